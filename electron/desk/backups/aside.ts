/** Where a house lies open for a while: within its own folder, and never longer than until the next start. */
import { rmSync, statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makeFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { unhindered } from '../kernel/unhindered.ts';

/** What a disk must have left beside the copy itself. */
const spareBytes = 64 * 1024 * 1024;

/** @throws DeskError DATABASE_FULL, `backups.noRoom` unless another reason is given */
export const mustHaveRoom = (
  folder: string,
  bytes: number,
  reason: 'backups.noRoom' | 'backups.noRoomHere' = 'backups.noRoom',
): void => {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize < bytes + spareBytes)
    throw new DeskError('DATABASE_FULL', reason, {
      free: bavail * bsize,
      needed: bytes + spareBytes,
    });
};

const asideFolder = (dataDir: string): string => join(resolve(dataDir), 'aside');

/** Works in a folder of its own, which goes with all that is in it. */
export const aside = async <T>(
  dataDir: string,
  work: (folder: string) => Promise<T>,
): Promise<T> => {
  makeFolder(asideFolder(dataDir));
  const folder = await mkdtemp(join(asideFolder(dataDir), 'work-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What a console that fell left there. */
export const sweepAside = (dataDir: string): void =>
  void unhindered(
    () => rmSync(asideFolder(dataDir), { recursive: true, force: true }),
    'An open copy of the house stays until the next start:',
  );
