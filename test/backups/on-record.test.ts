// What is found of a house and is on its record is in every later copy of it: such a copy can be gone back to all the same.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { behind } from '../record/behind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

/** A house in which somebody changed an event and left a row that refers to nothing, with nothing but SQLite. */
const changedHouse = async (): Promise<TestHouse> => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  await house.desk.close();
  behind(
    house.dataDir,
    `PRAGMA foreign_keys = OFF; DROP TRIGGER events_never_change;
     UPDATE events SET body = '{}' WHERE seq = 2;
     INSERT INTO alarm_showings (alarm_id, station, at_ms) VALUES ('gone', 'desk-9', 1);`,
  );
  await house.reopen();
  return house;
};

/** Changes a copy, and what its note says of its bytes. */
const changeCopy = (house: TestHouse, name: string, work: (db: Sqlite.Database) => void) => {
  const file = join(house.dataDir, 'backups', name);
  const db = new Sqlite(file);
  work(db);
  db.close();
  const note = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  writeFileSync(`${file}.json`, JSON.stringify({ ...note, sha256 }));
};

const damaged = { code: 'DATABASE_CORRUPT', reason: 'backups.damaged' };

it('is gone back to once it was told and settled, and its rehearsal shouts no more', async () => {
  const house = await changedHouse();
  const { backups, record } = house.as('090');
  // Nobody was told yet: whether the house or the copy was changed nobody can say.
  const before = await backups.now();
  expect(await refusal(backups.preview({ name: before.name }))).toMatchObject(damaged);
  expect(await backups.rehearse()).toMatchObject({ ok: false });
  await record.check();
  for (const { id, settledAt } of (await record.findings()).findings)
    if (settledAt === null) await record.settle({ id, reason: '已核实' });
  house.advance(1);
  const { name } = await backups.now();
  expect(await backups.preview({ name })).toMatchObject({ copy: { name, requests: 1 } });
  expect(await backups.rehearse()).toMatchObject({ ok: true, name, findings: [] });
  house.advance(1);
  const { alarms } = await house.as('011').alarms.list();
  expect(alarms.filter(({ target }) => target === 'backup')).toEqual([]);
  await backups.restore({ name, why: '误删整层房间' });
  await house.reopen();
  const { open, findings } = await house.as('090').record.findings();
  expect({ open, ofThem: findings.filter(({ settledAt }) => settledAt === null) }).toEqual({
    open: 0,
    ofThem: [],
  });
});

it('lets nothing else pass: not another event, nor a page, whatever the copy says of it', async () => {
  const house = await changedHouse();
  const { backups, record } = house.as('090');
  await record.check();
  const { name } = await backups.now();
  changeCopy(house, name, (db) => db.exec("UPDATE events SET body = '{}' WHERE seq = 3"));
  expect(await refusal(backups.preview({ name }))).toMatchObject(damaged);
  house.advance(1);
  const next = await backups.now();
  changeCopy(house, next.name, (db) => {
    db.unsafeMode(true);
    db.exec(
      `CREATE INDEX probe ON rooms (number); PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = 'CREATE INDEX probe ON rooms (1)' WHERE name = 'probe';
       PRAGMA writable_schema = RESET;`,
    );
    const lines = db.prepare('PRAGMA integrity_check("rooms")').pluck().all() as string[];
    expect(lines).not.toContain('ok');
    const tell = db.prepare(
      `INSERT INTO record_findings (id, kind, table_name, detail, found_at_ms)
        VALUES (?, 'database', 'rooms', ?, 1)`,
    );
    for (const [at, line] of lines.entries()) tell.run(`probe-${at}`, line);
  });
  expect(await refusal(backups.preview({ name: next.name }))).toMatchObject(damaged);
});
