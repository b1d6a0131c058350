/**
 * The way back. A copy is laid ready beside the house, verified to the last event; at the next start it takes
 * the house's place, and the house as it was is kept aside. Each step is one renaming: a power cut between
 * two of them is made good by taking the steps again.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import {
  databaseFile,
  type OpenOptions,
  openCopy,
  openToRead,
  type Raw,
} from '../database/open.ts';
import { troubleOf } from '../database/trouble.ts';
import { verifyRecord } from '../events/index.ts';
import { readSurely, readWhole, syncFile, syncFolder, writeWhole } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { sha256Of } from './check.ts';
import type { Copy } from './files.ts';
import { keyFor, type Opening } from './keys.ts';
import { openFile } from './seal.ts';

const restoreNote = z.object({
  name: z.string(),
  madeAtMs: z.number(),
  /** Where the restore was asked for, and by whom; `desk` from the command line or by itself. */
  by: z.string(),
  askedAtMs: z.number(),
  /** Folder the house as it was is kept in. */
  keptIn: z.string(),
  /** The newest event of the house as it was, and of the copy. */
  before: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  head: z.object({ seq: z.number(), hash: z.string() }),
  /** Asked for in a window: it holds once the house's own record says so. */
  onRecord: z.boolean().default(false),
});
export type RestoreNote = z.infer<typeof restoreNote>;

const stagingFolder = (dataDir: string): string => join(resolve(dataDir), 'restoring');
const readyFile = (dataDir: string): string => join(stagingFolder(dataDir), 'ready.json');
const doneFile = (dataDir: string): string => join(resolve(dataDir), 'restored.json');

/** Where a house that gave way is kept. @param atMs of the restore, for its name */
export const keepFolder = (dataDir: string, atMs: number, why: string): string =>
  join(resolve(dataDir), 'kept', `${new Date(atMs).toISOString().replace(/[-:.]/g, '')}-${why}`);

export type Verified = { events: number; findings: string[] };

/** Walks the record and the pages of a copy. */
export const verifyCopy = (file: string, nativeBinding: string | undefined): Verified => {
  let raw: Raw | undefined;
  try {
    raw = openCopy({ file, nativeBinding });
    const { events, findings } = verifyRecord({ raw });
    return {
      events,
      findings: findings.map(({ kind, seq, detail }) => `${kind} ${seq ?? ''}: ${detail}`),
    };
  } catch (error) {
    // Not even a house: no pages, or none of its tables. What the disk says is another matter.
    const code = (error as { code?: unknown }).code;
    if (code === 'SQLITE_ERROR' || troubleOf(error)?.code === 'DATABASE_CORRUPT')
      return { events: 0, findings: [String((error as Error).message)] };
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

/** Fetches a copy into a folder and verifies all of it. @throws DeskError as `fetchCopy`; DATABASE_CORRUPT */
export const fetchVerified = async (
  copy: Copy & { folder: string },
  folder: string,
  opening: Opening,
  nativeBinding: string | undefined,
): Promise<Verified & { file: string }> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
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

/** Lays a verified copy ready: the next start takes it. */
export const layReady = async (
  opening: Opening,
  copy: Copy & { folder: string },
  nativeBinding: string | undefined,
  note: RestoreNote,
): Promise<void> => {
  const { dataDir } = opening;
  const staging = stagingFolder(dataDir);
  const { file } = await fetchVerified(copy, staging, opening, nativeBinding);
  syncFile(file);
  writeWhole(readyFile(dataDir), note);
};

/** Takes back what was laid ready. */
export const layOff = (dataDir: string): void =>
  rmSync(stagingFolder(dataDir), { recursive: true, force: true });

/** The same where something else is told already: what cannot be removed now holds for nothing all the same. */
export const tryLayOff = (dataDir: string): void => {
  try {
    layOff(dataDir);
  } catch (error) {
    console.error('What was laid ready stays until the next start:', error);
  }
};

/** Whether the house is to give way. A house that cannot be read says nothing: it comes back from damage instead. */
const isDecided = (options: OpenOptions, note: RestoreNote): boolean => {
  // A house that gives way already has decided.
  if (!note.onRecord || existsSync(note.keptIn)) return true;
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
    // By the name alone: the folder of the house may have been carried elsewhere meanwhile.
    return asked.some((keptIn) => basename(keptIn) === basename(note.keptIn));
  } catch (error) {
    if (troubleOf(error)?.code === 'DATABASE_CORRUPT') return false;
    throw error;
  } finally {
    house?.close();
  }
};

/** Moves the house's files into a folder; those moved already are let be. */
export const putAside = (dataDir: string, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const file = databaseFile(dataDir);
  // The log first: a house without its log would be an older house.
  for (const ending of ['-wal', '-shm', '']) {
    const aside = join(folder, `house.db${ending}`);
    // What was moved already is the house; whatever stands in its place since is kept beside it.
    if (existsSync(`${file}${ending}`))
      renameSync(`${file}${ending}`, existsSync(aside) ? `${aside}.later` : aside);
  }
  syncFolder(folder);
  syncFolder(resolve(dataDir));
};

/** Moves them back: the house is as it was found. */
export const putBack = (dataDir: string, folder: string): void => {
  const file = databaseFile(dataDir);
  for (const ending of ['', '-shm', '-wal'])
    if (existsSync(join(folder, `house.db${ending}`)))
      renameSync(join(folder, `house.db${ending}`), `${file}${ending}`);
  syncFolder(resolve(dataDir));
  rmSync(folder, { recursive: true, force: true });
};

/**
 * Before the house is opened: what was laid ready takes its place. Nothing is done where nothing lies ready, or
 * where what was asked for was never recorded: whoever asked was told that it failed.
 */
export const takeReady = (options: OpenOptions): void => {
  const { dataDir } = options;
  const note = readSurely(readyFile(dataDir), restoreNote);
  const staged = join(stagingFolder(dataDir), 'house.db');
  if (!note || !isDecided(options, note)) {
    tryLayOff(dataDir);
    return;
  }
  if (existsSync(staged)) {
    putAside(dataDir, note.keptIn);
    renameSync(staged, databaseFile(dataDir));
    syncFolder(resolve(dataDir));
  }
  writeWhole(doneFile(dataDir), note);
  tryLayOff(dataDir);
};

/** A copy lies ready, or is half taken: the house must not be opened, nor made anew, before it is. */
export const isReady = (dataDir: string): boolean =>
  readSurely(readyFile(dataDir), restoreNote) !== undefined;

/** What was restored and is not on record yet. */
export const restoredNote = (dataDir: string): RestoreNote | undefined =>
  readWhole(doneFile(dataDir), restoreNote);

export const forgetRestored = (dataDir: string): void => rmSync(doneFile(dataDir), { force: true });
