// After a power cut, in the real window and by keys alone: when the console was out of use, then the paper line by line.
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { createDesk } from '../../electron/desk/desk.ts';
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
  await signIn(page, '002', '000022');
  await page.getByTestId('rail').waitFor();
}, 120_000);
afterAll(async () => {
  await console.close();
  await house.remove();
});

/** Types into the field that has the cursor, and goes on. */
const say = async (text: string) => {
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
};
const record = () => page.getByTestId('register-record');

it('from the board one key leads to the paper, and asks first when the console was out of use', async () => {
  await page.keyboard.press('Control+Shift+B');
  await page.getByTestId('form-record').waitFor();
  await say('20:05');
  await say('20:55');
  await page.keyboard.press('Enter');
  await page.getByTestId('form-enter').waitFor();
  expect(await record().innerText()).toContain('停机 1');
});

it('a line with its times is entered from Enter to Enter, and the next stands ready', async () => {
  for (const part of ['1208 毛巾', '20:10', '20:12', '20:25', '108']) await say(part);
  await expect.poll(() => page.getByTestId('entered-late').count()).toBe(1);
  expect(await page.getByTestId('entered-late').innerText()).toContain('完成 20:25');
  // Not done yet: its times are left empty, and it is worked from the board.
  await page.getByTestId('form-enter').waitFor();
  for (const part of ['1209 矿泉水', '20:50', '', '', '']) await say(part);
  await expect.poll(() => page.getByTestId('entered-late').count()).toBe(2);
  const { outages } = await ask(house.dataDir, (client) => client.outages.list({}));
  expect(outages).toMatchObject([{ reason: 'power', entered: 2, openedBy: '002' }]);
});

it('a time that cannot be is said in the form, and nothing typed is lost', async () => {
  await page.getByTestId('form-enter').waitFor();
  for (const part of ['1210 毛巾', '20:50', '20:40', '', '108']) await say(part);
  await expect
    .poll(() => page.getByTestId('form-enter').innerText())
    .toContain('派出早于接到，没有补录');
  expect(await page.getByTestId('form-enter').locator('[data-field="text"]').inputValue()).toBe(
    '1210 毛巾',
  );
  await page.keyboard.press('Escape');
  await page.getByTestId('form-enter').waitFor({ state: 'detached' });
});

it('what is open is marked on its row and its card, and rings for nobody', async () => {
  await page.keyboard.press('Escape');
  await page.getByTestId('rail').waitFor();
  const row = page.getByTestId('request-row').filter({ hasText: '1209' }).first();
  await expect.poll(() => row.innerText()).toContain('补录');
  await row.click();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByTestId('late-line').innerText()).toMatch(/补录，手写登记人 /);
  await page.keyboard.press('Escape');
  const { requests } = await ask(house.dataDir, (client) =>
    client.requests.list({ state: 'open', place: '1209' }),
  );
  const late = requests.find((request) => request.late !== null);
  expect(late).toMatchObject({ state: 'logged', assignee: null });
  const { alarms } = await ask(house.dataDir, (client) =>
    client.alarms.list({ requestId: late?.id ?? '' }),
  );
  expect(alarms).toEqual([]);
});

it('the console that is open has its sheet for the hours without a screen', async () => {
  const sheet = join(house.dataDir, 'fallback', 'desk-now.html');
  await console.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect.poll(() => existsSync(sheet), { timeout: 20_000 }).toBe(true);
  const page_ = readFileSync(sheet, 'utf8');
  expect(page_).toContain('电脑即将休眠');
  expect(page_).toContain('1209');
});

it('a console that was cut off says from when until when, and leads to its paper', async () => {
  const other = await demoHouse();
  const cut = `${other.dataDir}-cut`;
  const desk = await createDesk({ dataDir: other.dataDir, live: true });
  await expect.poll(() => existsSync(join(other.dataDir, 'fallback', 'last-seen.json'))).toBe(true);
  // The power goes: what is on the disk at this moment is all there is. Forty minutes pass.
  cpSync(other.dataDir, cut, { recursive: true });
  await desk.close();
  const db = new Sqlite(databaseFile(cut));
  db.exec('UPDATE house SET clock_offset_ms = clock_offset_ms + 2400000');
  db.close();
  const again = await launchConsole({ dataDir: cut, size: { width: 1366, height: 768 } });
  try {
    await signIn(again.page, '002', '000022');
    const band = again.page.getByTestId('outage-band');
    await band.waitFor();
    expect(await band.innerText()).toMatch(/工作台在 21:4\d 至 22:2\d 之间中断过/);
    await again.page.keyboard.press('Control+Shift+B');
    const form = again.page.getByTestId('form-enter');
    await form.waitFor();
    for (const part of ['1208 毛巾', '22:00', '', '', ''])
      await again.page.keyboard.insertText(part).then(() => again.page.keyboard.press('Enter'));
    await band.waitFor({ state: 'detached' });
  } finally {
    await again.close();
    await other.remove();
    rmSync(cut, { recursive: true, force: true });
  }
}, 120_000);
