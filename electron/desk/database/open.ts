/**
 * Opens the house's database file: the only place that knows better-sqlite3.
 * A file that is not ours, damaged, newer than the program or held by another is refused untouched.
 */
import { existsSync, linkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { makeFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { unhindered } from '../kernel/unhindered.ts';
import { dropGuards, makeGuards } from './guards.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import { takeStep } from './migrations/migration.ts';
import { isUnkept, troubleOf } from './trouble.ts';

/** "BELL": marks the file as a house of ours. */
const applicationId = 0x42454c4c;

type Full = BetterSQLite3Database<Record<string, never>>;

/** The driver's own handle, for statements the typed layer cannot say. */
export type Raw = Sqlite.Database;

/** Can read and nothing else: what queries are built on. */
export type Readable = Pick<Full, 'select' | 'selectDistinct'>;
/** Can change: what commands are built on. */
export type Writable = Readable & Pick<Full, 'insert' | 'update' | 'delete'>;

export type Database = {
  readable: Readable;
  writable: Writable;
  /** For statements the typed layer cannot say: full-text search, pragmas, checks. */
  raw: Sqlite.Database;
  /** Runs in one immediate transaction, by the desk's own hand: whole or not at all. */
  transact: <T>(work: () => T) => T;
  file: string;
  close: () => void;
};

/** Can only read, whatever is asked of it: for threads beside the desk. */
export type ReadDatabase = {
  readable: Readable;
  /** For statements the typed layer cannot say. */
  raw: Sqlite.Database;
  /** Sees one moment of the house from beginning to end, however long the work takes. */
  still: <T>(work: () => T) => T;
  close: () => void;
};

export type OpenOptions = {
  dataDir: string;
  /** Path of the native addon, where the packaged one does not fit the runtime. */
  nativeBinding?: string | undefined;
  /** How long another writer is waited for, milliseconds. */
  busyMs?: number;
  /** Told after each change how long the disk took to make it last, milliseconds. */
  wrote?: (tookMs: number) => void;
};

/** Where the database of a data folder lies. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'house.db');

/** The version of the tables. @throws DeskError for a file of another program or of a newer one of ours */
const versionOf = (db: Sqlite.Database): number => {
  const version = db.pragma('user_version', { simple: true }) as number;
  const id = db.pragma('application_id', { simple: true }) as number;
  const empty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (!empty && id !== applicationId)
    throw new DeskError('DATABASE_CORRUPT', 'database.foreign', { applicationId: id });
  if (version > currentVersion)
    throw new DeskError('DATABASE_NEWER', 'database.newer', {
      found: version,
      known: currentVersion,
    });
  return version;
};

const migrate = (db: Sqlite.Database): void => {
  const version = versionOf(db);
  const due = migrations.filter((step) => step.version > version);
  if (due.length === 0) return;
  db.transaction(() => {
    dropGuards(db);
    for (const step of due) takeStep(db, step);
    makeGuards(db);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${currentVersion}`);
  }).immediate();
};

const configure = (db: Sqlite.Database): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  // What was erased is overwritten in the file, not only let go.
  db.pragma('secure_delete = ON');
  db.pragma('cache_size = -65536');
  if (db.pragma('synchronous', { simple: true }) !== 2)
    throw new DeskError('INTERNAL', 'database.notDurable', {});
};

/**
 * Opens or makes the database of a data folder and brings it to today's tables.
 * @throws DeskError DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_FULL, DATABASE_CORRUPT, DATABASE_NEWER
 */
export const openDatabase = (options: OpenOptions): Database => {
  const file = databaseFile(options.dataDir);
  let db: Sqlite.Database | undefined;
  try {
    makeFolder(options.dataDir);
    if (existsSync(file)) refuseUntouched(file, options);
    db = new Sqlite(file, sqliteOptions(options));
    versionOf(db);
    configure(db);
    migrate(db);
    // A write lock taken and given back: a file we may read but not write is found now, not at the first call.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    db?.close();
    throw troubleOf(error) ?? error;
  }
  const opened = db;
  const typed = drizzle(opened);
  const raise = opened.prepare('UPDATE own_hand SET writing = 1');
  const lower = opened.prepare('UPDATE own_hand SET writing = 0');
  /**
   * A commit whose last step the disk refused lies whole in the log, and the next opening would take it for done:
   * whoever asked was told that it is not. Another, of nothing, is written over it.
   */
  const disown = (): boolean =>
    unhindered(
      () =>
        opened
          .transaction(() => {
            raise.run();
            lower.run();
          })
          .immediate(),
      'A change that was refused may come back with the next start:',
    );
  return {
    readable: typed,
    writable: typed,
    raw: opened,
    transact: (work) => {
      if (opened.inTransaction) return opened.transaction(work)();
      let workedMs = 0;
      try {
        const done = opened
          .transaction(() => {
            raise.run();
            const made = work();
            lower.run();
            workedMs = performance.now();
            return made;
          })
          .immediate();
        options.wrote?.(performance.now() - workedMs);
        return done;
      } catch (error) {
        if (workedMs > 0 && isUnkept(error) && !disown())
          throw new DeskError('DATABASE_FULL', 'database.inDoubt', {});
        throw error;
      }
    },
    file,
    close: () => opened.close(),
  };
};

/**
 * Opens the database of a house that is open already, for reading only.
 * @throws DeskError DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_CORRUPT, DATABASE_NEWER
 */
export const openToRead = (options: OpenOptions): ReadDatabase => {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(databaseFile(options.dataDir), {
      ...sqliteOptions(options),
      readonly: true,
      fileMustExist: true,
    });
    versionOf(db);
    db.pragma('trusted_schema = OFF');
    db.pragma('cache_size = -32768');
  } catch (error) {
    db?.close();
    throw troubleOf(error) ?? error;
  }
  const opened = db;
  return {
    readable: drizzle(opened),
    raw: opened,
    still: (work) => opened.transaction(work).deferred(),
    close: () => opened.close(),
  };
};

/** A house of older tables, which opening it will change. A file that cannot be read is none. */
export const isBehind = (options: OpenOptions): boolean => {
  const file = databaseFile(options.dataDir);
  if (!existsSync(file)) return false;
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(file, { ...sqliteOptions(options), readonly: true, fileMustExist: true });
    const version = versionOf(db);
    return version > 0 && version < currentVersion;
  } catch {
    return false;
  } finally {
    db?.close();
  }
};

export type CopyOptions = { file: string; nativeBinding?: string | undefined };

/** Opens a copy of a house that lies alone, at work nowhere. @throws whatever SQLite says of the file */
export const openCopy = ({ file, nativeBinding }: CopyOptions): Raw =>
  new Sqlite(file, {
    fileMustExist: true,
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  });

/**
 * Writes the log of a house into its file, so that the file is the whole house. Only where nobody has it open.
 * @returns false when somebody has; a house that cannot be read counts as nobody's
 */
export const settle = (dataDir: string): boolean => {
  let db: Sqlite.Database | undefined;
  try {
    db = new Sqlite(databaseFile(dataDir), { fileMustExist: true, timeout: 0 });
    return db.pragma('journal_mode = DELETE', { simple: true }) === 'delete';
  } catch (error) {
    return troubleOf(error)?.code !== 'DATABASE_LOCKED';
  } finally {
    db?.close();
  }
};

/**
 * Whether somebody has the house open, in this process or another. One that cannot be read counts as nobody's.
 * It is asked under a second name: closed under its own, its log would be written into a file that may be damaged.
 */
export const isInUse = ({
  dataDir,
  nativeBinding,
}: Pick<OpenOptions, 'dataDir' | 'nativeBinding'>): boolean => {
  const asked = `${databaseFile(dataDir)}.asked`;
  let db: Sqlite.Database | undefined;
  try {
    rmSync(asked, { force: true });
    linkSync(databaseFile(dataDir), asked);
    db = new Sqlite(asked, sqliteOptions({ dataDir, nativeBinding, busyMs: 0 }));
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN EXCLUSIVE; ROLLBACK');
    return false;
  } catch (error) {
    return troubleOf(error)?.code === 'DATABASE_LOCKED';
  } finally {
    db?.close();
    // What stays goes when it is asked the next time.
    for (const ending of ['', '-wal', '-shm'])
      unhindered(
        () => rmSync(`${asked}${ending}`, { force: true }),
        'The second name of the house stays:',
      );
  }
};

/** A part of a database as its schema names it. */
export type SchemaPart = { type: string; name: string; sql: string | null };

/** What a database holds of tables, indexes and triggers, by name; SQLite's own left out. */
export const schemaOf = (raw: Raw): SchemaPart[] =>
  raw
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )
    .all() as SchemaPart[];

/** The same as the steps of this program make it, in a database of its own in memory. */
export const expectedSchema = (nativeBinding?: string): SchemaPart[] => {
  const db = new Sqlite(
    ':memory:',
    sqliteOptions({ dataDir: '', ...(nativeBinding === undefined ? {} : { nativeBinding }) }),
  );
  try {
    for (const step of migrations) takeStep(db, step);
    makeGuards(db);
    return schemaOf(db);
  } finally {
    db.close();
  }
};

/**
 * Makes a trigger or an index as this program has it, whatever stands in its place.
 * @param name with its type, e.g. `trigger events_never_change`
 */
export const renewPart = (raw: Raw, name: string, nativeBinding?: string): void => {
  const part = expectedSchema(nativeBinding).find((one) => `${one.type} ${one.name}` === name);
  if (part?.sql) raw.exec(`DROP ${part.type} IF EXISTS "${part.name}"; ${part.sql}`);
};

const sqliteOptions = ({ nativeBinding, busyMs = 2_000 }: OpenOptions): Sqlite.Options => ({
  timeout: busyMs,
  ...(nativeBinding === undefined ? {} : { nativeBinding }),
});

/** Looks at the file through a read-only handle first, so that what we refuse is left as it was found. */
const refuseUntouched = (file: string, options: OpenOptions): void => {
  const look = new Sqlite(file, { ...sqliteOptions(options), readonly: true });
  try {
    versionOf(look);
  } catch (error) {
    // A journal lies beside it: the power went while the house was made. Only who may write can take that
    // back, and it is looked at again after.
    if ((error as { code?: unknown }).code !== 'SQLITE_READONLY_ROLLBACK') throw error;
  } finally {
    look.close();
  }
};
