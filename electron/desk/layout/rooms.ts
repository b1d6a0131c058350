/** Single rooms: added, changed, put in their place, connected. */
import { floorToldBy } from '../../../shared/layout/model.ts';
import type { RoomRow } from '../database/schema/index.ts';
import { recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { ensureFloor } from './floors.ts';
import { freeOfRetired, recordRoom } from './names.ts';
import { floorOf, layoutChanged, mustBeFree, newRoom, roomOf, settle } from './rows.ts';

export type NewRoom = {
  number: string;
  floor?: string | undefined;
  type?: string | undefined;
  wing?: string | null | undefined;
};

/** What a room is called that nobody has called anything. */
const usualType = 'standard';

/** The floor a new room belongs to. @throws DeskError INVALID_INPUT where neither says */
const floorFor = ({ reads }: Pick<WriteContext, 'reads'>, { number, floor }: NewRoom): string => {
  const codes = reads.rooms.floors().map(({ code }) => code);
  const told = floor ?? floorToldBy(number, codes);
  if (told === null) throw new DeskError('INVALID_INPUT', 'layout.noFloor', { place: number });
  return told;
};

/** Adds a room without putting the others in order; `settle` follows, once for all of them. */
export const insertRoom = (context: WriteContext, wanted: NewRoom): RoomRow => {
  const { number, type = usualType, wing = null } = wanted;
  mustBeFree(context, number);
  const floor = ensureFloor(context, floorFor(context, wanted)).code;
  freeOfRetired(context, number);
  const row = newRoom(context, { number, floor, type, wing });
  context.writes.rooms.insertRoom(row);
  recordRow(
    context,
    { kind: 'room', personal: [], derived: ['position', 'version'] },
    { ...row, id: number },
    { kind: 'room-added', facts: { room: row.id } },
  );
  context.writes.search.enqueue('room', row.id);
  return row;
};

/** @throws DeskError CONFLICT for a number in use, INVALID_INPUT where no floor can be told */
export const addRoom = (context: WriteContext, wanted: NewRoom): RoomRow => {
  const row = insertRoom(context, wanted);
  settle(context);
  layoutChanged(context, 'room-added', { number: row.number, floor: row.floor });
  return row;
};

export type RoomChange = Pick<Partial<RoomRow>, 'type' | 'wing' | 'floor'>;

/** Changes a room without a word to the boards; true when something is other than before. */
export const relayRoom = (context: WriteContext, room: RoomRow, wanted: RoomChange): boolean => {
  const moves = wanted.floor !== undefined && wanted.floor !== room.floor;
  const after = {
    ...room,
    ...wanted,
    ...(moves ? { position: Number.MAX_SAFE_INTEGER } : {}),
    version: room.version + 1,
  };
  if (after.type === room.type && after.wing === room.wing && !moves) return false;
  context.writes.rooms.saveRoom(after);
  recordRoom(context, room, after, 'room-changed');
  return true;
};

/** @throws DeskError NOT_FOUND for a room or floor the house does not have; nothing is changed then */
export const changeRooms = (
  context: WriteContext,
  places: readonly string[],
  { type, wing, floor }: { [K in keyof RoomChange]: RoomChange[K] | undefined },
): void => {
  if (floor !== undefined) floorOf(context, floor);
  const wanted = {
    ...(type === undefined ? {} : { type }),
    ...(wing === undefined ? {} : { wing: wing === '' ? null : wing }),
    ...(floor === undefined ? {} : { floor }),
  };
  const changed = places
    .map((place) => roomOf(context, place))
    .filter((room) => relayRoom(context, room, wanted));
  if (changed.length === 0) return;
  settle(context);
  layoutChanged(context, 'rooms-changed', {
    rooms: changed.map(({ number }) => number),
    ...wanted,
  });
};

/** Puts a room before another of its floor, or last. @throws DeskError CONFLICT for one of another floor */
export const positionRoom = (context: WriteContext, place: string, before: string | null): void => {
  const { reads, writes } = context;
  const room = roomOf(context, place);
  const next = before === null ? null : roomOf(context, before);
  if (next && next.floor !== room.floor)
    throw new DeskError('CONFLICT', 'layout.otherFloor', { place: next.number, floor: room.floor });
  const others = reads.rooms.rooms().filter(({ id }) => id !== room.id);
  const last = others.findLastIndex(({ floor }) => floor === room.floor);
  const at = next ? others.findIndex(({ id }) => id === next.id) : last + 1;
  const order = [...others.slice(0, at), room, ...others.slice(at)];
  order.forEach(({ id, position }, index) => {
    if (position !== index) writes.layout.placeRoom(id, index);
  });
  layoutChanged(context, 'room-placed', { number: room.number, before: next?.number ?? null });
};

const pairOf = (one: RoomRow, other: RoomRow) =>
  one.id < other.id ? { one: one.id, other: other.id } : { one: other.id, other: one.id };

/** One door between two rooms: either is told of the other. Returns false when there was one. */
export const connectRooms = (context: WriteContext, one: RoomRow, other: RoomRow): boolean => {
  const { reads, writes } = context;
  if (one.id === other.id)
    throw new DeskError('INVALID_INPUT', 'layout.connectsItself', { place: one.number });
  if (reads.layout.connectedTo(one.id).includes(other.id)) return false;
  writes.layout.connect(pairOf(one, other));
  tellBoth(context, one, other, 'room-connected');
  return true;
};

export const disconnectRooms = (context: WriteContext, one: RoomRow, other: RoomRow): boolean => {
  const { reads, writes } = context;
  if (!reads.layout.connectedTo(one.id).includes(other.id)) return false;
  const pair = pairOf(one, other);
  writes.layout.disconnect(pair.one, pair.other);
  tellBoth(context, one, other, 'room-disconnected');
  return true;
};

const tellBoth = (context: WriteContext, one: RoomRow, other: RoomRow, kind: string): void => {
  for (const [room, to] of [
    [one, other],
    [other, one],
  ] as const)
    context.record({
      kind,
      subject: { kind: 'room', id: room.number },
      body: { facts: { to: to.number } },
    });
};
