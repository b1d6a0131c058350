// A damaged file under the real window: the house comes back by itself, and what is missing is where people look.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { fallbackFolder } from '../../electron/desk/fallback/index.ts';
import { leavesOf, overwrite } from '../support/damage.ts';
import { ask } from './support/beside.ts';
import { demoHouse } from './support/house.ts';
import { launchConsole } from './support/launch.ts';
import { signIn } from './support/operator.ts';

/** What the book of copies says of the recovery. */
const openNotice = async (page: Page) => {
  await page.keyboard.press('Control+Shift+5');
  await page.getByTestId('archive-view').waitFor();
  await page.keyboard.press('Alt+5');
  const notice = page.getByTestId('recovery');
  await notice.waitFor({ timeout: 20_000 });
  return notice;
};

it('opens on what could be saved, says so on the board, and names what is gone in the book of copies', async () => {
  const house = await demoHouse();
  const operator = { as: '002', pin: '000022' };
  await ask(house.dataDir, (client) => client.backups.now(), { as: '011', pin: '001111' });
  const rooms = ['1201', '1202', '1203', '1204', '1205', '1206', '1207', '1208', '1209', '1210'];
  await ask(
    house.dataDir,
    async (client) => {
      for (const room of rooms) await client.intake.record({ text: `${room} 毛巾` });
    },
    operator,
  );
  // The power went while the disk was writing.
  mkdirSync(fallbackFolder(house.dataDir), { recursive: true });
  const seen = join(fallbackFolder(house.dataDir), 'last-seen.json');
  writeFileSync(seen, JSON.stringify({ atMs: Date.now(), closed: false }));
  const file = databaseFile(house.dataDir);
  overwrite(file, leavesOf(file, 'events').slice(-3, -2));
  const { page, close } = await launchConsole({
    dataDir: house.dataDir,
    size: { width: 1366, height: 768 },
  });
  try {
    await signIn(page, '090', '009900');
    await page.getByTestId('rail').waitFor({ timeout: 60_000 });
    await page
      .getByTestId('rail')
      .getByText(/^丢失 [1-9]\d* 条$/)
      .waitFor();
    const recovery = await openNotice(page);
    const told = await recovery.innerText();
    expect(told).toMatch(/数据损坏，已自行恢复/);
    expect(told).toMatch(/用 .* 的备份恢复，其后的从损坏的文件里救回/);
    expect(told).toMatch(/丢失 [1-9]\d* 条记录，请逐条核实、补记/);
    expect(told).toContain(join(house.dataDir, 'kept'));
    expect(await recovery.locator('li').count()).toBeGreaterThan(0);
  } finally {
    await close();
    await house.remove();
  }
});

it('whose file is gone opens on its newest copy, and says who is to be asked for what came after', async () => {
  const house = await demoHouse();
  await ask(house.dataDir, (client) => client.backups.now(), { as: '011', pin: '001111' });
  await ask(house.dataDir, (client) => client.intake.record({ text: '1201 毛巾' }));
  const file = databaseFile(house.dataDir);
  for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true });
  const { page, close } = await launchConsole({
    dataDir: house.dataDir,
    size: { width: 1366, height: 768 },
  });
  try {
    await signIn(page, '090', '009900');
    await page.getByTestId('rail').waitFor({ timeout: 60_000 });
    const recovery = await openNotice(page);
    const told = await recovery.innerText();
    expect(told).toMatch(/数据库不见了，已用备份恢复/);
    expect(told).toMatch(/其后记的都没有了，请问当班人员，逐条补记/);
    expect(told).not.toMatch(/没有丢失记录/);
    expect(existsSync(file)).toBe(true);
  } finally {
    await close();
    await house.remove();
  }
});
