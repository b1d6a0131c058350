/** Changes with the hour that are no event: a floor's desk opens or closes, a shift begins. */
import type { Subject } from '../../../shared/kernel/subjects.ts';
import { minuteOfDay, minutesUntil } from '../../../shared/kernel/time.ts';
import type { HouseRow } from '../database/schema/index.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Due } from '../kernel/scheduler.ts';
import type { Reads } from '../stores.ts';

type Deps = {
  reads: Reads;
  clock: Clock;
  house: () => HouseRow | undefined;
  nudge: (touched: readonly Subject[]) => void;
};

const minuteMs = 60_000;

/** Shows every board the floors, the shift and the proposals anew at each boundary. */
export const boundariesDue = ({ reads, clock, house, nudge }: Deps): Due => {
  let nextMs: number | undefined;
  let askedMs = 0;

  const boundaryAfter = (momentMs: number): number | null => {
    const timeZone = house()?.timeZone;
    if (timeZone === undefined) return null;
    const minute = minuteOfDay(momentMs, timeZone);
    const hours = reads.rooms.floors().flatMap(({ deskHours }) => deskHours);
    const minutes = [
      ...hours.flatMap(({ from, until }) => [from, until]),
      ...reads.house.shifts().map(({ fromMinute }) => fromMinute),
      // Midnight: who is due out is a matter of the date.
      0,
    ];
    const wait = Math.min(...minutes.map((next) => minutesUntil(minute, next)));
    return momentMs - (momentMs % minuteMs) + wait * minuteMs;
  };

  return {
    nextAtMs: () => {
      if (!house()) return null;
      const nowMs = clock.nowMs();
      // A demo clock set back comes past the boundaries of that day again.
      if (nextMs === undefined || nowMs < askedMs) nextMs = boundaryAfter(nowMs) ?? undefined;
      askedMs = nowMs;
      return nextMs ?? null;
    },
    run: () => {
      nextMs = boundaryAfter(clock.nowMs()) ?? undefined;
      nudge([
        { kind: 'floor', id: 'all' },
        { kind: 'staff', id: 'all' },
      ]);
    },
  };
};
