// Houses made before there was a library get the questions every house is asked; a file without a house none.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { prepareReads } from '../../electron/desk/stores.ts';
import { starterQuestions } from '../../shared/answers/starter/index.ts';

/** A database as the program wrote it at an earlier version, opened by today's. */
const opened = (version: number, rows: string) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version <= version) db.exec(step.sql);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma(`user_version = ${version}`);
  db.exec(rows);
  db.close();
  const database = openDatabase({ dataDir });
  onTestFinished(() => {
    database.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return database;
};

it('290: an old house gets the questions a new one starts with, all blank', () => {
  const database = opened(
    20,
    `INSERT INTO house (id, house_id, name_zh, name_en, language, time_zone, demo, undo_ms, idle_lock_ms,
      warn_share, created_at_ms) VALUES (1, 'h', 'x', 'x', 'en', 'UTC', 0, 1, 1, 0.7, 77);`,
  );
  const rows = prepareReads(database.readable).answers.all();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(starterQuestions.length);
  expect(
    rows.map(({ code, department, questionZh, questionEn, tags, synonyms }) => ({
      code,
      department,
      zh: questionZh,
      en: questionEn,
      tags,
      synonyms,
    })),
  ).toEqual(starterQuestions);
  for (const row of rows)
    expect(row).toMatchObject({
      answerZh: '',
      answerEn: '',
      ownerId: null,
      validUntil: null,
      uses: 0,
      changedAtMs: 77,
      withdrawn: false,
    });
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});

it('290: a file without a house gets none twice', () => {
  const database = opened(20, '');
  expect(prepareReads(database.readable).answers.all()).toEqual([]);
});
