/** Houses that gave way, to a copy or after damage: kept as they were, for as long as the oldest copies. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addDays } from '../../../shared/kernel/time.ts';
import { firstPlace, oursIn } from './files.ts';

/** Nine months: what was erased meanwhile is in them still, as it is in the copies. */
const keptDays = 275;

const folderOf = (dataDir: string): string => join(resolve(dataDir), 'kept');

const stampOf = (atMs: number): string => new Date(atMs).toISOString().replace(/[-:.]/g, '');

/** Where a house that gave way is kept. @param atMs when it did, for its name */
export const keepFolder = (dataDir: string, atMs: number, why: string): string =>
  join(folderOf(dataDir), `${stampOf(atMs)}-${why}`);

/**
 * Lets those go that have had their time: by their date, and by the copies, which go by their order. While one that
 * was made before them is there, a clock that is ahead lets none go. The copy before an update stays for other reasons.
 */
export const letGoOfKept = (dataDir: string, nowMs: number, houseId: string): void => {
  if (!existsSync(folderOf(dataDir))) return;
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const before = oursIn(firstPlace(dataDir), houseId).flatMap(({ note: { reason, madeAtMs } }) =>
    reason === 'update' ? [] : [stampOf(madeAtMs)],
  );
  const [oldest = ''] = [addDays(today, -keptDays).replaceAll('-', ''), ...before].sort();
  for (const name of readdirSync(folderOf(dataDir)))
    if (/^\d{8}T\d{9}Z-/.test(name) && name < oldest)
      rmSync(join(folderOf(dataDir), name), { recursive: true, force: true });
};
