/**
 * What is planned for a person on a day: what the roster says or, where it says nothing, their own fixed
 * hours and usual floors. It must not know what became of a plan.
 */
import type { PlanDay } from '../../../shared/attendance/figures.ts';
import { ownHours } from '../../../shared/attendance/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import type { DutyRow, RosterRow, StaffRow, StandingHoursRow } from '../database/schema/index.ts';
import type { Recorded } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';

export type Hours = { fromMinute: number; untilMinute: number };

/** How a cell of the roster stands in the record. */
export const rosterRecord: Recorded<RosterRow> = { kind: 'roster', personal: [], derived: [] };

/** Whoever comes so long before a shift has come for it. */
const earlyMs = 4 * 60 * minuteMs;

/** A person's own fixed hours, where they have them. */
export const ownHoursOf = (person: StaffRow): Hours | null =>
  person.rosterFromMinute === null || person.rosterUntilMinute === null
    ? null
    : { fromMinute: person.rosterFromMinute, untilMinute: person.rosterUntilMinute };

/** The earliest date there is: what stood before the first change. */
export const everBefore = '0001-01-01';

const asHours = ({ fromMinute, untilMinute }: StandingHoursRow): Hours | null =>
  fromMinute === null || untilMinute === null ? null : { fromMinute, untilMinute };

/** What stands for a person on a day where the roster says nothing; `gone`: after the last day of a leaver. */
type Standing = Hours | 'gone' | null;

/** The fixed hours each person had on a day; read once for as many as are asked for. */
export const standingOn = ({
  reads,
}: Pick<ReadContext, 'reads'>): ((person: StaffRow, date: string) => Standing) => {
  const changes = Map.groupBy(reads.staff.standingHours(), ({ staffId }) => staffId);
  return (person, date) => {
    const own = changes.get(person.id);
    if (!own) return ownHoursOf(person);
    const row = own.findLast(({ fromDate }) => fromDate <= date);
    // The newest of a leaver's is that they left.
    if (!person.active && row === own.at(-1)) return 'gone';
    return row ? asHours(row) : null;
  };
};

const hoursOn = (date: string, { fromMinute, untilMinute }: Hours, timeZone: string) => ({
  fromMs: minuteOn(date, fromMinute, timeZone),
  untilMs: minuteOn(date, untilMinute > fromMinute ? untilMinute : untilMinute + 1_440, timeZone),
});

/** The day as planned. @param standing what stands on that day; left out: the fixed hours of today */
export const planOf = (
  person: StaffRow,
  date: string,
  cell: RosterRow | undefined,
  timeZone: string,
  standing: Standing = ownHoursOf(person),
): PlanDay => {
  // Typed ahead for somebody who has left since.
  if (standing === 'gone') return { date, shift: null, hours: null };
  if (cell?.shift == null)
    return {
      date,
      shift: standing ? ownHours : null,
      hours: standing && hoursOn(date, standing, timeZone),
    };
  const { shift, fromMinute, untilMinute } = cell;
  const hours = fromMinute === null || untilMinute === null ? null : { fromMinute, untilMinute };
  return { date, shift, hours: hours && hoursOn(date, hours, timeZone) };
};

export type ShiftNow = {
  date: string;
  /** Epoch milliseconds. */
  fromMs: number;
  untilMs: number;
  /** Floors of that shift; null: the person's usual ones. */
  floors: string[] | null;
};

/** The shift a person is here for, or comes for: the one that runs, else the next within some hours. */
export const shiftNow = (
  { reads, nowMs, timeZone }: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  person: StaffRow,
): ShiftNow | null => {
  const today = dateAt(nowMs, timeZone);
  const dates = [addDays(today, -1), today, addDays(today, 1)];
  const cells = new Map(
    reads.attendance
      .cellsOf(person.id, dates[0] ?? today, dates[2] ?? today)
      .map((cell) => [cell.date, cell]),
  );
  const minute = minuteOfDay(nowMs, timeZone);
  for (const [index, date] of dates.entries()) {
    const cell = cells.get(date);
    const planned = cell?.shift == null ? ownHoursOf(person) : cell;
    // Yesterday's shift runs on only over midnight, tomorrow's is near only late in the day.
    if (index === 0 && (planned?.untilMinute ?? 1_440) > (planned?.fromMinute ?? 0)) continue;
    if (index === 2 && (1_440 - minute) * minuteMs > earlyMs) continue;
    const { hours } = planOf(person, date, cell, timeZone);
    if (hours && nowMs < hours.untilMs && hours.fromMs - nowMs <= earlyMs)
      return { date, ...hours, floors: cell?.floors ?? null };
  }
  return null;
};

/** Floors a person has on duty: those the roster gave them for it, else their usual; `*` is the whole house. */
export const floorsOn = (
  person: Pick<StaffRow, 'floors'>,
  duty: Pick<DutyRow, 'floors'> | undefined,
): string[] => duty?.floors ?? person.floors;
