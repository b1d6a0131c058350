// A house that cannot be opened, in the real window: what happened, what was kept, what to do, in both languages; and
// the house itself once that is done.
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { demoHouse } from './support/house.ts';
import { launchConsole } from './support/launch.ts';

const size = { width: 1366, height: 768 };
const textOf = (page: Page) => expect.poll(() => page.locator('body').innerText());

it('another console keeps it: nothing is opened beside it, and it opens once the other is closed', async () => {
  const house = await demoHouse();
  const first = await launchConsole({ dataDir: house.dataDir, size });
  await first.page.getByTestId('sign-in-code').waitFor();
  // Of another user of this PC: nothing of the window is shared with the first.
  const second = await launchConsole({ dataDir: house.dataDir, size });
  try {
    await textOf(second.page).toContain('已由另一个工作台打开，这里没有再打开，没有动任何数据');
    await textOf(second.page).toContain('Another console keeps this house; it was not opened here');
    await second.page.keyboard.press('r');
    await textOf(second.page).toContain('已由另一个工作台打开');
    await first.close();
    await second.page.keyboard.press('r');
    await second.page.getByTestId('sign-in-code').waitFor();
  } finally {
    await second.close();
    await house.remove();
  }
});

it('a newer version wrote it: it is not touched, and opens with a version that knows it', async () => {
  const house = await demoHouse();
  const file = databaseFile(house.dataDir);
  const versionOf = (set?: number): number => {
    const db = new Sqlite(file);
    if (set !== undefined) db.pragma(`user_version = ${set}`);
    const version = db.pragma('user_version', { simple: true }) as number;
    db.close();
    return version;
  };
  const ours = versionOf();
  versionOf(ours + 1_000);
  const { page, close } = await launchConsole({ dataDir: house.dataDir, size });
  try {
    await textOf(page).toContain(
      '由更新的版本写成，本版本不会打开它，没有动任何数据。请安装更新的版本',
    );
    await textOf(page).toContain('no data was touched. Install the newer version');
    expect(versionOf()).toBe(ours + 1_000);
    versionOf(ours);
    await page.keyboard.press('r');
    await page.getByTestId('sign-in-code').waitFor();
  } finally {
    await close();
    await house.remove();
  }
});

it('another program holds it: what to close is said, and it opens when that is done', async () => {
  const house = await demoHouse();
  const holder = new Sqlite(databaseFile(house.dataDir));
  holder.pragma('locking_mode = EXCLUSIVE');
  holder.exec('BEGIN EXCLUSIVE');
  const { page, close } = await launchConsole({ dataDir: house.dataDir, size });
  try {
    await textOf(page).toContain('另一个程序正在使用数据库，没有动任何数据');
    await textOf(page).toContain('no data was touched. Close the other window');
    holder.close();
    await page.keyboard.press('r');
    await page.getByTestId('sign-in-code').waitFor();
  } finally {
    holder.close();
    await close();
    await house.remove();
  }
});
