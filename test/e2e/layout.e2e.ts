// The layout in the real window by keys: a room added, renumbered and taken back, connected, removed with
// what is open named, brought back; floors by pattern with what they would add beside the typing.
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
  await signIn(page, '011', '001111');
  await press(page, 'Control+8');
  await page.getByTestId('rooms-view-layout').waitFor();
  const chips = page.locator('[data-testid^="rooms-view-"]');
  const names = await chips.evaluateAll((all) => all.map(({ dataset }) => dataset.testid));
  await press(page, `Alt+${names.indexOf('rooms-view-layout') + 1}`);
  await page.getByTestId('register-rooms/layout').waitFor();
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const write = (words: string) => page.keyboard.type(words);
const layout = () => ask(house.dataDir, (desk) => desk.layout.get());
const numbers = async () =>
  (await layout()).floors.flatMap(({ rooms }) => rooms.map(({ number }) => number));
const find = async (words: string) => {
  await press(page, '/', 'Control+a');
  await write(words);
  await press(page, 'Enter');
  await expect.poll(() => lineInHand(page).innerText()).toContain(words);
};
const form = (name: string) => page.getByTestId(`form-${name}`);

describe('the layout', () => {
  it('gets a room, by its number alone', async () => {
    await press(page, 'a');
    await form('addRoom').waitFor();
    await write('1288');
    await press(page, 'Control+Enter');
    await expect.poll(numbers).toContain('1288');
  });

  it('renumbers it, and takes that back', async () => {
    await find('1288');
    await press(page, 'n');
    await form('renumber').waitFor();
    await write('1289A');
    await press(page, 'Enter');
    await expect.poll(numbers).toContain('1289A');
    await expect.poll(() => recordOf(page).innerText()).toContain('曾用房号');
    await press(page, 'z');
    await expect.poll(numbers).toContain('1288');
  });

  it('refuses a number in use, with what was typed kept', async () => {
    await press(page, 'n');
    await form('renumber').waitFor();
    await press(page, 'Control+a');
    await write('1201');
    await press(page, 'Enter');
    await expect.poll(() => form('renumber').innerText()).toContain('1201 房已经有了');
    await press(page, 'Escape');
    expect(await numbers()).toContain('1288');
  });

  it('connects it to a neighbour, seen from either', async () => {
    await find('1288');
    await press(page, 'c');
    await form('connect').waitFor();
    await write('1201');
    await press(page, 'Enter');
    await expect
      .poll(
        async () =>
          (await layout()).floors
            .flatMap(({ rooms }) => rooms)
            .find(({ number }) => number === '1201')?.connects,
      )
      .toEqual(['1288']);
    // The room's card on the board says so, and what the room was called.
    await press(page, 'Control+1');
    await press(page, 'g', '1', '2', '8', '8');
    const card = page.getByTestId('room-card');
    await expect.poll(() => card.innerText()).toContain('连通 1201');
    expect(await card.innerText()).toContain('原 1289A 1288');
    await press(page, 'Escape', 'Escape', 'Control+8');
    await page.getByTestId('register-rooms/layout').waitFor();
  });

  it('removes it once what is open there is closed with it, and brings it back', async () => {
    await ask(house.dataDir, (desk) => desk.requests.create({ place: '1288', service: 'towels' }));
    await find('1288');
    await expect.poll(() => recordOf(page).innerText()).toContain('未结');
    await press(page, 'x');
    await form('close').waitFor();
    await press(page, 'Control+Enter');
    await expect.poll(() => form('close').innerText()).toContain('未撤房');
    await press(page, 'ArrowRight', 'Control+Enter');
    await expect.poll(numbers).not.toContain('1288');
    await find('1288');
    await press(page, 'r');
    await form('restore').waitFor();
    await press(page, 'Control+Enter');
    await expect.poll(numbers).toContain('1288');
  });

  it('draws floors by pattern, and says beside it what that would add', async () => {
    await press(page, 'Escape', 'd');
    await form('draw').waitFor();
    for (const words of ['30', '31', '1', '5', '4']) {
      await press(page, 'Control+a');
      await write(words);
      await press(page, 'Enter');
    }
    await expect.poll(() => page.getByTestId('drawn').innerText()).toContain('8 间');
    await press(page, 'Control+Enter');
    await expect.poll(numbers).toContain('3105');
    expect(await numbers()).not.toContain('3104');
  });
});
