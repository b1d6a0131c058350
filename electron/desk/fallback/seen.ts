/**
 * When the desk was last known to work. A desk that ends by itself says so; one that is found without that
 * word was cut off, by the power or by whoever ended it, and what happened since stands on paper.
 */
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fallbackFolder } from './folder.ts';

/** Epoch milliseconds of the house; `closed` once the desk has ended as it should. */
type Seen = { atMs: number; closed: boolean };

const fileOf = (dataDir: string): string => join(fallbackFolder(dataDir), 'last-seen.json');

/** Undefined where none was ever kept; one that cannot be read was cut off in its writing. */
const read = (dataDir: string): Seen | undefined => {
  let text: string;
  try {
    text = readFileSync(fileOf(dataDir), 'utf8');
  } catch {
    return undefined;
  }
  try {
    const { atMs, closed } = JSON.parse(text) as Partial<Seen>;
    return { atMs: typeof atMs === 'number' ? atMs : 0, closed: closed === true };
  } catch {
    return { atMs: 0, closed: false };
  }
};

/** What the record says of when the desk was there, epoch milliseconds; 0 where it says nothing. */
export type OnRecord = {
  /** Somebody wrote at a board: it worked then, whatever the file says. */
  atBoardMs: number;
  /** Anything was written, by a command beside too. */
  newestMs: number;
};

/** When the desk before this one was last seen, where it was cut off; null: it was closed, or there was none. */
export const cutOffAt = (dataDir: string, onRecord: () => OnRecord): number | null => {
  const seen = read(dataDir);
  if (seen === undefined || seen.closed) return null;
  const { atBoardMs, newestMs } = onRecord();
  // A command writes while no board is there: it tells something only where nothing else does.
  return seen.atMs === 0 ? newestMs : Math.max(seen.atMs, atBoardMs);
};

/** The last desk here did not close its house. */
export const wasCutOff = (dataDir: string): boolean => read(dataDir)?.closed === false;

/** Writes it down; what the disk refuses is tried again with the next. */
export const noteSeen = async (dataDir: string, seen: Seen): Promise<void> => {
  const file = fileOf(dataDir);
  await mkdir(fallbackFolder(dataDir), { recursive: true });
  await writeFile(`${file}.tmp`, JSON.stringify(seen));
  await rename(`${file}.tmp`, file);
};
