// Asking guests in the real window: by telephone with one key, a card typed in from the keyboard, a "no" dealt with.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { lineInHand, recordOf, signIn } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, '002', '000022');
  await page.keyboard.press('Control+Shift+1');
  await page.getByTestId('guests-view').waitFor();
  await page.keyboard.press('Alt+4');
  await page.getByTestId('register-guests/satisfaction').waitFor();
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const all = async () =>
  (await ask(house.dataDir, (client) => client.surveys.list({ state: 'all' }))).surveys;

/** The lines of one kind alone. */
const show = (kind: string) => page.getByRole('button', { name: kind, exact: true }).click();

it('whoever may be rung is answered for with one key', async () => {
  await show('可询问');
  await lineInHand(page).waitFor();
  await expect.poll(() => recordOf(page).innerText()).toContain('可以这样问');
  const before = (await all()).length;
  await page.keyboard.press('a');
  await expect.poll(async () => (await all()).length).toBe(before + 1);
  expect((await all())[0]).toMatchObject({
    way: 'call-back',
    answer: 'satisfied',
    recordedBy: '002',
  });
  // The next one stands ready.
  await expect.poll(() => recordOf(page).innerText()).toContain('可以这样问');
});

it('a card is given, typed in as not satisfied with its reason, and settled', async () => {
  await page.keyboard.press('Home');
  await expect.poll(() => recordOf(page).innerText()).toContain('可打电话询问');
  await page.keyboard.press('c');
  await expect.poll(() => recordOf(page).innerText()).toContain('卡片已发');
  const code =
    (await all()).find(({ kind, answer }) => kind === 'request' && answer === null)?.code ?? '';
  expect(code).toHaveLength(6);
  await page.keyboard.press('k');
  await page.getByTestId('form-type').waitFor();
  await page.keyboard.type(code.toLowerCase());
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  // Why, in words, comes first.
  await page.keyboard.type('等了很久');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.getByTestId('form-type').waitFor({ state: 'detached' });
  await expect.poll(() => recordOf(page).innerText()).toContain('等了很久');
  await page.keyboard.press('s');
  await page.getByTestId('form-settle').waitFor();
  await page.keyboard.type('已道歉');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('form-settle').waitFor({ state: 'detached' });
  expect((await all()).find((one) => one.code === code)).toMatchObject({
    answer: 'not',
    cause: 'slow',
    draft: false,
    settled: '已道歉',
  });
});

it('a "no" by telephone says why and leads to what is made of it', async () => {
  await show('可询问');
  await page.keyboard.press('Home');
  await expect.poll(() => recordOf(page).innerText()).toContain('可以这样问');
  // In the evening nobody is rung of the house's own accord.
  expect(await recordOf(page).innerText()).toContain('现在太晚');
  const before = await page.getByTestId('register-line').count();
  await page.keyboard.press('n');
  await page.getByTestId('form-not').waitFor();
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.getByTestId('form-not').innerText()).toContain('没有录入');
  await page.keyboard.type('毛巾有味道');
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('form-not').waitFor({ state: 'detached' });
  await expect.poll(() => recordOf(page).innerText()).toContain('转为投诉');
  await expect.poll(() => recordOf(page).innerText()).toContain('毛巾有味道');
  await show('可询问');
  await expect.poll(() => page.getByTestId('register-line').count()).toBe(before - 1);
  // The usual list again.
  await show('可询问');
});

it('whoever is not satisfied becomes a complaint with O and leaves the list of what waits', async () => {
  await show('可询问');
  await page.keyboard.press('Home');
  await expect.poll(() => recordOf(page).innerText()).toContain('可以这样问');
  const { survey } = await ask(house.dataDir, async (client) => {
    const [candidate] = (await client.surveys.toAsk({})).candidates;
    const about =
      candidate?.kind === 'request' ? { request: candidate.id } : { stay: candidate?.id ?? '' };
    return {
      survey: await client.surveys.record({ ...about, answer: 'not', why: '水龙头一直滴水' }),
    };
  });
  await show('未回');
  await page.keyboard.press('Home');
  await expect.poll(() => recordOf(page).innerText()).toContain('水龙头一直滴水');
  await page.keyboard.press('o');
  await page.getByTestId('form-complain').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByTestId('form-complain').waitFor({ state: 'detached' });
  const told = (await all()).find(({ id }) => id === survey.id);
  expect(told).toMatchObject({ draft: false, complaint: { number: expect.any(Number) } });
});

it('a code nobody gave out says so and keeps what was typed', async () => {
  await page.keyboard.press('k');
  await page.getByTestId('form-type').waitFor();
  await page.keyboard.type('zzzzzz');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => page.getByTestId('form-type').innerText()).toContain('没有编码为');
  expect(await page.locator('[data-testid="form-type"] [data-field="code"]').inputValue()).toBe(
    'zzzzzz',
  );
  await page.keyboard.press('Escape');
});

it('the figures of the last thirty days stand beside the list, with their definitions', async () => {
  await page.keyboard.press('f');
  const figures = page.getByTestId('survey-figures');
  await figures.waitFor();
  await expect.poll(() => figures.innerText()).toContain('合计');
  expect(await page.getByTestId('register-record').innerText()).toContain('回答率 =');
  await page.keyboard.press('Escape');
  await figures.waitFor({ state: 'detached' });
});
