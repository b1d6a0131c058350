/**
 * The time a report is about: half-open from the first moment until before the second, with the time of
 * the same length before it, and the house's clock over it through every change of daylight saving.
 */
import { dayMs, hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import {
  addDays,
  addMonths,
  dateAt,
  dayStart,
  daysBetween,
  isoAt,
  minuteOn,
  offsetAt,
  startOfDay,
  weekStart,
} from '../../../shared/kernel/time.ts';
import type { Dimension } from '../../../shared/reports/model.ts';
import { DeskError } from '../kernel/failure.ts';

/** Ten years: more than any house has on record. */
const mostDays = 3_660;

export type Span = { fromMs: number; untilMs: number };

const isDay = (said: string): boolean => said.length === 10;

/** @throws DeskError INVALID_INPUT for a time that ends before it begins, or is longer than any record */
export const spanOf = (
  { from, until }: { from: string; until: string },
  timeZone: string,
): Span => {
  const fromMs = isDay(from) ? dayStart(from, timeZone) : Date.parse(from);
  const untilMs = isDay(until) ? dayStart(addDays(until, 1), timeZone) : Date.parse(until);
  // Two days the wrong way round are no empty time, although the later includes its own day.
  const backwards = untilMs < fromMs || (isDay(from) && isDay(until) && until < from);
  if (backwards)
    throw new DeskError('INVALID_INPUT', 'reports.backwards', {
      from: isoAt(fromMs, timeZone).slice(0, 16).replace('T', ' '),
      to: isDay(until) ? until : isoAt(untilMs, timeZone).slice(0, 16).replace('T', ' '),
    });
  if (untilMs - fromMs > mostDays * dayMs)
    throw new DeskError('INVALID_INPUT', 'reports.tooLong', { most: mostDays });
  return { fromMs, untilMs };
};

/**
 * The time before: of whole months the months before, of whole days as many days, else as many
 * milliseconds.
 */
export const spanBefore = ({ fromMs, untilMs }: Span, timeZone: string): Span => {
  const from = dateAt(fromMs, timeZone);
  const until = dateAt(untilMs, timeZone);
  const isWhole = (date: string, ms: number): boolean => dayStart(date, timeZone) === ms;
  if (!isWhole(from, fromMs) || !isWhole(until, untilMs) || from === until)
    return { fromMs: 2 * fromMs - untilMs, untilMs: fromMs };
  const monthsOf = (date: string): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  const start =
    from.endsWith('-01') && until.endsWith('-01')
      ? `${addMonths(from.slice(0, 7), monthsOf(from) - monthsOf(until))}-01`
      : addDays(from, -daysBetween(from, until));
  return { fromMs: dayStart(start, timeZone), untilMs: fromMs };
};

/** Windows of a time, one after another: as much is held in memory as one of them has. */
export const windowsOf = ({ fromMs, untilMs }: Span, days: number): Span[] => {
  const windows: Span[] = [];
  for (let at = fromMs; at < untilMs; at += days * dayMs)
    windows.push({ fromMs: at, untilMs: Math.min(untilMs, at + days * dayMs) });
  return windows;
};

export type LocalClock = {
  /** What the clock on the wall shows, as milliseconds of a day without a zone. */
  localMs: (ms: number) => number;
};

/** First moment in `(lowMs, highMs]` whose offset is not that of `lowMs`; zones change at full minutes. */
const changeIn = (lowMs: number, highMs: number, timeZone: string): number => {
  const was = offsetAt(lowMs, timeZone);
  let [low, high] = [lowMs, highMs];
  while (high - low > minuteMs) {
    const middle = Math.floor((low + high) / 120_000) * minuteMs;
    if (offsetAt(middle, timeZone) === was) low = middle;
    else high = middle;
  }
  return high;
};

/** The zone's offsets over a time, found once: asking for each row would take longer than reading it. */
export const localClock = ({ fromMs, untilMs }: Span, timeZone: string): LocalClock => {
  const first = Math.floor(fromMs / dayMs) * dayMs;
  const changes: { fromMs: number; offsetMs: number }[] = [
    { fromMs: Number.NEGATIVE_INFINITY, offsetMs: offsetAt(first, timeZone) },
  ];
  for (let at = first; at < untilMs; at += dayMs) {
    const next = at + dayMs;
    if (offsetAt(at, timeZone) !== offsetAt(next, timeZone)) {
      const changeMs = changeIn(at, next, timeZone);
      changes.push({ fromMs: changeMs, offsetMs: offsetAt(changeMs, timeZone) });
    }
  }
  let at = 0;
  return {
    localMs: (ms) => {
      while (at + 1 < changes.length && ms >= (changes[at + 1]?.fromMs ?? 0)) at += 1;
      while (at > 0 && ms < (changes[at]?.fromMs ?? 0)) at -= 1;
      return ms + (changes[at]?.offsetMs ?? 0);
    },
  };
};

const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const twoOf = (value: number): string => String(value).padStart(2, '0');

/** A step of time by its key: `08`, `1` for Monday, `2026-11-23`, the week's Monday, `2026-11`. */
export const stepOf = (dimension: Dimension, clock: LocalClock): ((ms: number) => string) => {
  const known = new Map<number, string>();
  const ofDay = (say: (date: string) => string) => (ms: number) => {
    const day = Math.floor(clock.localMs(ms) / dayMs);
    const said = known.get(day);
    if (said !== undefined) return said;
    const made = say(dateOf(day));
    known.set(day, made);
    return made;
  };
  switch (dimension) {
    case 'hour':
      return (ms) => twoOf(Math.floor((clock.localMs(ms) % dayMs) / hourMs));
    case 'weekday':
      // The first day of the count was a Thursday.
      return (ms) => String(((Math.floor(clock.localMs(ms) / dayMs) + 3) % 7) + 1);
    case 'week':
      return ofDay(weekStart);
    case 'month':
      return ofDay((date) => date.slice(0, 7));
    default:
      return ofDay((date) => date);
  }
};

/** Every step a time has, in order. */
export const stepsIn = (dimension: Dimension, span: Span, timeZone: string): string[] => {
  if (dimension === 'hour') return Array.from({ length: 24 }, (_, hour) => twoOf(hour));
  if (dimension === 'weekday') return Array.from({ length: 7 }, (_, day) => String(day + 1));
  if (span.untilMs <= span.fromMs) return [];
  const say = stepOf(dimension, localClock(span, timeZone));
  const steps = new Set<string>();
  const last = startOfDay(span.untilMs - 1, timeZone);
  // Noon of every day: no change of the clock moves it into another.
  for (
    let date = dateAt(span.fromMs, timeZone);
    date <= dateAt(last, timeZone);
    date = addDays(date, 1)
  )
    steps.add(say(minuteOn(date, 720, timeZone)));
  return [...steps];
};

/** The time of a step that lies once in a period, by its key; null of hours and weekdays, which come again. */
export const stepSpan = (dimension: Dimension, key: string, timeZone: string): Span | null => {
  const until = (date: string): Span => ({
    fromMs: dayStart(dimension === 'month' ? `${key}-01` : key, timeZone),
    untilMs: dayStart(date, timeZone),
  });
  switch (dimension) {
    case 'day':
      return until(addDays(key, 1));
    case 'week':
      return until(addDays(key, 7));
    case 'month':
      return until(`${addMonths(key, 1)}-01`);
    default:
      return null;
  }
};
