// The archive in the real window: everything found by its words and opened, a month written and proved whole, a word
// on paper held against the record, what is kept how long.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from './support/beside.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { recordOf, signIn, takeOver } from './support/operator.ts';

let house: HouseOnDisk;
let console: Launched;
let page: Page;
const supervisor = { as: '011', pin: '001111' };

beforeAll(async () => {
  house = await demoHouse();
  console = await launchConsole({ dataDir: house.dataDir, size: { width: 1366, height: 768 } });
  page = console.page;
  await signIn(page, supervisor.as, supervisor.pin);
});
afterAll(async () => {
  await console.close();
  await house.remove();
});

const openBook = async (key: string, book: string) => {
  await page.keyboard.press('Control+Shift+5');
  await page.getByTestId('archive-view').waitFor();
  await page.keyboard.press(key);
  await page.getByTestId(`register-archive/${book}`).waitFor();
};
const openFile = async (name: string) => {
  await page.keyboard.press('f');
  const field = page.locator('[data-testid="form-file"] [data-field="file"]');
  await field.waitFor();
  await field.fill(name);
  await page.keyboard.press('Control+Enter');
};

it('finds everything by its words, narrows it by a key, and opens it where it lies', async () => {
  await openBook('Alt+1', 'everything');
  await page.keyboard.type('吹风机');
  const lines = page.getByTestId('register-line');
  await expect.poll(() => lines.count()).toBeGreaterThan(5);
  // Calls and requests, guests, complaints, answers: what was in hand before is not among them.
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Alt+g');
  await expect.poll(() => lines.allInnerTexts()).toEqual([expect.stringContaining('吹风机在哪里')]);
  await page.keyboard.press('Enter');
  await page.getByTestId('register-answers/library').waitFor();
  await expect.poll(() => recordOf(page).innerText()).toContain('吹风机在哪里');
});

it('writes a month, finds it whole, and says where one changed byte is', async () => {
  await openBook('Alt+2', 'months');
  await page.keyboard.press('w');
  await expect
    .poll(() => recordOf(page).innerText(), { timeout: 20_000 })
    .toContain('已写 2026-11');
  const { months } = await ask(house.dataDir, (client) => client.archive.list(), supervisor);
  const written = months.find(({ month }) => month === '2026-11')?.archive;
  expect(await recordOf(page).innerText()).toContain(written?.checkWord ?? 'no word');
  await page.keyboard.press('o');
  await expect.poll(() => recordOf(page).innerText(), { timeout: 20_000 }).toContain('与封签相符');
  const bytes = await readFile(join(written?.folder ?? '', written?.file ?? ''));
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(join(written?.folder ?? '', 'changed.bellboard.zip'), bytes);
  await openFile('changed.bellboard.zip');
  await expect
    .poll(() => page.getByTestId('form-file').innerText(), { timeout: 20_000 })
    .toMatch(/字节/);
  await page.keyboard.press('Escape');
  // The month's own file changed: its line no longer says it is whole once it was opened.
  const own = join(written?.folder ?? '', written?.file ?? '');
  await writeFile(own, bytes);
  await page.keyboard.press('o');
  const line = page.getByTestId('register-line').filter({ hasText: '2026-11' });
  await expect.poll(() => line.innerText(), { timeout: 20_000 }).toContain('文件被改');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(own, bytes);
  await page.keyboard.press('o');
  await expect.poll(() => line.innerText(), { timeout: 20_000 }).not.toContain('文件被改');
});

it('holds a word on paper against the record', async () => {
  const at = '2026-11-23T15:00:00+08:00';
  const { signs } = await ask(
    house.dataDir,
    (client) => client.record.checkWord({ at }),
    supervisor,
  );
  const verify = async (word: string) => {
    await page.keyboard.press('v');
    const field = page.locator('[data-testid="form-verify"] [data-field="word"]');
    await field.waitFor();
    await field.fill(word);
    await page.locator('[data-testid="form-verify"] [data-field="at"]').fill('11-23 15:00');
    await page.keyboard.press('Control+Enter');
    await page.getByTestId('form-verify').waitFor({ state: 'detached' });
    return recordOf(page).innerText();
  };
  const right = await verify(signs);
  expect(right).toContain('✓ 相符');
  expect(right).toContain(signs);
  const wrong = await verify('0000·0000');
  expect(wrong).toMatch(/⚠ 不符：比对的是.*15:00.*当时最新为事件 \d+/);
  expect(wrong).not.toContain('✓');
  // The word of the month that was written above, though not of that moment.
  const { months } = await ask(house.dataDir, (client) => client.archive.list(), supervisor);
  const month = months.find((one) => one.month === '2026-11')?.archive;
  expect(await verify(month?.checkWord ?? '')).toMatch(/这是 2026-11 月档的校验字/);
});

it('shows how long each class is kept and what would go now', async () => {
  await openBook('Alt+3', 'retention');
  await expect.poll(() => page.getByTestId('register-line').count()).toBeGreaterThan(8);
  await expect.poll(() => recordOf(page).innerText()).toContain('24 个月');
});

it('shows what goes before a guest is erased, from the file as well, and lists it afterwards without a name', async () => {
  await takeOver(page, '020', '002200');
  const sent = (form: string) => page.getByTestId(`form-${form}`);
  // From the guest's own file a copy is made.
  await page.keyboard.press('Control+Shift+1');
  await page.keyboard.press('Alt+2');
  await page.getByTestId('register-guests/files').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('zhouhaichuan');
  // What was found is told, not how many are in the house among it.
  await expect
    .poll(() => page.getByTestId('register-guests/files').innerText())
    .toContain('找到 2 位');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('[data-testid="register-line"][aria-selected="true"]').innerText())
    .toContain('周海川');
  await page.keyboard.press('Enter');
  // The file is read, and the look recorded, before anything can be done with it.
  await expect.poll(() => recordOf(page).innerText()).toContain('导出客人资料副本');
  await page.keyboard.press('x');
  await sent('export').waitFor();
  await page.keyboard.press('Control+Enter');
  // It is written before it is said: the file's name stands in the answer.
  await sent('export').waitFor({ state: 'detached' });
  await expect.poll(() => page.getByTestId('act-done').innerText()).toContain('.html');
  await page.keyboard.press('Delete');
  const preview = page.getByTestId('erasing');
  await expect.poll(() => preview.innerText()).toContain('将删除');
  expect(await page.getByTestId('erasing-double').innerText()).toContain('周海川');
  await page.keyboard.press('Escape');
  // By the archive's book, as before: chosen, read, typed again.
  await openBook('Alt+3', 'retention');
  await page.keyboard.press('e');
  await sent('erase').waitFor();
  await page.keyboard.type('周海川');
  await page.keyboard.press('Enter');
  await expect.poll(() => preview.innerText()).toContain('周海川');
  const erase = async (typed: string) => {
    await sent('erase').locator('[data-field="confirm"]').fill(typed);
    await page.keyboard.press('Control+Enter');
  };
  await erase('周海');
  await expect.poll(() => sent('erase').innerText()).toContain('资料没有删除');
  await erase('周海川');
  await sent('erase').waitFor({ state: 'detached' });
  await expect.poll(() => recordOf(page).innerText()).toContain('应客人要求');
});
