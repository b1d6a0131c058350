// The answer library in the real window: found and read from the board, while typing and by Ctrl+K; what nobody knows is noted.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { signIn, takeOver } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '002', '000022');
  await page.getByTestId('rail').waitFor();
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const reader = () => page.getByTestId('answer-reader');
const hint = () => page.getByTestId('answer-hint');
const quickLine = () => page.getByTestId('quick-line');
/** What is in the quick line gives way to this. */
const say = async (text: string): Promise<void> => {
  await quickLine().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
};
const usesOf = (code: string): Promise<number | undefined> =>
  ask(house.dataDir, async (client) => {
    const { answers } = await client.answers.list({});
    return answers.find((one) => one.code === code)?.uses;
  });

describe('an answer', () => {
  it('is found and read in six keys from the board, by Ctrl+K, and counted', async () => {
    const before = await usesOf('breakfast');
    const keys = ['Control+k', 'z', 'a', 'o', 'c', 'Enter'];
    for (const key of keys) await page.keyboard.press(key);
    expect(keys.length).toBeLessThanOrEqual(6);
    await reader().waitFor();
    expect(await reader().innerText()).toContain('早餐 6:30–10:00');
    await page.getByTestId('answer-counted').filter({ hasText: '已计' }).waitFor();
    await page.keyboard.press('Escape');
    await reader().waitFor({ state: 'detached' });
    expect(await usesOf('breakfast')).toBe((before ?? 0) + 1);
  });

  it('shows under the quick line as its words are typed, and is read with one key', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.type('1208 zc');
    await hint().waitFor();
    expect(await hint().innerText()).toContain('早餐 6:30–10:00');
    await page.keyboard.press('ArrowDown');
    await reader().waitFor();
    const counted = page.getByTestId('answer-counted');
    await expect.poll(() => counted.innerText()).toContain('住客 1208');
    await page.keyboard.press('d');
    await expect.poll(() => counted.innerText()).toContain('部门 1208');
    await page.keyboard.press('Enter');
    await reader().waitFor({ state: 'detached' });
    await expect.poll(() => quickLine().inputValue()).toBe('');
    const { askings } = await ask(house.dataDir, async (client) => {
      const { answers } = await client.answers.list({});
      return client.answers.get({ id: answers.find(({ code }) => code === 'breakfast')?.id ?? '' });
    });
    expect(askings[0]).toMatchObject({ asker: 'department', place: '1208', by: '002' });
    expect(askings[0]?.call).not.toBeNull();
  });

  it('past its day is never shown: it says whom to ask, and the question is noted with one key', async () => {
    await say('1208 泳池几点');
    await hint().waitFor();
    const words = await hint().innerText();
    expect(words).toContain('已到期，请问刘洋');
    expect(words).not.toContain('22:00');
    await page.keyboard.press('ArrowDown');
    await reader().waitFor();
    expect(await reader().innerText()).not.toContain('22:00');
    await page.keyboard.press('q');
    await expect.poll(() => page.getByTestId('answer-counted').innerText()).toContain('待答');
    await page.keyboard.press('Enter');
    await reader().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('泳池几点');
    const entry = page.getByRole('option').filter({ hasText: '泳池几点开' });
    await entry.waitFor();
    expect(await entry.innerText()).not.toContain('22:00');
    await page.keyboard.press('Escape');
  });

  it('that is blank is no answer: nothing is shown of it', async () => {
    await say('1208 窗帘怎么开');
    await expect.poll(() => quickLine().inputValue()).toBe('1208 窗帘怎么开');
    // Long enough for a hint to have come.
    await page.waitForTimeout(400);
    expect(await hint().count()).toBe(0);
  });
});

describe('a question nobody can answer', () => {
  it('is noted with one key from the quick line, and the line is empty again', async () => {
    await say('1208 有没有琴房');
    await page.keyboard.press('Alt+q');
    await page.getByTestId('answer-noted').waitFor();
    expect(await page.getByTestId('answer-noted').innerText()).toContain('有没有琴房');
    await expect.poll(() => quickLine().inputValue()).toBe('');
    const { questions } = await ask(house.dataDir, (client) => client.answers.unanswered({}));
    expect(questions.find(({ words }) => words === '有没有琴房')).toMatchObject({
      times: 1,
      askedBy: [{ count: 1 }],
    });
    await page.keyboard.press('Escape');
  });

  it('is answered by a supervisor and is in the library from then on', async () => {
    await takeOver(page, '011', '001111');
    await page.keyboard.press('Control+Shift+2');
    await page.getByTestId('register-answers/library').waitFor();
    await page.keyboard.press('Alt+2');
    await page.getByTestId('register-answers/unanswered').waitFor();
    await page.getByTestId('register-line').filter({ hasText: '有没有琴房' }).click();
    await expect
      .poll(() => page.getByTestId('register-record').innerText())
      .toContain('有没有琴房');
    await page.keyboard.press('e');
    const form = page.getByTestId('form-answer');
    await form.waitFor();
    await form.locator('[data-field="answerZh"]').fill('三楼多功能厅旁，向前台借钥匙。');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    const { hits } = await ask(house.dataDir, (client) =>
      client.answers.find({ text: '琴房', language: 'zh-CN' }),
    );
    expect(hits[0]).toMatchObject({ state: 'valid', answer: '三楼多功能厅旁，向前台借钥匙。' });
  });

  it('and the brief of a department is kept as a PDF', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByTestId('register-answers/library').waitFor();
    await page.getByTestId('register-line').first().waitFor();
    await page.keyboard.press('Control+Shift+P');
    await expect
      .poll(
        () =>
          page
            .getByTestId('paper-line')
            .innerText()
            .catch(() => ''),
        { timeout: 20_000 },
      )
      .toContain('问答单');
  });
});
