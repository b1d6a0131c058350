/**
 * A recovery that was begun and is not ended, as it is noted beside the house. It is known here because a way back
 * taken on purpose calls it off.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { readSurely, syncFolder, writeWhole } from '../kernel/durable.ts';
import { unhindered } from '../kernel/unhindered.ts';

const begun = z.object({
  keptIn: z.string(),
  fault: z.string(),
  atMs: z.number(),
  places: z.array(z.string()),
  houseId: z.string().optional(),
});
export type Begun = z.infer<typeof begun>;

const begunFile = (dataDir: string): string => join(resolve(dataDir), 'recovering.json');

/** Where a house is made good before it takes its place. */
export const recoveryFolder = (dataDir: string): string => join(resolve(dataDir), 'recovering');
/** What the recovery brought back, until it has been told. */
export const recoveryReportFile = (dataDir: string): string =>
  join(resolve(dataDir), 'recovered.json');

/** A recovery that was cut short: the house must not be opened, nor made anew, before it is done. */
export const begunRecovery = (dataDir: string): Begun | undefined =>
  readSurely(begunFile(dataDir), begun);
export const noteBegun = (dataDir: string, at: Begun): void => writeWhole(begunFile(dataDir), at);
export const forgetBegun = (dataDir: string): void => rmSync(begunFile(dataDir), { force: true });

/**
 * The house was put back on purpose: no recovery takes its place any more, and what one brought back is not in it to
 * be told. What it kept aside stays. @throws what the disk says: the recovery would be gone on with
 */
export const callOffRecovery = (dataDir: string): void => {
  rmSync(recoveryReportFile(dataDir), { force: true });
  forgetBegun(dataDir);
  syncFolder(resolve(dataDir));
  unhindered(
    () => rmSync(recoveryFolder(dataDir), { recursive: true, force: true }),
    'What a recovery had laid down stays until the next one:',
  );
};
