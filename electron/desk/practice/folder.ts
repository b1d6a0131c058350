/** Where the houses of practice days lie, and the script that makes a house one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { databaseFile } from '../database/open.ts';
import { makeFolder, syncFolder } from '../kernel/durable.ts';
import type { PracticeScript } from './script.ts';

const scriptFile = 'script.json';

/** The folder of a day, beside the house's own database. */
export const practiceFolder = (dataDir: string, number: number): string =>
  join(resolve(dataDir), 'practice', String(number));

/** The script of a house that is a practice day's; null for every other. */
export const readScript = (dataDir: string): PracticeScript | null => {
  const file = join(dataDir, scriptFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PracticeScript) : null;
};

/** Whether the day was opened: its house lies there. */
export const hasHouse = (folder: string): boolean => existsSync(databaseFile(folder));

export const keepScript = (folder: string, script: PracticeScript): void => {
  makeFolder(folder);
  writeFileSync(join(folder, scriptFile), JSON.stringify(script, null, 1), { flush: true });
  syncFolder(folder);
};
