// The step that puts marks on every table, taken on a file that already has rows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { unguarded } from '../../electron/desk/database/guards.ts';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { takeStep } from '../../electron/desk/database/migrations/migration.ts';
import {
  databaseFile,
  expectedSchema,
  openDatabase,
  schemaOf,
} from '../../electron/desk/database/open.ts';
import { behind } from '../record/behind.ts';

/** A house as the program wrote it before it watched over its rows. */
const before = (): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version < 470) takeStep(db, step);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma('user_version = 460');
  db.exec(`INSERT INTO staff (id, code, name, role, department, floors, active)
    VALUES ('101', '101', '王芳', 'attendant', 'housekeeping', '[]', 1)`);
  db.close();
  return dataDir;
};

it('470: an older house gets its marks; its rows stay, and none of them is taken for changed', () => {
  const dataDir = before();
  const database = openDatabase({ dataDir });
  onTestFinished(() => database.close());
  expect(database.raw.prepare('SELECT code, role FROM staff').all()).toEqual([
    { code: '101', role: 'attendant' },
  ]);
  const marks = database.raw.prepare(
    'SELECT table_name, row_key, deed, columns FROM strange_hands',
  );
  expect(marks.all()).toEqual([]);
  database.transact(() => database.raw.exec("UPDATE staff SET name = '王芳芳'"));
  expect(marks.all()).toEqual([]);
  behind(dataDir, "UPDATE staff SET role = 'administrator', name = '我'");
  expect(marks.all()).toEqual([
    { table_name: 'staff', row_key: '101', deed: 'changed', columns: 'name role' },
  ]);
});

it('470: an older house has in the end the same tables and triggers as a new one', () => {
  const database = openDatabase({ dataDir: before() });
  onTestFinished(() => database.close());
  expect(schemaOf(database.raw)).toEqual(expectedSchema());
});

it('every table has its marks but those that are made anew from the rest', () => {
  const database = openDatabase({ dataDir: before() });
  onTestFinished(() => database.close());
  const tables = database.raw
    .prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'document_words%'",
    )
    .pluck()
    .all() as string[];
  const marked = new Set(
    database.raw
      .prepare("SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'mark_%'")
      .pluck()
      .all(),
  );
  expect(tables.filter((name) => !marked.has(name)).sort()).toEqual([...unguarded].sort());
});
