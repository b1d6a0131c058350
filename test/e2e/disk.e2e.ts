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
  await type(page, '1517 毛巾');
  await writeFile(slowness, '5000');
  await page.keyboard.press('Enter');
  await page.getByText('磁盘很慢，正在写入').waitFor();
  // Not said to be recorded before it is; what is typed meanwhile is not lost.
  expect(await page.getByText('已记录 1517').count()).toBe(0);
  await page.keyboard.type(' 再要枕头');
  await rm(slowness);
  await page.getByText('已记录 1517').waitFor({ timeout: 30_000 });
  await page.getByText('磁盘很慢，正在写入').waitFor({ state: 'detached' });
  expect(await page.getByTestId('quick-line').inputValue()).toBe('再要枕头');
  expect(await rowsAt(page, '1517').count()).toBeGreaterThan(0);
  await page.getByText('磁盘很慢，请管理员检查').first().waitFor();

  const db = new Sqlite(join(house.dataDir, 'house.db'), { readonly: true });
  const told = db.prepare("SELECT body FROM events WHERE kind = 'disk-slow'").all();
  db.close();
  expect(told).toHaveLength(1);
});
