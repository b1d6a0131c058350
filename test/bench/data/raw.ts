// Rows straight into tables: one prepared statement a table, values as SQLite stores them. For bulk
// making, and for the bare SQL the pipeline is measured against.
import type Sqlite from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';

type Value = string | number | null;

const stored = (value: unknown): Value =>
  typeof value === 'boolean'
    ? Number(value)
    : value === null || typeof value === 'string' || typeof value === 'number'
      ? value
      : JSON.stringify(value);

/** A row as the values of its columns, in the table's order. */
export const valuesOf = <T extends SQLiteTable>(table: T, row: T['$inferSelect']): Value[] =>
  Object.keys(getTableColumns(table)).map((name) => stored((row as Record<string, unknown>)[name]));

/** The statement that inserts one whole row of positional values. */
export const insertStatement = (db: Sqlite.Database, table: SQLiteTable): Sqlite.Statement => {
  const names = Object.values(getTableColumns(table)).map(({ name }) => name);
  const marks = names.map(() => '?').join(', ');
  return db.prepare(`INSERT INTO ${getTableName(table)} (${names.join(', ')}) VALUES (${marks})`);
};

/** Inserts whole rows. */
export const inserter = <T extends SQLiteTable>(db: Sqlite.Database, table: T) => {
  const statement = insertStatement(db, table);
  const names = Object.keys(getTableColumns(table));
  return (row: T['$inferSelect']): void =>
    void statement.run(...names.map((name) => stored((row as Record<string, unknown>)[name])));
};
