/** Who answers on a floor at a moment: on duty now, on duty then, or on the roster for then. */
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import { servedAt } from '../../../shared/service-model/model.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import {
  clockText,
  type OnDuty,
  proposeFor,
  readRules,
  readSituation,
  type Situation,
} from '../requests/index.ts';
import { floorsOn, planOf, standingOn } from '../staff/index.ts';

/** Within so long of now the house is asked as it is. */
const nowWithinMs = minuteMs;

const idle = (person: StaffRow, floors: readonly string[]): OnDuty => ({
  person,
  floors,
  load: 0,
  onBreak: false,
});

const onDutyThen = ({ reads }: ReadContext, ms: number): OnDuty[] =>
  [...reads.staff.onDuty().filter(({ duty }) => duty.onAtMs <= ms), ...reads.staff.leftSince(ms)]
    .sort((a, b) => a.staff.code.localeCompare(b.staff.code))
    .map(({ staff, duty }) => idle(staff, floorsOn(staff, duty)));

const rosteredFor = (context: ReadContext, ms: number): OnDuty[] => {
  const { reads, timeZone } = context;
  const today = dateAt(ms, timeZone);
  const dates = [addDays(today, -1), today];
  const cells = new Map(
    reads.attendance
      .cells(dates[0] ?? today, today)
      .map((cell) => [`${cell.staffId} ${cell.date}`, cell]),
  );
  const standing = standingOn(context);
  return reads.staff
    .all()
    .filter(({ active }) => active)
    .flatMap((person) => {
      for (const date of dates) {
        const cell = cells.get(`${person.id} ${date}`);
        const { hours } = planOf(person, date, cell, timeZone, standing(person, date));
        if (hours && hours.fromMs <= ms && ms < hours.untilMs)
          return [idle(person, cell?.floors ?? person.floors)];
      }
      return [];
    });
};

export type Known = 'on-duty' | 'was-on-duty' | 'rostered';

/** Who would get housekeeping's work on a floor at a moment, and how that is known. */
export const answersAt = (context: ReadContext, floor: string, ms: number) => {
  const { nowMs, timeZone } = context;
  const now = readSituation(context);
  const job = { department: 'housekeeping', floor, emergency: false } as const;
  if (Math.abs(ms - nowMs) < nowWithinMs) {
    const { to, toName, because } = proposeFor(now, job);
    return { to, toName, because, known: 'on-duty' as Known };
  }
  const rules = readRules(context, Math.min(ms, nowMs) - 3 * dayMs);
  const past = ms < nowMs;
  const then: Situation = {
    ...now,
    onDuty: past ? onDutyThen(context, ms) : rosteredFor(context, ms),
    served: (code) => servedAt(rules(code), ms, timeZone),
    clock: (at) => clockText(at, timeZone),
  };
  const { to, toName, because } = proposeFor(then, job);
  return {
    to,
    toName,
    // What each carried or will carry is not known.
    because: because.filter(({ reason }) => reason !== 'load'),
    known: (past ? 'was-on-duty' : 'rostered') as Known,
  };
};
