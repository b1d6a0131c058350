/** What was erased again when the house last went back, as the book of copies shows it. */
import { z } from 'zod';
import type { ErasedAgain } from '../../../shared/backups/contract.ts';
import { erasedAgainEvent, erasedAgainSubject } from '../../../shared/backups/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';

const told = z.object({
  madeAtMs: z.number(),
  keptIn: z.string(),
  stays: z.number().int(),
  rows: z.number().int(),
  known: z.boolean(),
});

/** Its alarm has events of its own. */
const lookedThrough = 100;

/** Null: it never went back behind anything that was erased. */
export const lastErasedAgain = ({ reads, timeZone }: ReadContext): ErasedAgain | null => {
  const last = reads.events
    .newestOf(erasedAgainSubject, lookedThrough)
    .find(({ event }) => event.kind === erasedAgainEvent);
  if (!last) return null;
  const { facts } = JSON.parse(last.event.body) as { facts: unknown };
  const { madeAtMs, ...rest } = told.parse(facts);
  return {
    at: isoAt(last.event.atMs, timeZone),
    copyMadeAt: isoAt(madeAtMs, timeZone),
    ...rest,
  };
};
