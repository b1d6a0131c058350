/**
 * How a floor is served: the hours of its desk by weekday, days that are an exception, and what follows
 * at a moment. Pure: the desk routes by it, the window draws and previews with it.
 */
import { addDays, clockReaches, dateAt } from '../kernel/time.ts';
import type { ServiceModel } from '../rooms/model.ts';

/** Hours of a desk in minutes after midnight; `until` at or below `from` runs over midnight, 1440 is midnight. */
export type Hours = { from: number; until: number };
/** Monday first; the hours of each day belong to the day they begin on. */
export type Week = readonly (readonly Hours[])[];

/** What is in force from one moment until another; one floor's versions never overlap. */
export type CalendarVersion = { fromMs: number; untilMs: number | null; week: Week };

/** Instead of the week, on these days: known from when it was entered until it was taken out. */
export type ExceptionRule = {
  id: string;
  fromDate: string;
  untilDate: string;
  hours: readonly Hours[];
  reason: string;
  /** For every floor of the house; one for the floor itself goes before it. */
  wholeHouse: boolean;
  addedAtMs: number;
  removedAtMs: number | null;
};

/** All that says how one floor is served. */
export type FloorRules = {
  versions: readonly CalendarVersion[];
  exceptions: readonly ExceptionRule[];
};

export const servedBys = ['centre', 'floor-desk'] as const;
export type ServedBy = (typeof servedBys)[number];
/** What says so: the week, or an exception. */
export type Rule = { kind: 'week' } | { kind: 'exception'; id: string; reason: string };
/** A stretch of time in which the desk of a floor is open. */
export type DeskSpan = { fromMs: number; untilMs: number; rule: Rule };
export type Served = {
  by: ServedBy;
  /** When it became so; null: longer ago than is looked back. */
  sinceMs: number | null;
  /** When it changes; null: not within the days looked ahead. */
  untilMs: number | null;
  model: ServiceModel;
  rule: Rule;
};

/** So many days are looked ahead: a week, and the days it hangs between. */
export const lookAheadDays = 9;

const dayMinutes = 1_440;
/** From so many hours of desk on each day a floor counts as served by its desk, nights apart. */
const deskDayMinutes = 12 * 60;

export const lengthOf = ({ from, until }: Hours): number =>
  until > from ? until - from : until - from + dayMinutes;

/** The name of a week: no desk at all, a desk through every day, or both by hours. */
export const modelOf = (week: Week): ServiceModel => {
  if (week.every((hours) => hours.length === 0)) return 'centre';
  const full = week.every(
    (hours) => hours.reduce((sum, one) => sum + lengthOf(one), 0) >= deskDayMinutes,
  );
  return full ? 'floor-desk' : 'hybrid';
};

/** Monday 0 … Sunday 6. */
export const weekdayOf = (date: string): number =>
  (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The same hours on every day. */
export const everyDay = (hours: readonly Hours[]): Hours[][] =>
  Array.from({ length: 7 }, () => hours.map((one) => ({ ...one })));

const noWeek: Week = everyDay([]);

export const versionAt = (
  versions: readonly CalendarVersion[],
  ms: number,
): CalendarVersion | undefined =>
  versions.find(({ fromMs, untilMs }) => fromMs <= ms && (untilMs === null || ms < untilMs));

const isKnown = ({ addedAtMs, removedAtMs }: ExceptionRule, ms: number): boolean =>
  addedAtMs <= ms && (removedAtMs === null || ms < removedAtMs);

/** The exception of a day as known at a moment: the floor's own before the house's, the newer before the older. */
export const exceptionOn = (
  exceptions: readonly ExceptionRule[],
  date: string,
  knownAtMs: number,
): ExceptionRule | undefined =>
  exceptions
    .filter((one) => one.fromDate <= date && date <= one.untilDate && isKnown(one, knownAtMs))
    .sort(
      (a, b) =>
        Number(a.wholeHouse) - Number(b.wholeHouse) ||
        b.addedAtMs - a.addedAtMs ||
        b.id.localeCompare(a.id),
    )[0];

/** The desk's hours that begin on a day, as known at a moment, and what says so. */
export const hoursOn = (
  rules: FloorRules,
  date: string,
  knownAtMs: number,
): { hours: readonly Hours[]; rule: Rule } => {
  const exception = exceptionOn(rules.exceptions, date, knownAtMs);
  if (exception)
    return {
      hours: exception.hours,
      rule: { kind: 'exception', id: exception.id, reason: exception.reason },
    };
  const week = versionAt(rules.versions, knownAtMs)?.week ?? noWeek;
  return { hours: week[weekdayOf(date)] ?? [], rule: { kind: 'week' } };
};

const within = (ms: number | null, fromMs: number, untilMs: number): boolean =>
  ms !== null && ms > fromMs && ms < untilMs;

/** The spans that begin on one day. What was changed while it ran counts from the change on. */
const spansOn = (rules: FloorRules, date: string, timeZone: string): DeskSpan[] => {
  const dayMs = clockReaches(date, 0, timeZone, 'first');
  const endMs = clockReaches(date, 2 * dayMinutes, timeZone, 'last');
  const cuts = [
    ...rules.versions.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]),
    ...rules.exceptions
      .filter((one) => one.fromDate <= date && date <= one.untilDate)
      .flatMap(({ addedAtMs, removedAtMs }) => [addedAtMs, removedAtMs]),
  ].filter((ms): ms is number => within(ms, dayMs, endMs));
  const edges = [dayMs, ...new Set(cuts.sort((a, b) => a - b)), endMs];
  return edges.slice(0, -1).flatMap((pieceMs, index) => {
    const pieceEndMs = edges[index + 1] ?? endMs;
    const { hours, rule } = hoursOn(rules, date, pieceMs);
    return hours.flatMap(({ from, until }) => {
      const fromMs = clockReaches(date, from, timeZone, 'first');
      const untilMs = clockReaches(
        date,
        until > from ? until : until + dayMinutes,
        timeZone,
        'last',
      );
      const clipped = {
        fromMs: Math.max(fromMs, pieceMs),
        untilMs: Math.min(untilMs, pieceEndMs),
        rule,
      };
      return clipped.fromMs < clipped.untilMs ? [clipped] : [];
    });
  });
};

/** Overlapping and touching spans become one; it is named after what opened it. */
const joined = (spans: readonly DeskSpan[]): DeskSpan[] => {
  const list: DeskSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.fromMs - b.fromMs || a.untilMs - b.untilMs)) {
    const last = list.at(-1);
    if (last && span.fromMs <= last.untilMs) last.untilMs = Math.max(last.untilMs, span.untilMs);
    else list.push({ ...span });
  }
  return list;
};

const hasDesk = ({ versions, exceptions }: FloorRules): boolean =>
  versions.some(({ week }) => week.some((hours) => hours.length > 0)) ||
  exceptions.some(({ hours }) => hours.length > 0);

const daySpans = (
  rules: FloorRules,
  fromDate: string,
  untilDate: string,
  timeZone: string,
): DeskSpan[] => {
  const spans: DeskSpan[] = [];
  // Most floors of most houses have no desk at all: none of their days need be looked at.
  if (!hasDesk(rules)) return spans;
  for (let date = fromDate; date <= untilDate; date = addDays(date, 1))
    spans.push(...spansOn(rules, date, timeZone));
  return spans;
};

/** When the desk of a floor is open, on the days from one to the other and into the night after. */
export const deskSpans = (...given: Parameters<typeof daySpans>): DeskSpan[] =>
  joined(daySpans(...given));

type Looked = { served: Served; settled: boolean };

/** How it is served, seen from the days around it; not settled: it may change beyond them. */
const lookAround = (
  rules: FloorRules,
  ms: number,
  timeZone: string,
  { back, ahead }: { back: number; ahead: number },
): Looked => {
  const today = dateAt(ms, timeZone);
  const parts = daySpans(rules, addDays(today, -1 - back), addDays(today, ahead), timeZone);
  const spans = joined(parts);
  const open = spans.find(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs);
  const turnMs = open ? open.untilMs : spans.find(({ fromMs }) => fromMs > ms)?.fromMs;
  const seenUntilMs = clockReaches(addDays(today, ahead + 1), 0, timeZone, 'first');
  const settled = turnMs !== undefined && turnMs < seenUntilMs;
  const closed = spans.findLast(({ untilMs }) => untilMs <= ms);
  return {
    settled,
    served: {
      by: open ? 'floor-desk' : 'centre',
      sinceMs: open ? open.fromMs : (closed?.untilMs ?? null),
      untilMs: settled ? turnMs : null,
      model: modelOf(versionAt(rules.versions, ms)?.week ?? noWeek),
      // Hours that run on may have another reason by now.
      rule:
        parts.findLast(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs)?.rule ??
        hoursOn(rules, today, ms).rule,
    },
  };
};

/** How a floor is served at a moment. @param back days its beginning is sought in */
export const servedAt = (rules: FloorRules, ms: number, timeZone: string, back = 1): Served => {
  // Most floors change today or tomorrow; the rest of the week is looked at only where they do not.
  const near = lookAround(rules, ms, timeZone, { back, ahead: 1 });
  return near.settled
    ? near.served
    : lookAround(rules, ms, timeZone, { back, ahead: lookAheadDays }).served;
};
