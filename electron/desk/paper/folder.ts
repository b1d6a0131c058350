/**
 * The folder of papers: every file that leaves the house, under the day it was made. Nothing is ever
 * written outside it or over another file. It must not know what is in a file.
 */
import { rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { extname, join, relative, resolve, sep } from 'node:path';
import { dateAt } from '../../../shared/kernel/time.ts';
import { troubleOf } from '../database/trouble.ts';
import { makeFolder, syncFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { unhindered } from '../kernel/unhindered.ts';

/** Bytes of a name: with its ending and its number it still fits every file system. */
const longestName = 160;
const mostOfOneName = 999;

/** Names Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const cut = (text: string, bytes: number): string => {
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept;
};

/**
 * The name as a file may bear it on any system: no path, no marks a file system refuses, no invisible
 * characters, not too long. `ending` is kept whole, e.g. `.pdf`.
 */
export const fileName = (name: string, ending: string): string => {
  const plain = name
    .toWellFormed()
    .replace(/[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '');
  const short = cut(plain, longestName).replace(/[\s.]+$/, '');
  const usable = short === '' ? 'paper' : short;
  return `${reserved.test(usable) ? '_' : ''}${usable}${ending}`;
};

/** Where papers lie. */
export const paperFolder = (dataDir: string): string => join(resolve(dataDir), 'paper');

/** True for a path inside the folder of papers. */
export const isPaper = (dataDir: string, path: string): boolean =>
  !path.includes('\0') && resolve(path).startsWith(paperFolder(dataDir) + sep);

/** What the record calls a file of the folder: its day and its name. */
export const nameOfPaper = (dataDir: string, path: string): string =>
  relative(paperFolder(dataDir), path).replaceAll(sep, '/');

/** Where a file lies that the record calls so. */
export const paperNamed = (dataDir: string, name: string): string =>
  join(paperFolder(dataDir), name);

const refusal = (error: unknown, folder: string): unknown => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DeskError('DATABASE_FULL', 'paper.full', { folder });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new DeskError('DATABASE_READ_ONLY', 'paper.notWritable', { folder });
  return troubleOf(error) ?? error;
};

/** A new file of the name, or of the name with a number: never one that is there. */
const openNew = async (
  folder: string,
  name: string,
): Promise<{ file: FileHandle; path: string }> => {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let count = 1; count <= mostOfOneName; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem}-${count}${ending}`);
    try {
      return { file: await open(path, 'wx'), path };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  throw new DeskError('CONFLICT', 'paper.tooManyOfName', { name });
};

/**
 * Keeps bytes as a file of the day and gives its full path once it is on the disk.
 * @param name without its ending, as a person would call it; it is made fit for a file
 * @param ending e.g. `.csv`
 * @throws DeskError DATABASE_FULL, DATABASE_READ_ONLY, CONFLICT
 */
export type SaveOut = (
  at: { nowMs: number; timeZone: string },
  name: string,
  ending: `.${string}`,
  bytes: Uint8Array,
) => Promise<string>;

/**
 * A new folder among the papers of the day, for what belongs together; a number is added where one of the
 * name is there.
 * @throws DeskError DATABASE_FULL, DATABASE_READ_ONLY, CONFLICT
 */
export const newFolder = async (
  dataDir: string,
  { nowMs, timeZone }: { nowMs: number; timeZone: string },
  name: string,
): Promise<string> => {
  const day = join(paperFolder(dataDir), dateAt(nowMs, timeZone));
  const plain = fileName(name, '');
  try {
    makeFolder(day);
    for (let count = 1; count <= mostOfOneName; count += 1) {
      const folder = join(day, count === 1 ? plain : `${plain}-${count}`);
      try {
        await mkdir(folder);
        syncFolder(day);
        return folder;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  } catch (error) {
    throw refusal(error, day);
  }
  throw new DeskError('CONFLICT', 'paper.tooManyOfName', { name: plain });
};

/** Takes a file, or a folder of them, away again: what is not on record did not leave the house. */
export const removeOut = (path: string): void => {
  unhindered(
    () => rmSync(path, { recursive: true, force: true }),
    `What is not on record could not be taken away again, ${path}:`,
  );
};

export const createSaveOut =
  (dataDir: string): SaveOut =>
  async ({ nowMs, timeZone }, name, ending, bytes) => {
    const folder = join(paperFolder(dataDir), dateAt(nowMs, timeZone));
    try {
      makeFolder(folder);
      const { file, path } = await openNew(folder, fileName(name, ending));
      try {
        await file.writeFile(bytes);
        await file.sync();
        syncFolder(folder);
      } catch (error) {
        await rm(path, { force: true }).catch(() => undefined);
        throw error;
      } finally {
        await file.close();
      }
      return path;
    } catch (error) {
      throw refusal(error, folder);
    }
  };
