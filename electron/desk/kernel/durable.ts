/** Small files beside the house that must survive a power cut: whole as they were, or whole as they are to be. */
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { z } from 'zod';

/** What was written is on the disk when this returns. */
export const syncFile = (file: string): void => {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};

/** File systems that know no syncing of folders, and folders that may be passed through but not read. */
const cannot = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES']);

/** A name that was given or taken is on the disk when this returns; Windows keeps names by itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch (error) {
    if (!cannot.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
};

/** Made with all above it a folder misses nothing: that is what Node says then of a disk that fails. */
const makeAll = (folder: string): string | undefined => {
  try {
    return mkdirSync(folder, { recursive: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw Object.assign(new Error(`the folder ${folder} could not be made`), { code: 'EIO' });
  }
};

/** Makes a folder and all that are missing above it; their names are on the disk when this returns. */
export const makeFolder = (folder: string): void => {
  const whole = resolve(folder);
  const first = makeAll(whole);
  if (first === undefined) return;
  for (let made = whole; ; made = dirname(made)) {
    syncFolder(dirname(made));
    if (made === resolve(first) || made === dirname(made)) return;
  }
};

/**
 * Writes all of the bytes at a place of an open file: a disk that is nearly full takes only some at first.
 * @throws what the disk says
 */
export const writeAll = (handle: number, bytes: Uint8Array, at: number): void => {
  for (let done = 0; done < bytes.length; )
    done += writeSync(handle, bytes, done, bytes.length - done, at + done);
};

type WriteOptions = {
  /** Nobody but its owner may read it, where the system knows owners. */
  ownerOnly?: boolean;
};

/** A small file, there whole or as it was before. */
export const writeBytes = (
  file: string,
  bytes: string | Uint8Array,
  { ownerOnly = false }: WriteOptions = {},
): void => {
  const besides = `${file}.part`;
  try {
    writeFileSync(besides, bytes, ownerOnly ? { mode: 0o600 } : {});
    syncFile(besides);
    renameSync(besides, file);
  } catch (error) {
    // Half a file is nothing.
    try {
      unlinkSync(besides);
    } catch {
      // It was never there, or is written over the next time.
    }
    throw error;
  }
  syncFolder(dirname(file));
};

/** A file of a few lines, there whole or as it was before. */
export const writeWhole = (file: string, content: unknown, options?: WriteOptions): void =>
  writeBytes(file, `${JSON.stringify(content, null, 1)}\n`, options);

/**
 * Reads what `writeWhole` wrote, where it matters that it is there.
 * @returns undefined where there is no such file, or nothing in it that can be understood
 * @throws what the disk says of one it cannot read now
 */
export const readSurely = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/** A file of ours as it is to be read; undefined where there is none, or none of ours. */
export const readWhole = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
  try {
    return readSurely(file, schema);
  } catch {
    return undefined;
  }
};
