/** How a house gives way to another: its files are moved into a folder of their own, and back where it came to nothing. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseFile, isInUse, type OpenOptions } from '../database/open.ts';
import { makeFolder, syncFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';

/**
 * Moves the house's files into a folder; those moved already are let be.
 * @throws DeskError DATABASE_LOCKED `backups.inUse`, before the first is moved: who has the house open would go on
 * writing into the one that gave way
 */
export const putAside = (
  { dataDir, nativeBinding }: Pick<OpenOptions, 'dataDir' | 'nativeBinding'>,
  folder: string,
): void => {
  if (!existsSync(folder) && isInUse({ dataDir, nativeBinding }))
    throw new DeskError('DATABASE_LOCKED', 'backups.inUse', {});
  makeFolder(folder);
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
