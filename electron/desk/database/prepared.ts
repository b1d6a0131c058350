/** Whole-row statements every table needs, prepared once: insert a row, save a row by its key. */
import { eq, getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Writable } from './open.ts';

type Row<T extends SQLiteTable> = T['$inferSelect'];

const placeholders = (table: SQLiteTable) =>
  Object.fromEntries(
    Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)]),
  );

/** Inserts one whole row. */
export const prepareInsert = <T extends SQLiteTable>(db: Writable, table: T) => {
  const statement = db
    .insert(table)
    .values(placeholders(table) as T['$inferInsert'])
    .prepare();
  return (row: Row<T>): void => void statement.run(row as Record<string, unknown>);
};

/** Saves one whole row where `key` is its own; the key itself is not changed. */
export const prepareSave = <T extends SQLiteTable>(db: Writable, table: T, key: SQLiteColumn) => {
  const [keyName] =
    Object.entries(getTableColumns(table)).find(([, column]) => column === key) ?? [];
  if (keyName === undefined) throw new Error('the key is no column of the table');
  const { [keyName]: _, ...rest } = placeholders(table);
  const statement = db
    .update(table)
    .set(rest as Partial<T['$inferInsert']> as never)
    .where(eq(key, sql.placeholder(keyName)))
    .prepare();
  return (row: Row<T>): void => void statement.run(row as Record<string, unknown>);
};
