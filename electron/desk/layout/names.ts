/** What rooms were called, and the renaming of one in everything that names it. */
import type { RoomRow } from '../database/schema/index.ts';
import { recordChange } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

/** A mark no number on a door has: `1208*` is the room that bore 1208 before another took it. */
const former = '*';

/** Closes the names these rooms bore until the event just recorded. */
export const closeNames = (
  context: WriteContext,
  rooms: readonly { id: string; number: string }[],
): void => {
  const untilSeq = context.reads.events.head()?.seq ?? 0;
  for (const { id, number } of rooms)
    context.writes.layout.insertName({
      id: context.newId(),
      roomId: id,
      number,
      untilSeq,
      untilMs: context.nowMs,
    });
};

/** Everything open that is renamed says so in its own story, and shows on every board. */
const tellOpen = (context: WriteContext, renamed: ReadonlyMap<string, string>): void => {
  const { reads } = context;
  for (const [from, to] of renamed) {
    const facts = { from, to };
    const told = (kind: 'request' | 'loan' | 'key', id: string) =>
      context.record({ kind: 'place-renamed', subject: { kind, id }, body: { facts } });
    for (const { id } of reads.requests.openAt(from)) told('request', id);
    for (const { id } of reads.loans.openAt(from)) told('loan', id);
    for (const { id } of reads.layout.keysOpening(from)) told('key', id);
  }
};

/**
 * Renames rooms wherever they are named, all at once, and sees that search finds them under the new
 * numbers. Returns how many rows followed.
 */
export const renameEverywhere = (
  context: WriteContext,
  renamed: ReadonlyMap<string, string>,
): number => {
  tellOpen(context, renamed);
  const followed = context.writes.layout.follow(renamed);
  for (const { kind, id } of context.reads.layout.searchedAt([...renamed.values()]))
    context.writes.search.enqueue(kind, id);
  return followed;
};

/**
 * A number another room is about to take, freed from a room out of use that still has it: its rows are
 * renamed with a mark, so that the two histories stay apart.
 */
export const freeOfRetired = (context: WriteContext, number: string): void => {
  const { reads, writes } = context;
  const retired = reads.layout.retiredOf(number);
  if (!retired) return;
  let marked = `${number}${former}`;
  while (reads.layout.retiredOf(marked)) marked += former;
  context.record({
    kind: 'room-renumbered',
    subject: { kind: 'room', id: number },
    body: { facts: { room: retired.id, from: number, to: marked, retired: true } },
  });
  closeNames(context, [retired]);
  writes.layout.saveRetired({ ...retired, number: marked });
  renameEverywhere(context, new Map([[number, marked]]));
};

/** Records a change of a room's own row, under the number it bears, and has it found by its new words. */
export const recordRoom = (
  context: WriteContext,
  before: RoomRow,
  after: RoomRow,
  kind: string,
  facts?: Record<string, unknown>,
): void => {
  // A room stands on record under its number, as its states and guests do.
  recordChange(
    context,
    { kind: 'room', personal: [], derived: ['position', 'version'] },
    { ...before, id: before.number },
    { ...after, id: before.number },
    { kind, ...(facts ? { facts } : {}) },
  );
  // Search knows it by what stays the same when its number changes.
  context.writes.search.enqueue('room', after.id);
};
