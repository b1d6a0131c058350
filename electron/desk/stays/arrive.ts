/** Before and at the door: who is expected, who comes, what is known of the guest. */

import { asOnStay } from '../../../shared/guests/model.ts';
import type { NewStay } from '../../../shared/stays/contract.ts';
import { partyOf } from '../../../shared/stays/model.ts';
import type { GuestRow, RoomRow, StayRow } from '../database/schema/index.ts';
import {
  changeFile,
  knownAs,
  openFile,
  phoneOf,
  preferencesOfFile,
  rootOf,
  staysIncognito,
} from '../guests/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { mustMay } from '../kernel/permission.ts';
import { changeRoom, flagsWithout, roomNamed } from '../rooms/index.ts';
import { bringAlong, handOnRoom } from './hand-on.ts';
import { changeStay, insertStay } from './recorded.ts';
import { earlierOf } from './returning.ts';
import { bedFor, datesInOrder, lettable, noticesOf, stayById, today } from './rules.ts';

export type Arrived = { stay: StayRow; notices: string[] };

const moment = (iso: string | null | undefined): number | null =>
  iso === null || iso === undefined ? null : Date.parse(iso);

const factsOf = (wanted: NewStay) => ({
  name: wanted.guest,
  phone: phoneOf(wanted.phone),
  company: wanted.company ?? null,
  document: wanted.document ?? null,
  birthday: wanted.birthday ?? null,
});

/** What the guest's file brings along, where nothing newer is said. */
const known = (context: WriteContext, wanted: NewStay, file: GuestRow | undefined) => ({
  incognito: wanted.incognito ?? (file !== undefined && staysIncognito(context, file.id)),
  vipClass: wanted.vipClass ?? file?.vipClass ?? null,
  language: wanted.language ?? file?.language ?? null,
  phone: phoneOf(wanted.phone) ?? file?.phone ?? null,
  company: wanted.company ?? file?.company ?? null,
  preferences:
    wanted.preferences ?? (file ? preferencesOfFile(context, file.id).map(asOnStay) : []),
});

/** The file the stay hangs on: one found again takes in the facts it had not; else a new one. */
const fileFor = (context: WriteContext, wanted: NewStay, known: GuestRow | undefined): string => {
  const facts = factsOf(wanted);
  if (!known) {
    const { vipClass = null, language = null } = wanted;
    return openFile(context, { ...facts, vipClass, language }).id;
  }
  const root = rootOf(context, known.id) ?? known;
  const { document, birthday } = facts;
  if (
    (document !== null && root.document === null) ||
    (birthday !== null && root.birthday === null)
  )
    changeFile(
      context,
      root,
      { document: root.document ?? document, birthday: root.birthday ?? birthday },
      { kind: 'changed' },
    );
  return known.id;
};

/** What is said beside the stay of a guest nobody could be sure of. */
type Comer = { row: Omit<StayRow, 'version' | 'sharesId'>; recognised: string[] };

const rowOf = (context: WriteContext, wanted: NewStay, room: RoomRow): Comer => {
  const arrival = wanted.arrival ?? today(context);
  const { file, perhaps } = knownAs(context, factsOf(wanted));
  const root = file && rootOf(context, file.id);
  const row = {
    id: context.newId(),
    room: room.number,
    guest: wanted.guest,
    party: wanted.party ?? 1 + (wanted.companions?.length ?? 0),
    companions: wanted.companions ?? [],
    ...known(context, wanted, root),
    arrival,
    departure: wanted.departure,
    dayUse: wanted.departure === arrival,
    expectedAtMs: moment(wanted.expectedAt),
    leavesAtMs: moment(wanted.leavesAt),
    state: 'expected' as const,
    arrivedAtMs: null,
    departedAtMs: null,
    guestId: file?.id ?? null,
    returningId: (root && earlierOf(context, root.id, arrival)[0]?.id) ?? null,
    notes: wanted.notes ?? null,
  };
  return { row, recognised: !file && perhaps.length > 0 ? ['maybeKnown'] : [] };
};

/** @throws DeskError INVALID_INPUT `stays.past` */
const notOver = (context: WriteContext, departure: string): void => {
  if (departure < today(context)) throw new DeskError('INVALID_INPUT', 'stays.past', { departure });
};

/**
 * @throws DeskError INVALID_INPUT `stays.endsBeforeStart`, `stays.past`; NOT_FOUND; CONFLICT as `bedFor`,
 * `lettable`
 */
export const expect = (context: WriteContext, wanted: NewStay): Arrived => {
  const room = roomNamed(context, wanted.place);
  const { row, recognised } = rowOf(context, wanted, room);
  datesInOrder(row);
  notOver(context, row.departure);
  const comer = { ...row, inHouse: false };
  lettable(context, room, comer);
  const sharesId = bedFor(context, room, comer, { share: wanted.share ?? false });
  const guestId = fileFor(context, wanted, context.reads.guests.byId(row.guestId ?? ''));
  const stay = insertStay(context, { ...row, guestId, sharesId }, 'expected');
  return { stay, notices: recognised };
};

/** The room has a guest now: nobody waits for it any more, and the door shows nothing of who was before. */
const settleIn = (context: WriteContext, room: RoomRow): void => {
  changeRoom(
    context,
    room,
    { occupancy: 'occupied', flags: flagsWithout(room.flags, ['queue']) },
    { kind: 'room-occupied' },
  );
};

/** A guest nobody expected. */
export const walkIn = (context: WriteContext, wanted: NewStay): Arrived => {
  const room = roomNamed(context, wanted.place);
  const { row, recognised } = rowOf(context, wanted, room);
  datesInOrder(row);
  if (row.arrival > today(context) || row.departure < today(context))
    throw new DeskError('INVALID_INPUT', 'stays.notToday', { arrival: row.arrival });
  const comer = { ...row, inHouse: true };
  lettable(context, room, comer);
  const sharesId = bedFor(context, room, comer, { share: wanted.share ?? false });
  settleIn(context, room);
  const guestId = fileFor(context, wanted, context.reads.guests.byId(row.guestId ?? ''));
  const stay = insertStay(
    context,
    { ...row, guestId, sharesId, state: 'in-house', arrivedAtMs: context.nowMs },
    'checked-in',
  );
  return { stay, notices: [...noticesOf(room), ...recognised] };
};

type Coming = {
  id: string;
  place?: string | undefined;
  share?: boolean | undefined;
  /** Left out: as it was agreed. */
  departure?: string | undefined;
};

/** An expected guest comes, into the room kept or another. Who comes a day early or late comes today. */
export const checkIn = (context: WriteContext, wanted: Coming): Arrived => {
  const before = stayById(context, wanted.id);
  if (before.state !== 'expected')
    throw new DeskError('WRONG_STATE', 'stays.notExpected', { stayState: before.state });
  const room = roomNamed(context, wanted.place ?? before.room);
  const arrival = today(context);
  const agreed = wanted.departure ?? before.departure;
  const departure = agreed < arrival ? arrival : agreed;
  const comer = { arrival, departure, inHouse: true };
  lettable(context, room, comer);
  const sharesId = bedFor(context, room, comer, {
    share: wanted.share ?? false,
    // Who is expected to share does so with the guest meant, and with nobody else unasked.
    hosts: [before.sharesId ?? before.id],
    except: [before.id, ...context.reads.stays.sharing(before.id).map(({ id }) => id)],
  });
  settleIn(context, room);
  const stay = changeStay(
    context,
    before,
    {
      room: room.number,
      state: 'in-house',
      arrival,
      departure,
      dayUse: departure === arrival,
      sharesId,
      arrivedAtMs: context.nowMs,
    },
    'checked-in',
  );
  if (room.number !== before.room) handOnRoom(context, before);
  else if (sharesId !== null) bringAlong(context, stay, sharesId);
  return { stay, notices: noticesOf(room) };
};

type Known = Omit<NewStay, 'place' | 'share' | 'document' | 'birthday'>;
type Change = { [K in keyof Known]?: Known[K] | undefined } & { id: string };

const columnsOf = (wanted: Change): Partial<StayRow> => {
  const { id: _, expectedAt, leavesAt, phone, ...plain } = wanted;
  const given = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined),
  ) as Partial<StayRow>;
  return {
    ...given,
    ...(expectedAt === undefined ? {} : { expectedAtMs: moment(expectedAt) }),
    ...(leavesAt === undefined ? {} : { leavesAtMs: moment(leavesAt) }),
    ...(phone === undefined ? {} : { phone: phoneOf(phone) }),
  };
};

/**
 * What was wrong or has changed; dates are held against the other guests of the room.
 * @throws DeskError NOT_ALLOWED to name a guest who stays incognito, for who may not know the name
 */
export const change = (context: WriteContext, wanted: Change): Arrived => {
  const before = stayById(context, wanted.id);
  if (before.state !== 'expected' && before.state !== 'in-house')
    throw new DeskError('WRONG_STATE', 'stays.over', { stayState: before.state });
  const columns = columnsOf(wanted);
  const after = { ...before, ...columns };
  datesInOrder(after);
  const moved = after.arrival !== before.arrival || after.departure !== before.departure;
  if (before.state === 'in-house' && after.arrival > today(context))
    throw new DeskError('INVALID_INPUT', 'stays.arrivedAlready', { arrival: before.arrival });
  if (after.departure !== before.departure) notOver(context, after.departure);
  if (before.incognito && !after.incognito) mustMay(context.actor, 'guests.incognito');
  if (moved) {
    const room = roomNamed(context, before.room);
    const comer = { ...after, inHouse: before.state === 'in-house' };
    // What is planned for a room waits for the guest who is in it.
    if (!comer.inHouse) lettable(context, room, comer);
    const except = partyOf(before, context.reads.stays.liveOf(room.number));
    bedFor(context, room, comer, { share: false, except });
  }
  const dayUse = after.departure === after.arrival;
  return {
    stay: changeStay(context, before, { ...columns, dayUse }, 'changed'),
    notices: [],
  };
};
