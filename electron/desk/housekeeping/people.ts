/** Who is here for a part of the day, where, and for how much of it. */
import type { DealtPart } from '../../../shared/housekeeping/model.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { DutyRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { floorsOn, planOf, standingOn } from '../staff/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export type Present = {
  person: StaffRow;
  floors: readonly string[];
  /** Share of the part, 1–100. */
  percent: number;
};

/** The part's hours, epoch milliseconds. */
export const hoursOf = (
  { reads, timeZone }: Pick<Here, 'reads' | 'timeZone'>,
  date: string,
  part: DealtPart,
): { fromMs: number; untilMs: number } => {
  const s = reads.housekeeping.settings();
  const at = (minute: number) => minuteOn(date, minute, timeZone);
  return part === 'day'
    ? { fromMs: at(s.dayFromMinute), untilMs: at(s.dayUntilMinute) }
    : { fromMs: at(s.eveningFromMinute), untilMs: at(s.eveningUntilMinute) };
};

/** Whether somebody makes rooms. */
export const makesRooms = ({ role, department, active }: StaffRow): boolean =>
  active && role === 'attendant' && department === 'housekeeping';

/**
 * Whoever makes rooms and is here for some of the part. Once it has begun: those on duty. Before: also
 * those the roster has, with the floors it gives them. The share is what their hours cover of the part.
 */
export const presentFor = (context: Here, date: string, part: DealtPart): Present[] => {
  const { reads, nowMs, timeZone } = context;
  const { fromMs, untilMs } = hoursOf(context, date, part);
  const begun = nowMs >= fromMs;
  const today = date === dateAt(nowMs, timeZone);
  const duties = new Map<string, DutyRow>(
    today ? reads.staff.onDuty().map(({ staff, duty }) => [staff.id, duty]) : [],
  );
  const standing = standingOn({ reads });
  const dates = [addDays(date, -1), date];
  const cells = new Map(
    reads.attendance
      .cells(dates[0] ?? date, date)
      .map((cell) => [`${cell.staffId} ${cell.date}`, cell]),
  );
  return reads.staff
    .all()
    .filter(makesRooms)
    .flatMap((person): Present[] => {
      const duty = duties.get(person.id);
      const plans = dates.map((day) => {
        const cell = cells.get(`${person.id} ${day}`);
        return { cell, plan: planOf(person, day, cell, timeZone, standing(person, day)) };
      });
      const covered = plans.reduce(
        (sum, { plan: { hours } }) =>
          hours
            ? sum + Math.max(0, Math.min(hours.untilMs, untilMs) - Math.max(hours.fromMs, fromMs))
            : sum,
        0,
      );
      if (begun ? !duty : !duty && covered === 0) return [];
      // Called in outside any plan: here for all of it.
      const planned = plans.some(({ plan }) => plan.hours !== null);
      const share = planned ? covered / (untilMs - fromMs) : 1;
      if (share <= 0) return [];
      const cell = plans[1]?.cell;
      const floors = duty
        ? floorsOn(person, duty)
        : ((cell?.shift == null ? null : cell.floors) ?? person.floors);
      return [{ person, floors, percent: Math.max(1, Math.min(100, Math.round(share * 100))) }];
    });
};
