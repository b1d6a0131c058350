// A house whose file is gone while its copies are there: it comes back from the newest, and says what is not there.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { createDesk } from '../../electron/desk/desk.ts';
import { missingFault } from '../../shared/recovery/model.ts';
import type { TestHouse } from '../support/house.ts';
import { readerFile } from '../support/threads.ts';
import {
  administratorOf,
  copiedHouse,
  inCopy,
  keptOf,
  layHouse,
  reportOf,
} from './copied-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

type Laid = ReturnType<typeof layHouse>;

/** A file with a beginning and nothing in it. */
const headerOnly = ({ file }: Laid): void => {
  rmSync(file);
  const db = new Sqlite(file);
  db.pragma('user_version = 0');
  db.exec('CREATE TABLE one (a); DROP TABLE one; VACUUM');
  db.close();
};
/** All its tables, as a first run finds them. */
const tablesOnly = ({ file, dataDir }: Laid): void => {
  rmSync(file);
  openDatabase({ dataDir }).close();
};
const ways: Readonly<Record<string, (laid: Laid) => void>> = {
  'not there any more': ({ file }) => rmSync(file),
  // It belongs to nothing any more: no house is to be made of it.
  'not there any more, while its log is,': ({ file }) => rmSync(file),
  'without a byte': ({ file }) => writeFileSync(file, ''),
  'with a beginning alone': headerOnly,
  'with tables alone': tablesOnly,
};

const leftOf = ({ dataDir }: Laid): string[] =>
  readdirSync(dataDir).filter((name) => name.startsWith('recover'));

describe('a house whose file is', () => {
  for (const [how, harm] of Object.entries(ways))
    it(`${how} comes back from its newest copy, and says that what came after is gone`, async () => {
      // The console was closed: nothing else says that something is wrong.
      const laid = layHouse(house, { log: how.includes('log') });
      laid.closed();
      harm(laid);
      const desk = await laid.start();
      desk.settle();
      expect(desk.summary().rooms).toBe(226);
      const report = reportOf(laid.dataDir);
      expect(report).toMatchObject({ fault: missingFault, salvaged: null, refused: [] });
      expect(report.copy).not.toBeNull();
      const administrator = administratorOf(house, desk);
      const { recovered } = await administrator.backups.list();
      expect(recovered).toMatchObject({ onlyCopy: true, fileGone: true, missingCount: 0 });
      expect(recovered?.copyMadeAt).not.toBeNull();
      const { alarms } = await administrator.alarms.list();
      expect(alarms.filter(({ target }) => target === 'recovered')).toMatchObject([{ label: '?' }]);
      await desk.close();
      expect(laid.whole()).toHaveLength(inCopy);
      expect(leftOf(laid)).toEqual([]);
      if (how.includes('log')) expect(readdirSync(report.keptIn)).toContain('house.db-wal');
      // Once: the next start is an ordinary one.
      await (await laid.start()).close();
      expect(keptOf(laid.dataDir)).toHaveLength(1);
    });

  it('gone and whose copies cannot be used is not made anew', async () => {
    const laid = layHouse(house);
    const places = join(laid.dataDir, 'backups', 'places.json');
    const { houseId } = JSON.parse(readFileSync(places, 'utf8')) as { houseId: string };
    writeFileSync(places, JSON.stringify({ folders: [], houseId }));
    for (const name of readdirSync(join(laid.dataDir, 'backups')))
      if (name.endsWith('.db')) writeFileSync(join(laid.dataDir, 'backups', name), 'no copy');
    rmSync(laid.file);
    await expect(laid.start()).rejects.toMatchObject({
      code: 'DATABASE_CORRUPT',
      reason: 'database.gone',
    });
    expect(readdirSync(laid.dataDir)).not.toContain('house.db');
    expect([...leftOf(laid), ...keptOf(laid.dataDir)]).toEqual([]);
  });
});

describe('a new house is made', () => {
  const start = async (dataDir: string): Promise<void> => {
    const desk = await createDesk({ dataDir, live: true, readerFile: readerFile() });
    expect(desk.summary().rooms).toBe(0);
    await desk.close();
    expect(readdirSync(dataDir)).toContain('house.db');
    expect(keptOf(dataDir)).toEqual([]);
  };
  const newFolder = (): string => {
    const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-new-'));
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
    return dataDir;
  };

  it('in an empty folder', () => start(newFolder()));

  it('in a folder with copies of which nothing is remembered', async () => {
    const laid = layHouse(house);
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'backups'));
    for (const name of readdirSync(join(laid.dataDir, 'backups')))
      if (name.startsWith('house-'))
        writeFileSync(
          join(dataDir, 'backups', name),
          readFileSync(join(laid.dataDir, 'backups', name)),
        );
    await start(dataDir);
  });

  it('where a house is remembered and no copy of it is anywhere', async () => {
    const dataDir = newFolder();
    mkdirSync(join(dataDir, 'backups'));
    const places = { folders: [], houseId: 'gone-for-good' };
    writeFileSync(join(dataDir, 'backups', 'places.json'), JSON.stringify(places));
    await start(dataDir);
  });
});
