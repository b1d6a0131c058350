/**
 * Moments and days from a few keys, in the house's time: `15` is fifteen minutes from now, `18:30` or `1830` the
 * next half past six, `11-24 18:30` that day's. Pure.
 */
import { minuteMs } from '../../shared/kernel/durations.ts';
import { addDays, clockReaches, dateAt } from '../../shared/kernel/time.ts';

/** Which way a time without a day, or a day without a year, lies: still to come, past, or this one. */
export type Lean = 'ahead' | 'back' | 'this';

const plain = (typed: string): string => typed.normalize('NFKC').trim().replace(/\s+/g, ' ');

/** Null for a day there is not, such as 02-30. */
const dayFrom = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

type House = { nowMs: number; timeZone: string; lean: Lean };

/** The moment the house's clock shows that minute of that day; of an hour that comes twice the one the way it leans. */
const momentOn = (date: string, minute: number, { nowMs, timeZone, lean }: House): number => {
  const first = clockReaches(date, minute, timeZone, 'first');
  const last = clockReaches(date, minute, timeZone, 'last');
  if (lean === 'ahead') return first > nowMs ? first : last;
  if (lean === 'back') return last <= nowMs ? last : first;
  return first;
};

const minuteFrom = (text: string): number | null => {
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text);
  const hour = Number(clock?.[1]);
  const minute = Number(clock?.[2]);
  return clock && hour <= 23 && minute <= 59 ? hour * 60 + minute : null;
};

/** The first of the moments that lies the way it leans; else the middle one, which is this day or year. */
const leaning = (
  [before, now, after]: readonly (number | null)[],
  nowMs: number,
  lean: Lean,
): number | null => {
  if (lean === 'ahead') return now != null && now > nowMs ? now : (after ?? null);
  if (lean === 'back') return now != null && now <= nowMs ? now : (before ?? null);
  return now ?? null;
};

/** A day `11-24` or `2026-11-24` on which a minute stands, as its date; null where it is none. */
const dayOf = (text: string, minute: number, house: House) => {
  const { nowMs, timeZone, lean } = house;
  const match = /^(?:(\d{4})-)?(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (match[1]) return dayFrom(Number(match[1]), month, day);
  const year = Number(dateAt(nowMs, timeZone).slice(0, 4));
  const days = [year - 1, year, year + 1].map((each) => dayFrom(each, month, day));
  const moments = days.map((date) => date && momentOn(date, minute, house));
  const found = leaning(
    moments.map((ms) => (typeof ms === 'number' ? ms : null)),
    nowMs,
    lean,
  );
  return days[moments.indexOf(found)] ?? null;
};

/** Epoch milliseconds; null where the keys do not make a moment yet. */
export const momentFrom = (
  typed: string,
  nowMs: number,
  timeZone: string,
  lean: Lean = 'ahead',
): number | null => {
  const text = plain(typed);
  const house = { nowMs, timeZone, lean };
  // Four digits are the clock as it is said aloud, 2230: nobody promises so many minutes.
  if (/^\d{4}$/.test(text))
    return momentFrom(`${text.slice(0, 2)}:${text.slice(2)}`, nowMs, timeZone, lean);
  if (/^\d{1,3}$/.test(text)) {
    const minutes = Number(text);
    if (minutes === 0 || lean === 'this') return null;
    return nowMs + (lean === 'back' ? -minutes : minutes) * minuteMs;
  }
  const [first = '', second, more] = text.split(' ');
  if (more !== undefined) return null;
  const minute = minuteFrom(second ?? first);
  if (minute === null) return null;
  if (second !== undefined) {
    const date = dayOf(first, minute, house);
    return date === null ? null : momentOn(date, minute, house);
  }
  const today = dateAt(nowMs, timeZone);
  return leaning(
    [-1, 0, 1].map((days) => momentOn(addDays(today, days), minute, house)),
    nowMs,
    lean,
  );
};

/** A day of the house, `2026-11-24`, from `11-24` or the whole date; null where it is none yet. */
export const dateFrom = (
  typed: string,
  nowMs: number,
  timeZone: string,
  lean: Lean = 'this',
): string | null => {
  // Today itself lies both ways.
  const minute = lean === 'ahead' ? 24 * 60 - 1 : 0;
  return dayOf(plain(typed), minute, { nowMs, timeZone, lean });
};
