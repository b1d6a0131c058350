/** The rooms as they stood at a past moment. */
import { type Past, valuesAt } from '../events/index.ts';
import type { Reads } from '../stores.ts';

/** What of a room changes from hour to hour. */
const changing = ['occupancy', 'housekeeping', 'flags'] as const;

export const roomsAsOf = (reads: Reads, { seq, atMs }: Past): Reads['rooms'] => {
  const rooms = reads.rooms
    .roomsOnBoard()
    .flatMap((row) => valuesAt(reads, row, row.number, changing, seq) ?? []);
  const stood = reads.rooms
    .newestDiscrepancies(5_000)
    .filter(({ atMs: foundMs, endedAtMs }) => foundMs <= atMs && (endedAtMs ?? Infinity) > atMs);
  return { ...reads.rooms, roomsOnBoard: () => rooms, discrepancies: () => stood };
};
