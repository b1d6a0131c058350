/** What is said of rooms by hand: one, or many at once; taken back whole where nothing came after it. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { FlagWishes } from '../../../shared/rooms/contract.ts';
import { type FlagSource, type Housekeeping, isClosed } from '../../../shared/rooms/model.ts';
import type { RoomRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { mustMay } from '../kernel/permission.ts';
import { changeRoom } from './change.ts';
import { withFlags } from './flags.ts';

export type Wishes = {
  housekeeping?: Housekeeping | undefined;
  flags?: FlagWishes | undefined;
  source?: FlagSource | undefined;
  /** Staff code of whoever reports it by telephone. */
  by?: string | undefined;
  /** When it was seen so. */
  seenAt?: string | undefined;
};

export const roomNamed = ({ reads }: Pick<WriteContext, 'reads'>, place: string): RoomRow =>
  found(reads.rooms.room(place), 'rooms.unknown', { place });

/** On whose word: the person named, or whoever is at the desk. @throws DeskError NOT_FOUND */
export const wordOf = (context: WriteContext, by: string | undefined) => {
  if (by === undefined) return context.actor;
  const person = context.reads.staff.byCode(by);
  if (!person?.active) throw new DeskError('NOT_FOUND', 'staff.unknown', { code: by });
  return person;
};

/**
 * One room after what is said of it, in the caller's transaction.
 * @throws DeskError NOT_ALLOWED for inspected on the word of one who may not inspect; CONFLICT
 * `rooms.changedSince` for a report older than the guest who has come or gone; WRONG_STATE `rooms.closed`
 */
export const setRoom = (
  context: WriteContext,
  before: RoomRow,
  wishes: Wishes,
  facts: Record<string, unknown> = {},
): RoomRow => {
  const { housekeeping, flags, seenAt } = wishes;
  const word = wordOf(context, wishes.by);
  if (housekeeping === 'inspected') mustMay(word, 'rooms.inspect');
  if (housekeeping !== undefined && (isClosed(before.housekeeping) || isClosed(housekeeping)))
    throw new DeskError('WRONG_STATE', 'rooms.closed', { place: before.number });
  if (seenAt !== undefined && Date.parse(seenAt) < before.occupancySinceMs)
    throw new DeskError('CONFLICT', 'rooms.changedSince', {
      place: before.number,
      time: isoAt(before.occupancySinceMs, context.timeZone).slice(11, 16),
    });
  const fact = { sinceMs: context.nowMs, byId: word.id, source: wishes.source ?? 'desk' };
  return changeRoom(
    context,
    before,
    {
      ...(housekeeping === undefined ? {} : { housekeeping }),
      ...(flags === undefined ? {} : { flags: withFlags(before.flags, flags, fact) }),
    },
    {
      kind: 'room-changed',
      facts: {
        ...facts,
        ...(wishes.by === undefined ? {} : { by: wishes.by }),
        ...(wishes.source === undefined ? {} : { source: wishes.source }),
      },
    },
  );
};

/** All of them or none. Returns the rooms as they are now and the act they can be taken back by. */
export const setRooms = (context: WriteContext, places: readonly string[], wishes: Wishes) => {
  const batch = context.newId();
  const before = [...new Set(places)].map((place) => roomNamed(context, place));
  const after = before.map((row) => setRoom(context, row, wishes, { batch }));
  const changed = before.flatMap((row, index) => {
    const version = after[index]?.version;
    return version === undefined || version === row.version ? [] : [{ before: row, version }];
  });
  if (changed.length === 0) return { rooms: after, batch: null };
  context.writes.rooms.insertBatch({
    id: batch,
    byId: context.actor.id,
    atMs: context.nowMs,
    rooms: changed,
    undoneAtMs: null,
  });
  return { rooms: after, batch };
};

/**
 * Takes one act back, within the house's time for it and by whoever did it.
 * @throws DeskError NOT_FOUND; NOT_ALLOWED for another's; WRONG_STATE once it is too late or done
 */
export const undoRooms = (context: WriteContext, id: string) => {
  const { reads, writes, nowMs, actor } = context;
  const batch = found(reads.rooms.batch(id), 'rooms.noBatch', {});
  if (batch.byId !== actor.id) throw new DeskError('NOT_ALLOWED', 'rooms.notYourBatch', {});
  const undoMs = reads.house.get()?.undoMs ?? 0;
  if (batch.undoneAtMs !== null || nowMs > batch.atMs + undoMs)
    throw new DeskError('WRONG_STATE', 'rooms.tooLateToUndo', {});
  const restored: string[] = [];
  const kept: string[] = [];
  for (const { before, version } of batch.rooms) {
    const row = reads.rooms.room(before.number);
    if (!row || row.version !== version) {
      kept.push(before.number);
      continue;
    }
    const { occupancy, housekeeping, flags } = before;
    changeRoom(
      context,
      row,
      { occupancy, housekeeping, flags },
      { kind: 'room-corrected', facts: { batch: id } },
    );
    restored.push(before.number);
  }
  writes.rooms.saveBatch({ ...batch, undoneAtMs: nowMs });
  if (restored.length === 0)
    context.record({
      kind: 'nothing-undone',
      subject: { kind: 'room', id: kept[0] ?? '' },
      body: { facts: { batch: id } },
    });
  return { restored, kept };
};
