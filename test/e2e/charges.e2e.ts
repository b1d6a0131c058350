// The charges in the real window: read, priced, taken over one by one and by the room, voided, on paper.
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

/** Room service on a tray, an extra bed: done for a room by the desk, as the window would do it. */
const doneFor = (place: string, service: string) =>
  ask(house.dataDir, async (client) => {
    const { id } = await client.requests.create({ place, service, words: service });
    await client.requests.dispatch({ id });
    await client.requests.complete({ id });
  });
const charges = (state: 'open' | 'taken-over' | 'voided') =>
  ask(house.dataDir, async (client) => (await client.charges.list({ state })).charges);

beforeAll(async () => {
  house = await demoHouse();
  await doneFor('1102', 'extra-bed');
  await doneFor('1102', 'room-service');
  await doneFor('1102', 'babysitting');
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const lines = () => page.getByTestId('register-line');
const head = () => page.getByTestId('register-charges').innerText();
/** How many are open, as the head says: the list draws only what is in sight. */
const openCount = async () => Number(/未入账 (\d+)/.exec(await head())?.[1]);

describe('the charges', () => {
  it('are found by room with Ctrl+K, and one without a price says so', async () => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('1102 送餐');
    await page.getByRole('option', { name: /账目/ }).first().waitFor();
    // Above it stands the request it came from.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByTestId('register-charges').waitFor();
    await expect.poll(() => lineInHand(page).innerText()).toMatch(/送餐[\s\S]*待定价/);
    await expect.poll(() => recordOf(page).innerText()).toContain('定价后前厅才能入账');
    // T does nothing yet: what has no price is not billed as nothing.
    await page.keyboard.press('t');
    expect(await page.getByTestId('act-done').count()).toBe(0);
  });

  it('are priced from the slip with P', async () => {
    await page.keyboard.press('p');
    await page.getByTestId('form-price').waitFor();
    await page.keyboard.type('88.5');
    await page.keyboard.press('Enter');
    await page.getByTestId('form-price').waitFor({ state: 'detached' });
    await expect.poll(() => lineInHand(page).innerText()).toContain('¥88.50');
    await expect.poll(() => recordOf(page).locator('[data-key="T"]').count()).toBe(1);
  });

  it('are taken over one by one, taken back, and then the whole room at once', async () => {
    await page.keyboard.press('t');
    await expect
      .poll(() => page.getByTestId('act-done').innerText())
      .toContain('已入账 1 笔 ¥88.50');
    await page.keyboard.press('z');
    await expect.poll(() => page.getByTestId('act-done').innerText()).toContain('已撤回');
    const due = (await charges('open')).filter(({ place }) => place === '1102');
    expect(due).toHaveLength(3);
    expect(due.map(({ cents }) => cents)).toContain(8_850);
    const sum = due.reduce((total, { cents }) => total + cents, 0);
    await expect.poll(() => recordOf(page).locator('[data-key="Shift+T"]').count()).toBe(1);
    await page.keyboard.press('Shift+T');
    await expect
      .poll(() => page.getByTestId('act-done').innerText())
      .toContain(`已入账 3 笔 ¥${(sum / 100).toFixed(2)}`);
    expect((await charges('open')).filter(({ place }) => place === '1102')).toEqual([]);
    const taken = (await charges('taken-over')).filter(({ place }) => place === '1102');
    expect(taken).toEqual(
      expect.arrayContaining(due.map(({ id }) => expect.objectContaining({ id, closedBy: '002' }))),
    );
  });

  it('leave the list live as others work, and its totals with them', async () => {
    await page.keyboard.press('Control+0');
    await lines().first().waitFor();
    const before = await openCount();
    await doneFor('0206', 'extra-bed');
    await expect.poll(openCount).toBe(before + 1);
    expect(await page.getByTestId('charge-totals').innerText()).toMatch(/加床 \d+ · ¥/);
  });

  it('are voided with a reason, by a supervisor only', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('0206');
    await page.keyboard.press('Enter');
    await expect.poll(() => recordOf(page).innerText()).toContain('0206');
    await page.keyboard.press('v');
    expect(await page.getByTestId('form-void').count()).toBe(0);
    await page.keyboard.press('Escape');
    await takeOver(page, '011', '001111');
    await page.keyboard.press('Control+0');
    await lines().first().waitFor();
    // The window hears the desk again once what others do comes by itself.
    const before = await openCount();
    await doneFor('0207', 'extra-bed');
    await expect.poll(openCount).toBe(before + 1);
    await page.keyboard.press('/');
    await page.keyboard.type('0206');
    await page.keyboard.press('Enter');
    await expect.poll(() => lines().count()).toBe(1);
    await expect.poll(() => recordOf(page).innerText()).toMatch(/0206[\s\S]*作废/);
    await page.keyboard.press('v');
    await page.getByTestId('form-void').waitFor();
    await page.keyboard.type('投诉补偿');
    await page.keyboard.press('Enter');
    await page.getByTestId('form-void').waitFor({ state: 'detached' });
    await expect.poll(() => recordOf(page).innerText()).toMatch(/已作废[\s\S]*投诉补偿/);
    expect(await charges('voided')).toEqual(
      expect.arrayContaining([expect.objectContaining({ place: '0206', reason: '投诉补偿' })]),
    );
    await page.keyboard.press('Escape');
  });

  it('cost what the supervisor says from now on', async () => {
    await page.keyboard.press('Control+0');
    await page.keyboard.press('g');
    const form = page.getByTestId('form-prices');
    await form.waitFor();
    await page.keyboard.type('送餐');
    await page.keyboard.press('Enter');
    await page.keyboard.type('66');
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'detached' });
    await doneFor('0206', 'room-service');
    const [latest] = await charges('open');
    expect(latest).toMatchObject({ place: '0206', code: 'room-service', cents: 6_600 });
  });

  it('are made by hand for what no register knows, and stand on the card of the room', async () => {
    const [{ room } = { room: '' }] = (
      await ask(house.dataDir, ({ stays }) => stays.list({ show: 'in-house' }))
    ).stays;
    await page.keyboard.press('a');
    await page.keyboard.type(room);
    await page.keyboard.press('Enter');
    await page.keyboard.type('花瓶');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('180');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => (await charges('open')).find(({ zh }) => zh === '花瓶'))
      .toMatchObject({ place: room, kind: 'sundry', cents: 18_000 });
    await page.keyboard.press('Control+1');
    await page.keyboard.press('g');
    await page.keyboard.type(room);
    await page.getByTestId('charges-here').getByText('花瓶').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('room-card').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+0');
  });

  it('go out as a table and as a sheet', async () => {
    // The printer that is not there is told of, until the hand goes on to something else.
    const refused = page.locator('[data-testid="paper-line"][data-state="refused"]');
    await page.keyboard.press('Control+P');
    await refused.waitFor();
    await page.keyboard.press('x');
    await refused.waitFor({ state: 'detached' });
    const exported = page.getByTestId('charges-exported');
    await expect.poll(() => exported.innerText()).toContain('.csv');
    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('客账移交单');
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('show what was taken over and what was voided by their chips, newest first', async () => {
    await page.getByRole('button', { name: '已作废' }).click();
    await expect.poll(() => lines().first().innerText()).toMatch(/0206[\s\S]*加床/);
    await page.keyboard.press('Escape');
    await expect.poll(head).toContain('未入账');
  });

  it('stand on the handover sheet as one line', async () => {
    await page.keyboard.press('Control+6');
    await page.getByTestId('register-handover').waitFor();
    for (let line = 0; line < 90; line += 1) {
      if ((await lineInHand(page).innerText()).includes('未入账')) break;
      await page.keyboard.press('ArrowDown');
    }
    expect(await lineInHand(page).innerText()).toMatch(/账目[\s\S]*未入账 \d+ 笔/);
  });

  it('come from the quick line: recorded, done, charged', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('F1');
    await type(page, '1107 加床');
    await page.keyboard.press('Enter');
    const row = page.locator('[data-testid="request-row"][data-place="1107"]').first();
    await row.waitFor();
    await page.keyboard.press('Escape');
    for (const [key, state] of [
      ['t', 'dispatched'],
      ['a', 'acknowledged'],
      ['d', 'done'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => row.getAttribute('data-state')).toBe(state);
    }
    await expect
      .poll(async () => (await charges('open')).filter(({ place }) => place === '1107').length)
      .toBe(1);
  });
});
