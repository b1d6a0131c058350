/** Everything in a database as one word, to show that a refused step has changed nothing. */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

export type Row = Record<string, unknown>;

const tablesOf = (db: Database): string[] =>
  db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")
    .pluck()
    .all() as string[];

/** SHA-256 over every row of each table, by the table's name. */
export const contentsByTable = (db: Database): Map<string, string> =>
  new Map(
    tablesOf(db)
      .sort()
      .map((table) => {
        const hash = createHash('sha256');
        for (const row of db.prepare(`SELECT * FROM "${table}" ORDER BY 1`).raw().iterate())
          hash.update(JSON.stringify(row, (_, value) => (Buffer.isBuffer(value) ? '' : value)));
        return [table, hash.digest('hex')];
      }),
  );

/** SHA-256 over every row of every table. */
export const contentsOf = (db: Database): string =>
  createHash('sha256')
    .update(JSON.stringify([...contentsByTable(db)]))
    .digest('hex');
