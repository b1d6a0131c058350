/** What was planned and the time people were here, read once for as many people and days as are asked for. */
import { type DayFigures, figuresOf, type Spell } from '../../../shared/attendance/figures.ts';
import type { AttendanceRules } from '../../../shared/attendance/model.ts';
import { addDays, dateAt, dayStart } from '../../../shared/kernel/time.ts';
import type { BreakRow, DutyRow, RosterRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { planOf, standingOn } from '../staff/index.ts';

export type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const standard: AttendanceRules = { graceMinutes: 5, breakMinutes: 30, overtimeMinutes: 15 };

/** The house's measure. */
export const rulesOf = ({ reads }: Pick<ReadContext, 'reads'>): AttendanceRules => {
  const house = reads.house.get();
  return house ?? standard;
};

const spellOf = (duty: DutyRow, breaks: readonly BreakRow[]): Spell => ({
  id: duty.id,
  onAtMs: duty.onAtMs,
  offAtMs: duty.offAtMs,
  breaks,
  corrected: duty.corrected,
});

/** The days from one to another, both included. */
export const datesFrom = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, index) => addDays(from, index));

type Books = { cells: RosterRow[]; duties: DutyRow[]; breaks: BreakRow[] };

export type Attendance = {
  /** Figures of each day asked for. */
  daysOf: (person: StaffRow) => DayFigures[];
  /** The roster's own row of a day, where there is one. */
  cellOf: (staffId: string, date: string) => RosterRow | undefined;
  dutyOf: (id: string) => DutyRow | undefined;
  /** Since when somebody is here, however long ago they came. */
  hereOf: (staffId: string) => DutyRow | undefined;
};

const attendanceIn = (context: Here, dates: readonly string[], books: Books): Attendance => {
  const { nowMs, timeZone } = context;
  const rules = rulesOf(context);
  const standing = standingOn(context);
  const cells = new Map(books.cells.map((cell) => [`${cell.staffId} ${cell.date}`, cell]));
  const breaks = Map.groupBy(books.breaks, ({ dutyId }) => dutyId);
  const duties = Map.groupBy(books.duties, ({ staffId }) => staffId);
  const byId = new Map(books.duties.map((duty) => [duty.id, duty]));
  const cellOf = (staffId: string, date: string) => cells.get(`${staffId} ${date}`);
  const first = dates[0] ?? '';
  const last = dates.at(-1) ?? '';
  // A day more at both ends: a night belongs to the day it began on.
  const around = [addDays(first, -1), ...dates, addDays(last, 1)];
  return {
    cellOf,
    dutyOf: (id) => byId.get(id),
    hereOf: (staffId) => duties.get(staffId)?.find(({ offAtMs }) => offAtMs === null),
    daysOf: (person) => {
      const plans = around.map((date) =>
        planOf(person, date, cellOf(person.id, date), timeZone, standing(person, date)),
      );
      const spells = (duties.get(person.id) ?? []).map((duty) =>
        spellOf(duty, breaks.get(duty.id) ?? []),
      );
      return figuresOf(plans, spells, rules, nowMs, (ms) => dateAt(ms, timeZone)).slice(1, -1);
    },
  };
};

/** The time in which somebody can have signed on for one of the days. */
const spanOf = (dates: readonly string[], timeZone: string) => {
  const from = addDays(dates[0] ?? '', -2);
  const until = addDays(dates.at(-1) ?? '', 2);
  return { from, until, fromMs: dayStart(from, timeZone), untilMs: dayStart(until, timeZone) };
};

/** Everybody's attendance on the days; whoever is on duty is in it however long ago they came. */
export const attendanceOn = (context: Here, dates: readonly string[]): Attendance => {
  const { attendance, staff } = context.reads;
  const { from, until, fromMs, untilMs } = spanOf(dates, context.timeZone);
  const duties = attendance.dutiesIn(fromMs, untilMs);
  const longHere = staff.onDuty().flatMap(({ duty }) => (duty.onAtMs < fromMs ? [duty] : []));
  return attendanceIn(context, dates, {
    cells: attendance.cells(from, until),
    duties: [...longHere, ...duties],
    breaks: attendance.breaksIn(fromMs, untilMs),
  });
};

/** One person's attendance on the days. */
export const attendanceOf = (
  context: Here,
  { id }: StaffRow,
  dates: readonly string[],
): Attendance => {
  const { attendance, staff } = context.reads;
  const { from, until, fromMs, untilMs } = spanOf(dates, context.timeZone);
  const here = staff.dutyOf(id);
  return attendanceIn(context, dates, {
    cells: attendance.cellsOf(id, from, until),
    duties: [
      ...(here && here.onAtMs < fromMs ? [here] : []),
      ...attendance.dutiesOf(id, fromMs, untilMs),
    ],
    breaks: attendance.breaksOf(id, fromMs, untilMs),
  });
};
