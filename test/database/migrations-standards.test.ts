// The step to standards, on a file that already has services.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { prepareReads } from '../../electron/desk/stores.ts';

it('320: a service keeps its targets and is offered; nothing is set apart, no procedure is made up', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version < 320) db.exec(step.sql);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma('user_version = 310');
  db.exec(`INSERT INTO services (code, position, zh, en, department, priority, acknowledge_minutes,
    complete_minutes, needs_door, charge, cents, extra_fields, aliases)
    VALUES ('towels', 1, '毛巾', 'Towels', 'housekeeping', 'normal', 4, 17, 0, 'none', 0, '[]', '["浴巾"]');`);
  db.close();
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  const { catalogue } = prepareReads(database.readable);
  expect(catalogue.service('towels')).toMatchObject({
    acknowledgeMinutes: 4,
    completeMinutes: 17,
    aliases: ['浴巾'],
    steps: [],
    retiredAtMs: null,
  });
  expect(catalogue.allSpecial()).toEqual([]);
  expect(() =>
    database.raw.exec("INSERT INTO service_targets VALUES ('towels', 'any', 'any', 1, 2)"),
  ).toThrow(/CHECK/);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});
