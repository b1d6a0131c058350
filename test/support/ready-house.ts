/** Houses made once a test run, closed, and copied by whoever needs one. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const shelfName = 'BELLBOARD_TEST_HOUSES';

/** Lays out the shelf the whole run makes its houses on; the answer takes it away. For vitest's `globalSetup`. */
export const setup = (): (() => void) => {
  if (process.env[shelfName] !== undefined) return () => {};
  const shelf = mkdtempSync(join(tmpdir(), 'bellboard-ready-'));
  process.env[shelfName] = shelf;
  return () => rmSync(shelf, { recursive: true, force: true });
};

let own: string | undefined;
const shelf = (): string => {
  const shared = process.env[shelfName] ?? own;
  if (shared !== undefined) return shared;
  const folder = mkdtempSync(join(tmpdir(), 'bellboard-ready-'));
  own = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

const underWay = new Map<string, Promise<string>>();

const ready = async (key: string, make: (dataDir: string) => Promise<void>): Promise<string> => {
  const word = createHash('sha256').update(key).digest('hex').slice(0, 16);
  const folder = join(shelf(), word);
  if (existsSync(folder)) return folder;
  const making = mkdtempSync(join(shelf(), 'making-'));
  await make(making);
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another test file was as quick.
    rmSync(making, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/**
 * The folder of such a house, to be copied and never opened.
 * @param key names all that the house depends on
 */
export const readyHouse = (
  key: string,
  make: (dataDir: string) => Promise<void>,
): Promise<string> => {
  const house = underWay.get(key) ?? ready(key, make);
  underWay.set(key, house);
  return house;
};
