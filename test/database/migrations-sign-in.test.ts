// Wrong tries are counted from the first opening of the new program; whoever works in the house stays who they are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { takeStep } from '../../electron/desk/database/migrations/migration.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';

it('450: nobody has tried wrong yet, secrets stay as they are, and a count is one row', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const before = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version <= 430) takeStep(before, step);
  before.pragma(`application_id = ${0x42454c4c}`);
  before.pragma('user_version = 430');
  before.exec(`INSERT INTO staff (id, code, name, role, department, floors, active, text_scale, secret_hash)
    VALUES ('s1', '002', '孙丽', 'operator', 'front-office', '[]', 1, 1, '$argon2id$kept')`);
  before.close();
  const { raw, close } = openDatabase({ dataDir });
  onTestFinished(close);
  expect(raw.prepare('SELECT secret_hash FROM staff').pluck().all()).toEqual(['$argon2id$kept']);
  expect(raw.prepare('SELECT count(*) FROM sign_in_tries').pluck().get()).toBe(0);
  const count = (failures: number) =>
    raw.prepare("INSERT INTO sign_in_tries VALUES ('s1', 'desk', ?, 1)").run(failures);
  expect(() => count(0)).toThrow(/CHECK/);
  count(1);
  expect(() => count(2)).toThrow(/UNIQUE/);
});
