/** A word beside the house that its file was found damaged while it was at work: the next start sees to it. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readWhole, writeWhole } from '../kernel/durable.ts';

const note = z.object({ fault: z.string() });
const file = (dataDir: string): string => join(resolve(dataDir), 'suspect.json');

/** @param fault what SQLite said. Where the disk takes no word either, whoever asked hears of the fault alone. */
export const suspect = (dataDir: string, fault: string): void => {
  try {
    writeWhole(file(dataDir), { fault });
  } catch (error) {
    console.error('That the house is damaged could not be noted beside it:', error);
  }
};
/** What was said of the house; undefined: nothing. */
export const suspicion = (dataDir: string): string | undefined =>
  readWhole(file(dataDir), note)?.fault;
export const clearSuspicion = (dataDir: string): void => rmSync(file(dataDir), { force: true });
