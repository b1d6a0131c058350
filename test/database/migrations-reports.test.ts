// Promises of before reports kept them apart are read from the record: made, renewed, taken back, answered.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';

const databaseAt = (version: number, rows: string): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version <= version) db.exec(step.sql);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma(`user_version = ${version}`);
  db.exec(rows);
  db.close();
  return dataDir;
};

let seq = 0;
const event = (request: string, atMs: number, kind: string, body: object): string => {
  seq += 1;
  return `INSERT INTO events (seq, id, at_ms, kind, subject_kind, subject_id, actor, station, body, previous_hash, hash)
    VALUES (${seq}, 'e${seq}', ${atMs}, '${kind}', 'request', '${request}', 's', 'desk-1', '${JSON.stringify(body)}', '', '');`;
};
const request = (id: string, number: number): string => `
  INSERT INTO requests (id, number, place_kind, place_known, service, words, state, open, priority,
    chases, reopened, logged_at_ms, starts_at_ms, acknowledge_from_ms, acknowledge_by_ms, due_at_ms,
    promise_wanted, climb, promise_alarms, from_ms, version)
  VALUES ('${id}', ${number}, 'none', 0, 'towels', '毛巾', 'logged', 1, 'normal', 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1);`;
const changed = (was: [number, number] | null, is: [number, number] | null, more: object = {}) => ({
  changes: {
    ...more,
    promisedAtMs: [was?.[0] ?? null, is?.[0] ?? null],
    promiseAtMs: [was?.[1] ?? null, is?.[1] ?? null],
  },
});

it('310: each promise of the record stands with how it ended', () => {
  const logged = { row: { promisedAtMs: null, promiseAtMs: null } };
  const dataDir = databaseAt(
    260,
    [
      ...['r1', 'r2', 'r3', 'r4'].map((id, at) => request(id, at + 1)),
      ...['r1', 'r2', 'r3', 'r4'].map((id) => event(id, 1, 'logged', logged)),
      // Renewed, then answered.
      event('r1', 10, 'promised', changed(null, [10, 50])),
      event('r1', 20, 'promised', changed([10, 50], [20, 90])),
      event('r1', 80, 'replied', changed([20, 90], null)),
      // Answered, the answer taken back, and answered late.
      event('r2', 11, 'promised', changed(null, [11, 40])),
      event('r2', 30, 'replied', changed([11, 40], null)),
      event('r2', 31, 'corrected', changed(null, [11, 40])),
      event('r2', 60, 'confirmed', changed([11, 40], null, { state: ['done', 'confirmed'] })),
      // Taken back; then one that still runs.
      event('r3', 12, 'promised', changed(null, [12, 70])),
      event('r3', 13, 'corrected', changed([12, 70], null)),
      event('r3', 14, 'promised', changed(null, [14, 75])),
      event('r4', 15, 'promised', changed(null, [15, 70])),
      event('r4', 16, 'cancelled', changed([15, 70], null, { state: ['logged', 'cancelled'] })),
    ].join('\n'),
  );
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    database.raw
      .prepare(
        'SELECT request_id, promised_at_ms, promise_at_ms, ended_at_ms, ended FROM promises ORDER BY 1, 2',
      )
      .raw()
      .all(),
  ).toEqual([
    ['r1', 10, 50, 20, 'renewed'],
    ['r1', 20, 90, 80, 'answered'],
    ['r2', 11, 40, 60, 'answered'],
    ['r3', 12, 70, 13, 'withdrawn'],
    ['r3', 14, 75, null, null],
    ['r4', 15, 70, 16, 'cancelled'],
  ]);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});
