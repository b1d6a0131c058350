/** To another room and out of the house: the room left behind is vacant and dirty, its signs come down. */
import { isClosed } from '../../../shared/rooms/model.ts';
import type { StayRow } from '../database/schema/index.ts';
import { newestStoryOf } from '../events/index.ts';
import { inHouseAt, mainStayAt } from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { changeRoom, flagsWithout, reoccupyRoom, roomNamed, vacateRoom } from '../rooms/index.ts';
import { handOnRoom } from './hand-on.ts';
import { changeStay, changeTogether } from './recorded.ts';
import { bedFor, lettable, noticesOf, stayById, today } from './rules.ts';

type Which = { id?: string | undefined; place?: string | undefined };

/**
 * One guest by the id, or everybody who is in the room.
 * @throws DeskError INVALID_INPUT `stays.whichGuest`; NOT_FOUND; WRONG_STATE `stays.nobodyThere`
 */
export const guestsMeant = (context: WriteContext, { id, place }: Which): StayRow[] => {
  if (id !== undefined) return [stayById(context, id)];
  if (place === undefined) throw new DeskError('INVALID_INPUT', 'stays.whichGuest', {});
  const room = roomNamed(context, place);
  const there = inHouseAt(context, room.number);
  if (there.length === 0)
    throw new DeskError('WRONG_STATE', 'stays.nobodyThere', { place: room.number });
  // Whoever the room is let to goes first: the others share with that stay.
  return there.sort((a, b) => Number(a.sharesId !== null) - Number(b.sharesId !== null));
};

/** Only once nobody is left. */
const vacate = (context: WriteContext, number: string): void => {
  if (inHouseAt(context, number).length === 0) vacateRoom(context, roomNamed(context, number));
};

/** @throws DeskError WRONG_STATE `stays.notInHouse` */
const mustBeHere = (stay: StayRow): StayRow => {
  if (stay.state !== 'in-house')
    throw new DeskError('WRONG_STATE', 'stays.notInHouse', { stayState: stay.state });
  return stay;
};

export const checkOut = (context: WriteContext, which: Which): StayRow[] => {
  const leaving = guestsMeant(context, which).map((before) => {
    mustBeHere(before);
    const departure = today(context) < before.arrival ? before.arrival : today(context);
    return {
      before,
      patch: {
        state: 'departed' as const,
        departedAtMs: context.nowMs,
        departure,
        // Who came for the day and stayed the night has stayed the night.
        dayUse: before.dayUse && departure === before.arrival,
      },
      more: { facts: { planned: before.departure } },
    };
  });
  // Nobody has what another leaves behind who leaves with them.
  const gone = changeTogether(context, leaving, 'checked-out');
  for (const stay of gone) handOnRoom(context, stay);
  for (const room of new Set(gone.map(({ room }) => room))) vacate(context, room);
  return gone;
};

/** When the guest was to leave, before the check-out put today in its place. */
const plannedOf = (context: WriteContext, stay: StayRow): string => {
  const out = newestStoryOf(context, stay.id, 20).findLast(({ kind }) => kind === 'checked-out');
  const planned = out?.facts['planned'];
  return typeof planned === 'string' ? planned : stay.departure;
};

/**
 * A slip: the guest is still there, until the day that was planned, and the room is as they had it.
 * @throws DeskError CONFLICT where somebody else has the room by now, or has it on one of those nights
 */
export const reinstate = (context: WriteContext, id: string): StayRow => {
  const before = stayById(context, id);
  if (before.state !== 'departed')
    throw new DeskError('WRONG_STATE', 'stays.notDeparted', { stayState: before.state });
  const room = roomNamed(context, before.room);
  const departure = plannedOf(context, before);
  if (isClosed(room.housekeeping))
    throw new DeskError('WRONG_STATE', 'stays.roomClosed', { place: room.number });
  const there = mainStayAt(context, room.number);
  const together =
    there !== undefined &&
    there.arrivedAtMs !== null &&
    there.arrivedAtMs < (before.departedAtMs ?? 0);
  const sharesId = bedFor(
    context,
    room,
    { arrival: before.arrival, departure, inHouse: true },
    { share: false, hosts: together ? [there.id] : [] },
  );
  reoccupyRoom(context, room, before.departedAtMs ?? 0);
  return changeStay(
    context,
    before,
    {
      state: 'in-house',
      departedAtMs: null,
      departure,
      dayUse: departure === before.arrival,
      sharesId,
    },
    'reinstated',
  );
};

export type Move = Which & {
  to: string;
  share?: boolean | undefined;
  reason?: string | undefined;
  /** Left out: as it was. */
  departure?: string | undefined;
  /** Who has gone there before, and is shared with without a word. */
  withId?: string | null | undefined;
};

/** @throws DeskError CONFLICT `stays.roomOccupied`, `stays.closedThen`; WRONG_STATE `stays.sameRoom`, `stays.roomClosed` */
export const move = (context: WriteContext, wanted: Move) => {
  const target = roomNamed(context, wanted.to);
  const meant = guestsMeant(context, wanted);
  const moving = meant.map(({ id }) => id);
  const stays = meant.map((before) => {
    if (before.state !== 'expected') mustBeHere(before);
    if (before.room === target.number)
      throw new DeskError('WRONG_STATE', 'stays.sameRoom', { place: target.number });
    const goesAlong = before.sharesId !== null && moving.includes(before.sharesId);
    const inHouse = before.state === 'in-house';
    const departure = wanted.departure ?? before.departure;
    const comer = { arrival: inHouse ? today(context) : before.arrival, departure, inHouse };
    lettable(context, target, comer);
    const host = bedFor(context, target, comer, {
      share: wanted.share ?? false,
      hosts: [wanted.withId ?? before.id],
      except: moving,
    });
    const sharesId = goesAlong ? before.sharesId : host;
    return changeStay(
      context,
      before,
      { room: target.number, departure, dayUse: departure === before.arrival, sharesId },
      'moved',
      {
        text: wanted.reason,
        facts: { from: before.room, to: target.number },
      },
    );
  });
  for (const before of meant) {
    handOnRoom(context, before);
    if (before.state === 'in-house') vacate(context, before.room);
  }
  if (meant.some(({ state }) => state === 'in-house'))
    changeRoom(
      context,
      roomNamed(context, target.number),
      { occupancy: 'occupied', flags: flagsWithout(target.flags, ['queue']) },
      { kind: 'room-occupied' },
    );
  return { stays, notices: noticesOf(target) };
};

/** Will not come after all (called off), or did not come (no-show). */
export const cancel = (
  context: WriteContext,
  { id, reason, noShow }: { id: string; reason: string; noShow?: boolean | undefined },
): StayRow => {
  const before = stayById(context, id);
  if (before.state !== 'expected')
    throw new DeskError('WRONG_STATE', 'stays.notExpected', { stayState: before.state });
  const gone = changeStay(
    context,
    before,
    { state: noShow ? 'no-show' : 'cancelled' },
    'cancelled',
    { text: reason },
  );
  handOnRoom(context, before);
  return gone;
};
