/**
 * A house that went back to a copy has again what was erased after the copy was made: it is erased again, by the
 * same hand as before.
 */
import type { WriteContext } from '../kernel/context.ts';
import type { Gone } from '../personal/index.ts';
import type { ErasedByRegister, Eraser } from './erase.ts';
import { addUp, keepRun, recordStay } from './on-record.ts';

export type ErasedBefore = {
  /** Stays of guests erased on request, and why where that was said. */
  stays: readonly { id: string; why: string | null }[];
  /** Each row that was erased, on request or for its age, and each signed sheet by its event. */
  rows: readonly Gone[];
  sheets: readonly number[];
};

/** Returns of how many stays and how many rows; what is not in the house is not counted. */
export const eraseAgain = (
  context: WriteContext,
  eraser: Eraser,
  { stays, rows, sheets }: ErasedBefore,
): { stays: number; rows: number } => {
  const sum: ErasedByRegister = { rows: 0, parts: 0, registers: {} };
  let guests = 0;
  for (const { id, why } of stays) {
    const stay = context.reads.stays.byId(id);
    if (!stay) continue;
    const gone = eraser.eraseStay(context, stay);
    if (gone.rows + gone.parts === 0) continue;
    guests += 1;
    addUp(sum, gone);
    // The copies that were handed out went with the first erasure.
    recordStay(context, id, { ...gone, papers: 0, why: why ?? undefined, again: true });
  }
  // Of the guests’ what is open in this house and was not then, and whatever else went since.
  addUp(sum, eraser.eraseGone(context, { rows, sheets }));
  if (sum.rows + sum.parts > 0) keepRun(context, eraser, sum, guests);
  return { stays: guests, rows: sum.rows };
};
