/** A guest goes and the room is vacant; or is still there after all, and the room is as they had it. */
import { flagsOfGuest, isClosed, roomFlags } from '../../../shared/rooms/model.ts';
import type { RoomRow } from '../database/schema/index.ts';
import { rowBefore, type StoredEvent } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { changeRoom, type RoomPatch, stateColumns } from './change.ts';
import { flagsWithout } from './flags.ts';
import { hasTurnedSince, turned } from './turn.ts';

const step = 'room-vacated';

/** Vacant, dirty, and without what was said of the guest. */
export const vacateRoom = (context: WriteContext, room: RoomRow): RoomRow =>
  changeRoom(
    context,
    room,
    {
      occupancy: 'vacant',
      ...(isClosed(room.housekeeping) ? {} : { housekeeping: 'dirty' as const }),
      flags: flagsWithout(room.flags, flagsOfGuest),
    },
    { kind: step },
  );

const notOfGuest = roomFlags.filter((flag) => !flagsOfGuest.includes(flag));

/** So far back its record is read: what else stands there, a door opened or a closure planned, tells no state. */
const readBack = 20;
const tellsState = ({ event }: StoredEvent): boolean => {
  const { changes = {} } = JSON.parse(event.body) as { changes?: object };
  return stateColumns.some((column) => column in changes);
};

/** As it was before it was vacated at that moment; undefined where anything was said of it since: that is newer. */
const asTheyHadIt = (
  context: ReadContext,
  room: RoomRow,
  goneAtMs: number,
): Required<RoomPatch> | undefined => {
  const last = context.reads.events.newestOf(room.number, readBack).find(tellsState);
  if (last?.event.kind !== step || last.event.atMs !== goneAtMs) return undefined;
  const { housekeeping, flags } = rowBefore(room, [last]);
  return {
    occupancy: 'occupied',
    housekeeping,
    // What is not the guest's stands as it stands now.
    flags: { ...room.flags, ...flagsWithout(flags, notOfGuest) },
  };
};

/**
 * The guest who was taken for gone at a moment is still there: the signs on the door hang since when they
 * hung, and what was kept of the room is as it was. A day that has begun since has turned it like any other.
 */
export const reoccupyRoom = (context: WriteContext, room: RoomRow, goneAtMs: number): RoomRow => {
  const had = asTheyHadIt(context, room, goneAtMs);
  const patch: RoomPatch = {
    occupancy: 'occupied',
    ...had,
    ...(had && hasTurnedSince(context, goneAtMs) ? turned({ ...room, ...had }) : {}),
  };
  return changeRoom(context, room, patch, { kind: 'room-occupied' });
};
