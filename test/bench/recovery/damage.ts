// Pages of a house overwritten as a failing disk does it: some of every large table and of its record.
import { closeSync, openSync, writeSync } from 'node:fs';
import Sqlite from 'better-sqlite3';

const pageBytes = 4_096;
const hurt = ['requests', 'events', 'rooms', 'calls', 'sqlite_autoindex_requests_1'] as const;
/** So many of each. */
const each = 2;

/** @returns how many pages were overwritten */
export const damage = (file: string): number => {
  const db = new Sqlite(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const leaves = db
    .prepare("SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path")
    .pluck();
  const pages = hurt.flatMap((name) => {
    const all = leaves.all(name) as number[];
    // In the middle of the past, long before the newest copy.
    return all.slice(Math.floor(all.length / 2)).slice(0, each);
  });
  db.close();
  const handle = openSync(file, 'r+');
  for (const page of pages)
    writeSync(handle, Buffer.alloc(pageBytes, 0x5a), 0, pageBytes, (page - 1) * pageBytes);
  closeSync(handle);
  return pages.length;
};
