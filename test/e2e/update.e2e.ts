// An update that was broken off: files of the program that are half there, under a house that is whole.
import { copyFile, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoHouse, type HouseOnDisk } from './support/house.ts';
import { launchConsole } from './support/launch.ts';
import { signIn } from './support/operator.ts';

const whole = process.env['BELLBOARD_SQLITE_BINDING'] ?? '';
let house: HouseOnDisk;
let folder: string;

beforeAll(async () => {
  house = await demoHouse();
  folder = await mkdtemp(join(tmpdir(), 'bellboard-half-'));
});
afterAll(async () => {
  await house.remove();
  await rm(folder, { recursive: true, force: true });
});

it('says so, leaves the house alone, and opens it once the program is whole', async () => {
  const addon = join(folder, 'better_sqlite3.node');
  await copyFile(whole, addon);
  await copyFile(`${whole}.sha256`, `${addon}.sha256`);
  await truncate(addon, Math.floor((await stat(whole)).size / 2));
  const file = join(house.dataDir, 'house.db');
  const before = await stat(file);
  const { page, close } = await launchConsole({
    dataDir: house.dataDir,
    size: { width: 1366, height: 768 },
    env: { BELLBOARD_SQLITE_BINDING: addon },
  });
  try {
    await page.getByText('程序的文件不完整').waitFor();
    await page.getByText('incomplete').waitFor();
    const after = await stat(file);
    expect([after.size, after.mtimeMs]).toEqual([before.size, before.mtimeMs]);
    await copyFile(whole, addon);
    await page.keyboard.press('r');
    await signIn(page, '002', '000022');
  } finally {
    await close();
  }
});
