// The houses that are measured in: made once, kept between runs, copied for each use. They lie in the
// cache folder and not in the system's temporary one, which may be in memory and would sync in no time.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, copyFile, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '../../../electron/desk/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../../electron/desk/database/open.ts';
import { indexWords } from '../../../electron/desk/search/words.ts';
import { secretOf } from '../../support/secrets.ts';
import { say } from '../support/progress.ts';
import { makeBase } from './base.ts';
import { fillHouse } from './fill.ts';

/** Grows when what is made here changes. */
const makerVersion = 6;

/** The moment every house lives at: Monday afternoon, the middle shift on duty. */
const nowMs = Date.parse('2026-11-23T16:00:10+08:00');

/** Who sits at the desk then. */
export const operator = { code: '002', pin: secretOf('002') };

const cacheBase = (): string =>
  process.env['BELLBOARD_CACHE'] ??
  join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'bellboard');

export const benchFolder = join(cacheBase(), 'bench');

/** Changes with the tables, the index's words and the maker, and so does the house's folder. */
const key = createHash('sha256')
  .update(JSON.stringify([makerVersion, migrations, indexWords('1208 towels 吹风机')]))
  .digest('hex')
  .slice(0, 8);

export type HouseSize = { past: number; open: number };

const nameOf = ({ past, open: onBoard }: HouseSize): string => `house-${past}-${onBoard}`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Drops what an older maker or older tables left behind. */
const dropOlder = async (name: string): Promise<void> => {
  for (const found of await readdir(benchFolder))
    if (found.startsWith(`${name}-`) && found !== `${name}-${key}`)
      await rm(join(benchFolder, found), { recursive: true, force: true });
};

const make = async (folder: string, size: HouseSize): Promise<void> => {
  const next = await mkdtemp(join(benchFolder, `next-${process.pid}-`));
  try {
    await makeBase(next, nowMs, operator.code);
    if (size.past + size.open > 0) fillHouse(next, { ...size, nowMs });
    await rename(next, folder);
  } finally {
    await rm(next, { recursive: true, force: true });
  }
};

/** The folder of a kept house, made now if there is none. */
const keptHouse = async (size: HouseSize): Promise<string> => {
  await mkdir(benchFolder, { recursive: true });
  const name = nameOf(size);
  const folder = join(benchFolder, `${name}-${key}`);
  if (await exists(folder)) return folder;
  await dropOlder(name);
  say(`making the house of ${size.past.toLocaleString('en')} past requests (kept for next time)`);
  await make(folder, size);
  return folder;
};

const syncFile = async (path: string): Promise<void> => {
  const handle = await open(path, 'r+');
  await handle.sync();
  await handle.close();
};

export type House = { dataDir: string; drop: () => Promise<void> };

/** A copy to work in, its clock set so that it is the house's moment now. */
export const borrowHouse = async (size: HouseSize): Promise<House> => {
  const kept = await keptHouse(size);
  const dataDir = await mkdtemp(join(benchFolder, `work-${process.pid}-`));
  const file = databaseFile(dataDir);
  await copyFile(databaseFile(kept), file, constants.COPYFILE_FICLONE);
  const database = openDatabase({ dataDir });
  database.transact(() =>
    database.raw.prepare('UPDATE house SET clock_offset_ms = ?').run(nowMs - Date.now()),
  );
  database.close();
  // The copy must not still be on its way to the disk while commits are timed.
  await syncFile(file);
  return { dataDir, drop: () => rm(dataDir, { recursive: true, force: true }) };
};

const runs = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Copies that a run which was broken off has left. */
export const dropLeftovers = async (): Promise<void> => {
  await mkdir(benchFolder, { recursive: true });
  for (const found of await readdir(benchFolder)) {
    const pid = Number(/^(?:work|next)-(\d+)-/.exec(found)?.[1] ?? process.pid);
    if (!runs(pid)) await rm(join(benchFolder, found), { recursive: true, force: true });
  }
};
