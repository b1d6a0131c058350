// The day's rooms in the real window: dealt, started, done, inspected, moved, locked, on paper, all by keys.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { signIn } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;
const day = { date: '2026-11-23', part: 'evening' } as const;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '011', '001111');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const lists = () => ask(house.dataDir, ({ housekeeping }) => housekeeping.lists(day));
const task = (id: string) => ask(house.dataDir, ({ housekeeping }) => housekeeping.task({ id }));
const inHand = () => page.locator('[data-testid="register-line"][aria-selected="true"]');
const idInHand = async (): Promise<string> => (await inHand().getAttribute('data-id')) ?? '';

describe('the lists of the evening', () => {
  it('are dealt, and dealt again, with what is done where it is', async () => {
    await page.keyboard.press('Control+9');
    await page.getByTestId('register-daily/cleaning').waitFor();
    const before = await lists();
    expect(before.dealtAt).not.toBeNull();
    const done = before.lists.reduce((sum, list) => sum + list.done, 0);
    expect(done).toBeGreaterThan(0);
    await page.keyboard.press('a');
    await page.getByTestId('act-done').waitFor();
    const after = await lists();
    expect(after.lists.reduce((sum, list) => sum + list.done, 0)).toBe(done);
    expect(Date.parse(after.dealtAt ?? '')).toBeGreaterThan(Date.parse(before.dealtAt ?? ''));
  });

  it('are worked by keys: started, done, found right', async () => {
    const free = (await lists()).lists
      .flatMap(({ tasks }) => tasks)
      .find(({ state, block }) => state === 'open' && block === null);
    if (!free) throw new Error('something is still to be done at this hour');
    await page.keyboard.press('/');
    await page.keyboard.type(free.place);
    await page.keyboard.press('Enter');
    await expect.poll(() => inHand().innerText()).toContain(free.place);
    const id = await idInHand();
    expect((await task(id)).state).toBe('open');
    await page.keyboard.press('s');
    await expect.poll(async () => (await task(id)).state).toBe('doing');
    await page.keyboard.press('d');
    await expect.poll(async () => (await task(id)).state).toBe('done');
    await page.keyboard.press('p');
    await expect.poll(async () => (await task(id)).state).toBe('passed');
  });
});

describe('a piece of somebody’s list', () => {
  it('is locked, handed to another, and skipped with a reason', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await expect.poll(() => inHand().count()).toBe(1);
    const id = await idInHand();
    await page.keyboard.press('l');
    await expect.poll(async () => (await task(id)).locked).toBe(true);
    const before = (await task(id)).assignee;
    const to = before === '108' ? '107' : '108';
    await page.keyboard.press('v');
    await page.keyboard.type(to);
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await task(id)).assignee).toBe(to);
  });

  it('goes on paper by the person', async () => {
    const printed = join(house.dataDir, 'paper');
    await page.keyboard.press('Control+Shift+P');
    await expect
      .poll(
        async () =>
          (await readdir(printed, { recursive: true })).filter((file) => file.endsWith('.pdf'))
            .length,
      )
      .toBeGreaterThan(0);
  });
});
