// A disk without room, and one that lets nothing be written, under the real window: what was kept and what to do is
// said in words, nothing typed is lost, and the work goes on when the disk does.
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { smallDisk } from '../support/small-disk.ts';
import { demoHouse } from './support/house.ts';
import { launchConsole } from './support/launch.ts';
import { rowsAt, signIn, type } from './support/operator.ts';

const size = { width: 1366, height: 768 };
const noDisk = 'this machine mounts nothing for us';

/** The demo house on a disk of its own; undefined where none may be mounted. */
const houseOnDisk = async () => {
  const disk = smallDisk(200);
  if (disk === undefined) return undefined;
  onTestFinished(disk.remove);
  return { disk, dataDir: (await demoHouse(undefined, disk.folder)).dataDir };
};

const requestsIn = (dataDir: string): number => {
  const db = new Sqlite(databaseFile(dataDir), { readonly: true });
  const count = db.prepare('SELECT count(*) FROM requests').pluck().get() as number;
  db.close();
  return count;
};

it('without room a call is not recorded and not lost, and is recorded once there is room', async ({
  skip,
}) => {
  const laid = await houseOnDisk();
  if (!laid) return skip(noDisk);
  const { disk, dataDir } = laid;
  const { page, close } = await launchConsole({ dataDir, size });
  try {
    await signIn(page, '002', '000022');
    const before = requestsIn(dataDir);
    disk.fill();
    // What was set aside for the log on the disk still takes some. Each is for another room: the same thing asked for
    // twice would be a chase.
    const refused = page.getByTestId('error-line');
    let taken = 0;
    const line = () => `${1101 + taken} 拖鞋`;
    for (; taken < 20; taken += 1) {
      await type(page, line());
      await page.keyboard.press('Enter');
      const recorded = page.getByTestId('recorded').filter({ hasText: String(1101 + taken) });
      await refused.or(recorded).first().waitFor();
      if (await refused.isVisible()) break;
      await page.keyboard.press('Escape');
    }
    await expect
      .poll(() => refused.innerText())
      .toContain('磁盘已满，这一步没有记录，原有记录都在。请腾出空间后再试');
    expect(await page.getByTestId('quick-line').inputValue()).toBe(line());
    expect(requestsIn(dataDir)).toBe(before + taken);
    // Ended twice over it has nowhere to go either, and says so: the words stay where they are.
    await page.keyboard.press('F10');
    await expect.poll(() => refused.innerText()).not.toContain('磁盘已满');
    await page.keyboard.press('F10');
    await expect.poll(() => refused.innerText()).toContain('磁盘已满');
    expect(await page.getByTestId('quick-line').inputValue()).toBe(line());

    disk.clear();
    await page.keyboard.press('Enter');
    await refused.waitFor({ state: 'detached' });
    await expect.poll(() => requestsIn(dataDir)).toBe(before + taken + 1);
    await rowsAt(page, String(1101 + taken))
      .first()
      .waitFor();
  } finally {
    await close();
  }
});

it('where nothing can be written the house is not opened, and opens once it can', async ({
  skip,
}) => {
  const laid = await houseOnDisk();
  if (!laid) return skip(noDisk);
  const { disk, dataDir } = laid;
  disk.protect(true);
  const { page, close } = await launchConsole({ dataDir, size });
  const textOf = expect.poll(() => page.locator('body').innerText());
  try {
    await textOf.toContain('数据所在的位置不能写入，没有动任何数据。请检查文件夹权限，再试一次');
    await textOf.toContain(dataDir);
    disk.protect(false);
    await page.keyboard.press('r');
    await page.getByTestId('sign-in-code').waitFor();
  } finally {
    await close();
  }
});
