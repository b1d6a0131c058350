/** Rooms and stays as the board and the room card show them. The domain's public face. */
import type { BoardFloor, BoardRoom } from '../../../shared/board/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { roomsContract } from '../../../shared/rooms/contract.ts';
import type { RoomRow, StayRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { requestsAt, servedNow } from '../requests/index.ts';

export { roomsAsOf } from './as-of.ts';
export { roomsForHandover } from './handover.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

type Shown = Pick<RoomRow, 'number' | 'floor' | 'occupancy' | 'housekeeping' | 'dnd' | 'makeUp'>;
type Staying = Pick<StayRow, 'state' | 'vipClass' | 'arrival' | 'departure'>;

const viewRoom = (row: Shown, stays: readonly Staying[], today: string): BoardRoom => {
  const inHouse = stays.filter(({ state }) => state === 'in-house');
  return {
    number: row.number,
    floor: row.floor,
    occupancy: row.occupancy,
    housekeeping: row.housekeeping,
    dnd: row.dnd,
    makeUp: row.makeUp,
    vip: inHouse.some(({ vipClass }) => vipClass !== null),
    dueOut: inHouse.some(({ departure }) => departure <= today),
    arriving: stays.some(({ state, arrival }) => state === 'expected' && arrival <= today),
  };
};

/** All rooms in the order of the house. */
export const boardRooms = ({ reads, nowMs, timeZone }: Here): BoardRoom[] => {
  const today = dateAt(nowMs, timeZone);
  const byRoom = Map.groupBy(reads.rooms.staysOnBoard(), ({ room }) => room);
  return reads.rooms
    .roomsOnBoard()
    .map((row) => viewRoom(row, byRoom.get(row.number) ?? [], today));
};

export const boardRoomOf = (
  { reads, nowMs, timeZone }: Here,
  number: string,
): BoardRoom | undefined => {
  const row = reads.rooms.room(number);
  return row && viewRoom(row, reads.rooms.staysOf(number), dateAt(nowMs, timeZone));
};

/** Floors with who serves them now and until when. */
export const boardFloors = (here: Here): BoardFloor[] => {
  const served = servedNow(here);
  return here.reads.rooms.floors().map(({ code }) => {
    const { by, model, untilMs, rule } = served(code);
    return {
      code,
      model,
      servedBy: by,
      untilMs,
      exception: rule.kind === 'exception' ? rule.reason : null,
    };
  });
};

/** Who need not know the name of a guest who stays incognito. */
const seesIncognito = ({ actor }: ReadContext): boolean =>
  actor.role === 'supervisor' || actor.role === 'duty-manager' || actor.role === 'administrator';

const nameOf = (context: ReadContext, stay: StayRow): string | null =>
  stay.incognito && !seesIncognito(context) ? null : stay.guest;

const inHouse = (context: ReadContext, number: string): StayRow | undefined =>
  context.reads.rooms.staysOf(number).find(({ state }) => state === 'in-house');

/** Who to greet at a room, for the quick line; null when nobody lives there. */
export const visibleGuest = (context: ReadContext, number: string) => {
  const stay = inHouse(context, number);
  return stay
    ? { name: nameOf(context, stay), vip: stay.vipClass, preferences: stay.preferences }
    : null;
};

export const roomsHandlers: Handlers<typeof roomsContract> = {
  list: (context) => ({ rooms: boardRooms(context) }),
  get: (context, { place }) => {
    const row = found(context.reads.rooms.room(place), 'rooms.unknown', { place });
    const stays = context.reads.rooms.staysOf(place);
    return {
      ...viewRoom(row, stays, dateAt(context.nowMs, context.timeZone)),
      type: row.type,
      stays: stays.map((stay) => ({
        guest: nameOf(context, stay),
        incognito: stay.incognito,
        party: stay.party,
        vipClass: stay.vipClass,
        language: stay.language,
        arrival: stay.arrival,
        departure: stay.departure,
        preferences: stay.preferences,
        notes: stay.notes,
      })),
      ...requestsAt(context, place),
    };
  },
};
