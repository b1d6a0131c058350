/** The rooms as lines of a register: what is asked of them, and what they are found by. Pure. */
import type { BoardRoom } from '../../../shared/board/contract.ts';
import { isClosed, roomCodeOf } from '../../../shared/rooms/model.ts';
import type { StayView } from '../../../shared/stays/contract.ts';
import { findableBy } from '../../ui/find.ts';

export type RoomLine = { id: string; room: BoardRoom; stay: StayView | null };

/** Whom a room's line names: who lives there, else who is awaited. */
export const linesOf = (rooms: Iterable<BoardRoom>, stays: readonly StayView[]): RoomLine[] => {
  const byRoom = new Map<string, StayView>();
  for (const stay of stays) {
    const known = byRoom.get(stay.room);
    const better = stay.state === 'in-house' && stay.sharesId === null;
    if (stay.state === 'expected' || stay.state === 'in-house')
      if (!known || better) byRoom.set(stay.room, stay);
  }
  return [...rooms].map((room) => ({
    id: room.number,
    room,
    stay: byRoom.get(room.number) ?? null,
  }));
};

export const kinds = ['dirty', 'ready', 'arriving', 'dueOut', 'dnd', 'closed', 'odd'] as const;

export const isOfKind = ({ room }: RoomLine, kind: string): boolean => {
  switch (kind) {
    case 'dirty':
      return room.housekeeping === 'dirty';
    case 'ready':
      return (
        room.occupancy === 'vacant' &&
        (room.housekeeping === 'clean' || room.housekeeping === 'inspected')
      );
    case 'arriving':
      return room.arriving || room.flags.includes('queue');
    case 'dueOut':
      return room.dueOut;
    case 'dnd':
      return room.flags.includes('dnd');
    case 'closed':
      return isClosed(room.housekeeping);
    default:
      return room.discrepancy !== null;
  }
};

export const wordsOf = ({ room, stay }: RoomLine): readonly string[] =>
  findableBy(
    room.number,
    roomCodeOf(room.occupancy, room.housekeeping),
    stay?.guest ?? null,
    stay?.company ?? null,
  );
