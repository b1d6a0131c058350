// Step 520: doors of before stand as they stood, and one that nobody need open any more can be called off.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { takeStep } from '../../electron/desk/database/migrations/migration.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';

it('520: a door that was being asked at is, and only one at a time is under way at a room', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  const before = migrations.filter(({ version }) => version < 520);
  for (const step of before) takeStep(db, step);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma(`user_version = ${before.at(-1)?.version}`);
  const insert = (id: string, state: string) =>
    `INSERT INTO door_openings (id, place, state, answers, begun_at_ms) VALUES ('${id}', '1208', '${state}', '[]', 1)`;
  db.exec(insert('d1', 'refused'));
  db.exec(insert('d2', 'asking'));
  expect(() => db.exec(insert('d3', 'called-off'))).toThrow(/CHECK/);
  db.close();
  const { raw, close } = openDatabase({ dataDir });
  onTestFinished(close);
  expect(raw.prepare('SELECT id, state FROM door_openings ORDER BY id').all()).toEqual([
    { id: 'd1', state: 'refused' },
    { id: 'd2', state: 'asking' },
  ]);
  raw.exec(insert('d3', 'called-off'));
  expect(() => raw.exec(insert('d4', 'sent'))).toThrow(/UNIQUE/);
  expect(() => raw.exec(insert('d4', 'gone'))).toThrow(/CHECK/);
});
