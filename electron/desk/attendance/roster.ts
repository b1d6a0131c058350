/** The roster's cells: who is planned for what, typed, copied or imported, every change on the record. */
import type { RosterEntry, RosterView } from '../../../shared/attendance/contract.ts';
import { isAway, letterOf, ownHours, readShift } from '../../../shared/attendance/model.ts';
import { addDays, dateAt, weekStart } from '../../../shared/kernel/time.ts';
import type { RosterRow, ShiftRow, StaffRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { personOf } from '../staff/index.ts';
import { datesFrom, ownHoursOf, planOf } from './plans.ts';

const sort: Recorded<RosterRow> = { kind: 'roster', personal: [], derived: [] };

/** How a cell came to say what it says. */
export type Source = 'typed' | 'copied' | 'imported' | 'swapped';

type Cell = Pick<RosterRow, 'shift' | 'fromMinute' | 'untilMinute'>;

const noHours = { fromMinute: null, untilMinute: null };

/**
 * The cell a shift makes for a person; null when they have no hours of their own to stand for.
 * @param shift a code as `readShift` gives it
 */
const cellFor = (
  person: StaffRow,
  shift: string | null,
  shifts: readonly ShiftRow[],
): Cell | null => {
  if (shift === null || isAway(shift)) return { shift, ...noHours };
  const hours = shift === ownHours ? ownHoursOf(person) : shifts.find(({ code }) => code === shift);
  return hours ? { shift, fromMinute: hours.fromMinute, untilMinute: hours.untilMinute } : null;
};

const sameCell = (one: Cell | undefined, other: Cell): boolean =>
  (one?.shift ?? null) === other.shift &&
  (one?.fromMinute ?? null) === other.fromMinute &&
  (one?.untilMinute ?? null) === other.untilMinute;

/** Writes a cell. Returns whether it says something else than before. */
export const putCell = (
  context: WriteContext,
  { id: staffId }: Pick<StaffRow, 'id'>,
  date: string,
  cell: Cell,
  source: Source,
): boolean => {
  const before = context.reads.attendance.cell(staffId, date);
  const swapped = source === 'swapped';
  if (sameCell(before, cell) && (before?.swapped ?? false) === swapped) return false;
  if (before) {
    const next: RosterRow = { ...before, ...cell, swapped };
    context.writes.attendance.saveCell(next);
    recordChange(context, sort, before, next, { kind: 'rostered', facts: { source, date } });
    return true;
  }
  const row: RosterRow = { id: context.newId(), staffId, date, ...cell, swapped };
  context.writes.attendance.insertCell(row);
  recordRow(context, sort, row, { kind: 'rostered', facts: { source } });
  return true;
};

export type Wanted = { person: StaffRow; date: string; shift: string | null };

/** Puts down what is wanted, all of it or, at the first that cannot be, nothing. Returns how many cells changed. */
export const putRoster = (
  context: WriteContext,
  wanted: readonly Wanted[],
  source: Source,
): number => {
  const shifts = context.reads.house.shifts();
  return wanted.filter(({ person, date, shift }) => {
    const { code, name } = person;
    if (!person.active) throw new DeskError('CONFLICT', 'staff.inactive', { code, name });
    const cell = cellFor(person, shift, shifts);
    if (!cell) throw new DeskError('CONFLICT', 'attendance.noOwnHours', { code, name });
    return putCell(context, person, date, cell, source);
  }).length;
};

/** How many cells would say something else. */
export const changesOf = ({ reads }: ReadContext, wanted: readonly Wanted[]): number => {
  const shifts = reads.house.shifts();
  return wanted.filter(({ person, date, shift }) => {
    const cell = cellFor(person, shift, shifts);
    return cell !== null && !sameCell(reads.attendance.cell(person.id, date), cell);
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

export const setRoster = (context: WriteContext, entries: readonly RosterEntry[]): number =>
  putRoster(
    context,
    entries.map(({ code, date, shift }) => ({
      person: personOf(context, code),
      date,
      shift: shift === null ? null : shiftNamed(context, shift),
    })),
    'typed',
  );

const weekDays = 7;

/** Seven days onto seven others. @throws DeskError INVALID_INPUT where they overlap */
export const copyWeek = (
  context: WriteContext,
  { from, to, replace }: { from: string; to: string; replace: boolean },
): { changed: number; kept: number } => {
  const apart = Math.abs(Date.parse(from) - Date.parse(to)) / 86_400_000;
  if (apart < weekDays)
    throw new DeskError('INVALID_INPUT', 'attendance.weeksOverlap', { from, to });
  const { attendance, staff } = context.reads;
  const cells = attendance
    .cells(from, addDays(from, weekDays - 1))
    .filter(({ shift }) => shift !== null);
  const there = new Set(
    attendance
      .cells(to, addDays(to, weekDays - 1))
      .flatMap(({ shift, staffId, date }) => (shift === null ? [] : [`${staffId} ${date}`])),
  );
  const days = datesFrom(from, weekDays);
  const wanted = cells.flatMap(({ staffId, date, shift }): Wanted[] => {
    const person = staff.byId(staffId);
    // Who has left meanwhile is not planned again.
    return person?.active ? [{ person, date: addDays(to, days.indexOf(date)), shift }] : [];
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
        ownHours: ownHoursOf(person),
        cells: dates.map((date) => {
          const cell = cells.get(`${person.id} ${date}`);
          const standing = cell?.shift == null;
          return {
            date,
            shift: planOf(person, date, cell, timeZone).shift,
            standing,
            swapped: !standing && cell.swapped,
          };
        }),
      })),
  };
};
