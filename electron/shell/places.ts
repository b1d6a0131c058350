// Where a console keeps its windows' small files and the lock that says it runs: with the user, one folder for
// each data folder. Never in the house's own: that may be missing, write-protected or another user's, and its
// trouble must still find a window to be told in.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { dayMs } from '../../shared/kernel/durations.ts';

const windows = 'windows';
/** Names the data folder the small files are for. */
const note = 'data-folder';

const realOf = (dataDir: string): string => {
  try {
    return realpathSync(dataDir);
  } catch {
    return resolve(dataDir);
  }
};

/** The same for every way to write one data folder. @param own the user's folder for this program */
export function windowFolder(own: string, dataDir: string): string {
  const name = createHash('sha256').update(realOf(dataDir)).digest('hex').slice(0, 16);
  return join(own, windows, name);
}

/** Makes the folder of a data folder. @throws what the disk says */
export function layOutWindows(own: string, dataDir: string): string {
  const folder = windowFolder(own, dataDir);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, note), realOf(dataDir));
  return folder;
}

/** A drive that is not plugged in for so long is not missed, milliseconds. */
const keptMs = 30 * dayMs;

/** Takes away the small files of data folders that are long gone, e.g. of practice days that are over. */
export function sweepWindows(own: string): void {
  const folder = join(own, windows);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const of = join(folder, name, note);
    if (!existsSync(of) || Date.now() - statSync(of).mtimeMs < keptMs) continue;
    if (!existsSync(readFileSync(of, 'utf8')))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
