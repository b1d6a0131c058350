/** Floors and rooms drawn by pattern: "floors 3–12, 01–18, no 4s or 13". Pure. */
import type { z } from 'zod';
import type { floorPattern } from '../../../shared/house/contract.ts';
import { DeskError } from '../kernel/failure.ts';

export type FloorPattern = z.infer<typeof floorPattern>;
export type DrawnFloor = { code: string; model: FloorPattern['model']; rooms: string[] };

const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from + 1) }, (_, index) => from + index);

const allowed = (number: number, { without, withoutDigit }: FloorPattern): boolean =>
  !without.includes(number) && (withoutDigit === '' || !String(number).includes(withoutDigit));

const two = (number: number): string => String(number).padStart(2, '0');

/** No house we know has more; a slip of the hand in a pattern may. */
const mostRooms = 10_000;

/**
 * The floors of the patterns in order; a floor or room drawn twice stands once.
 * @throws DeskError INVALID_INPUT for more rooms than any house has
 */
export const drawFloors = (patterns: readonly FloorPattern[]): DrawnFloor[] => {
  const drawn = patterns.reduce(
    (sum, { fromFloor, untilFloor, fromRoom, untilRoom }) =>
      sum + Math.max(0, untilFloor - fromFloor + 1) * Math.max(0, untilRoom - fromRoom + 1),
    0,
  );
  if (drawn > mostRooms)
    throw new DeskError('INVALID_INPUT', 'house.tooManyRooms', { most: mostRooms });
  const floors = new Map<string, DrawnFloor>();
  for (const pattern of patterns)
    for (const number of range(pattern.fromFloor, pattern.untilFloor)) {
      if (!allowed(number, pattern)) continue;
      const code = `${pattern.prefix}${number}`;
      const floor = floors.get(code) ?? { code, model: pattern.model, rooms: [] };
      const rooms = range(pattern.fromRoom, pattern.untilRoom)
        .filter((room) => allowed(room, pattern))
        .map((room) => `${pattern.prefix}${two(number)}${two(room)}`);
      floor.rooms = [...new Set([...floor.rooms, ...rooms])];
      floors.set(code, floor);
    }
  return [...floors.values()].filter(({ rooms }) => rooms.length > 0);
};
