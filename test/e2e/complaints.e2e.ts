// Complaints in the real window: taken at the call, promised, offered within limits, closed with a cause;
// what is sensitive leaves nothing on the screen of whoever took it.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn, takeOver, type } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const form = (name: string) => page.getByTestId(`form-${name}`);
const openBook = async () => {
  await page.keyboard.press('Control+Shift+1');
  await page.getByTestId('register-guests/complaints').waitFor();
};
/** Opens a form by its key, types a line for each field in order, and sends it. */
const fill = async (key: string, name: string, values: readonly string[]) => {
  await page.keyboard.press(key);
  await form(name).waitFor();
  for (const [at, value] of values.entries()) {
    if (at > 0) await page.keyboard.press('Enter');
    if (value !== '') await page.keyboard.type(value);
  }
  await page.keyboard.press('Control+Enter');
  // What stands in a form that does not go says why.
  await expect
    .poll(async () => (await form(name).count()) === 0 || (await form(name).innerText()))
    .toBe(true);
};

describe('complaints', () => {
  it('that are open stand on the rail with their time left, on the tile and at the call', async () => {
    await page.getByTestId('rail-complaint').first().waitFor();
    expect(await page.getByTestId('rail-complaint').count()).toBe(2);
    await page.locator('[data-testid="room-tile"][data-room="0606"][title*="投诉"]').waitFor();
    await type(page, '0606 ');
    await expect
      .poll(() => page.getByTestId('complaints-here').innerText())
      .toContain('隔壁一直有电视声');
    await page.keyboard.press('Escape');
    await page.getByTestId('quick-line').fill('');
    await page.getByTestId('quick-line').blur();
  });

  it('are taken from the quick line', async () => {
    await type(page, '投诉 1011 空调吵');
    // What it is taken for, and when the guest must hear from the house, while they are on the line.
    await expect
      .poll(() => page.getByTestId('entry-preview').innerText())
      .toMatch(/受理投诉.*噪音 · 须在 \S+ 前回复/);
    expect(await page.getByTestId('quick-hints').innerText()).not.toContain('派单');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('entry-done').innerText()).toContain('C9');
    const { complaints } = await ask(house.dataDir, (client) => client.complaints.list({}));
    expect(complaints.find(({ number }) => number === 9)).toMatchObject({
      place: '1011',
      kind: 'noise',
      words: '空调吵',
    });
    // Once more leads to it.
    expect(await page.getByTestId('quick-hints').innerText()).toContain('打开');
    await page.keyboard.press('Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('C9');
    await page.keyboard.press('Escape');
  });

  it('are taken by a form with prompts, and what came before is pointed out', async () => {
    await openBook();
    await page.keyboard.press('w');
    await page.getByTestId('complaint-prompts').waitFor();
    expect(await page.getByTestId('complaint-prompts').innerText()).toContain('让客人把话说完');
    await page.keyboard.type('还是吵');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1011');
    // Who it is, and that they have complained before, stands beside the room.
    await expect.poll(() => page.getByTestId('complaint-guest').innerText()).toMatch(/李女士.*C9/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('换房');
    await page.keyboard.press('Enter');
    await page.keyboard.press('2');
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await form('open').waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('C10');
    await expect
      .poll(() => page.getByTestId('complaint-repeats').last().innerText())
      .toContain('C9');
    await expect.poll(() => recordOf(page).innerText()).toContain('严重');
  });

  it('demand the next time with a reply, and are offered within the limit of the role', async () => {
    await fill('r', 'reply', ['已请工程看', '40']);
    await expect.poll(() => recordOf(page).innerText()).toContain('已承诺');
    await fill('o', 'prepare', ['换到同层安静房', '', '免一晚房费', '600']);
    await expect
      .poll(() => page.getByTestId('complaint-options').innerText())
      .toContain('超出你的权限');
    await page.keyboard.press('a');
    await expect
      .poll(() => page.getByTestId('complaint-options').innerText())
      .toContain('申请批准');
    // That it waits stands in the list, for whom in the record.
    await expect.poll(() => lineInHand(page).innerText()).toContain('待批准');
    expect(await page.getByTestId('complaint-approvers').innerText()).toContain('值班经理');
    await page.keyboard.press('g');
    await expect.poll(() => page.getByTestId('key-told').innerText()).toMatch(/600.*值班经理/);
    // One step is the next: what needs no leave may be offered.
    expect(await recordOf(page).locator('[data-primary="true"]').allInnerTexts()).toEqual([
      expect.stringContaining('提出方案'),
    ]);
    await page.keyboard.press('f');
    await form('offer').waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => form('offer').innerText()).toContain('超出你的权限');
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await form('offer').waitFor({ state: 'detached' });
    await page.keyboard.press('y');
    await expect
      .poll(() => page.getByTestId('complaint-options').innerText())
      .toContain('客人接受');
  });

  it('are resolved, asked after, and closed with a cause; the report is printed', async () => {
    await fill('s', 'resolve', ['换到 1015', '已换房并致歉']);
    await expect.poll(() => recordOf(page).innerText()).toContain('待回访');
    await page.keyboard.press('q');
    await form('followUp').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await form('followUp').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('满意');
    await page.keyboard.press('l');
    await form('close').waitFor();
    await page.keyboard.type('设备');
    await page.keyboard.press('Enter');
    await page.keyboard.type('压缩机老化');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => form('close').innerText()).toContain('没有预防措施');
    await page.keyboard.press('Tab');
    await page.keyboard.type('设备已在更换计划内');
    await page.keyboard.press('Control+Enter');
    await form('close').waitFor({ state: 'detached' });
    const { complaints } = await ask(house.dataDir, (client) =>
      client.complaints.list({ state: 'closed', place: '1011' }),
    );
    expect(complaints).toMatchObject([{ number: 10, guestView: 'satisfied' }]);
    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('投诉报告');
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('of a sensitive kind leave a number and no word on the screen; a supervisor has them in full', async () => {
    await page.keyboard.press('w');
    await form('open').waitFor();
    await page.keyboard.type('抽屉里的金表被偷了');
    await page.keyboard.press('Enter');
    await page.keyboard.type('1208');
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('complaint-neutral').waitFor();
    expect(await page.getByTestId('complaint-neutral').innerText()).toContain('C11');
    await expect.poll(() => page.locator('body').innerText()).not.toContain('金表');
    expect(await page.locator('[data-testid="register-line"]').allInnerTexts()).not.toContainEqual(
      expect.stringContaining('C11'),
    );
    await takeOver(page, '011', '001111');
    await openBook();
    await expect
      .poll(async () => (await page.getByTestId('register-line').allInnerTexts()).join('\n'))
      .toContain('金表');
    // What the house has settled is hers to change.
    await page.keyboard.press('b');
    await form('settings').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('150');
    await page.keyboard.press('Control+Enter');
    await form('settings').waitFor({ state: 'detached' });
    const { limits } = await ask(house.dataDir, (client) => client.complaints.settings());
    expect(limits).toContainEqual({ role: 'operator', cents: 15_000 });
  });

  it('are taken at a call with what stands on its line, and follow what is said there', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('F1');
    await type(page, '1208 隔壁电视声太大，睡不着');
    await expect.poll(() => page.getByTestId('entry-preview').count()).toBe(0);
    await page.keyboard.press('Shift+F9');
    await form('open').waitFor();
    const field = (name: string) => form('open').locator(`[data-field="${name}"]`);
    expect(await field('what').inputValue()).toBe('隔壁电视声太大，睡不着');
    expect(await field('place').inputValue()).toBe('1208');
    expect(await form('open').innerText()).toContain('噪音');
    const chosen = () => field('repeatedBack').locator('[aria-checked="true"]').innerText();
    expect(await chosen()).toContain('尚未');
    await page.keyboard.press('F9');
    await expect.poll(chosen).toContain('已复述');
    // What bare digits mean is said, and Enter goes on to the rest.
    await field('promise').focus();
    await page.keyboard.type('40');
    await expect.poll(() => form('open').innerText()).toContain('40 分钟后');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
      .toBe('kind');
    await page.keyboard.press('Control+Enter');
    await form('open').waitFor({ state: 'detached' });
    const { complaints } = await ask(house.dataDir, (client) => client.complaints.list({}));
    expect(complaints.find(({ number }) => number === 12)).toMatchObject({
      kind: 'noise',
      words: '隔壁电视声太大，睡不着',
      repeatedBack: true,
      promised: true,
    });
    // The words have left the line.
    await page.keyboard.press('Control+1');
    await expect.poll(() => page.getByTestId('quick-line').inputValue()).toBe('');
  });
});
