// A newer program on an older house: the house as it was is copied first, and the way back is kept.
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { copiesIn, firstPlace } from '../../electron/desk/backups/index.ts';
import { createDesk } from '../../electron/desk/desk.ts';
import { outOfRotation } from '../../shared/backups/model.ts';
import { rewind } from '../database/rewind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

/** A house with one request, as an older program left it. */
const olderHouse = async (before?: (house: TestHouse) => Promise<unknown>) => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  await before?.(house);
  await house.desk.close();
  const db = new Sqlite(house.file);
  rewind(db);
  db.close();
  return house;
};

it('is copied before its tables are changed; the copy is still of the old tables and can be gone back to', async () => {
  const house = await olderHouse();
  await house.reopen();
  const { copies } = await house.as('090').backups.list();
  expect(copies).toMatchObject([{ reason: 'update', requests: 1 }]);
  const copy = new Sqlite(join(house.dataDir, 'backups', copies[0]?.name ?? ''), {
    readonly: true,
  });
  expect(copy.pragma('user_version', { simple: true })).toBe(430);
  copy.close();
  // Opened again with the same program it is not copied again.
  await house.reopen();
  expect((await house.as('090').backups.list()).copies).toHaveLength(1);
  expect(await house.as('090').backups.preview({ name: copies[0]?.name ?? '' })).toMatchObject({
    copy: { requests: 1 },
  });
});

it('has a copy of its own even where nothing has changed since the last one', async () => {
  const house = await olderHouse(async (house) => {
    await house.as('090').backups.now();
    house.sleep(1);
  });
  await house.reopen();
  const { copies } = await house.as('090').backups.list();
  expect(copies.map(({ reason }) => reason)).toEqual(['update', 'by-hand']);
});

const failures = (house: TestHouse) =>
  house
    .rows<{ body: string }>("SELECT body FROM events WHERE kind = 'backup-failed'")
    .map(({ body }) => JSON.parse(body));
const alarmsOf = async (house: TestHouse) =>
  (await house.as('011').alarms.list()).alarms.filter(({ about }) => about.id === 'first');

it('opens although the copy cannot be made; the record and the board say so until copies are made again', async () => {
  const house = await olderHouse();
  const inTheWay = join(house.dataDir, 'backups');
  writeFileSync(inTheWay, 'a file where the folder should be');
  await house.reopen();
  expect(house.rows('SELECT id FROM requests')).toHaveLength(1);
  expect(failures(house)).toEqual([{ facts: { reason: 'database.readOnly', before: 'update' } }]);
  house.desk.settle();
  expect(await alarmsOf(house)).toMatchObject([{ about: { kind: 'backup', id: 'first' } }]);
  expect(await refusal(house.as('090').backups.now())).toMatchObject({
    code: 'DATABASE_READ_ONLY',
  });
  // Nothing more was missed by opening it once again, and one failure is one alarm.
  await house.reopen();
  expect(failures(house)).toHaveLength(1);
  rmSync(inTheWay);
  await house.as('090').backups.now();
  expect(await alarmsOf(house)).toEqual([]);
  expect(house.rows("SELECT id FROM watches WHERE subject_id = 'first'")).toEqual([]);
});

it('whose copy could be made says nothing of the kind', async () => {
  const house = await olderHouse();
  await house.reopen();
  house.desk.settle();
  expect(failures(house)).toEqual([]);
  expect(await alarmsOf(house)).toEqual([]);
});

it('keeps the newest copy made before an update, however old it is', () => {
  const day = 86_400_000;
  const copies = Array.from({ length: 800 }, (_, index) => ({
    name: String(index),
    atMs: index * day,
    date: new Date(index * day).toISOString().slice(0, 10),
    reason: index === 3 || index === 7 ? ('update' as const) : ('hourly' as const),
  }));
  const gone = outOfRotation(copies);
  expect(gone).toContain('3');
  expect(gone).not.toContain('7');
});

it('is not opened by a command while a restore is half done, and nothing is made in its place', async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  const { name } = await house.as('090').backups.now();
  await house.as('090').backups.restore({ name, why: '演练恢复' });
  await house.desk.close();
  await expect(createDesk({ dataDir: house.dataDir, live: false })).rejects.toMatchObject({
    reason: 'backups.unfinished',
  });
  expect(existsSync(join(house.dataDir, 'restoring'))).toBe(true);
  await house.reopen();
  expect(house.rows('SELECT id FROM requests')).toHaveLength(1);
  expect(readdirSync(join(house.dataDir, 'kept'))).toHaveLength(1);
});

it('is not changed under a console of the older program: who comes with a newer one is refused', async () => {
  const house = await olderHouse();
  const laid = layDown(house);
  const older = new Sqlite(laid.file);
  const version = () => older.pragma('user_version', { simple: true });
  expect(version()).toBe(430);
  const command = () => createDesk({ dataDir: laid.dataDir, live: false, machineMs: house.nowMs });
  for (const start of [command, laid.start])
    await expect(start()).rejects.toMatchObject({
      ...{ code: 'DATABASE_LOCKED', reason: 'database.olderInUse' },
    });
  expect(version()).toBe(430);
  expect(copiesIn(firstPlace(laid.dataDir))).toEqual([]);
  older.close();
  const begun = await command();
  expect(copiesIn(firstPlace(laid.dataDir))).toMatchObject([{ note: { reason: 'update' } }]);
  // Both of one program: the console opens beside it.
  await (await laid.start()).close();
  await begun.close();
  expect(laid.whole()).toHaveLength(1);
});
