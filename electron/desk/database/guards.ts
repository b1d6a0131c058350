/**
 * Marks on what another program changes. Every table has triggers that write down which row was changed, and
 * which of its columns; a trigger lies in the file, so it works in whatever program opens it. They keep still
 * while the desk itself writes: it raises its hand at the beginning of a transaction and lowers it at the end.
 * The marks are made anew after each step of the tables, from the tables as they are then.
 */
import type Sqlite from 'better-sqlite3';

/** Made anew from the rest, or the marks themselves. */
export const unguarded: readonly string[] = [
  'own_hand',
  'strange_hands',
  'documents',
  'index_queue',
  'lost_words',
];

type Column = { name: string; pk: number };

/** Understood by every SQLite there is; `unixepoch('subsec')` is not. */
const nowMs = "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";

const tablesOf = (db: Sqlite.Database): string[] =>
  (
    db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
      )
      .pluck()
      .all() as string[]
  ).filter((name) => !unguarded.includes(name) && !name.startsWith('document_words'));

const keyOf = (columns: readonly Column[], row: 'OLD' | 'NEW'): string => {
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  if (keys.length === 0) return `CAST(${row}.rowid AS TEXT)`;
  return keys.map(({ name }) => `CAST(${row}."${name}" AS TEXT)`).join(" || '/' || ");
};

const triggersOf = (db: Sqlite.Database, table: string): string => {
  const columns = db.pragma(`table_info("${table}")`) as Column[];
  const changed = columns
    .map(({ name }) => `CASE WHEN OLD."${name}" IS NOT NEW."${name}" THEN '${name} ' ELSE '' END`)
    .join(' || ');
  const mark = (on: string, deed: string, row: 'OLD' | 'NEW', what: string): string => `
CREATE TRIGGER mark_${table}_${deed} AFTER ${on} ON "${table}" WHEN (SELECT writing FROM own_hand) = 0
BEGIN INSERT INTO strange_hands (table_name, row_key, deed, columns, at_ms)
VALUES ('${table}', ${keyOf(columns, row)}, '${deed}', ${what}, ${nowMs}); END;`;
  return [
    mark('INSERT', 'new', 'NEW', "''"),
    mark('UPDATE', 'changed', 'OLD', `rtrim(${changed})`),
    mark('DELETE', 'gone', 'OLD', "''"),
  ].join('\n');
};

/** Whether a part of the schema is one of the marks, e.g. `trigger mark_rooms_gone`. */
export const isGuard = (part: string): boolean =>
  /^trigger mark_\w+_(new|changed|gone)$/.test(part);

/** Takes the marks off before the tables themselves are changed. */
export const dropGuards = (db: Sqlite.Database): void => {
  const names = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'mark\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all() as string[];
  for (const name of names) db.exec(`DROP TRIGGER "${name}"`);
};

/** Puts marks on every table as it is now; nothing on a database of before there were any. */
export const makeGuards = (db: Sqlite.Database): void => {
  for (const table of tablesOf(db)) db.exec(triggersOf(db, table));
};

/** Where some were taken off: all of them anew. */
export const renewGuards = (db: Sqlite.Database): void => {
  dropGuards(db);
  makeGuards(db);
};
