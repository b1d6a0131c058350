/** A word beside the house that its file was found damaged while it was at work: the next start sees to it. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readWhole, writeWhole } from '../kernel/durable.ts';
import { unhindered } from '../kernel/unhindered.ts';

const note = z.object({ fault: z.string() });
const file = (dataDir: string): string => join(resolve(dataDir), 'suspect.json');

/**
 * @param fault what SQLite said
 * @returns whether the next start will know: a disk that takes nothing takes no word of it either
 */
export const suspect = (dataDir: string, fault: string): boolean =>
  unhindered(
    () => writeWhole(file(dataDir), { fault }),
    'That the house is damaged could not be noted beside it:',
  );
/** What was said of the house; undefined: nothing. */
export const suspicion = (dataDir: string): string | undefined =>
  readWhole(file(dataDir), note)?.fault;
export const clearSuspicion = (dataDir: string): void => rmSync(file(dataDir), { force: true });
