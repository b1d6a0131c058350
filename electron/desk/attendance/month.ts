/** The monthly sheets: a line a person for the house, a line a day for a person. */
import type {
  DayView,
  MonthView,
  PersonMonth,
  TotalsView,
} from '../../../shared/attendance/contract.ts';
import {
  addTotals,
  type DayFigures,
  type Totals,
  totalsOf,
} from '../../../shared/attendance/figures.ts';
import { daysOfMonth, isoAt } from '../../../shared/kernel/time.ts';
import type { StaffRow, SwapRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { type Attendance, attendanceOf, attendanceOn, datesFrom } from './plans.ts';

export const viewDay = (
  { timeZone }: Pick<ReadContext, 'timeZone'>,
  book: Attendance,
  person: StaffRow,
  { hours, spells, ...day }: DayFigures,
): DayView => {
  const iso = (ms: number) => isoAt(ms, timeZone);
  const orNull = (ms: number | null) => (ms === null ? null : iso(ms));
  return {
    ...day,
    from: hours ? iso(hours.fromMs) : null,
    until: hours ? iso(hours.untilMs) : null,
    spells: spells.map((spell) => {
      const duty = book.dutyOf(spell.id);
      return {
        id: spell.id,
        on: iso(spell.onAtMs),
        off: orNull(spell.offAtMs),
        onProof: duty?.onProof ?? 'operator',
        offProof: duty?.offProof ?? null,
        corrected: spell.corrected,
        breaks: spell.breaks.map(({ fromMs, untilMs }) => ({
          from: iso(fromMs),
          until: orNull(untilMs),
        })),
      };
    }),
    swapped: book.cellOf(person.id, day.date)?.swapped ?? false,
  };
};

/** The days of a month `2026-11`. */
export const datesOfMonth = (month: string): string[] => {
  const { from, until } = daysOfMonth(month);
  return datesFrom(from, Number(until.slice(8)));
};

const swapsOf = (swaps: readonly SwapRow[], { id }: StaffRow): number =>
  swaps.filter(
    ({ state, staffId, withId }) => state === 'approved' && (staffId === id || withId === id),
  ).length;

const withSwaps = (totals: Totals, swaps: number): TotalsView => ({ ...totals, swaps });

/** Everybody who worked or was planned in the month, and whoever works here now. */
export const monthView = (context: ReadContext, month: string): MonthView => {
  const dates = datesOfMonth(month);
  const book = attendanceOn(context, dates);
  const swaps = context.reads.attendance.swapsIn(dates[0] ?? '', dates.at(-1) ?? '');
  const people = context.reads.staff.all().flatMap((person) => {
    const days = book.daysOf(person);
    const totals = totalsOf(days, context.nowMs);
    if (!person.active && days.every(({ shift, spells }) => shift === null && spells.length === 0))
      return [];
    const { id, code, name, role, department, active } = person;
    return [
      {
        id,
        code,
        name,
        role,
        department,
        active,
        totals: withSwaps(totals, swapsOf(swaps, person)),
      },
    ];
  });
  const house = addTotals(people.map(({ totals }) => totals));
  const approved = swaps.filter(({ state }) => state === 'approved').length;
  return { month, people, house: withSwaps(house, approved) };
};

export const personMonth = (context: ReadContext, person: StaffRow, month: string): PersonMonth => {
  const dates = datesOfMonth(month);
  const book = attendanceOf(context, person, dates);
  const days = book.daysOf(person);
  const swaps = context.reads.attendance.swapsIn(dates[0] ?? '', dates.at(-1) ?? '');
  const { code, name, role, department } = person;
  return {
    month,
    code,
    name,
    role,
    department,
    days: days.map((day) => viewDay(context, book, person, day)),
    totals: withSwaps(totalsOf(days, context.nowMs), swapsOf(swaps, person)),
  };
};
