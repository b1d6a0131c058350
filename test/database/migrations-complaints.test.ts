// The step that brings complaints, taken on a file with watches and alarms of the time before.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { prepareReads } from '../../electron/desk/stores.ts';

it('280: what is watched climbs as before, and the house has a ladder and limits to begin with', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version < 280) db.exec(step.sql);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma('user_version = 270');
  db.exec(`
    INSERT INTO watches (id, subject_kind, subject_id, target, label, place, holder_id, due_at_ms, climb, attention_at_ms)
    VALUES ('w1', 'key', 'k1', 'key-return', 'F05', NULL, NULL, 100, 1, 900100);`);
  db.close();
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  const reads = prepareReads(database.readable);
  expect(reads.alarms.watchById('w1')).toMatchObject({
    target: 'key-return',
    climb: 1,
    attentionAtMs: 900_100,
    rungs: null,
  });
  expect(
    reads.complaints.ladders().map(({ replyMinutes, rungs }) => [replyMinutes, rungs.length]),
  ).toEqual([
    [60, 3],
    [30, 3],
    [15, 3],
  ]);
  expect(reads.complaints.limits().map(({ role, cents }) => [role, cents])).toEqual(
    expect.arrayContaining([
      ['operator', 10_000],
      ['supervisor', 50_000],
      ['duty-manager', 300_000],
    ]),
  );
  expect(reads.complaints.open()).toEqual([]);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});
