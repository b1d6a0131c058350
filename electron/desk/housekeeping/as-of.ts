/** The daily work at a past moment, for the board of then: each piece as it stood. */
import type { RoomTaskRow } from '../database/schema/index.ts';
import { type Past, rowBefore } from '../events/index.ts';
import type { Reads } from '../stores.ts';

export const housekeepingAsOf = (reads: Reads, { seq, atMs }: Past): Reads['housekeeping'] => {
  const { housekeeping } = reads;
  const then = (row: RoomTaskRow): RoomTaskRow =>
    rowBefore(row, reads.events.ofSubject(row.id, seq, -1).reverse());
  return {
    ...housekeeping,
    deal: (date, part) => {
      const deal = housekeeping.deal(date, part);
      if (!deal || deal.dealtAtMs <= atMs) return deal;
      // Dealt again since: it had been dealt before if there was work then.
      const before = housekeeping.ofPart(date, part).some(({ madeAtMs }) => madeAtMs <= atMs);
      return before ? deal : undefined;
    },
    ofPart: (date, part) =>
      housekeeping
        .ofPart(date, part)
        .filter(({ madeAtMs }) => madeAtMs <= atMs)
        .map(then),
  };
};
