/** A disk that has gone wrong under a house: pages of its file, overwritten. */
import { readFileSync, writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

export const pageBytes = 4_096;

/** Pages of a table or an index that hold rows, oldest first. */
export const leavesOf = (file: string, name: string): number[] => {
  const db = new Sqlite(file, { readonly: true });
  try {
    return db
      .prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
      .pluck()
      .all(name) as number[];
  } finally {
    db.close();
  }
};

export const overwrite = (file: string, pages: readonly number[]): void => {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0x5a, (page - 1) * pageBytes, page * pageBytes);
  writeFileSync(file, bytes);
};
