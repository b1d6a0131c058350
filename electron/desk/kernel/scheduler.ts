/**
 * Runs what falls due by itself, each piece through the one door. One timer for the whole house, set
 * for the next thing due; nothing is polled. A demo clock that jumps forward steps through every
 * moment on the way, so that its record reads as if the time had passed.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { Clock } from './clock.ts';

/** A kind of work that falls due: when next, and doing all of it that is due by now. */
export type Due = {
  /** The next moment, epoch milliseconds; null when nothing is waiting. */
  nextAtMs: () => number | null;
  /** Does the piece that was due first. */
  run: () => void;
};

/**
 * A look at one minute of every night; a night the machine was off is made up for when it is on.
 * @param timeZone of the house; undefined while there is none, and nothing is looked at
 */
export const nightly = (
  clock: Clock,
  timeZone: () => string | undefined,
  minute: number,
  look: () => void,
): Due => {
  let lookedOn: string | undefined;
  return {
    nextAtMs: () => {
      const zone = timeZone();
      if (zone === undefined) return null;
      const today = dateAt(clock.nowMs(), zone);
      // Looked at by a clock that was ahead: no night of those days has been.
      if (lookedOn !== undefined && lookedOn > today) lookedOn = undefined;
      const day = lookedOn === undefined || lookedOn < today ? today : addDays(today, 1);
      return minuteOn(day, minute, zone);
    },
    run: () => {
      lookedOn = dateAt(clock.nowMs(), timeZone() ?? 'UTC');
      look();
    },
  };
};

export type Scheduler = {
  /** When the next piece of work falls due, epoch milliseconds of the house; null when nothing waits. */
  nextAtMs: () => number | null;
  /** Does everything due by now, oldest first. */
  runDue: () => void;
  /** Moves a demo clock on, doing all that falls due on the way at its own moment. */
  advanceTo: (momentMs: number) => void;
  /** Sets the timer for what comes next; called after each commit. */
  arm: () => void;
  stop: () => void;
};

/** Timers of the machine hold no more than this; and a machine that slept is looked at once a minute. */
const longestSleepMs = minuteMs;

/** Work that could not be done rests so long before it is tried again. */
const restMs = 5_000;

/** And work that is done and stands where it stood. */
const stuckRestMs = minuteMs;
/** No house has so much of one kind to do at one moment, a step each. */
const mostAtOneMoment = 1_000;

/** @param failed is told of work that could not be done; the rest goes on and it is tried again */
export const createScheduler = (
  clock: Clock,
  kinds: readonly Due[],
  failed: (error: unknown) => void,
): Scheduler => {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let stopped = true;

  /** Until when, by the machine's own clock, a kind that failed is left alone. */
  const resting = new Map<Due, number>();
  const isResting = (due: Due): boolean => (resting.get(due) ?? 0) > performance.now();
  const rest = (due: Due, error: unknown, forMs: number): void => {
    failed(error);
    resting.set(due, performance.now() + forMs);
  };

  /** The moment a kind named last, and how often it was done for it. */
  const stands = new Map<Due, { at: number; times: number }>();
  /** Done once more: true when it was so often for one moment that it gets nowhere, and lets nothing else have its turn. */
  const isStuck = (due: Due, at: number): boolean => {
    const before = stands.get(due);
    const times = before?.at === at ? before.times + 1 : 1;
    stands.set(due, { at, times });
    return times >= mostAtOneMoment;
  };

  const first = (): { at: number; due: Due } | undefined => {
    let earliest: { at: number; due: Due } | undefined;
    for (const due of kinds) {
      if (isResting(due)) continue;
      try {
        const at = due.nextAtMs();
        if (at !== null && (earliest === undefined || at < earliest.at)) earliest = { at, due };
      } catch (error) {
        // What cannot be read now, e.g. from a page that is damaged, keeps nothing else from its hour.
        rest(due, error, restMs);
      }
    }
    return earliest;
  };

  const runUntil = (untilMs: number, stepping: boolean): void => {
    running = true;
    // While stepping, the question what comes next is asked at the step's own moment too.
    let stepMs = clock.nowMs();
    const now = <T>(work: () => T): T => (stepping ? clock.at(stepMs, work) : work());
    try {
      for (let next = now(first); next && next.at <= untilMs; next = now(first)) {
        stepMs = Math.max(next.at, stepMs);
        const { at, due } = next;
        let forMs = restMs;
        try {
          now(due.run);
          if (isStuck(due, at)) {
            forMs = stuckRestMs;
            throw new Error('Work is done and stands where it stood.');
          }
        } catch (error) {
          // A demo clock that is moved by hand says so at once; time that passes by itself goes on.
          if (stepping) throw error;
          rest(due, error, forMs);
        }
      }
    } finally {
      running = false;
    }
  };

  const arm = (): void => {
    if (stopped || running) return;
    const next = first();
    const sleep = next ? Math.max(0, next.at - clock.nowMs()) : longestSleepMs;
    const longest = kinds.some(isResting) ? restMs : longestSleepMs;
    clearTimeout(timer);
    timer = setTimeout(wake, Math.min(sleep, longest));
    timer.unref();
  };

  const wake = (): void => {
    runUntil(clock.nowMs(), false);
    arm();
  };

  return {
    nextAtMs: () => first()?.at ?? null,
    runDue: () => runUntil(clock.nowMs(), false),
    advanceTo: (momentMs) => runUntil(momentMs, true),
    arm: () => {
      stopped = false;
      arm();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
