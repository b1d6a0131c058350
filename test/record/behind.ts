/** Another program: opens the house's file with nothing but SQLite, as anybody on the PC can. */
import Sqlite from 'better-sqlite3';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { atOnce } from '../../electron/desk/events/index.ts';
import { checkRecord } from '../../electron/desk/record/index.ts';
import { prepareReads } from '../../electron/desk/stores.ts';

/** Runs statements behind the desk's back. */
export const behind = (dataDir: string, sql: string): void => {
  const db = new Sqlite(databaseFile(dataDir));
  try {
    db.exec(sql);
  } finally {
    db.close();
  }
};

/** The same by one who knows of the marks and takes them off first. */
export const behindMarks = (dataDir: string, table: string, sql: string): void =>
  behind(
    dataDir,
    `DROP TRIGGER mark_${table}_new; DROP TRIGGER mark_${table}_changed; DROP TRIGGER mark_${table}_gone; ${sql}`,
  );

/** The whole check of a house, at once. */
export const wholeCheck = (dataDir: string) => {
  const database = openDatabase({ dataDir });
  try {
    const { raw } = database;
    return atOnce(
      checkRecord({ raw, reads: prepareReads(database.readable) }, { dataDir, whole: true }),
    );
  } finally {
    database.close();
  }
};
