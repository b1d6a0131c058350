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
import { recordOf, signIn } from './support/operator.ts';

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

it('from the board one key leads to the paper, and asks first when the console was out of use', async () => {
  await page.keyboard.press('Control+Shift+B');
  await page.getByTestId('form-record').waitFor();
  await say('20:05');
  await say('20:55');
  await page.keyboard.press('Enter');
  await page.getByTestId('form-enter').waitFor();
  expect(await recordOf(page).innerText()).toContain('停机 1');
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

it('a line is read as it is typed, and a room the house has not is said before it is entered', async () => {
  await page.keyboard.press('a');
  await page.getByTestId('form-enter').waitFor();
  const words = page.getByTestId('line-words');
  await page.keyboard.insertText('1208 毛巾两条');
  await expect.poll(() => words.innerText()).toBe('1208 · 毛巾浴巾 ×2');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('1999 毛巾');
  await expect.poll(() => words.innerText()).toContain('没有这个房号');
  await page.keyboard.press('Escape');
  await page.getByTestId('form-enter').waitFor({ state: 'detached' });
});

it('who had a key by the paper is entered by keys alone, and stands in its record as late', async () => {
  await page.keyboard.press('k');
  const form = page.getByTestId('form-enter-key');
  await form.waitFor();
  for (const part of ['F09', '105', '20:10', '20:05']) await say(part);
  await expect.poll(() => form.innerText()).toContain('交回早于领出，没有补录');
  await form.locator('[data-field="returned"]').fill('20:40');
  await page.keyboard.press('Enter');
  await expect.poll(() => recordOf(page).innerText()).toContain('补录钥匙 1 条');
  expect(await recordOf(page).innerText()).toMatch(/F09 · 至 .*20:40 · .*补录/);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  const { spells } = await ask(house.dataDir, (client) =>
    client.keys.whoHad({
      ...{ place: 'F09', from: '2026-11-23T20:20:00+08:00', until: '2026-11-23T20:30:00+08:00' },
    }),
  );
  expect(spells).toMatchObject([{ key: 'F09', holder: { code: '105' }, late: true }]);
});

it('a key that was with somebody else by the record is told so; that it came back is taken back', async () => {
  await page.keyboard.press('k');
  const form = page.getByTestId('form-enter-key');
  await form.waitFor();
  for (const part of ['F05', '106', '20:10', '20:20']) await say(part);
  await expect.poll(() => form.innerText()).toMatch(/登记上，F05 从 .* 起在陈杰手里，没有补录/);
  for (const name of ['to', 'given']) await form.locator(`[data-field="${name}"]`).fill('');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => recordOf(page).innerText()).toContain('补录钥匙 2 条');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('d');
  await page.getByTestId('form-undo-key').waitFor();
  await say('F05');
  await expect.poll(() => recordOf(page).innerText()).toContain('补录钥匙 1 条');
  expect(await recordOf(page).innerText()).not.toContain('F05');
});

it('times that were wrong are put right by keys, never so that an entered line lies outside', async () => {
  const form = page.getByTestId('form-correct');
  const correct = async (from: string) => {
    await page.keyboard.press('e');
    await form.waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(from);
    await page.keyboard.press('Control+Enter');
  };
  await correct('20:15');
  await expect.poll(() => form.innerText()).toContain('按这段停机补录，时间会落在时段外，没有更正');
  // What stands on the screen follows its language.
  await page.keyboard.press('Control+Shift+L');
  await expect
    .poll(() => form.innerText())
    .toContain('would lie outside it; nothing was corrected');
  await page.keyboard.press('Control+Shift+L');
  await expect.poll(() => form.innerText()).toContain('没有更正');
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
  await correct('19:50');
  await form.waitFor({ state: 'detached' });
  await expect.poll(() => recordOf(page).innerText()).toContain('19:50 至 20:55');
  const { outages } = await ask(house.dataDir, (client) => client.outages.list({}));
  expect(outages).toMatchObject([{ from: '2026-11-23T19:50:00.000+08:00', entered: 3 }]);
});

it('an outage that was none is withdrawn with one key, and stays in the list as such', async () => {
  await page.keyboard.press('n');
  await page.getByTestId('form-record').waitFor();
  await say('18:05');
  await say('18:10');
  await page.keyboard.press('Enter');
  await page.getByTestId('form-enter').waitFor();
  await page.keyboard.press('Escape');
  await page.getByTestId('form-enter').waitFor({ state: 'detached' });
  const said = '撤销，这段时间没有停机';
  await page.keyboard.press('x');
  await expect.poll(() => recordOf(page).innerText()).toContain(said);
  await page.keyboard.press('z');
  await expect.poll(() => recordOf(page).innerText()).not.toContain(said);
  await page.keyboard.press('x');
  await expect.poll(() => recordOf(page).innerText()).toContain(said);
  expect(await page.getByTestId('register-line').allInnerTexts()).toEqual([
    expect.stringMatching(/18:05 至 18:10[\s\S]*已撤销/),
    expect.stringMatching(/19:50 至 20:55[\s\S]*补录 3 件/),
  ]);
  // Nothing is entered of it.
  await page.keyboard.press('a');
  expect(await page.getByTestId('form-enter').count()).toBe(0);
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
