// From which copy a damaged house comes back: its own, of its own tables, without waiting for a share that is gone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { rememberedPlaces } from '../../electron/desk/backups/index.ts';
import { currentVersion, migrations } from '../../electron/desk/database/migrations/index.ts';
import { beforeDoorCalledOff } from '../database/rewind.ts';
import { leavesOf, overwrite } from '../support/damage.ts';
import type { TestHouse } from '../support/house.ts';
import { beyond, copiedHouse, inCopy, layHouse, reportOf } from './copied-house.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await copiedHouse();
});
afterAll(() => house.close());

type Laid = ReturnType<typeof layHouse>;
const damage = ({ file }: Laid): void => overwrite(file, leavesOf(file, 'rooms'));
const copyOf = ({ dataDir }: Laid): string => {
  const [name = ''] = readdirSync(join(dataDir, 'backups')).filter((one) => one.endsWith('.db'));
  return join(dataDir, 'backups', name);
};
const noteOf = (copy: string) => JSON.parse(readFileSync(`${copy}.json`, 'utf8')) as object;
const putNote = (copy: string, fields: object): void =>
  writeFileSync(`${copy}.json`, JSON.stringify({ ...noteOf(copy), ...fields }));

describe('a damaged house', () => {
  it('never comes back as another house whose newer copy lies there', async () => {
    const laid = layHouse(house);
    const own = copyOf(laid);
    const other = join(laid.dataDir, 'backups', 'house-20991231T000000000Z.db');
    copyFileSync(own, other);
    writeFileSync(
      `${other}.json`,
      JSON.stringify({ ...noteOf(own), houseId: 'another', madeAtMs: Date.UTC(2099, 11, 31) }),
    );
    damage(laid);
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({
      copy: { name: own.split('/').at(-1) },
      refused: [],
      missingCount: 0,
    });
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });

  it('does not wait for a share that answers nothing', async ({ skip }) => {
    const laid = layHouse(house);
    const share = join(laid.dataDir, 'share');
    const mark = join(share, 'bellboard-backups.json');
    mkdirSync(share);
    if (spawnSync('/usr/bin/mkfifo', [mark]).status !== 0)
      return skip('this machine makes no pipes');
    onTestFinished(() => writeFileSync(mark, '{}'));
    const places = join(laid.dataDir, 'backups', 'places.json');
    const known = rememberedPlaces(laid.dataDir);
    writeFileSync(places, JSON.stringify({ ...known, folders: [...known.folders, share] }));
    damage(laid);
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({
      refused: [{ name: share, reason: 'backups.silent' }],
      missingCount: 0,
    });
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });

  it('of an older program’s tables, met after an update, loses nothing that can be read', async () => {
    const laid = layHouse(house);
    const copy = copyOf(laid);
    const before = migrations.at(-3)?.version ?? 0;
    // What the newest step that changes tables does, taken back: the house and its copy are those of the program
    // before. The one after it only queues words for the index.
    const takeBack = (file: string): void => {
      const db = new Sqlite(file);
      const triggers = db
        .prepare(
          "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'door_openings'",
        )
        .pluck()
        .all() as string[];
      for (const name of triggers) db.exec(`DROP TRIGGER "${name}"`);
      db.exec(beforeDoorCalledOff);
      db.pragma(`user_version = ${before}`);
      db.pragma('journal_mode = DELETE');
      db.close();
    };
    const newest = migrations.slice(-2).map(({ sql }) => sql);
    expect(newest[0], 'the newest step is another: take that one back').toContain(
      'door_openings_next',
    );
    expect(newest[1]).toMatch(/^INSERT INTO index_queue [^;]*;$/);
    takeBack(laid.file);
    takeBack(copy);
    putNote(copy, {
      version: before,
      bytes: statSync(copy).size,
      sha256: createHash('sha256').update(readFileSync(copy)).digest('hex'),
    });
    damage(laid);
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({ missingCount: 0, refused: [] });
    expect(reportOf(laid.dataDir).salvaged).toBeGreaterThanOrEqual(beyond);
    expect(laid.rows('PRAGMA user_version')).toEqual([{ user_version: currentVersion }]);
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });

  it('has nothing again that was erased after its copy was made', async () => {
    const laid = layHouse(house);
    const [{ seq } = { seq: 0 }] = laid.rows<{ seq: number }>(
      'SELECT min(seq) AS seq FROM event_personal',
    );
    const db = new Sqlite(laid.file);
    db.exec('UPDATE own_hand SET writing = 1, erasing = 1');
    expect(db.prepare('DELETE FROM event_personal WHERE seq = ?').run(seq).changes).toBe(1);
    db.exec('UPDATE own_hand SET writing = 0, erasing = 0');
    db.pragma('journal_mode = DELETE');
    db.close();
    damage(laid);
    await (await laid.start()).close();
    expect(laid.rows(`SELECT seq FROM event_personal WHERE seq = ${seq}`)).toEqual([]);
    expect(laid.rows('SELECT seq FROM event_personal').length).toBeGreaterThan(0);
    expect(laid.whole()).toHaveLength(inCopy + beyond);
  });
});
