/** The roster's cells: who is planned for what, typed, copied or imported, every change on the record. */
import type { RosterEntry, RosterView } from '../../../shared/attendance/contract.ts';
import { isAway, letterOf, ownHours, readShift } from '../../../shared/attendance/model.ts';
import { addDays, dateAt, daysBetween, weekStart } from '../../../shared/kernel/time.ts';
import type { DutyRow, RosterRow, ShiftRow, StaffRow } from '../database/schema/index.ts';
import { recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import {
  floorsOn,
  knownFloors,
  ownHoursOf,
  personOf,
  planOf,
  rosterRecord,
  shiftNow,
  standingOn,
} from '../staff/index.ts';
import { datesFrom } from './plans.ts';

/** How a cell came to say what it says. */
export type Source = 'typed' | 'copied' | 'imported' | 'swapped';

type Cell = Pick<RosterRow, 'shift' | 'fromMinute' | 'untilMinute' | 'floors'>;

/** No work: neither hours nor floors. */
const noWork = { fromMinute: null, untilMinute: null, floors: null };

export type Wanted = {
  person: StaffRow;
  date: string;
  /** A code as `readShift` gives it. */
  shift: string | null;
  /** Floors of that shift, null for the usual ones; left out: as they stand. */
  floors?: readonly string[] | null | undefined;
  /** Fixed hours that came with a swap, for somebody who has none of their own. */
  hours?: { fromMinute: number; untilMinute: number } | undefined;
};

/** The cell a shift makes for a person; null when they have no hours of their own to stand for. */
const cellFor = (
  { reads }: Pick<ReadContext, 'reads'>,
  { person, date, shift, floors, hours: swapped }: Wanted,
  shifts: readonly ShiftRow[],
): Cell | null => {
  if (shift === null || isAway(shift)) return { shift, ...noWork };
  const hours =
    shift === ownHours
      ? (ownHoursOf(person) ?? swapped)
      : shifts.find(({ code }) => code === shift);
  if (!hours) return null;
  const { fromMinute, untilMinute } = hours;
  const kept = floors === undefined ? reads.attendance.cell(person.id, date)?.floors : floors;
  return { shift, fromMinute, untilMinute, floors: kept?.length ? [...kept] : null };
};

const sameFloors = (one: readonly string[] | null, other: readonly string[] | null): boolean =>
  String(one) === String(other);

/** True when a cell says that already, and came to say it in the same way. */
const says = (one: RosterRow | undefined, other: Cell, swapped: boolean): boolean =>
  (one?.swapped ?? false) === swapped &&
  (one?.shift ?? null) === other.shift &&
  (one?.fromMinute ?? null) === other.fromMinute &&
  (one?.untilMinute ?? null) === other.untilMinute &&
  sameFloors(one?.floors ?? null, other.floors);

/** Who is here on that shift already has its floors from now on. */
const giveFloors = (
  context: WriteContext,
  person: StaffRow,
  date: string,
  floors: Cell['floors'],
) => {
  const duty = context.reads.staff.dutyOf(person.id);
  if (!duty || sameFloors(duty.floors, floors)) return;
  if (shiftNow(context, person)?.date !== date) return;
  const next: DutyRow = { ...duty, floors };
  context.writes.staff.saveDuty(next);
  context.record({
    kind: 'floors-given',
    subject: { kind: 'staff', id: person.id },
    body: { facts: { dutyId: duty.id, floors: floorsOn(person, next) } },
  });
};

/** Writes a cell. Returns whether it says something else than before. */
export const putCell = (
  context: WriteContext,
  person: StaffRow,
  date: string,
  cell: Cell,
  source: Source,
): boolean => {
  const { id: staffId } = person;
  const before = context.reads.attendance.cell(staffId, date);
  const swapped = source === 'swapped';
  if (says(before, cell, swapped)) return false;
  if (before) {
    const next: RosterRow = { ...before, ...cell, swapped };
    context.writes.attendance.saveCell(next);
    recordChange(context, rosterRecord, before, next, {
      kind: 'rostered',
      facts: { source, date },
    });
    giveFloors(context, person, date, cell.floors);
    return true;
  }
  const row: RosterRow = { id: context.newId(), staffId, date, ...cell, swapped };
  context.writes.attendance.insertCell(row);
  recordRow(context, rosterRecord, row, { kind: 'rostered', facts: { source } });
  giveFloors(context, person, date, cell.floors);
  return true;
};

/** Puts down what is wanted, all of it or, at the first that cannot be, nothing. Returns how many cells changed. */
export const putRoster = (
  context: WriteContext,
  wanted: readonly Wanted[],
  source: Source,
): number => {
  const shifts = context.reads.house.shifts();
  return wanted.filter((one) => {
    const { person, date } = one;
    const { code, name } = person;
    if (!person.active) throw new DeskError('CONFLICT', 'staff.inactive', { code, name });
    const cell = cellFor(context, one, shifts);
    if (!cell) throw new DeskError('CONFLICT', 'attendance.noOwnHours', { code, name });
    return putCell(context, person, date, cell, source);
  }).length;
};

/** How many cells would say something else. */
export const changesOf = (context: ReadContext, wanted: readonly Wanted[]): number => {
  const { reads } = context;
  const shifts = reads.house.shifts();
  return wanted.filter((one) => {
    const cell = cellFor(context, one, shifts);
    return cell !== null && !says(reads.attendance.cell(one.person.id, one.date), cell, false);
  }).length;
};

/** The shift a person typed. @throws DeskError NOT_FOUND */
const shiftNamed = (context: ReadContext, typed: string): string => {
  const shift = readShift(
    typed,
    context.reads.house.shifts().map(({ code }) => code),
  );
  if (shift === null) throw new DeskError('NOT_FOUND', 'attendance.unknownShift', { shift: typed });
  return shift;
};

/** Floors a person typed, in the house's order. @throws DeskError NOT_FOUND */
const floorsNamed = (context: ReadContext, typed: readonly string[]): string[] => {
  knownFloors(context, typed);
  const order = ['*', ...context.reads.rooms.floors().map(({ code }) => code)];
  return [...new Set(typed)].sort((a, b) => order.indexOf(a) - order.indexOf(b));
};

export const setRoster = (context: WriteContext, entries: readonly RosterEntry[]): number =>
  putRoster(
    context,
    entries.map(({ code, date, shift, floors }) => ({
      person: personOf(context, code),
      date,
      shift: shift === null ? null : shiftNamed(context, shift),
      floors: floors?.length ? floorsNamed(context, floors) : floors,
    })),
    'typed',
  );

const weekDays = 7;

/** Seven days onto seven others. @throws DeskError INVALID_INPUT where they overlap */
export const copyWeek = (
  context: WriteContext,
  { from, to, replace }: { from: string; to: string; replace: boolean },
): { changed: number; kept: number } => {
  const apart = Math.abs(daysBetween(from, to));
  if (apart < weekDays)
    throw new DeskError('INVALID_INPUT', 'attendance.weeksOverlap', { from, to });
  const { attendance, staff } = context.reads;
  const cells = attendance
    .cells(from, addDays(from, weekDays - 1))
    // Leave is of its days: a week later somebody is back, or asks for it anew.
    .filter(({ shift }) => shift !== null && shift !== 'leave');
  const there = new Set(
    attendance
      .cells(to, addDays(to, weekDays - 1))
      .flatMap(({ shift, staffId, date }) => (shift === null ? [] : [`${staffId} ${date}`])),
  );
  const days = datesFrom(from, weekDays);
  const wanted = cells.flatMap(({ staffId, date, ...cell }): Wanted[] => {
    const person = staff.byId(staffId);
    const { shift, floors, fromMinute, untilMinute } = cell;
    const hours =
      fromMinute === null || untilMinute === null ? undefined : { fromMinute, untilMinute };
    // Who has left meanwhile is not planned again.
    return person?.active
      ? [{ person, date: addDays(to, days.indexOf(date)), shift, floors, hours }]
      : [];
  });
  const free = replace
    ? wanted
    : wanted.filter(({ person, date }) => !there.has(`${person.id} ${date}`));
  return { changed: putRoster(context, free, 'copied'), kept: wanted.length - free.length };
};

/** The grid: everybody who works here, a cell a day. */
export const rosterView = (
  context: ReadContext,
  { from, days }: { from?: string | undefined; days: number },
): RosterView => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const first = from ?? weekStart(today);
  const dates = datesFrom(first, days);
  const standing = standingOn(context);
  const cells = new Map(
    reads.attendance
      .cells(first, dates.at(-1) ?? first)
      .map((cell) => [`${cell.staffId} ${cell.date}`, cell]),
  );
  return {
    from: first,
    dates,
    today,
    shifts: reads.house.shifts().map((shift) => ({ ...shift, letter: letterOf(shift.code) })),
    people: reads.staff
      .all()
      .filter(({ active }) => active)
      .map((person) => ({
        id: person.id,
        code: person.code,
        name: person.name,
        role: person.role,
        department: person.department,
        floors: person.floors,
        ownHours: ownHoursOf(person),
        cells: dates.map((date) => {
          const cell = cells.get(`${person.id} ${date}`);
          const isStanding = cell?.shift == null;
          return {
            date,
            shift: planOf(person, date, cell, timeZone, standing(person, date)).shift,
            standing: isStanding,
            swapped: !isStanding && cell.swapped,
            floors: isStanding ? null : cell.floors,
          };
        }),
      })),
  };
};
