// The witness beside the database: the newest events cannot be cut off, nor another record put in place, unseen.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { witnessReturn } from '../../electron/desk/record/witness.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { behind, wholeCheck } from './behind.ts';

type File = { houseId: string; wholeAtMs: number | null; heads: { seq: number; hash: string }[] };
const fileOf = (house: TestHouse) => join(house.dataDir, 'witness.json');
const witness = (house: TestHouse) => JSON.parse(readFileSync(fileOf(house), 'utf8')) as File;
const head = (house: TestHouse) =>
  house.rows<{ seq: number; hash: string; at_ms: number }>(
    'SELECT seq, hash, at_ms FROM events ORDER BY seq DESC LIMIT 1',
  )[0] ?? { seq: 0, hash: '', at_ms: 0 };

const told = (house: TestHouse) =>
  house
    .rows<{ kind: string }>('SELECT kind FROM record_findings ORDER BY id')
    .map(({ kind }) => kind);

/** A closed house whose witness is relied on. */
const witnessedHouse = async (): Promise<TestHouse> => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  await house.reopen();
  await house.desk.close();
  return house;
};

/** Takes the newest events out, with everything that hangs on them. */
const cutOff = (from: number) =>
  `PRAGMA foreign_keys = OFF; DROP TRIGGER events_never_go; DROP TRIGGER event_personal_goes_by_erasure;
   DELETE FROM event_personal WHERE seq >= ${from}; DELETE FROM events WHERE seq >= ${from};`;

it('remembers the head when the desk closes, and at a later close the one before it too', async () => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  const first = head(house);
  await house.reopen();
  expect(witness(house).heads[0]).toMatchObject({ seq: first.seq, hash: first.hash });
  await recordOne(house.as('002'), '1209毛巾');
  await house.reopen();
  expect(witness(house).heads.map(({ seq }) => seq)).toEqual(
    expect.arrayContaining([first.seq, head(house).seq]),
  );
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
});

it('remembers it every hour while the desk runs', async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  const { seq } = head(house);
  house.advance(61);
  expect(witness(house).heads[0]?.seq).toBeGreaterThanOrEqual(seq);
});

it('tells of newest events that were cut off, from which number on', async () => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  const kept = head(house).seq;
  await recordOne(house.as('002'), '1209毛巾');
  const last = head(house).seq;
  await house.desk.close();
  behind(house.dataDir, cutOff(kept + 1));
  expect(wholeCheck(house.dataDir).findings).toContainEqual(
    expect.objectContaining({
      kind: 'cut-off',
      seq: kept + 1,
      detail: `events ${kept + 1} to ${last} are gone`,
    }),
  );
});

it('is not talked out of it by a desk that goes on from there and closes', async () => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  const kept = head(house).seq;
  await recordOne(house.as('002'), '1209毛巾');
  await house.desk.close();
  const before = readFileSync(fileOf(house), 'utf8');
  behind(house.dataDir, cutOff(kept + 1));
  await house.reopen();
  await recordOne(house.as('002'), '1210毛巾');
  await house.desk.close();
  expect(readFileSync(fileOf(house), 'utf8')).toBe(before);
  expect(wholeCheck(house.dataDir).findings.map(({ kind }) => kind)).toContain('other-record');
});

it('is heard when a desk starts: the board is told', async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  const kept = head(house).seq;
  await recordOne(house.as('002'), '1209毛巾');
  await house.desk.close();
  behind(house.dataDir, cutOff(kept + 1));
  await house.reopen();
  await expect
    .poll(async () => (await house.as('090').record.findings()).findings, { timeout: 15_000 })
    .toContainEqual(expect.objectContaining({ kind: 'cut-off', seq: kept + 1 }));
  house.advance(1);
  const { alarms } = await house.as('002').alarms.list();
  expect(alarms.map(({ target }) => target)).toContain('record-changed');
});

it('finds an older copy of the house put in place, but not one an administrator went back to', async () => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  const older = head(house);
  await house.desk.close();
  behind(house.dataDir, 'PRAGMA wal_checkpoint(TRUNCATE)');
  const copy = `${house.file}.older`;
  cpSync(house.file, copy);
  await house.reopen();
  await recordOne(house.as('002'), '1209毛巾');
  await house.desk.close();
  for (const end of ['', '-wal', '-shm']) rmSync(house.file + end, { force: true });
  cpSync(copy, house.file);
  expect(wholeCheck(house.dataDir).findings).toMatchObject([
    { kind: 'cut-off', seq: older.seq + 1 },
  ]);
  const { houseId } = witness(house);
  witnessReturn(house.dataDir, { houseId, seq: older.seq, hash: older.hash, atMs: older.at_ms });
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
});

it('of another house says so', async () => {
  const house = await createTestHouse();
  await recordOne(house.as('002'), '1208毛巾');
  await house.desk.close();
  writeFileSync(fileOf(house), JSON.stringify({ ...witness(house), houseId: 'another' }));
  expect(wholeCheck(house.dataDir).findings).toMatchObject([{ kind: 'other-house' }]);
});

it('that is gone or cannot be read is missed, also by the board; a house that never had one misses none', async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208毛巾');
  await house.desk.close();
  writeFileSync(fileOf(house), '{');
  expect(wholeCheck(house.dataDir).findings).toMatchObject([{ kind: 'witness-gone' }]);
  rmSync(fileOf(house));
  await house.reopen();
  expect((await house.as('011').record.findings()).findings).toMatchObject([
    { kind: 'witness-gone', settledAt: null },
  ]);
  await house.desk.close();
  // Told once, and laid anew.
  expect(wholeCheck(house.dataDir).findings).toEqual([]);

  const young = await createTestHouse({ live: true });
  expect(wholeCheck(young.dataDir).findings).toEqual([]);
});

it('is missed each time it is gone, also after the first time was settled', async () => {
  const house = await witnessedHouse();
  const gone = async () => {
    rmSync(fileOf(house));
    await house.reopen();
  };
  await gone();
  const [first] = (await house.as('090').record.findings()).findings;
  await house.as('090').record.settle({ id: first?.id ?? '', reason: '换了硬盘' });
  await house.desk.close();
  await gone();
  expect(told(house)).toEqual(['witness-gone', 'witness-gone']);
  expect((await house.as('090').record.findings()).open).toBe(1);
});

it('cannot be silenced by something else under its name', async () => {
  const house = await witnessedHouse();
  rmSync(fileOf(house));
  mkdirSync(fileOf(house));
  await house.reopen();
  expect(told(house)).toEqual(['witness-gone']);
});

it('says it at the next start where the disk takes nothing at this one; the desk opens all the same', async () => {
  const house = await witnessedHouse();
  rmSync(fileOf(house));
  behind(
    house.dataDir,
    "CREATE TRIGGER takes_nothing BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no'); END",
  );
  await house.reopen();
  expect((await house.as('002').board.snapshot()).floors.length).toBeGreaterThan(0);
  expect(told(house)).toEqual([]);
  await house.desk.close();
  behind(house.dataDir, 'DROP TRIGGER takes_nothing');
  await house.reopen();
  expect(told(house)).toEqual(['witness-gone']);
});
