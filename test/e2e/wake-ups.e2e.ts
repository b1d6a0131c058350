// Wake-ups in the real window: asked for in one line, rung by one key, the door, the list on paper.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn, type } from './support/operator.ts';

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

const openList = async () => {
  await page.keyboard.press('Control+9');
  await page.getByTestId('daily-view-wakeUps').click();
  await page.getByTestId('register-daily/wakeUps').waitFor();
};

describe('wake-ups', () => {
  it('one line at the quick line stands on the rail, and leads to its line', async () => {
    await type(page, '1215 叫醒 5:10');
    await page.keyboard.press('Enter');
    const rail = page.getByTestId('rail-wake-ups');
    await rail.getByRole('button', { name: /另/ }).waitFor();
    await rail.getByRole('button', { name: /另/ }).click();
    await expect.poll(() => rail.innerText()).toMatch(/1215[\s\S]*05:10/);
    // Whoever is rung first counts down on top.
    expect(await page.getByTestId('rail-wake-up').first().innerText()).toMatch(
      /待叫[\s\S]*\d+:\d\d/,
    );
    await page.locator('[data-testid="rail-wake-up"]', { hasText: '1215' }).click();
    await expect.poll(() => lineInHand(page).innerText()).toContain('1215');
    await expect.poll(() => recordOf(page).innerText()).toContain('待叫');
  });

  it('are set by keys for several rooms, rung in vain twice, and the door is knocked at', async () => {
    await openList();
    await page.keyboard.press('w');
    await page.getByTestId('form-set').waitFor();
    await page.keyboard.type('1213 1214');
    await page.keyboard.press('Enter');
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await page.getByTestId('form-set').waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('1213');
    await expect.poll(() => recordOf(page).innerText()).toContain('1213');

    await page.keyboard.press('u');
    await expect.poll(() => recordOf(page).innerText()).toContain('再不应即派人上门');
    await page.keyboard.press('u');
    await expect.poll(() => recordOf(page).innerText()).toContain('已派人上门');
    await page.keyboard.press('k');
    await page.getByTestId('form-knock').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('form-knock').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toContain('敲门叫醒');
    const said = await ask(house.dataDir, (client) =>
      client.wakeUps.list({ place: '1213', state: 'answered' }),
    );
    expect(said).toMatchObject({ wakeUps: [{ knock: { result: 'woken' }, rings: [{}, {}] }] });
  });

  it('are answered by one key, and a slip is taken back', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('/');
    await page.keyboard.type('1214');
    await page.keyboard.press('Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('1214');
    await page.keyboard.press('a');
    await page.getByTestId('act-done').waitFor();
    await expect.poll(() => recordOf(page).innerText()).toContain('已应');
    await page.keyboard.press('z');
    await expect.poll(() => recordOf(page).innerText()).toContain('撤回');
    await expect.poll(async () => (await recordOf(page).innerText()).includes('未应')).toBe(true);
    await page.keyboard.press('a');
    await expect.poll(() => recordOf(page).innerText()).toContain('已应');
  });

  it('told of before the hour is refused with the reason, nothing changed', async () => {
    await page.keyboard.press('/');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1215');
    await page.keyboard.press('Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('1215');
    await page.keyboard.press('a');
    await expect.poll(() => recordOf(page).innerText()).toContain('还没有到');
    await page.keyboard.press('x');
    await page.getByTestId('form-cancel').waitFor();
    await page.keyboard.type('客人改乘火车');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('已取消');
    await expect.poll(() => recordOf(page).innerText()).toContain('客人改乘火车');
  });

  it('go on paper, as the list of the night', async () => {
    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('叫醒表');
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('stand on the card of the room', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('g');
    await page.keyboard.type('1010');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('woken-here').innerText()).toContain('06:30');
  });
});
