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

/** The last page of each row of a table that is longer than a page, oldest row first. */
export const tailsOf = (file: string, name: string): number[] => {
  const db = new Sqlite(file, { readonly: true });
  try {
    const pages = db
      .prepare(
        "SELECT pageno, path FROM dbstat WHERE name = ? AND pagetype = 'overflow' ORDER BY path",
      )
      .all(name) as { pageno: number; path: string }[];
    return [...new Map(pages.map(({ pageno, path }) => [path.split('+')[0], pageno])).values()];
  } finally {
    db.close();
  }
};

/** @param length so much of each, from its beginning */
export const overwrite = (file: string, pages: readonly number[], length = pageBytes): void => {
  const bytes = readFileSync(file);
  for (const page of pages) {
    const from = (page - 1) * pageBytes;
    bytes.fill(0x5a, from, from + length);
  }
  writeFileSync(file, bytes);
};
