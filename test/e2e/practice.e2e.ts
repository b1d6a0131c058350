// A practice day in real windows: begun at the working console, its call taken at the practice console, scored back home.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { recordOf, signIn } from './support/operator.ts';

const makingMs = 60_000;

let house: HouseOnDisk;
let working: Launched;
let page: Page;
let practice: Launched | undefined;

beforeAll(async () => {
  house = await demoHouse();
  working = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = working.page;
  // The window itself must not start another program in a test: its folder is opened below.
  await working.app.evaluate(() => {
    process.execPath = '/bin/true';
  });
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await practice?.close();
  await working.close();
  await house.remove();
});

const days = () => ask(house.dataDir, (client) => client.practice.list({}));

it('is begun with one key and says how it goes on', async () => {
  await page.keyboard.press('Control+Shift+4');
  await page.getByTestId('people-view').waitFor();
  await page.keyboard.press('Alt+6');
  await page.getByTestId('register-people/practice').waitFor();
  await page.keyboard.press('n');
  await expect.poll(() => recordOf(page).innerText()).toContain('第 1 次演练');
  expect(await recordOf(page).innerText()).toContain('F5');
  expect((await days()).days).toMatchObject([{ number: 1, trainee: '002', points: null }]);
});

it(
  'rings at a console of its own, marked as one, where F5 takes the call and its words stand above the line',
  async () => {
    const [day] = (await days()).days;
    practice = await launchConsole({
      dataDir: day?.folder ?? '',
      size: { width: 1366, height: 768 },
    });
    const desk = practice.page;
    await desk.getByTestId('sign-in-code').waitFor({ timeout: makingMs });
    await signIn(desk, '002', '000022');
    const band = desk.getByTestId('practice-band');
    await band.waitFor();
    expect(await band.innerText()).toContain('第 0 / 8 通');
    await desk.keyboard.press('F5');
    await expect.poll(() => band.locator('q').count()).toBe(1);
    await desk.keyboard.type('1208 毛巾两条');
    await desk.keyboard.press('Control+Enter');
    await expect
      .poll(async () =>
        (await ask(day?.folder ?? '', (client) => client.calls.list({ limit: 5 }))).calls.some(
          ({ said }) => said.includes('1208 毛巾两条'),
        ),
      )
      .toBe(true);
    await desk.keyboard.press('F9');
    await desk.keyboard.press('F10');
    await expect.poll(() => band.innerText()).toContain('第 1 / 8 通');
    await expect.poll(() => band.locator('q').count()).toBe(0);
    await practice.close();
    practice = undefined;
  },
  2 * makingMs,
);

it('is scored with one key, every call with its four marks and their meaning', async () => {
  await page.keyboard.press('f');
  await page.getByTestId('practice-scores').waitFor();
  const words = await recordOf(page).innerText();
  expect(words).toContain('#');
  expect(words).toContain('没有接听');
  expect(words).toContain('每项 1 分');
  const [day] = (await days()).days;
  expect(day?.scores.filter(({ taken }) => taken)).toHaveLength(1);
  expect(day?.points).toBeGreaterThanOrEqual(0);
});
