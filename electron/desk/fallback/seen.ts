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

/**
 * When the desk before this one was last seen, where it was cut off; null: it was closed, or there was none.
 * @param onRecordMs the newest moment on record: it worked then, whatever the file says
 */
export const cutOffAt = (dataDir: string, onRecordMs: number): number | null => {
  const seen = read(dataDir);
  return seen === undefined || seen.closed ? null : Math.max(seen.atMs, onRecordMs);
};

/** The last desk here did not close its house. */
export const wasCutOff = (dataDir: string): boolean => cutOffAt(dataDir, 0) !== null;

/** Writes it down; what the disk refuses is tried again with the next. */
export const noteSeen = async (dataDir: string, seen: Seen): Promise<void> => {
  const file = fileOf(dataDir);
  await mkdir(fallbackFolder(dataDir), { recursive: true });
  await writeFile(`${file}.tmp`, JSON.stringify(seen));
  await rename(`${file}.tmp`, file);
};
