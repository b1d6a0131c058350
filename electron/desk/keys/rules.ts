/** Who may have which key, until when, and on whose second word. It refuses with the reason why not. */

import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { may } from '../../../shared/kernel/permissions.ts';
import { dateAt, isoAt, minuteOfDay, nextReached, within } from '../../../shared/kernel/time.ts';
import { needsSecond, seconders } from '../../../shared/keys/model.ts';
import type { KeyBookingRow, KeyRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { floorsOn, shiftNow } from '../staff/index.ts';
import { isAway } from './find.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** A key taken so shortly before the end of a shift is for the next one. */
const nextShiftMinutes = 30;
/** Whoever comes a little before their booking begins has come for it. */
const earlyMs = 30 * minuteMs;

/** Floors a key gives access to, those of its single rooms among them. */
const floorsOfKey = ({ reads }: Pick<Here, 'reads'>, key: KeyRow): string[] => [
  ...key.floors,
  ...key.rooms.flatMap((number) => reads.rooms.floorOf(number) ?? []),
];

/** True when one of the key's floors is the person's own; a key of the whole house asks for the whole. */
export const hasItsFloor = (
  context: Here,
  key: KeyRow,
  person: StaffRow,
  own: readonly string[] = floorsOn(person, context.reads.staff.dutyOf(person.id)),
): boolean => own.includes('*') || floorsOfKey(context, key).some((floor) => own.includes(floor));

/** The floors the roster gives somebody on the day of a moment, those of a night that runs on into it among them. */
const rosteredAt = (context: Here, person: StaffRow, atMs: number): string[] => {
  const { reads, timeZone } = context;
  const date = dateAt(atMs, timeZone);
  const night = shiftNow({ reads, timeZone, nowMs: atMs }, person);
  return [
    ...reads.attendance.cellsOf(person.id, date, date).flatMap(({ floors }) => floors ?? []),
    ...(night?.floors ?? []),
  ];
};

/** @param atMs when they want it, where that is not now: a booking is asked by the roster of its own day too */
export const isEntitled = (context: Here, key: KeyRow, person: StaffRow, atMs?: number): boolean =>
  key.entitledRoles.includes(person.role) ||
  key.entitledPersons.includes(person.id) ||
  (key.entitledByFloor &&
    (hasItsFloor(context, key, person) ||
      (atMs !== undefined &&
        hasItsFloor(context, key, person, rosteredAt(context, person, atMs)))));

/** @throws DeskError CONFLICT with who has it, or why it cannot be had */
export const mustHang = (context: Here, key: KeyRow): void => {
  if (key.state === 'in') return;
  if (key.state === 'lost' || key.state === 'missing') throw isAway(context, key);
  if (key.state === 'sealed') throw new DeskError('CONFLICT', 'keys.sealed', { key: key.code });
  const holder = key.holderId === null ? undefined : context.reads.staff.byId(key.holderId);
  throw new DeskError('CONFLICT', 'keys.out', {
    key: key.code,
    name: holder?.name ?? '',
    code: holder?.code ?? '',
    since: key.outSinceMs === null ? null : isoAt(key.outSinceMs, context.timeZone),
  });
};

/** @throws DeskError CONFLICT for somebody who has left the house */
export const mustBeOurs = ({ code, name, active }: StaffRow): void => {
  if (!active) throw new DeskError('CONFLICT', 'staff.inactive', { code, name });
};

/** @throws DeskError CONFLICT for somebody who has left or is not on duty: no word of anybody changes that */
export const mustBeHere = ({ reads }: Here, person: StaffRow): void => {
  const { id, code, name } = person;
  mustBeOurs(person);
  if (!reads.staff.dutyOf(id)) throw new DeskError('CONFLICT', 'keys.notOnDuty', { code, name });
};

export type Bookings = {
  /** The person's own, to be taken up with it. */
  own: KeyBookingRow | undefined;
  /** Somebody else's that runs now. */
  running: KeyBookingRow | undefined;
  /** The next of somebody else. */
  next: KeyBookingRow | undefined;
};

export const bookingsFor = ({ reads, nowMs }: Here, key: KeyRow, person: StaffRow): Bookings => {
  const ahead = reads.keys.bookingsOf(key.id).filter(({ untilMs }) => untilMs > nowMs);
  const others = ahead.filter(({ staffId }) => staffId !== person.id);
  return {
    own: ahead.find(({ staffId, fromMs }) => staffId === person.id && fromMs <= nowMs + earlyMs),
    running: others.find(({ fromMs }) => fromMs <= nowMs),
    next: others.find(({ fromMs }) => fromMs > nowMs),
  };
};

/** The earliest of somebody else's, over every key of the bunch: it goes back together. */
export const nextOf = (bookings: readonly Bookings[]): KeyBookingRow | null =>
  bookings.flatMap(({ next }) => next ?? []).toSorted((a, b) => a.fromMs - b.fromMs)[0] ?? null;

/** What speaks against this person and can be set aside by whoever answers for the keys. */
export const objectionTo = (
  context: Here,
  key: KeyRow,
  person: StaffRow,
  { running }: Pick<Bookings, 'running'>,
): DeskError | null => {
  const { code, name } = person;
  if (!isEntitled(context, key, person))
    return new DeskError('CONFLICT', 'keys.notEntitled', { key: key.code, code, name });
  if (!running) return null;
  const booker = context.reads.staff.byId(running.staffId);
  return new DeskError('CONFLICT', 'keys.booked', {
    key: key.code,
    name: booker?.name ?? '',
    code: booker?.code ?? '',
    until: isoAt(running.untilMs, context.timeZone),
  });
};

/** Whose word sets a rule aside: the caller's, or a second person's, if they answer for the keys. Nobody signs for themselves. */
export const mayOverride = (
  { actor }: Pick<ReadContext, 'actor'>,
  second: StaffRow | null,
  taker: StaffRow,
): boolean => {
  if (actor.role !== 'desk' && may(actor.role, 'keys.manage')) return true;
  if (second === null) return false;
  mustNotTake(second, taker);
  return may(second.role, 'keys.manage');
};

/** @throws DeskError NOT_ALLOWED for a second person who is the one that takes it */
const mustNotTake = ({ id, name }: StaffRow, taker: StaffRow | null): void => {
  if (id === taker?.id) throw new DeskError('NOT_ALLOWED', 'keys.secondIsTaker', { name });
};

/** @throws DeskError NOT_ALLOWED for a second person who cannot be one here */
export const mustBeOther = (
  { actor }: Pick<ReadContext, 'actor'>,
  second: StaffRow | null,
  taker: StaffRow | null,
): StaffRow => {
  if (!second) throw new DeskError('NOT_ALLOWED', 'keys.secondNeeded', {});
  const { name, role, id } = second;
  mustNotTake(second, taker);
  if (id === actor.id) throw new DeskError('NOT_ALLOWED', 'keys.secondIsIssuer', { name });
  if (!seconders.includes(role))
    throw new DeskError('NOT_ALLOWED', 'keys.secondMayNot', { name, role });
  return second;
};

/** The second signature where these keys need one; one that is not needed is nobody's own either. @throws DeskError NOT_ALLOWED */
export const secondFor = (
  context: Pick<ReadContext, 'actor'>,
  bunch: readonly KeyRow[],
  second: StaffRow | null,
  taker: StaffRow,
): StaffRow | null => {
  if (bunch.some((key) => needsSecond(key.class))) return mustBeOther(context, second, taker);
  if (second) mustNotTake(second, taker);
  return second;
};

/** The end of the shift: as planned for the person where it is, else of the house's shift. */
const shiftEndMs = (context: Here, person: StaffRow): number => {
  const { reads, nowMs, timeZone } = context;
  const planned = shiftNow(context, person);
  // Whoever answers for the house around the clock has no end to their shift.
  if (planned && planned.untilMs - planned.fromMs < dayMs) return planned.untilMs;
  const minute = minuteOfDay(nowMs, timeZone);
  const after = (ms: number, until: number) => nextReached(ms, [until % 1_440], timeZone) ?? ms;
  const shifts = reads.house.shifts();
  const now = shifts.find((one) =>
    within(minute, { from: one.fromMinute, until: one.untilMinute }),
  );
  if (!now) return nowMs + 8 * 60 * minuteMs;
  const endMs = after(nowMs, now.untilMinute);
  const next = shifts.find(({ fromMinute }) => fromMinute === now.untilMinute);
  return next && endMs - nowMs <= nextShiftMinutes * minuteMs
    ? after(endMs, next.untilMinute)
    : endMs;
};

/** When a key is due back from a person by its own rule, epoch milliseconds. */
export const dueBy = (context: Here, key: KeyRow, person: StaffRow): number =>
  key.curfewMinutes === null
    ? shiftEndMs(context, person)
    : context.nowMs + key.curfewMinutes * minuteMs;
