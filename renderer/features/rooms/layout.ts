/**
 * Rooms as the grid shows them: floors from the top down, annexes last, each room by the part of its
 * number that the floor's label does not already say. Pure.
 */
import type { BoardFloor, BoardRoom } from '../../../shared/board/contract.ts';
import { roomCodeOf } from '../../../shared/rooms/model.ts';

export type FloorLine = { floor: BoardFloor; rooms: BoardRoom[] };

const byText = new Intl.Collator('en', { numeric: true });

/** Numbered floors from the top of the house, then lettered annexes. */
const topDown = (a: BoardFloor, b: BoardFloor): number => {
  const plainA = /^\d+$/.test(a.code);
  const plainB = /^\d+$/.test(b.code);
  if (plainA !== plainB) return plainA ? -1 : 1;
  return byText.compare(b.code, a.code);
};

export const floorLines = (
  floors: readonly BoardFloor[],
  rooms: Iterable<BoardRoom>,
): FloorLine[] => {
  const byFloor = Map.groupBy(rooms, (room) => room.floor);
  return [...floors].sort(topDown).map((floor) => ({
    floor,
    rooms: (byFloor.get(floor.code) ?? []).sort((a, b) => byText.compare(a.number, b.number)),
  }));
};

/** `08` for room 1208 on floor 12, `01` for A1501 on A15; the whole number where it does not begin so. */
export const shortNumber = (number: string, floor: string): string => {
  const bare = number.replace(/^0+(?=\d{3})/, '');
  const rest = bare.startsWith(floor) ? bare.slice(floor.length) : '';
  return rest === '' ? number : rest;
};

export type RoomCounts = {
  occupied: number;
  vacantClean: number;
  toClean: number;
  outOfOrder: number;
};

/** The four figures of the header; a room that is out of order is in none of the others. */
export const countRooms = (rooms: Iterable<BoardRoom>): RoomCounts => {
  const counts = { occupied: 0, vacantClean: 0, toClean: 0, outOfOrder: 0 };
  for (const room of rooms) {
    if (room.housekeeping === 'out-of-order' || room.housekeeping === 'out-of-service') {
      counts.outOfOrder += 1;
      continue;
    }
    if (room.occupancy === 'occupied') counts.occupied += 1;
    else if (room.housekeeping !== 'dirty') counts.vacantClean += 1;
    if (room.housekeeping === 'dirty') counts.toClean += 1;
  }
  return counts;
};

/** VC VD VI OC OD OI OOO OOS, as the trade writes them. */
export const roomCode = ({ occupancy, housekeeping }: BoardRoom): string =>
  roomCodeOf(occupancy, housekeeping);
