/** Changes with the hour that are no event: a shift begins, a day begins. */
import type { Subject } from '../../../shared/kernel/subjects.ts';
import { nextReached } from '../../../shared/kernel/time.ts';
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

/** Shows every board the floors, the shift and the proposals anew at each boundary. */
export const boundariesDue = ({ reads, clock, house, nudge }: Deps): Due => {
  let nextMs: number | undefined;
  let askedMs = 0;

  const boundaryAfter = (momentMs: number): number | null => {
    const timeZone = house()?.timeZone;
    if (timeZone === undefined) return null;
    // Midnight too: who is due out is a matter of the date.
    const minutes = [0, ...reads.house.shifts().map(({ fromMinute }) => fromMinute)];
    return nextReached(momentMs, minutes, timeZone);
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
