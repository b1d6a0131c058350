/**
 * The way back. A copy is laid ready beside the house, verified to the last event; at the next start it takes
 * the house's place, and the house as it was is kept aside. Each step is one renaming: a power cut between
 * two of them is made good by taking the steps again.
 */
import { existsSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Finding } from '../../../shared/record/model.ts';
import { currentVersion } from '../database/migrations/index.ts';
import {
  databaseFile,
  type OpenOptions,
  openCopy,
  openToRead,
  type Raw,
} from '../database/open.ts';
import { isUnread, troubleOf } from '../database/trouble.ts';
import { verifyRecord } from '../events/index.ts';
import { makeFolder, readSurely, syncFile, syncFolder, writeWhole } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { aside, mustHaveRoom } from './aside.ts';
import { begunRecovery, callOffRecovery } from './begun.ts';
import { sha256Of } from './check.ts';
import type { Copy } from './files.ts';
import { keyFor, type Opening } from './keys.ts';
import { putAside } from './put-aside.ts';
import { openFile } from './seal.ts';

const restoreNote = z.object({
  name: z.string(),
  madeAtMs: z.number(),
  /** Where the restore was asked for, and by whom; `desk` from the command line or by itself. */
  by: z.string(),
  askedAtMs: z.number(),
  /** Folder the house as it was is kept in. */
  keptIn: z.string(),
  /** Those of houses that gave way before it, oldest first, and were not told of: only the oldest was at work. */
  earlier: z.array(z.string()).default([]),
  /** The newest event of the house as it was, and of the copy. */
  before: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  head: z.object({ seq: z.number(), hash: z.string() }),
  /** Asked for in a window: it holds once the house's own record says so. */
  onRecord: z.boolean().default(false),
});
export type RestoreNote = z.infer<typeof restoreNote>;
/** A restore as it is asked for. */
export type RestoreAsked = z.input<typeof restoreNote>;

/** What is noted of a copy that is to be gone back to. */
export const askedFor = (
  { name, note: { madeAtMs, head } }: Copy,
  asked: Omit<RestoreAsked, 'name' | 'madeAtMs' | 'head'>,
): RestoreAsked => ({ name, madeAtMs, head, ...asked });

const stagingFolder = (dataDir: string): string => join(resolve(dataDir), 'restoring');
const readyFile = (dataDir: string): string => join(stagingFolder(dataDir), 'ready.json');
const doneFile = (dataDir: string): string => join(resolve(dataDir), 'restored.json');

export type Verified = { events: number; findings: string[] };

/** Not even a house: no pages, or none of its tables. What the disk says is another matter. */
const isNoHouse = (error: unknown): boolean => {
  const { code } = troubleOf(error) ?? (error as { code?: unknown });
  return code === 'SQLITE_ERROR' || code === 'DATABASE_CORRUPT';
};

/** What the copy's own house was never told of itself. Tables of long ago knew of nothing. */
const untold = (raw: Raw): ((finding: Finding) => boolean) => {
  if (!raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'record_findings'").get())
    return () => true;
  const told = raw.prepare(
    `SELECT 1 FROM record_findings
      WHERE kind = ? AND seq IS ? AND table_name IS ? AND row_key IS ? AND detail = ?`,
  );
  return ({ kind, seq, table, key, detail }) =>
    told.get(kind, seq, table ?? null, key ?? null, detail) === undefined;
};

/**
 * Walks the record and the pages of a copy. What its house knew of itself when it was copied is no fault of the
 * copy; a page always is.
 */
export const verifyCopy = (file: string, nativeBinding: string | undefined): Verified => {
  let raw: Raw | undefined;
  try {
    raw = openCopy({ file, nativeBinding });
    const { events, pagesWhole, findings } = verifyRecord({ raw });
    const faults = pagesWhole ? findings.filter(untold(raw)) : findings;
    return {
      events,
      findings: faults.map(({ kind, seq, detail }) => `${kind} ${seq ?? ''}: ${detail}`),
    };
  } catch (error) {
    if (isNoHouse(error)) return { events: 0, findings: [String((error as Error).message)] };
    throw error;
  } finally {
    raw?.close();
  }
};

/**
 * Brings a copy out of its place, unlocked, byte for byte as it was made.
 * @throws DeskError DATABASE_CORRUPT `backups.damaged`, INVALID_INPUT for the passphrase, DATABASE_FULL
 */
export const fetchCopy = async (
  { name, note, folder }: Copy & { folder: string },
  to: string,
  opening: Opening,
): Promise<void> => {
  const source = join(folder, name);
  if (note.sealedKey === null) await copyFile(source, to);
  else await openFile(source, to, await keyFor(note.sealedKey, opening));
  if ((await sha256Of(to)) !== note.sha256)
    throw new DeskError('DATABASE_CORRUPT', 'backups.damaged', { name });
};

/** Of tables this program does not know. */
export const isNewer = ({ note: { version } }: Pick<Copy, 'note'>): boolean =>
  version > currentVersion;

/**
 * Fetches a copy into a folder and verifies all of it.
 * @throws DeskError as `fetchCopy`; DATABASE_CORRUPT; DATABASE_NEWER, before anything is fetched
 */
const fetchVerified = async (
  copy: Copy & { folder: string },
  folder: string,
  opening: Opening,
  nativeBinding: string | undefined,
): Promise<Verified & { file: string }> => {
  if (isNewer(copy))
    throw new DeskError('DATABASE_NEWER', 'database.newer', {
      found: copy.note.version,
      known: currentVersion,
    });
  rmSync(folder, { recursive: true, force: true });
  makeFolder(folder);
  const file = join(folder, 'house.db');
  await fetchCopy(copy, file, opening);
  const verified = verifyCopy(file, nativeBinding);
  if (verified.findings.length > 0)
    throw new DeskError('DATABASE_CORRUPT', 'backups.damaged', {
      name: copy.name,
      finding: verified.findings[0],
    });
  return { ...verified, file };
};

/**
 * Verifies a copy whole, away from the house and from its copies; a disk that is nearly full is not filled by a look.
 * @throws DeskError as `fetchVerified`; DATABASE_FULL `backups.noRoom`
 */
export const verifyAside = (
  copy: Copy & { folder: string },
  opening: Opening,
  nativeBinding: string | undefined,
): Promise<Verified> =>
  aside(opening.dataDir, (folder) => {
    mustHaveRoom(folder, copy.note.bytes);
    return fetchVerified(copy, join(folder, 'house'), opening, nativeBinding);
  });

/**
 * Lays a verified copy ready: the next start takes it. A disk the house works on is not filled by it.
 * @throws DeskError as `fetchVerified`; DATABASE_FULL `backups.noRoomHere`
 */
export const layReady = async (
  opening: Opening,
  copy: Copy & { folder: string },
  nativeBinding: string | undefined,
  note: RestoreAsked,
): Promise<void> => {
  const { dataDir } = opening;
  mustHaveRoom(dataDir, copy.note.bytes, 'backups.noRoomHere');
  const staging = stagingFolder(dataDir);
  const { file } = await fetchVerified(copy, staging, opening, nativeBinding);
  syncFile(file);
  writeWhole(readyFile(dataDir), note);
};

/** What the house recorded while the copy was verified is taken back as well: it gives way from here. */
export const readyFrom = (dataDir: string, before: RestoreNote['before']): void => {
  const note = readSurely(readyFile(dataDir), restoreNote);
  if (!note) throw new DeskError('WRONG_STATE', 'backups.unfinished', {});
  writeWhole(readyFile(dataDir), { ...note, before });
};

/** Takes back what was laid ready, also where something else is told already: it holds for nothing all the same. */
export const layOff = (dataDir: string): void => {
  try {
    rmSync(stagingFolder(dataDir), { recursive: true, force: true });
  } catch (error) {
    console.error('What was laid ready stays until the next start:', error);
  }
};

/** Where the house gives way to, also when its folder was carried elsewhere meanwhile. */
const keptFor = (dataDir: string, { keptIn }: Pick<RestoreNote, 'keptIn'>): string =>
  join(resolve(dataDir), 'kept', basename(keptIn));

/**
 * Where the house as it was lies once it gave way: a recovery that was cut short may have put it aside before. And
 * where those lie that gave way since a desk last opened one.
 */
const lieIn = (dataDir: string, note: RestoreNote): Pick<RestoreNote, 'keptIn' | 'earlier'> => {
  const said = restoredNote(dataDir);
  const before = (said?.earlier ?? []).map((keptIn) => keptFor(dataDir, { keptIn }));
  // Said already: the recovery may be gone since.
  if (said?.askedAtMs === note.askedAtMs)
    return { keptIn: keptFor(dataDir, said), earlier: before };
  const recovery = begunRecovery(dataDir);
  const isIn = (at: Pick<RestoreNote, 'keptIn'>): boolean =>
    existsSync(join(keptFor(dataDir, at), 'house.db'));
  return {
    keptIn: keptFor(dataDir, recovery && isIn(recovery) && !isIn(note) ? recovery : note),
    earlier: said ? [...before, keptFor(dataDir, said)] : [],
  };
};

/**
 * Whether the house is to give way: one asked for in a window only once the house's own record says so. A house
 * that cannot be read says nothing against it.
 * @param again a disk that did not give it was asked before
 */
const isDecided = (options: OpenOptions, note: RestoreNote, again = false): boolean => {
  const { dataDir } = options;
  // A house that gives way already has decided.
  if (!note.onRecord || existsSync(keptFor(dataDir, note))) return true;
  if (!existsSync(databaseFile(dataDir))) return true;
  let house: ReturnType<typeof openToRead> | undefined;
  try {
    house = openToRead(options);
    const asked = house.raw
      .prepare(
        `SELECT body ->> '$.facts.keptIn' FROM events
          WHERE seq > ? AND kind = 'backup-restore-begun'`,
      )
      .pluck()
      .all(note.before?.seq ?? 0) as string[];
    return asked.some((keptIn) => basename(keptIn) === basename(note.keptIn));
  } catch (error) {
    if (isNoHouse(error)) return true;
    if (!isUnread(error)) throw error;
    if (again) return true;
  } finally {
    house?.close();
  }
  return isDecided(options, note, true);
};

/**
 * Before the house is opened: what was laid ready takes its place. What was never decided goes, and whoever asked
 * for it was told that it failed.
 * @throws DeskError WRONG_STATE `backups.unfinished` where the house is away and nobody can say what for;
 * DATABASE_LOCKED `backups.inUse` while somebody has it open: what lies ready waits for the next start
 */
export const takeReady = (options: OpenOptions): void => {
  const { dataDir } = options;
  if (!existsSync(stagingFolder(dataDir))) return;
  const house = databaseFile(dataDir);
  const note = readSurely(readyFile(dataDir), restoreNote);
  // A recovery knows what it moved the house away for, and goes on.
  if (!note && !existsSync(house) && !begunRecovery(dataDir))
    throw new DeskError('WRONG_STATE', 'backups.unfinished', {});
  if (note && isDecided(options, note)) {
    const staged = join(stagingFolder(dataDir), 'house.db');
    if (existsSync(staged)) {
      putAside(options, keptFor(dataDir, note));
      renameSync(staged, house);
      syncFolder(resolve(dataDir));
    }
    writeWhole(doneFile(dataDir), { ...note, ...lieIn(dataDir, note) });
    // While the copy is still called ready: cut short here, it is called off at the next start, before it is gone on with.
    callOffRecovery(dataDir);
    // Said once: a later start must not take it for another return.
    unlinkSync(readyFile(dataDir));
  }
  layOff(dataDir);
};

/** A copy lies ready and is to be taken, or is half taken: the house must not be opened, nor made anew, before it is. */
export const isReady = (options: OpenOptions): boolean => {
  const note = readSurely(readyFile(options.dataDir), restoreNote);
  return note !== undefined && isDecided(options, note);
};

/**
 * Goes back at once, where nobody has the house open.
 * @throws what hinders it; unless the house has begun to give way it is as if nobody had asked
 */
export const goBack = async (
  opening: Opening,
  copy: Copy & { folder: string },
  note: RestoreAsked,
): Promise<void> => {
  try {
    await layReady(opening, copy, undefined, note);
    takeReady(opening);
  } catch (error) {
    if (!existsSync(keptFor(opening.dataDir, note))) layOff(opening.dataDir);
    throw error;
  }
};

/** What was restored and is not on record yet. @throws what the disk says */
export const restoredNote = (dataDir: string): RestoreNote | undefined =>
  readSurely(doneFile(dataDir), restoreNote);

export const forgetRestored = (dataDir: string): void => rmSync(doneFile(dataDir), { force: true });
