// Where the hand is: a key, a card’s button and a question mean the row, the person and the line that are seen,
// whatever comes in between from another window.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { press, rowsAt, signIn } from './support/operator.ts';

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

const line = () => page.getByTestId('quick-line');
const card = () => page.getByTestId('request-card');
const inHand = () => page.locator('[data-testid="request-row"][aria-selected="true"]');
const openCalls = () =>
  ask(house.dataDir, async ({ calls }) => (await calls.list({ open: true })).calls);
/** Recorded at the desk beside this one, and in hand here. */
const recorded = async (text: string, place: string): Promise<string> => {
  const { requests } = await ask(house.dataDir, ({ intake }) => intake.record({ text }));
  const id = requests[0]?.id ?? '';
  await press(page, 'Control+1', 'Escape', 'Escape');
  await rowsAt(page, place).first().waitFor();
  await rowsAt(page, place).first().click();
  await expect.poll(() => inHand().getAttribute('data-id')).toBe(id);
  return id;
};

it('Enter on a room’s card leaves the words of a call on its line, and begins one of its own', async () => {
  await press(page, 'F1');
  await page.keyboard.type('1305 空调坏了，客人要换房');
  await expect.poll(async () => (await openCalls())[0]?.draft).toBe('1305 空调坏了，客人要换房');
  await press(page, 'Escape', 'g', '1', '2', '1', '0');
  await page.getByTestId('room-card').waitFor();
  // The number is typed, and the card read, before Enter is meant for it.
  await page.waitForTimeout(900);
  await press(page, 'Enter');
  await expect.poll(() => line().inputValue()).toBe('1210 ');
  await expect
    .poll(async () => (await openCalls()).map(({ draft }) => draft))
    .toEqual(['1305 空调坏了，客人要换房', '1210 ']);
  await line().fill('');
  await press(page, 'F1');
  await expect.poll(() => line().inputValue()).toBe('1305 空调坏了，客人要换房');
  await line().fill('');
  await press(page, 'F10', 'Escape');
});

it('a request’s card goes along with the row in hand', async () => {
  await press(page, 'Control+1', 'Escape', 'ArrowDown');
  await inHand().waitFor();
  const first = await inHand().getAttribute('data-id');
  await press(page, 'Enter');
  await card().waitFor();
  expect(await card().getAttribute('data-id')).toBe(first);
  await press(page, 'ArrowDown');
  await expect.poll(() => inHand().getAttribute('data-id')).not.toBe(first);
  const second = await inHand().getAttribute('data-id');
  await expect.poll(() => card().getAttribute('data-id')).toBe(second);
  await press(page, 'Escape');
  await card().waitFor({ state: 'detached' });
});

it('who is picked for a job stays picked, however laden they become meanwhile', async () => {
  const id = await recorded('0217 拖鞋', '0217');
  await press(page, 'r');
  const people = page.getByTestId('row-ask').getByRole('option');
  await people.first().waitFor();
  await press(page, 'ArrowDown', 'ArrowDown');
  const picked = people.and(page.locator('[aria-selected="true"]'));
  const code = /person-(\w+)/.exec((await picked.getAttribute('id')) ?? '')?.[1] ?? '';
  const before = await picked.innerText();
  await ask(house.dataDir, async ({ intake, requests }) => {
    for (const text of ['0218 拖鞋', '0219 拖鞋']) {
      const made = await intake.record({ text });
      for (const request of made.requests) await requests.dispatch({ id: request.id, to: code });
    }
  });
  await expect.poll(() => picked.innerText()).not.toBe(before);
  expect(await picked.getAttribute('id')).toBe(`person-${code}`);
  await press(page, 'Enter');
  await expect
    .poll(async () => (await ask(house.dataDir, ({ requests }) => requests.get({ id }))).assignee)
    .toBe(code);
});

it('a line put right says nothing of what another put right meanwhile', async () => {
  const id = await recorded('0301 两条毛巾', '0301');
  const now = () => ask(house.dataDir, ({ requests }) => requests.get({ id }));
  await press(page, 'e');
  const field = page.getByTestId('row-ask').locator('input');
  await field.waitFor();
  const typed = await field.inputValue();
  await ask(house.dataDir, ({ requests }) => requests.correct({ id, quantity: 4 }));
  await rowsAt(page, '0301').getByText('×4').first().waitFor();
  await field.fill(typed.replace('0301', '0302'));
  await field.press('Enter');
  await expect.poll(async () => (await now()).place).toBe('0302');
  expect((await now()).quantity).toBe(4);
});

it('a service taken from the palette lands on the line with the cursor behind it', async () => {
  await press(page, 'Control+1', 'F1', 'Escape', 'ArrowDown');
  await inHand().waitFor();
  await press(page, 'Control+k');
  await page.keyboard.type('毛巾');
  const service = page.getByRole('option').filter({ hasText: '毛巾' }).first();
  await service.waitFor();
  await press(page, 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.type(' 2');
  await expect.poll(() => line().inputValue()).toMatch(/巾 +2$/);
  await line().fill('');
  await press(page, 'F10');
});

it('the line offers to send what was recorded only while Enter is meant for it', async () => {
  const hints = page.getByTestId('quick-hints');
  await press(page, 'Control+1', 'Escape', 'Escape', 'Space');
  await page.keyboard.type('1010 着火了');
  await press(page, 'Enter');
  await expect.poll(() => hints.innerText()).toContain('派给');
  await press(page, 'Escape');
  await expect.poll(() => hints.innerText()).not.toContain('派给');
  await press(page, 'Space');
  await expect.poll(() => hints.innerText()).toContain('派给');
});
