// A demo house on disk for a window test, made by the same core the console runs on.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { databaseFile } from '../../../electron/desk/database/open.ts';
import { templateOf } from '../../support/template.ts';

export type HouseOnDisk = { dataDir: string; remove: () => Promise<void> };

/** An evening in the demo house, when everybody but the night is on duty. */
export const evening = '2026-11-23T21:40:00+08:00';

/** A folder without a house. */
export const emptyFolder = async (within = tmpdir()): Promise<HouseOnDisk> => {
  const dataDir = await mkdtemp(join(within, 'bellboard-house-'));
  return { dataDir, remove: () => rm(dataDir, { recursive: true, force: true }) };
};

/** Its clock reads this moment now: what a copy took over is the clock of when the house was made. */
const setClock = (dataDir: string, at: string): void => {
  const db = new Sqlite(databaseFile(dataDir));
  db.exec('UPDATE own_hand SET writing = 1');
  db.prepare('UPDATE house SET clock_offset_ms = ?').run(Date.parse(at) - Date.now());
  db.exec('UPDATE own_hand SET writing = 0');
  db.close();
};

/**
 * The demo house as of a moment, its clock running on from there.
 * @param within the folder its own is made in, where it is to lie on a certain disk
 */
export const demoHouse = async (at: string = evening, within?: string): Promise<HouseOnDisk> => {
  const [folder, made] = await Promise.all([emptyFolder(within), templateOf('demo', at)]);
  await cp(made, folder.dataDir, { recursive: true });
  setClock(folder.dataDir, at);
  return folder;
};
