// Who sits here, in the real window: wrong tries, the question before something grave, and how a session ends.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { press, signIn } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

/** The machine's clock is so much later at once, as after a sleep; the window's own timers know nothing of it. */
const later = (minutes: number) =>
  console.app.evaluate((_, ms) => {
    const before = Date.now;
    Date.now = () => before() + ms;
  }, minutes * 60_000);

const administrator = { as: '090', pin: '009900' };
const secretSet = () =>
  ask(
    house.dataDir,
    async (client) => {
      const subject = (await client.staff.list()).staff.find(({ code }) => code === '112')?.id;
      const { events } = await client.events.list({
        ...(subject ? { subject } : {}),
        limit: 1_000,
      });
      return events.map(({ kind }) => kind);
    },
    administrator,
  ).then((kinds) => kinds.filter((kind) => kind === 'pin-set').length);

/** A supervisor gives somebody a PIN at the attendance screen. */
const givePin = async (pin: string) => {
  await press(page, 'Control+5', 'Alt+1');
  await page.getByTestId('clock-field').waitFor();
  await press(page, 'Control+k');
  await page.keyboard.type('machao');
  await page.getByRole('option', { name: '马超' }).first().waitFor();
  await press(page, 'Enter');
  await page.getByTestId('register-record').getByText('马超').first().waitFor();
  await press(page, 'k');
  await page.getByTestId('form-pin').waitFor();
  await page.keyboard.type(pin);
  await press(page, 'Enter');
};

it('wrong tries wait, and the screen says how long', async () => {
  await page.getByTestId('sign-in-code').fill('011');
  for (let turn = 0; turn < 4; turn += 1) {
    await page.getByTestId('sign-in-pin').fill('999999');
    await press(page, 'Enter');
    await expect.poll(() => page.getByTestId('sign-in-pin').inputValue()).toBe('');
  }
  await page.getByText('请等 1 秒再试').waitFor();
  // In the language that is shown, whichever it was when it came; and it says when the wait is over.
  await press(page, 'Control+Shift+L');
  await page.getByText(/Wait 1 s and try again|You can try again now/).waitFor();
  await press(page, 'Control+Shift+L');
  await page.getByText('可以再试了').waitFor();
  await signIn(page, '011', '001111');
});

it('just signed in, a PIN is given without another question', async () => {
  await givePin('482915');
  await page.getByTestId('form-pin').waitFor({ state: 'detached' });
  expect(await secretSet()).toBe(1);
});

it('six minutes later it is asked first; left with Esc nothing is done, typed it is done', async () => {
  await later(6);
  await givePin('735182');
  const field = page.getByTestId('confirm-pin');
  await field.waitFor();
  // It says what for.
  expect(await page.getByRole('dialog').innerText()).toContain('设置员工密码');
  await press(page, 'Escape');
  await field.waitFor({ state: 'detached' });
  await page.getByText('请再输一次自己的密码').waitFor();
  expect(await secretSet()).toBe(1);
  await page.getByTestId('form-pin').locator('input').first().fill('735182');
  await press(page, 'Enter');
  await field.waitFor();
  await page.keyboard.type('001112');
  await press(page, 'Enter');
  await page.getByText('密码不对，还没有做').waitFor();
  await page.keyboard.type('001111');
  await press(page, 'Enter');
  await page.getByTestId('form-pin').waitFor({ state: 'detached' });
  expect(await secretSet()).toBe(2);
});

it('after a night the window is locked by the desk at the first sign of a hand', async () => {
  await press(page, 'Control+1');
  await page.getByTestId('quick-line').waitFor();
  await later(60);
  // The desk hears of a hand every twenty seconds at most.
  await expect
    .poll(
      async () => {
        await press(page, 'Shift');
        return page.getByTestId('sign-in-pin').isVisible();
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toBe(true);
  await page.getByTestId('sign-in-pin').fill('001111');
  await press(page, 'Enter');
  await page.getByTestId('sign-in-pin').waitFor({ state: 'detached' });
});

it('and where no hand comes with the next thing that happens in the house: no old board stands there open', async () => {
  await later(60);
  await ask(house.dataDir, (client) => client.intake.record({ text: '0217 拖鞋' }));
  await page.getByTestId('sign-in-pin').waitFor();
  await page.getByTestId('sign-in-pin').fill('001111');
  await press(page, 'Enter');
  await page.getByTestId('sign-in-pin').waitFor({ state: 'detached' });
});

it('whoever is made inactive elsewhere is at the sign-in screen at once', async () => {
  await ask(
    house.dataDir,
    async (client) => client.staff.deactivate({ code: '011' }),
    administrator,
  );
  await page.getByText('演示用：工号与密码').waitFor();
  expect(await page.getByTestId('quick-line').count()).toBe(0);
  await signIn(page, '002', '000022');
});

it('twelve hours after the secret was typed the session is over', async () => {
  await later(12 * 60);
  await press(page, 'Control+5');
  await page.getByText('演示用：工号与密码').waitFor();
});
