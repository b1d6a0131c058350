// Rooms and stays in the real window: signs and states by keys, many at once, taken back; check-in to check-out.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, press, recordOf, signIn } from './support/operator.ts';

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

const card = (place: string) => ask(house.dataDir, ({ rooms }) => rooms.get({ place }));

const openRooms = async () => {
  await press(page, 'Control+8');
  await page.getByTestId('rooms-view-rooms').waitFor();
};
const find = async (words: string) => {
  await press(page, '/', 'Control+a');
  await page.keyboard.type(words);
  await press(page, 'Enter');
  await expect.poll(() => lineInHand(page).innerText()).toContain(words);
};

describe('a room on the board', () => {
  it('gets do-not-disturb in six keys, and loses it again by undo', async () => {
    expect((await card('1205')).flags).not.toContain('dnd');
    await press(page, 'g', '1', '2', '0', '5', 'Shift+N');
    await expect.poll(async () => (await card('1205')).flags).toContain('dnd');
    await page.getByTestId('act-done').waitFor();
    await press(page, 'Shift+Z');
    await expect.poll(async () => (await card('1205')).flags).not.toContain('dnd');
    await press(page, 'Escape', 'Escape');
  });
});

describe('a sign that goes up while somebody is asked for', () => {
  it('says how much waits for it now; Enter typed after the number begins no call', async () => {
    await ask(house.dataDir, async ({ requests }) => {
      const { id } = await requests.create({ place: '1207', service: 'towels' });
      await requests.dispatch({ id });
    });
    await page.locator('[data-testid="request-row"][data-place="1207"]').first().waitFor();
    await press(page, 'g', '1', '2', '0', '7', 'Enter', 'Shift+N');
    await expect.poll(() => page.getByTestId('act-done').innerText()).toContain('1 件工作转等候');
    expect(await page.getByTestId('quick-line').inputValue()).toBe('');
    await press(page, 'Shift+Z');
    await expect.poll(async () => (await card('1207')).flags).not.toContain('dnd');
    await press(page, 'Escape', 'Escape');
  });
});

describe('the room states', () => {
  it('change together when marked, and are taken back together', async () => {
    await openRooms();
    await find('1201');
    await press(page, 'v', 'ArrowDown');
    await press(page, 'Escape');
    await find('1202');
    await press(page, 'v');
    await expect.poll(() => recordOf(page).innerText()).toContain('已选 2 间');
    const before = [(await card('1201')).housekeeping, (await card('1202')).housekeeping];
    await press(page, 'd');
    await expect
      .poll(async () => [(await card('1201')).housekeeping, (await card('1202')).housekeeping])
      .toEqual(['dirty', 'dirty']);
    await press(page, 'z');
    await expect
      .poll(async () => [(await card('1201')).housekeeping, (await card('1202')).housekeeping])
      .toEqual(before);
    await press(page, 'v', 'Escape');
    await find('1201');
    await press(page, 'v');
  });

  it('say that inspecting is not for an operator, but for a captain on the telephone', async () => {
    await find('1203');
    await press(page, 'i');
    await page.keyboard.type('131');
    await press(page, 'Enter');
    await expect.poll(async () => (await card('1203')).housekeeping).toBe('inspected');
  });
});

describe('the stays', () => {
  it('take in a guest, move and let go, saying what is still open', async () => {
    const { rooms } = await ask(house.dataDir, ({ rooms: at }) => at.list());
    const free = rooms.filter(
      ({ occupancy, housekeeping, arriving }) =>
        occupancy === 'vacant' && housekeeping === 'inspected' && !arriving,
    );
    const [first, second] = free.map(({ number }) => number);
    if (!first || !second) throw new Error('the demo house has free rooms');
    await press(page, 'Alt+2');
    await page.getByTestId('register-rooms/stays').waitFor();
    await press(page, 'a');
    await page.keyboard.type('欧阳晓晴');
    await press(page, 'Enter');
    await page.keyboard.type(first);
    await press(page, 'Enter');
    await page.keyboard.type('12-01');
    await press(page, 'Control+Enter');
    await expect.poll(async () => (await card(first)).stays[0]?.guest).toBe('欧阳晓晴');
    await expect.poll(() => recordOf(page).innerText()).toContain('欧阳晓晴');
    await press(page, 'v');
    await page.keyboard.type(second);
    await press(page, 'Control+Enter');
    await expect.poll(async () => (await card(second)).occupancy).toBe('occupied');
    expect(await card(first)).toMatchObject({ occupancy: 'vacant', housekeeping: 'dirty' });
    await ask(house.dataDir, ({ requests }) =>
      requests.create({ place: second, service: 'towels' }),
    );
    await expect.poll(() => recordOf(page).innerText()).toContain('退房未了 1 件');
    await press(page, 'o');
    await expect.poll(async () => (await card(second)).occupancy).toBe('vacant');
    await expect.poll(() => recordOf(page).innerText()).toContain('今日已离');
    await expect
      .poll(() => recordOf(page).getByRole('alert').last().innerText())
      .toMatch(/^⚠ .*退房未了 1 件/);
    // What nobody has seen to yet stays to be read.
    await expect
      .poll(() => recordOf(page).innerText())
      .toMatch(/离店时未了 1 件[\s\S]*未完成 · 请求/);
  });
});
