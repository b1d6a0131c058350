// Step 460: the requests of before came as they were recorded; what is late names its outage, both or neither.
// Step 500: nothing of before was withdrawn, and nothing is before it was recorded.
// Step 510: no key of before was given or came back on paper, and none did on the paper of an outage that is none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { takeStep } from '../../electron/desk/database/migrations/migration.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';

it('460: what was there is not late, and nothing is late without its outage', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  const before = migrations.filter(({ version }) => version < 460);
  for (const step of before) takeStep(db, step);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma(`user_version = ${before.at(-1)?.version}`);
  db.exec(`INSERT INTO requests (id, number, place_kind, place_known, service, words, state, open, priority,
      chases, reopened, logged_at_ms, starts_at_ms, acknowledge_from_ms, acknowledge_by_ms, due_at_ms,
      promise_wanted, climb, promise_alarms, from_ms, version)
    VALUES ('r1', 1, 'none', 0, 'towels', '毛巾', 'logged', 1, 'normal', 0, 0, 1, 1, 1, 1, 1, 0, 1, 0, 1, 1);`);
  db.pragma('foreign_keys = OFF');
  db.exec(
    "INSERT INTO key_moves (id, key_id, holder_id, from_ms, due_at_ms, overridden) VALUES ('m1', 'k1', 's1', 1, 2, 0)",
  );
  db.close();
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(
    database.raw.prepare('SELECT id, outage_id, entered_at_ms, written_by FROM requests').all(),
  ).toEqual([{ id: 'r1', outage_id: null, entered_at_ms: null, written_by: null }]);
  const run = (sql: string) => () => database.raw.exec(sql);
  expect(run('UPDATE requests SET entered_at_ms = 5')).toThrow(/CHECK/);
  expect(run("INSERT INTO outages VALUES ('o1', 1, 20, 10, 'power', 30, 'x', NULL)")).toThrow(
    /CHECK/,
  );
  expect(run("INSERT INTO outages VALUES ('o1', 1, 10, 40, 'power', 30, 'x', NULL)")).toThrow(
    /CHECK/,
  );
  run("INSERT INTO outages VALUES ('o1', 1, 10, 20, 'power', 30, 'x', NULL)")();
  expect(run('UPDATE outages SET withdrawn_at_ms = 29')).toThrow(/CHECK/);
  expect(
    database.raw.prepare('SELECT given_outage_id, returned_outage_id FROM key_moves').all(),
  ).toEqual([{ given_outage_id: null, returned_outage_id: null }]);
  expect(run("UPDATE key_moves SET given_outage_id = 'none'")).toThrow(/FOREIGN KEY/);
  run("UPDATE requests SET entered_at_ms = 30, outage_id = 'o1'")();
  expect(run("UPDATE requests SET outage_id = 'none'")).toThrow(/FOREIGN KEY/);
});
