/** Who works here: added, changed, made active again. It must not know who is on duty. */

import { granted, may } from '../../../shared/kernel/permissions.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import { leads } from '../../../shared/staff/secrets.ts';
import type { RosterRow, StaffRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { personWithCode } from './named.ts';
import { everBefore, type Hours, ownHoursOf, rosterRecord } from './plan.ts';
import { isKeyed, isMarked, secretMark } from './secrets.ts';

/** Name and own telephone are personal; the look of a screen and a secret's hash are no facts of the house. */
const sort: Recorded<StaffRow> = {
  kind: 'staff',
  personal: ['name'],
  derived: ['language', 'theme', 'textScale', 'secretHash'],
};

const noHours = { fromMinute: null, untilMinute: null };
const todayOf = ({ nowMs, timeZone }: WriteContext): string => dateAt(nowMs, timeZone);

/** Whoever manages staff does not thereby become, or unmake, somebody who may do what they may not. */
export const mayManage = ({ actor }: Pick<WriteContext, 'actor'>, role: StaffRow['role']): void => {
  const mine = actor.role;
  if (mine === 'desk' || mine === 'administrator') return;
  if (granted[role].some((permission) => !may(mine, permission)))
    throw new DeskError('NOT_ALLOWED', 'staff.onlyAdministrators', {});
};

/**
 * A house without an administrator who can sign in could never be set up again. Whoever has no secret cannot, and
 * one mixed with a key, as a PIN of before is, counts as none; in a demo house nobody's is.
 */
export const keepsAnAdministrator = ({ reads }: WriteContext, leaving: StaffRow): void => {
  if (leaving.role !== 'administrator') return;
  const others = reads.staff
    .all()
    .filter(({ id, role, active }) => active && role === 'administrator' && id !== leaving.id);
  const [first] = others;
  const { name } = leaving;
  if (!first) throw new DeskError('CONFLICT', 'staff.lastAdministrator', { name });
  if (!others.some(({ secretHash }) => secretHash !== null && !isKeyed(secretHash)))
    throw new DeskError('CONFLICT', 'staff.lastWithPassword', { name, other: first.name });
};

/** A code or a badge opens one door: no two people share one. */
const ownToken = ({ reads }: WriteContext, badge: string, mine?: StaffRow): void => {
  const other = reads.staff.byToken(badge);
  if (other && other.id !== mine?.id)
    throw new DeskError('CONFLICT', 'staff.badgeTaken', { badge });
};

/** The first that is no floor of the house; `*` is all of them. A house without floors yet takes any. */
export const unknownFloor = (
  { reads }: Pick<WriteContext, 'reads'>,
  wanted: readonly string[],
): string | undefined => {
  const floors = reads.rooms.floors().map(({ code }) => code);
  return floors.length > 0
    ? wanted.find((floor) => floor !== '*' && !floors.includes(floor))
    : undefined;
};

/** @throws DeskError NOT_FOUND for a floor the house has not */
export const knownFloors = (
  context: Pick<WriteContext, 'reads'>,
  wanted: readonly string[],
): void => {
  const stranger = unknownFloor(context, wanted);
  if (stranger !== undefined)
    throw new DeskError('NOT_FOUND', 'staff.unknownFloor', { floor: stranger });
};

/**
 * From a day on other fixed hours stand; what stood until then is kept for the days before. What was to
 * come later is overtaken: whoever is back the day they were made inactive is here tomorrow too.
 */
const standFrom = (
  context: WriteContext,
  before: StaffRow,
  fromDate: string,
  hours: Hours | null,
): void => {
  const known = context.reads.staff.standingHours().filter(({ staffId }) => staffId === before.id);
  const put = (date: string, { fromMinute, untilMinute }: Hours | typeof noHours) => {
    const there = known.find((row) => row.fromDate === date);
    if (there) return context.writes.staff.saveStanding({ ...there, fromMinute, untilMinute });
    const row = {
      id: context.newId(),
      staffId: before.id,
      fromDate: date,
      fromMinute,
      untilMinute,
    };
    return context.writes.staff.insertStanding(row);
  };
  if (known.length === 0) put(everBefore, ownHoursOf(before) ?? noHours);
  context.writes.staff.dropStandingAfter(before.id, fromDate);
  put(fromDate, hours ?? noHours);
};

type NewPerson = Pick<
  StaffRow,
  'code' | 'badge' | 'name' | 'role' | 'department' | 'floors' | 'extension'
>;

/** @throws DeskError CONFLICT for a code or badge in use, NOT_FOUND for a floor the house has not */
export const addPerson = (
  context: WriteContext,
  wanted: NewPerson,
  secretHash: string | null,
): StaffRow => {
  mayManage(context, wanted.role);
  if (context.reads.staff.byCode(wanted.code))
    throw new DeskError('CONFLICT', 'staff.exists', { code: wanted.code });
  for (const token of [wanted.code, wanted.badge ?? wanted.code]) ownToken(context, token);
  knownFloors(context, wanted.floors);
  const row: StaffRow = {
    id: context.newId(),
    ...wanted,
    active: true,
    rosterFromMinute: null,
    rosterUntilMinute: null,
    language: null,
    theme: null,
    textScale: 1,
    secretHash,
  };
  context.writes.staff.insert(row);
  recordRow(context, sort, row, {
    kind: 'staff-added',
    facts: { secretMark: secretMark(secretHash) },
  });
  return row;
};

type Wanted = {
  [K in 'badge' | 'name' | 'role' | 'department' | 'floors' | 'extension']?:
    | StaffRow[K]
    | undefined;
} & { ownHours?: { fromMinute: number; untilMinute: number } | null | undefined };

/**
 * Whether a secret goes no further than the role it was given for: whoever comes to answer for the house needs a
 * password, and a hash without a mark cannot be told from a PIN's. Of the mixed ones the sign-in knows.
 */
const isOutgrown = ({ reads }: WriteContext, { role, secretHash }: StaffRow, next: StaffRow) =>
  !leads(role) &&
  leads(next.role) &&
  secretHash !== null &&
  !isMarked(secretHash) &&
  !reads.house.get()?.demo;

/** What is left out stays as it is; a secret that does not do for the new role is dropped. */
export const editPerson = (
  context: WriteContext,
  code: string,
  { ownHours, ...wanted }: Wanted,
): StaffRow => {
  const person = personWithCode(context, code);
  mayManage(context, person.role);
  if (wanted.role !== undefined && wanted.role !== person.role) {
    mayManage(context, wanted.role);
    keepsAnAdministrator(context, person);
  }
  if (wanted.badge != null) ownToken(context, wanted.badge, person);
  if (wanted.floors) knownFloors(context, wanted.floors);
  const wished: StaffRow = {
    ...person,
    badge: wanted.badge === undefined ? person.badge : wanted.badge,
    name: wanted.name ?? person.name,
    role: wanted.role ?? person.role,
    department: wanted.department ?? person.department,
    floors: wanted.floors ?? person.floors,
    extension: wanted.extension === undefined ? person.extension : wanted.extension,
    rosterFromMinute:
      ownHours === undefined ? person.rosterFromMinute : (ownHours?.fromMinute ?? null),
    rosterUntilMinute:
      ownHours === undefined ? person.rosterUntilMinute : (ownHours?.untilMinute ?? null),
  };
  const outgrown = isOutgrown(context, person, wished);
  const next = outgrown ? { ...wished, secretHash: null } : wished;
  context.writes.staff.save(next);
  // A leaver's stand from the day they return.
  if (ownHours !== undefined && person.active)
    standFrom(context, person, todayOf(context), ownHours);
  recordChange(context, sort, person, next, { kind: 'staff-changed' });
  if (outgrown)
    context.record({
      kind: 'secret-dropped',
      subject: { kind: 'staff', id: person.id },
      body: { facts: { secretMark: null } },
    });
  return next;
};

/** Who returns was not absent meanwhile: what the roster said of the days they were gone is taken back. */
const clearGone = (context: WriteContext, { id }: StaffRow): void => {
  const { attendance, staff } = context.reads;
  const left = staff.standingHours().findLast(({ staffId }) => staffId === id);
  const yesterday = addDays(todayOf(context), -1);
  for (const cell of attendance.cellsOf(id, left?.fromDate ?? yesterday, yesterday)) {
    if (cell.shift === null) continue;
    const next: RosterRow = { ...cell, shift: null, ...noHours, floors: null, swapped: false };
    context.writes.attendance.saveCell(next);
    recordChange(context, rosterRecord, cell, next, {
      kind: 'rostered',
      facts: { source: 'away', date: cell.date },
    });
  }
};

/** Makes a person active or inactive; the history stays either way. */
export const setActive = (context: WriteContext, person: StaffRow, active: boolean): StaffRow => {
  const next = { ...person, active };
  context.writes.staff.save(next);
  if (active) clearGone(context, person);
  // The day somebody leaves is still theirs.
  const today = todayOf(context);
  standFrom(
    context,
    person,
    active ? today : addDays(today, 1),
    active ? ownHoursOf(person) : null,
  );
  recordChange(context, sort, person, next, { kind: active ? 'staff-returned' : 'staff-left' });
  return next;
};

/** @throws DeskError NOT_FOUND, WRONG_STATE when active already */
export const reactivate = (context: WriteContext, code: string): StaffRow => {
  const person = personWithCode(context, code);
  mayManage(context, person.role);
  if (person.active)
    throw new DeskError('WRONG_STATE', 'staff.stillActive', { code, name: person.name });
  return setActive(context, person, true);
};
