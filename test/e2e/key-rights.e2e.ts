// The keys' register for whoever answers for them, by keys alone: what a key opens, who may have it, bunches.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { signIn } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '011', '001111');
  await page.keyboard.press('Control+2');
  await page.getByTestId('key-field').waitFor();
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const keyOf = (key: string) => ask(house.dataDir, ({ keys }) => keys.get({ key }));
const open = async (key: string, form: string) => {
  await page.keyboard.press(key);
  await page.getByTestId(`form-${form}`).waitFor();
};
const fill = async (name: string, text: string) => {
  await page.locator(`form [data-field="${name}"]`).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
};
const sent = async (form: string) => {
  await page.keyboard.press('Control+Enter');
  await page.getByTestId(`form-${form}`).waitFor({ state: 'detached' });
};

it('a key is hung up with single rooms and an area by its name, and a time of its own', async () => {
  await page.getByTestId('register-line').first().click();
  await open('n', 'add');
  await fill('code', 'X8');
  await fill('nameZh', '8 楼南段');
  await fill('rooms', '0801 0802');
  await fill('areas', '8楼走廊');
  await fill('curfew', '90');
  await sent('add');
  expect(await keyOf('X8')).toMatchObject({
    opens: { floors: [], rooms: ['0801', '0802'], areas: ['corridor-8'] },
    curfewMinutes: 90,
  });
});

it('who may have it is put in and out by digits, persons by their codes', async () => {
  await expect.poll(() => page.getByTestId('register-record').innerText()).toContain('8 楼南段');
  await open('a', 'rights');
  await fill('rooms', '0801 0802 0803');
  await page.locator('form [data-field="who"]').focus();
  const before = (await keyOf('X8')).entitled;
  await page.keyboard.press('1');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('109 110');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await page.getByTestId('form-rights').waitFor({ state: 'detached' });
  const { entitled, opens, curfewMinutes } = await keyOf('X8');
  expect(entitled).toMatchObject({ byFloor: !before.byFloor, persons: ['109', '110'] });
  expect(entitled.roles).toContain('attendant');
  expect(opens.rooms).toEqual(['0801', '0802', '0803']);
  expect(curfewMinutes).toBeNull();
});

it('a bunch is made and the key put on it, then off again', async () => {
  await open('k', 'add-ring');
  await fill('code', 'R8');
  await fill('nameZh', '8 楼串');
  await sent('add-ring');
  await page.locator('[data-testid="register-line"]', { hasText: 'X8' }).click();
  await open('v', 'ring');
  await page.keyboard.type('r8');
  await page.keyboard.press('Enter');
  await page.getByTestId('form-ring').waitFor({ state: 'detached' });
  expect((await keyOf('X8')).ring).toBe('R8');
  await open('v', 'ring');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await page.getByTestId('form-ring').waitFor({ state: 'detached' });
  expect((await keyOf('X8')).ring).toBeNull();
});
