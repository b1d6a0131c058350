/** The keys as they hung or were in hands at a past moment. */
import type { KeyRow } from '../database/schema/index.ts';
import { type Past, valuesAt } from '../events/index.ts';
import type { Reads } from '../stores.ts';

const changing = ['state', 'holderId', 'moveId', 'outSinceMs', 'dueAtMs'] as const;

export const keysAsOf = (reads: Reads, { seq }: Past): Reads['keys'] => {
  const all = reads.keys.all().flatMap((row) => valuesAt(reads, row, row.id, changing, seq) ?? []);
  const held = all
    .filter(({ state }) => state === 'out')
    .sort((a: KeyRow, b: KeyRow) => (a.dueAtMs ?? 0) - (b.dueAtMs ?? 0));
  return { ...reads.keys, all: () => all, held: () => held };
};
