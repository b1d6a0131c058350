/**
 * The rooms as they stood at a past moment, in the layout of today: under the numbers they bear now, without
 * those that have left the house since.
 */
import { type Past, valuesAt } from '../events/index.ts';
import type { Reads } from '../stores.ts';
import { stateColumns } from './change.ts';
import { eventsOfRoom } from './story.ts';

/** What is on record of a room, whatever it was called: only a house that has renumbered needs to ask twice. */
const onRecordOf = (reads: Reads): ((number: string) => Pick<Reads, 'events'>) => {
  const names = reads.layout.names();
  if (names.length === 0) return () => reads;
  const concerned = new Set(
    names.flatMap(({ roomId, number }) => [
      number,
      reads.layout.roomById(roomId)?.number ?? number,
    ]),
  );
  return (number) => {
    const room = concerned.has(number) ? reads.rooms.room(number) : undefined;
    if (!room) return reads;
    const ofSubject = (_: string, after: number, limit: number) =>
      eventsOfRoom(reads, room, after, limit).map(({ stored }) => stored);
    return { events: { ...reads.events, ofSubject } };
  };
};

export const roomsAsOf = (reads: Reads, { seq, atMs }: Past): Reads['rooms'] => {
  const recordOf = onRecordOf(reads);
  const rooms = reads.rooms
    .roomsOnBoard()
    .flatMap((row) => valuesAt(recordOf(row.number), row, row.number, stateColumns, seq) ?? []);
  const stood = reads.rooms
    .newestDiscrepancies(5_000)
    .filter(({ atMs: foundMs, endedAtMs }) => foundMs <= atMs && (endedAtMs ?? Infinity) > atMs);
  return { ...reads.rooms, roomsOnBoard: () => rooms, discrepancies: () => stood };
};
