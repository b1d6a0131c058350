/** Care that was open at a past moment. */
import { type Past, valuesAt } from '../events/index.ts';
import type { Reads } from '../stores.ts';

/** What of an action changes from step to step. */
const changing = ['dueAtMs', 'ownerId', 'state'] as const;

/** So many actions back are asked; what was due before them is long over. */
const most = 2_000;

export const careAsOf = (reads: Reads, { seq, atMs }: Past): Reads['carePlans'] => {
  const rows = reads.carePlans
    .newest(most)
    .filter(({ madeAtMs }) => madeAtMs <= atMs)
    .flatMap((row) => valuesAt(reads, row, row.id, changing, seq) ?? [])
    .filter(({ state }) => state === 'open')
    .sort((a, b) => a.dueAtMs - b.dueAtMs);
  return { ...reads.carePlans, open: () => rows };
};
