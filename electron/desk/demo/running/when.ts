/** The moments of the demo's open work, counted from now and fitted to the hour of the day. Pure. */
import { dayMs, minuteMs, secondMs } from '../../../../shared/kernel/durations.ts';
import { minuteOfDay, startOfDay, within } from '../../../../shared/kernel/time.ts';
import type { Part, Work } from './works.ts';

const tenMinutesMs = 10 * minuteMs;

/** Between these minutes of the day guests are not disturbed with what can wait. */
const quiet = { from: 21 * 60 + 30, until: 8 * 60 };
/** A recheck may still fall into the first of it. */
const stillLooked = { from: 21 * 60 + 30, until: 22 * 60 + 20 };
const guestsAreUp = 9 * 60;

const partOf = (minute: number): Part => {
  if (minute >= 8 * 60 && minute < 17 * 60 + 30) return 'day';
  return minute >= 17 * 60 + 30 && minute < 22 * 60 + 30 ? 'evening' : 'night';
};

export type When = {
  inPart: (value: string | Record<Part, string>) => string;
  /** From the seconds a step of this work lies back to its moment. */
  momentsOf: (work: Work) => (ago: number) => number;
  /** A recheck in the night waits until the guests are up. */
  recheckMs: (inMinutes: number) => number;
  /** The next such minute of the day that is so far away that nobody has to move for it yet. */
  bookedMs: (minute: number) => number;
};

export const whenAt = (nowMs: number, timeZone: string): When => {
  const part = partOf(minuteOfDay(nowMs, timeZone));
  const nextAt = (minute: number, afterMs: number): number => {
    const today = startOfDay(afterMs, timeZone) + minute * minuteMs;
    return today > afterMs ? today : today + dayMs;
  };
  return {
    inPart: (value) => (typeof value === 'string' ? value : value[part]),
    momentsOf: ({ daylight, loggedAgo }) => {
      const loggedMs = nowMs - loggedAgo * secondMs;
      // What began by daylight began, after dark, in the evening before.
      const atNight = daylight === true && within(minuteOfDay(loggedMs, timeZone), quiet);
      const eveningMs = nextAt(quiet.from - 20, loggedMs) - dayMs - (loggedAgo % 1_200) * secondMs;
      const earlierMs = atNight ? loggedMs - eveningMs : 0;
      return (ago) => nowMs - ago * secondMs - earlierMs;
    },
    recheckMs: (inMinutes) => {
      const wantedMs = nowMs + inMinutes * minuteMs;
      const wholeMs = Math.ceil(wantedMs / tenMinutesMs) * tenMinutesMs;
      const minute = minuteOfDay(wholeMs, timeZone);
      return within(minute, quiet) && !within(minute, stillLooked)
        ? nextAt(guestsAreUp + (inMinutes % 40), wholeMs)
        : wholeMs;
    },
    bookedMs: (minute) => nextAt(minute, nowMs + 60 * minuteMs),
  };
};
