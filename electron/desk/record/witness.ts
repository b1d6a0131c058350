/**
 * The witness: a small file beside the database that remembers how far the record had come, and its hash
 * there. Whoever cuts off the newest events, or puts an older database in place, finds it says otherwise.
 * It must not know what the events are.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { readSurely, writeWhole } from '../kernel/durable.ts';

const head = z.object({ seq: z.number(), hash: z.string(), atMs: z.number() });
export type Head = z.infer<typeof head>;
const witnessFile = z.object({
  houseId: z.string(),
  /** The last moment the whole record was found as it was written; null: never yet. */
  wholeAtMs: z.number().nullable(),
  /** Newest first. `restored`: an administrator put the house back to here. */
  heads: z.array(head.extend({ restored: z.literal(true).optional() })),
});
export type WitnessFile = z.infer<typeof witnessFile>;

/** A day of hours, and the handovers between. */
const keptHeads = 32;

const fileOf = (dataDir: string): string => join(dataDir, 'witness.json');

/** Something else under its name, or shut off: as good as taken away. Anything else a disk says may pass. */
const goneFor = new Set(['EISDIR', 'ENOTDIR', 'ELOOP', 'EACCES']);

/**
 * What the witness says; undefined when there is none, or nothing that can be read and understood, as when
 * somebody took it away or shut it off.
 * @throws what a disk says that fails: a witness that cannot be read now is not gone
 */
export const readWitness = (dataDir: string): WitnessFile | undefined => {
  try {
    return readSurely(fileOf(dataDir), witnessFile);
  } catch (error) {
    if (goneFor.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
};

/** Remembers a head; one it knows already is not written again. @throws what the disk says */
export const witnessHead = (
  dataDir: string,
  houseId: string,
  head: Head,
  wholeAtMs?: number,
): void => {
  const before = readWitness(dataDir);
  const ours = before?.houseId === houseId ? before : undefined;
  const known = ours?.heads[0]?.seq === head.seq && ours.heads[0].hash === head.hash;
  if (known && wholeAtMs === undefined) return;
  writeWhole(fileOf(dataDir), {
    houseId,
    wholeAtMs: wholeAtMs ?? ours?.wholeAtMs ?? null,
    heads: known ? ours.heads : [head, ...(ours?.heads ?? [])].slice(0, keptHeads),
  });
};

/**
 * Notes that an administrator put the house back to an earlier state: what was witnessed after it is no
 * longer missed. Called after the restored database is in place. @throws what the disk says
 */
export const witnessReturn = (dataDir: string, head: Head & { houseId: string }): void => {
  const { houseId, ...restored } = head;
  const before = readWitness(dataDir);
  const earlier =
    before?.houseId === houseId ? before.heads.filter(({ seq }) => seq < head.seq) : [];
  writeWhole(fileOf(dataDir), {
    houseId,
    wholeAtMs: null,
    heads: [{ ...restored, restored: true as const }, ...earlier].slice(0, keptHeads),
  });
};
