/** Hours of a desk as they are written and as they are kept: `07:00` and minutes after midnight. Pure. */
import type { DeskHours } from './contract.ts';
import { type Hours, lengthOf } from './model.ts';

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
/** A minute of the day as a clock shows it; 1440 is `24:00`. */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** In order, what overlaps or touches made one. Hours over midnight come last and stay apart. */
export const readHours = (hours: readonly DeskHours[]): Hours[] => {
  const sorted = hours
    .map(({ from, until }) => ({ from: minuteOf(from), until: minuteOf(until) }))
    .sort((a, b) => a.from - b.from || lengthOf(a) - lengthOf(b));
  const joined: Hours[] = [];
  for (const one of sorted) {
    const last = joined.at(-1);
    const end = last ? last.from + lengthOf(last) : -1;
    if (!last || one.from > end) joined.push(one);
    else {
      const longest = Math.max(end, one.from + lengthOf(one));
      // A day and a night at the most: what runs on belongs to the day after.
      const until = Math.min(longest, last.from + 1_440);
      last.until = until > 1_440 ? until - 1_440 : until;
    }
  }
  return joined;
};

export const sayHours = (hours: readonly Hours[]): DeskHours[] =>
  hours.map(({ from, until }) => ({ from: clockOf(from), until: clockOf(until) }));
