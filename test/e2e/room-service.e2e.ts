// Room service and luggage in the real window, by keys: from the quick line to the kitchen, to the guest, to the
// tray that comes back; suitcases into the store and out again.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, rowsAt, signIn } from './support/operator.ts';

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

const openBook = async (key: string, book: string) => {
  await page.keyboard.press('Control+9');
  await page.getByTestId(`daily-view-${book}`).waitFor();
  await page.keyboard.press(key);
  await page.getByTestId(`register-daily/${book}`).waitFor();
};
const find = async (words: string) => {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect.poll(() => lineInHand(page).innerText()).toContain(words);
};
const submit = async (form: string) => {
  await page.keyboard.press('Control+Enter');
  await page.getByTestId(`form-${form}`).waitFor({ state: 'detached' });
};

describe('room service', () => {
  it('opens an order from the quick line, to be passed to the kitchen', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.type('1206 送餐 两碗面');
    await page.keyboard.press('Enter');
    await rowsAt(page, '1206').first().waitFor();
    await page.keyboard.press('Escape');
    await openBook('Alt+9', 'roomService');
    await find('1206');
    expect(await lineInHand(page).innerText()).toContain('两碗面');
    await expect.poll(() => recordOf(page).innerText()).toContain('餐饮还不知道');
  });

  it('is written down with what must not be in it, said in red, and passed on', async () => {
    await page.keyboard.press('e');
    const form = page.getByTestId('form-change');
    await form.waitFor();
    await form.locator('[data-field="lines"]').fill('牛肉面 x2 68，绿茶 38');
    await expect.poll(() => form.innerText()).toContain('3 份 · ¥174');
    await form.locator('[data-field="allergies"]').fill('花生');
    await submit('change');
    await expect.poll(() => recordOf(page).innerText()).toContain('过敏忌口：花生');
    const notice = page.locator('[data-testid="record-notice"][data-tone="late"]');
    expect(await notice.first().innerText()).toContain('花生');
    await page.keyboard.press('p');
    await page.getByTestId('form-pass').waitFor();
    await submit('pass');
    await expect.poll(() => recordOf(page).innerText()).toContain('备餐中');
    expect(await recordOf(page).innerText()).toContain('韩冰');
  });

  it('goes out, is delivered, and its tray stands on the list on paper', async () => {
    await page.keyboard.press('o');
    await expect.poll(() => recordOf(page).innerText()).toContain('已出餐');
    await page.keyboard.press('d');
    await expect.poll(() => recordOf(page).innerText()).toContain('餐具未收');
    expect(await recordOf(page).innerText()).toContain('¥174');
    await page.keyboard.press('Control+Shift+P');
    const saved = page.locator('[data-testid="paper-line"][data-state="saved"]');
    await expect.poll(() => saved.getAttribute('data-path')).toContain('收餐具单');
    const path = (await saved.getAttribute('data-path')) ?? '';
    expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is over with its tray, billed once', async () => {
    await page.keyboard.press('t');
    await expect.poll(() => recordOf(page).innerText()).toContain('客人要收餐具');
    await page.keyboard.press('c');
    await expect.poll(() => recordOf(page).innerText()).toContain('已收餐具');
    const { orders } = await ask(house.dataDir, (client) =>
      client.roomService.list({ state: 'closed', place: '1206', limit: 1 }),
    );
    expect(orders[0]).toMatchObject({
      state: 'collected',
      allergies: '花生',
      charge: { cents: 17_400, state: 'open' },
    });
  });

  it('of weeks ago is found by what was eaten', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('club sandwich');
    await page.keyboard.press('Enter');
    await expect.poll(() => lineInHand(page).innerText()).toContain('club sandwich');
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
  });
});

describe('luggage', () => {
  it('is counted into the store on a tag, and given back by it', async () => {
    await openBook('Alt+0', 'guestThings');
    await page.keyboard.press('w');
    await page.getByTestId('form-add').waitFor();
    await page.keyboard.type('1206');
    await submit('add');
    await expect.poll(() => lineInHand(page).innerText()).toContain('1206');
    await page.keyboard.press('s');
    const form = page.getByTestId('form-store');
    await form.waitFor();
    await page.keyboard.press('Control+Enter');
    // Nobody has counted: it stays open and says so.
    await expect.poll(() => form.count()).toBe(1);
    await form.locator('[data-field="count"]').fill('3');
    await form.locator('[data-field="shelf"]').fill('B2');
    await submit('store');
    await expect.poll(() => recordOf(page).innerText()).toContain('B2');
    const tag = (await lineInHand(page).innerText()).split('\n')[0] ?? '';
    await find(tag);
    await page.keyboard.press('r');
    await page.getByTestId('form-return').waitFor();
    await submit('return');
    await expect.poll(() => recordOf(page).innerText()).toContain('已送还');
    const { things } = await ask(house.dataDir, (client) =>
      client.guestThings.list({ state: 'returned', place: '1206', limit: 1 }),
    );
    expect(things[0]).toMatchObject({ tag, count: 3, shelf: 'B2' });
  });
});
