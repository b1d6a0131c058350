/** What changes with the minute and is no event: somebody is expected, missing, too long on a break. */
import { nextTurn } from '../../../shared/attendance/presence.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import type { HouseRow } from '../database/schema/index.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Due } from '../kernel/scheduler.ts';
import { planOf } from '../staff/index.ts';
import type { Reads } from '../stores.ts';
import { rulesOf } from './plans.ts';

type Deps = {
  reads: Reads;
  clock: Clock;
  house: () => HouseRow | undefined;
  nudge: (touched: readonly Subject[]) => void;
};

/** Nothing near: looked at again after so long, for what was typed meanwhile. */
const lookAgainMs = 15 * minuteMs;

/** Shows every board anew who is here and who is not, whenever that changes by itself. */
export const presenceDue = ({ reads, clock, house, nudge }: Deps): Due => {
  let nextMs: number | undefined;
  let askedMs = 0;

  const turnAfter = (nowMs: number, timeZone: string): number => {
    const today = dateAt(nowMs, timeZone);
    const dates = [addDays(today, -1), today, addDays(today, 1)];
    const cells = new Map(
      reads.attendance
        .cells(dates[0] ?? today, dates[2] ?? today)
        .map((cell) => [`${cell.staffId} ${cell.date}`, cell]),
    );
    const hours = reads.staff
      .all()
      .filter(({ active }) => active)
      .flatMap((person) =>
        dates.flatMap(
          (date) => planOf(person, date, cells.get(`${person.id} ${date}`), timeZone).hours ?? [],
        ),
      );
    const breaks = reads.attendance.openBreaks().map(({ fromMs }) => fromMs);
    const turn = nextTurn(hours, breaks, rulesOf({ reads }), nowMs);
    return Math.min(turn ?? Number.POSITIVE_INFINITY, nowMs + lookAgainMs);
  };

  return {
    nextAtMs: () => {
      const settings = house();
      if (!settings) return null;
      const nowMs = clock.nowMs();
      // A demo clock set back comes past the same turns again.
      if (nextMs === undefined || nowMs < askedMs) nextMs = turnAfter(nowMs, settings.timeZone);
      askedMs = nowMs;
      return nextMs;
    },
    run: () => {
      nextMs = turnAfter(clock.nowMs(), house()?.timeZone ?? 'UTC');
      nudge([{ kind: 'roster', id: 'all' }]);
    },
  };
};
