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

/**
 * Saves one row where `key` is its own; the key itself is not changed.
 * @param only columns that change; left out: all. SQLite writes every index over a column that is named,
 * changed or not, so a hot step of a table with many indexes names its own.
 */
export const prepareSave = <T extends SQLiteTable>(
  db: Writable,
  table: T,
  key: SQLiteColumn,
  only?: readonly (keyof Row<T> & string)[],
) => {
  const [keyName] =
    Object.entries(getTableColumns(table)).find(([, column]) => column === key) ?? [];
  if (keyName === undefined) throw new Error('the key is no column of the table');
  const slots = Object.entries(placeholders(table)).filter(
    ([name]) => name !== keyName && (only === undefined || only.includes(name)),
  );
  const statement = db
    .update(table)
    .set(Object.fromEntries(slots) as Partial<T['$inferInsert']> as never)
    .where(eq(key, sql.placeholder(keyName)))
    .prepare();
  return (row: Row<T>): void => void statement.run(row as Record<string, unknown>);
};

type Query<Row> = {
  all: (slots?: Record<string, unknown>) => Row[];
  values: (slots?: Record<string, unknown>) => unknown[][];
};

/**
 * The rows of a prepared query over columns of one table. Drizzle finds out how each cell is read anew
 * for every row, two thirds of a board's time; here it is found out once.
 */
export const prepareRows = <Row>(
  query: Query<Row>,
  fields: Record<string, SQLiteColumn>,
): ((slots?: Record<string, unknown>) => Row[]) => {
  const cells = Object.entries(fields).map(([name, column]) => ({
    name,
    read: ['boolean', 'json', 'custom'].includes(column.dataType)
      ? (value: unknown) => column.mapFromDriverValue(value)
      : null,
  }));
  const rowOf = (values: unknown[]): Row => {
    const row: Record<string, unknown> = {};
    cells.forEach(({ name, read }, at) => {
      const value = values[at];
      row[name] = read === null || value === null ? value : read(value);
    });
    return row as Row;
  };
  return (slots) => query.values(slots).map(rowOf);
};
