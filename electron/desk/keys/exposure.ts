/** Which rooms and areas a key opens, one by one: what a missing key leaves exposed. And which keys open a place. */
import { plainCode } from '../../../shared/keys/model.ts';
import type { KeyRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';

type Here = Pick<ReadContext, 'reads'>;
type Opens = Pick<KeyRow, 'floors' | 'rooms' | 'areas'>;

const opensFloor = ({ floors }: Opens, floor: string | null | undefined): boolean =>
  floors.includes('*') || (floor != null && floors.includes(floor));

const roomsOpened = ({ reads }: Here, key: Opens): string[] =>
  reads.rooms
    .roomsOnBoard()
    .filter(({ number, floor }) => opensFloor(key, floor) || key.rooms.includes(number))
    .map(({ number }) => number);

/** How many rooms a key opens: asked of every key that is shown, so counted by floor. */
export const roomCount = ({ reads }: Here, key: Opens): number => {
  const counts = reads.rooms.countByFloor();
  const whole = [...counts].reduce(
    (sum, [floor, count]) => (opensFloor(key, floor) ? sum + count : sum),
    0,
  );
  const single = key.rooms.filter((number) => {
    const floor = reads.rooms.floorOf(number);
    return floor !== undefined && !opensFloor(key, floor);
  });
  return whole + single.length;
};

/** Rooms in the order of the house, then the areas named on the key itself. */
export const exposedBy = (context: Here, key: Opens): string[] => [
  ...roomsOpened(context, key),
  ...key.areas,
];

type Place = { name: string; opened: (key: KeyRow) => boolean };

/**
 * What a question about a place means: a room, an area by code, name or alias, a floor, or a key itself.
 * @throws DeskError NOT_FOUND
 */
export const placeMeant = ({ reads }: Here, asked: string): Place => {
  const name = asked.normalize('NFKC').trim();
  const room = reads.rooms.room(name) ?? reads.rooms.room(name.toUpperCase());
  if (room)
    return {
      name: room.number,
      opened: (key) => opensFloor(key, room.floor) || key.rooms.includes(room.number),
    };
  const wanted = name.toLowerCase();
  const area = reads.rooms
    .areas()
    .find(({ code, zh, en, aliases }) =>
      [code, zh, en, ...aliases].some((one) => one.toLowerCase() === wanted),
    );
  if (area)
    return {
      name: area.code,
      opened: (key) => opensFloor(key, area.floor) || key.areas.includes(area.code),
    };
  const token = plainCode(name);
  // Retired ones too: a code outlives its key, and whose hands the old one was in is asked as well.
  const isNamed = ({ plainCode: code, plainFamily, plainBarcode }: KeyRow) =>
    [code, plainFamily, plainBarcode].includes(token);
  if (reads.keys.all().some(isNamed)) return { name: name.toUpperCase(), opened: isNamed };
  const floor = reads.rooms.floors().find(({ code }) => plainCode(code) === token);
  if (floor) return { name: floor.code, opened: (key) => opensFloor(key, floor.code) };
  throw new DeskError('NOT_FOUND', 'keys.noPlace', { place: asked });
};
