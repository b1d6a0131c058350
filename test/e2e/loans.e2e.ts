// The register of loans in the real window: read from the top, lent and returned by keys, found by Ctrl+K.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn, takeOver } from './support/operator.ts';

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

const lines = () => page.getByTestId('register-line');

/** The record of another line stands on the screen, whole. */
const another = (before: string) =>
  expect
    .poll(async () => {
      const words = await recordOf(page).innerText();
      return words !== before && !words.includes('左侧选一条');
    })
    .toBe(true);

const openLoans = async () => {
  await page.keyboard.press('Control+4');
  await page.getByTestId('register-loans').waitFor();
  await lines().first().waitFor();
};

describe('the register of loans', () => {
  it('shows on the rail what is overdue, and leads to its line', async () => {
    const overdue = page.getByTestId('rail-loan').first();
    await overdue.waitFor();
    expect(await overdue.innerText()).toContain('熨斗熨板');
    expect(await overdue.getAttribute('data-tone')).toBe('late');
    await overdue.click();
    await page.getByTestId('register-loans').waitFor();
    await expect.poll(() => lineInHand(page).innerText()).toContain('逾期');
    await expect.poll(() => recordOf(page).innerText()).toContain('已逾期，请联系客人');
    expect(await lines().count()).toBe(15);
  });

  it('takes back with one key, and the line stays in its place', async () => {
    await page.keyboard.press('r');
    await page.getByTestId('act-done').waitFor();
    await expect.poll(() => recordOf(page).innerText()).toContain('已还');
    await expect
      .poll(() => recordOf(page).getByTestId('record-timeline').innerText())
      .toContain('归还');
  });

  it('lends without the mouse, and says at once when none is left', async () => {
    await openLoans();
    const lend = async (item: string, place: string) => {
      await page.keyboard.press('a');
      const form = page.getByTestId('form-lend');
      await form.waitFor();
      await form.locator('[data-field="item"]').fill(item);
      await form.locator('[data-field="place"]').fill(place);
      await page.keyboard.press('Control+Enter');
      return form;
    };
    const form = await lend('轮椅', '1205');
    await expect.poll(() => form.innerText()).toContain('可以登记等候');
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    const done = await lend('转换插头', '1205');
    await done.waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toMatch(/1205\s*转换插头/);
    await expect.poll(() => recordOf(page).innerText()).toContain('收回单');
  });

  it('starts each lending clean: a room typed for one thing is not the room of the next', async () => {
    const field = (name: string) =>
      page.locator(`[data-testid="form-lend"] [data-field="${name}"]`);
    await openLoans();
    await page.keyboard.press('End');
    await expect.poll(() => recordOf(page).innerText()).toContain('各楼层');
    await page.keyboard.press('a');
    await field('place').fill('1105');
    await page.keyboard.press('Escape');
    const before = await recordOf(page).innerText();
    await page.keyboard.press('ArrowUp');
    await another(before);
    await page.keyboard.press('a');
    expect(await field('place').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    // With a loan in hand the thing is asked for: it is hardly the same again.
    const kind = await recordOf(page).innerText();
    await page.keyboard.press('Home');
    await another(kind);
    await page.keyboard.press('a');
    expect(await field('item').inputValue()).toBe('');
    await page.keyboard.press('Escape');
  });

  it('asks what is broken before a thing comes back broken', async () => {
    await page.keyboard.press('Control+4');
    await lineInHand(page).waitFor();
    await page.keyboard.press('b');
    await page.getByTestId('form-broken').waitFor();
    await page.keyboard.type('外壳开裂');
    await page.keyboard.press('Enter');
    await page.getByTestId('form-broken').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('外壳开裂');
  });

  it('marks the room, and its card tells what is lent there', async () => {
    await page.keyboard.press('Control+1');
    await page.locator('[data-room="1205"]').waitFor();
    const tile = page.locator('[data-testid="room-tile"][data-room="1205"]');
    await expect.poll(() => tile.getAttribute('aria-label')).toContain('有借物');
    await tile.click();
    await expect.poll(() => page.getByTestId('lent-here').innerText()).toContain('转换插头');
    await page.keyboard.press('Escape');
  });

  it('puts the recall of the day and the receipt of the loan in hand on paper', async () => {
    await openLoans();
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    for (const [keys, name] of [
      ['Control+Shift+P', '离店收回单'],
      ['Alt+Shift+P', '借物单'],
    ] as const) {
      await page.keyboard.press('Control+4');
      await lineInHand(page).waitFor();
      await page.keyboard.press(keys);
      await expect.poll(() => saved.getAttribute('data-path')).toContain(name);
      const path = (await saved.getAttribute('data-path')) ?? '';
      expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
    }
  });

  it('is found by a tag and by a kind', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('WC-02');
    await page.getByRole('option', { name: /WC-02/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('轮椅');
    expect(await page.getByTestId('loan-units').innerText()).toMatch(/WC-02\s*损坏/);
  });

  it('says in the quick line that none is free, before Enter', async () => {
    await page.keyboard.press('Control+1');
    await page.getByTestId('quick-line').click();
    await page.keyboard.type('0305 轮椅');
    await expect.poll(() => page.getByTestId('none-free').innerText()).toContain('借完');
  });

  it('is found by the room it is in', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('1205');
    await page.getByRole('option', { name: /转换插头 1205/ }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('takes its times from a supervisor, and from nobody else', async () => {
    await openLoans();
    await page.keyboard.press('g');
    expect(await page.getByTestId('form-settings').count()).toBe(0);
    await takeOver(page, '011', '001111');
    await openLoans();
    await page.keyboard.press('g');
    const form = page.getByTestId('form-settings');
    await form.waitFor();
    await form.locator('[data-field="recallAt"]').fill('25:00');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => form.innerText()).toContain('不是钟点');
    await form.locator('[data-field="recallAt"]').fill('8:30');
    await page.keyboard.press('Control+Enter');
    await form.waitFor({ state: 'detached' });
    const { settings } = await ask(house.dataDir, ({ loans }) => loans.stock());
    expect(settings).toMatchObject({ recallMinute: 510, currency: 'CNY' });
  });
});
