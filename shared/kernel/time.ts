/**
 * Moments in the house's time zone. The zone's offset is asked of Intl once an hour of time and kept:
 * a board formats thousands of moments.
 */
import { dayMs, hourMs, minuteMs } from './durations.ts';

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  return format;
};

const askOffset = (ms: number, timeZone: string): number => {
  const name = formatOf(timeZone)
    .formatToParts(ms)
    .find((part) => part.type === 'timeZoneName');
  const match = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name?.value ?? 'GMT');
  if (!match?.[1]) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * minuteMs;
};

/** The zone's offset from UTC at a moment, milliseconds. Zones change at full quarter hours at the finest. */
export const offsetAt = (ms: number, timeZone: string): number => {
  const quarter = Math.floor(ms / (hourMs / 4));
  let known = offsets.get(timeZone);
  if (!known || known.size > 50_000) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = askOffset(ms, timeZone);
    known.set(quarter, offset);
  }
  return offset;
};

/** ISO 8601 with the zone's offset, e.g. `2026-11-23T21:40:00.000+08:00`. */
export const isoAt = (ms: number, timeZone: string): string => {
  const offset = offsetAt(ms, timeZone);
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset) / minuteMs;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${new Date(ms + offset).toISOString().slice(0, -1)}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

/** Minutes after the house's midnight, 0–1439. */
export const minuteOfDay = (ms: number, timeZone: string): number =>
  Math.floor(((ms + offsetAt(ms, timeZone)) % dayMs) / minuteMs);

/** The calendar day so many days later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** How many days of the calendar lie from one day to another; below zero where the other is earlier. */
export const daysBetween = (from: string, until: string): number =>
  (Date.parse(until) - Date.parse(from)) / dayMs;

/** The Monday of the day's week. */
export const weekStart = (date: string): string =>
  addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));

/** The calendar month `2026-11` so many months later. */
export const addMonths = (month: string, months: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
};

/** First and last day of a calendar month `2026-11`. */
export const daysOfMonth = (month: string): { from: string; until: string } => ({
  from: `${month}-01`,
  until: addDays(`${addMonths(month, 1)}-01`, -1),
});

/** The house's calendar day, `2026-11-23`. */
export const dateAt = (ms: number, timeZone: string): string => isoAt(ms, timeZone).slice(0, 10);

/** What the house's clock shows at a moment, `21:40`. */
export const clockAt = (ms: number, timeZone: string): string => isoAt(ms, timeZone).slice(11, 16);

/** A moment of these days as it would be typed, `11-23 21:40`. */
export const typedAt = (ms: number, timeZone: string): string =>
  isoAt(ms, timeZone).slice(5, 16).replace('T', ' ');

/** True when the minute of the day lies in the hours; `until` below or at `from` runs over midnight. */
export const within = (minute: number, hours: { from: number; until: number }): boolean =>
  hours.from < hours.until
    ? minute >= hours.from && minute < hours.until
    : minute >= hours.from || minute < hours.until;

/** Minutes from a minute of the day to the next occurrence of another, 1–1440. */
export const minutesUntil = (minute: number, next: number): number =>
  ((next - minute + 1_440 - 1) % 1_440) + 1;

const quarterMs = hourMs / 4;

/** The first moment with the offset of the later one: where the zone set its clock on. */
const clockSet = (earlierMs: number, laterMs: number, timeZone: string): number => {
  const offset = offsetAt(laterMs, timeZone);
  let before = Math.floor(earlierMs / quarterMs);
  let after = Math.ceil(laterMs / quarterMs);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle * quarterMs, timeZone) === offset) after = middle;
    else before = middle;
  }
  return after * quarterMs;
};

/**
 * When the clock on the wall reaches a minute of a calendar day, epoch milliseconds; 1440 and more lie in
 * the days after. On the night it is set back an hour comes twice: `first` or `last` says which is meant.
 * An hour that is skipped when it is set on is reached at the moment of setting.
 */
export const clockReaches = (
  date: string,
  minute: number,
  timeZone: string,
  time: 'first' | 'last',
): number => {
  const local = Date.parse(`${date}T00:00:00Z`) + minute * minuteMs;
  const before = local - offsetAt(local - dayMs, timeZone);
  const after = local - offsetAt(local + dayMs, timeZone);
  if (before === after) return before;
  const shown = [before, after].filter((ms) => ms + offsetAt(ms, timeZone) === local);
  if (shown.length === 0)
    return clockSet(Math.min(before, after), Math.max(before, after), timeZone);
  return time === 'first' ? Math.min(...shown) : Math.max(...shown);
};

/** When the house's clock first shows a minute of a calendar day, epoch milliseconds: as `clockReaches`. */
export const minuteOn = (date: string, minute: number, timeZone: string): number =>
  clockReaches(date, minute, timeZone, 'first');

/** The moment a calendar day `2026-11-23` begins with, epoch milliseconds: its midnight, where it is not skipped. */
export const dayStart = (date: string, timeZone: string): number => minuteOn(date, 0, timeZone);

/** The moment the house's day at a moment began with, epoch milliseconds. */
export const startOfDay = (ms: number, timeZone: string): number =>
  dayStart(dateAt(ms, timeZone), timeZone);

/** When the clock on the wall shows these minutes of the day in the days about a moment, each once a day. */
const reachedAbout = (ms: number, minutes: readonly number[], timeZone: string): number[] => {
  const today = dateAt(ms, timeZone);
  return [-1, 0, 1, 2].flatMap((days) =>
    minutes.map((minute) => minuteOn(addDays(today, days), minute, timeZone)),
  );
};

/** When the clock on the wall last reached one of these minutes of the day, the moment itself counted; null without any. */
export const lastReached = (
  ms: number,
  minutes: readonly number[],
  timeZone: string,
): number | null =>
  minutes.length === 0
    ? null
    : Math.max(...reachedAbout(ms, minutes, timeZone).filter((at) => at <= ms));

/** When it next reaches one of them, after the moment; null without any. */
export const nextReached = (
  ms: number,
  minutes: readonly number[],
  timeZone: string,
): number | null =>
  minutes.length === 0
    ? null
    : Math.min(...reachedAbout(ms, minutes, timeZone).filter((at) => at > ms));
