/** How an erasure stands on record: an event for each stay, and a run in the list of them. */
import type { RetentionRunRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { ErasedByRegister, Eraser } from './erase.ts';

export const addUp = (sum: ErasedByRegister, more: ErasedByRegister): void => {
  sum.rows += more.rows;
  sum.parts += more.parts;
  for (const [table, count] of Object.entries(more.registers))
    sum.registers[table] = (sum.registers[table] ?? 0) + count;
};

/** @param facts `why`: an erasure reason, where one was given; `again`: it was erased before and had come back */
export const recordStay = (
  { record }: WriteContext,
  stay: string,
  {
    why,
    ...facts
  }: ErasedByRegister & {
    papers: number;
    why?: string | undefined;
    again?: true;
  },
): void =>
  record({
    kind: 'guest-erased',
    subject: { kind: 'stay', id: stay },
    body: { facts: { ...facts, ...(why ? { why } : {}) } },
  });

/** @param stays how many stays of guests went with it */
export const keepRun = (
  context: WriteContext,
  eraser: Eraser,
  { registers }: Pick<ErasedByRegister, 'registers'>,
  stays: number,
): void => {
  const classOf = new Map(eraser.registers.map(({ sort }) => [sort.table, sort.of]));
  const erased: RetentionRunRow['erased'] = {};
  for (const [table, count] of Object.entries(registers)) {
    const of = classOf.get(table);
    if (of) erased[of] = (erased[of] ?? 0) + count;
  }
  context.writes.retention.insertRun({
    id: context.newId(),
    startedAtMs: context.nowMs,
    startedBy: context.actor.id,
    state: 'done',
    erased,
    endedAtMs: context.nowMs,
    stays,
  });
};
