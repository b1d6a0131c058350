// A disk that takes seconds for a write, under the real window: nothing is lost, nobody is left guessing.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskShim, onShim } from '../durability/disk/compile.ts';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { type Launched, launchConsole } from './support/launch.ts';
import { rowsAt, signIn, type } from './support/operator.ts';

const shim = diskShim();
let house: HouseOnDisk;
let launched: Launched;
let slowness: string;

beforeAll(async () => {
  if (shim === undefined) return;
  house = await demoHouse();
  slowness = join(house.dataDir, '..', `slow-${process.pid}`);
  const env = onShim(shim, house.dataDir);
  launched = await launchConsole({
    dataDir: house.dataDir,
    size: { width: 1366, height: 768 },
    env: {
      LD_PRELOAD: String(env['LD_PRELOAD']),
      BELLBOARD_DISK_FOLDER: house.dataDir,
      BELLBOARD_DISK_SLOW: slowness,
    },
  });
});
afterAll(async () => {
  await launched?.close();
  await rm(slowness, { force: true });
  await house?.remove();
});

it('a write of five seconds is waited for, is there afterwards, and the board says the disk is slow', async ({
  skip,
}) => {
  if (shim === undefined) return skip('needs Linux and a C compiler');
  const { page } = launched;
  await signIn(page, '002', '000022');
  await type(page, '1106 毛巾');
  // While the desk writes nobody can ask the page: it writes down itself what it shows, and in which order.
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { bellboardSeen: seen });
    new MutationObserver(() => {
      const text = document.body.innerText;
      for (const words of ['磁盘很慢，正在写入', '已记录 1106'])
        if (text.includes(words) && !seen.includes(words)) seen.push(words);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await writeFile(slowness, '5000');
  // The next writes find the disk well again.
  const well = setTimeout(() => void rm(slowness, { force: true }), 2_000);
  // The next words are typed before the desk has answered for these.
  await page.keyboard.press('Enter');
  await page.keyboard.type(' 再要枕头');
  await expect
    .poll(() => page.evaluate(() => (globalThis as { bellboardSeen?: string[] }).bellboardSeen))
    .toEqual(['磁盘很慢，正在写入', '已记录 1106']);
  clearTimeout(well);
  await page.getByText('磁盘很慢，正在写入').waitFor({ state: 'detached' });
  // What was typed meanwhile is not lost, and belongs to the next line.
  await expect.poll(() => page.getByTestId('quick-line').inputValue()).toContain('再要枕头');
  expect(await rowsAt(page, '1106').count()).toBeGreaterThan(0);
  // The supervisor is told of it.
  await page.getByText('house.db 5 s').first().waitFor();

  const db = new Sqlite(join(house.dataDir, 'house.db'), { readonly: true });
  const told = db.prepare("SELECT body FROM events WHERE kind = 'disk-slow'").all();
  db.close();
  expect(told).toHaveLength(1);
});

it('a line left while the disk is slow comes into the hand; the row before it is not acted on', async ({
  skip,
}) => {
  if (shim === undefined) return skip('needs Linux and a C compiler');
  const { page } = launched;
  const selected = page.locator('[data-testid="request-row"][aria-selected="true"]');
  await page.getByTestId('quick-line').fill('1107 毛巾');
  await page.keyboard.press('Escape');
  // One the last key would dispatch.
  for (let down = 0; down < 30; down += 1) {
    await page.keyboard.press('ArrowDown');
    await selected.waitFor();
    if ((await selected.getAttribute('data-state')) === 'logged') break;
  }
  expect(await selected.getAttribute('data-state')).toBe('logged');
  const before = await selected.getAttribute('data-id');
  const steps = () => {
    const db = new Sqlite(join(house.dataDir, 'house.db'), { readonly: true });
    try {
      return db.prepare('SELECT kind FROM events WHERE subject_id = ?').pluck().all(before);
    } finally {
      db.close();
    }
  };
  const taken = steps();
  await page.getByTestId('quick-line').focus();
  await writeFile(slowness, '2000');
  const well = setTimeout(() => void rm(slowness, { force: true }), 500);
  // Keys from outside come together with the answer, before or after it. These come before it, whatever the machine.
  await page.evaluate(() => {
    for (const key of ['Enter', 'Escape', 't'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
  });
  await expect.poll(() => selected.getAttribute('data-place')).toBe('1107');
  clearTimeout(well);
  expect(steps()).toEqual(taken);
});

it('what is typed for the next call while the one before is still ending stands on its line', async ({
  skip,
}) => {
  if (shim === undefined) return skip('needs Linux and a C compiler');
  const { page } = launched;
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  const calls = () => {
    const db = new Sqlite(join(house.dataDir, 'house.db'), { readonly: true });
    try {
      return db.prepare('SELECT draft FROM calls WHERE ended_at_ms IS NULL').pluck().all();
    } finally {
      db.close();
    }
  };
  await expect.poll(calls).toEqual(['']);
  await writeFile(slowness, '2000');
  const well = setTimeout(() => void rm(slowness, { force: true }), 500);
  // All of it before the desk has answered for the first.
  await page.evaluate(() => {
    const press = (key: string) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    press('F10');
    press('F1');
    const line = document.querySelector<HTMLInputElement>('[data-testid="quick-line"]');
    if (!line) throw new Error('no line');
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(
      line,
      '1209 毛巾',
    );
    line.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(calls, { timeout: 20_000 }).toEqual(['1209 毛巾']);
  clearTimeout(well);
  expect(await page.getByTestId('quick-line').inputValue()).toBe('1209 毛巾');
});
