// Work before a shut door, by keys: the guest is rung instead of knocked for, and the record says so.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { rowsAt, signIn } from './support/operator.ts';
import { lendPrinter } from './support/printer.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({
    dataDir: house.dataDir,
    size: { width: 1366, height: 768 },
    args: ['--printer', 'lent printer'],
  });
  page = console.page;
  await signIn(page, '002', '000022');
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

it('a guest who wants no knock is rung, in one key on the row', async () => {
  const row = page.locator('[data-testid="request-row"][data-place="0415"]').first();
  await row.click();
  const id = (await row.getAttribute('data-id')) ?? '';
  await page.keyboard.press('Shift+H');
  await expect
    .poll(async () => {
      const card = await ask(house.dataDir, ({ requests }) => requests.get({ id }));
      return card.events.map(({ kind, facts }) => [kind, facts.remedy]);
    })
    .toContainEqual(['at-door', 'phone']);
});

it('the notice that comes out of the printer is in the record, and so is one left by hand', async () => {
  const row = page.locator('[data-testid="request-row"][data-place="0415"]').first();
  const id = (await row.getAttribute('data-id')) ?? '';
  const slips = async () => {
    const { events } = await ask(house.dataDir, ({ requests }) => requests.get({ id }));
    return events.filter(({ facts }) => facts.remedy === 'slip').length;
  };
  await lendPrinter(console.app, 'lent printer');
  await page.keyboard.press('Alt+P');
  await expect.poll(slips).toBe(1);
  await page.keyboard.press('Shift+F');
  await expect.poll(slips).toBe(2);
  await page.keyboard.press('Escape');
});

it('nobody is sent to a guest without a key before it is known who it is', async () => {
  const { stays } = await ask(house.dataDir, ({ stays: all }) => all.list({ show: 'in-house' }));
  const stay = stays.find(({ guest, room }) => guest !== null && room !== '0415');
  const { room, guest, departure } = stay ?? { room: '', guest: '', departure: '' };
  await page.keyboard.press('Space');
  await page.keyboard.type(`${room} 忘带房卡 开门`);
  await page.keyboard.press('Enter');
  await page.getByText(`已记录 ${room}`).waitFor();
  // The row left before lies further down, and the new one may be above what is shown.
  await page.locator('[data-testid="request-row"]').first().hover();
  await page.mouse.wheel(0, -5_000);
  const row = rowsAt(page, room).first();
  await row.waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('身份还没有核对清楚').first().waitFor();
  await page.keyboard.press('Escape');
  await row.click();
  await page.keyboard.press('k');
  await page.getByTestId('register-record').getByText('忘带钥匙').first().waitFor();
  const answer = async (fact: string, said: string) => {
    await page.keyboard.press('k');
    await page.keyboard.press(fact);
    await page.keyboard.type(said);
    await page.keyboard.press('Enter');
  };
  await answer('1', guest ?? '');
  await page.getByText('姓名 · 相符').waitFor();
  // A wrong answer is no success: said as a warning.
  await answer('2', '2020-01-01');
  const warned = page.getByTestId('register-record').getByRole('alert').filter({ hasText: '不符' });
  await expect.poll(() => warned.innerText()).toMatch(/^⚠ 不符/);
  await answer('2', departure);
  await page.getByText('身份已核对').waitFor();
  await page.keyboard.press('y');
  const states = () =>
    ask(house.dataDir, async ({ lockedOut }) => {
      const { openings } = await lockedOut.list({ place: room });
      return openings.map(({ state }) => state);
    });
  await expect.poll(states).toEqual(['sent']);
  // The card is found: nobody need come, and the next who rings is asked anew.
  await page.keyboard.press('Shift+X');
  await expect.poll(states).toEqual(['called-off']);
  await page.getByRole('button', { name: /忘带钥匙/ }).waitFor();
});
