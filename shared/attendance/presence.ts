/** Where a person stands at a moment, from the days around it. Pure. */
import { minuteMs } from '../kernel/durations.ts';
import { type DayFigures, isForgotten, isTooLong } from './figures.ts';
import type { AttendanceRules, Presence } from './model.ts';

/** So long before a shift its people are expected. */
const expectedMs = 60 * minuteMs;

export type Standing = {
  presence: Presence;
  /** The day it is judged by; null when nothing is planned and nobody came. */
  day: DayFigures | null;
  /** On a break longer than the house allows. */
  breakTooLong: boolean;
  /** Most likely gone without signing off. */
  forgotten: boolean;
  /** Forgot to sign off and is due again: whoever shows their badge now is coming, not going. */
  dueAgain: boolean;
};

const plain = { breakTooLong: false, forgotten: false, dueAgain: false };

/** The shift that counts now: the one that runs, or the next within the hour. */
const runningOf = (days: readonly DayFigures[], nowMs: number): DayFigures | undefined =>
  days.find(({ hours }) => hours && hours.fromMs - expectedMs <= nowMs && nowMs < hours.untilMs);

const standingHere = (
  days: readonly DayFigures[],
  day: DayFigures,
  rules: AttendanceRules,
  nowMs: number,
): Standing => {
  const spell = day.spells.find(({ offAtMs }) => offAtMs === null);
  const rest = spell?.breaks.find(({ untilMs }) => untilMs === null);
  const forgotten = spell !== undefined && isForgotten(day.hours, spell, nowMs);
  return {
    presence: rest ? 'break' : 'on',
    day,
    breakTooLong: rest !== undefined && nowMs - rest.fromMs > rules.breakMinutes * minuteMs,
    forgotten,
    // Long past a shift and no other near, they may have stayed on and be going only now.
    dueAgain: forgotten && (isTooLong(spell, nowMs) || runningOf(days, nowMs) !== undefined),
  };
};

const notHere = (day: DayFigures, rules: AttendanceRules, nowMs: number): Presence => {
  const { hours, spells } = day;
  if (spells.length > 0) return 'gone';
  if (!hours) return 'away';
  if (nowMs >= hours.untilMs) return 'absent';
  if (nowMs > hours.fromMs + rules.graceMinutes * minuteMs) return 'missing';
  return nowMs >= hours.fromMs - expectedMs ? 'expected' : 'later';
};

/**
 * @param days figures of yesterday, today and tomorrow, and of all since somebody still here came
 * @param today the house's calendar day
 * @param todayMs its midnight, epoch milliseconds
 */
export const standingOf = (
  days: readonly DayFigures[],
  rules: AttendanceRules,
  now: { nowMs: number; today: string; todayMs: number },
): Standing => {
  const { nowMs, today, todayMs } = now;
  const here = days.find(({ spells }) => spells.some(({ offAtMs }) => offAtMs === null));
  if (here) return standingHere(days, here, rules, nowMs);
  const running = runningOf(days, nowMs);
  if (running) return { ...plain, presence: notHere(running, rules, nowMs), day: running };
  const own = days.find(({ date }) => date === today);
  const next = own && notHere(own, rules, nowMs);
  if (own && next === 'later') return { ...plain, presence: next, day: own };
  // A night that ended this morning still counts today.
  const night = days.find(
    ({ date, hours }) => date < today && hours !== null && hours.untilMs > todayMs,
  );
  if (night && (next === undefined || next === 'away'))
    return { ...plain, presence: notHere(night, rules, nowMs), day: night };
  return { ...plain, presence: next ?? 'away', day: own ?? null };
};

/** The next moment after now at which somebody's standing changes by itself; null when none is near. */
export const nextTurn = (
  hours: readonly { fromMs: number; untilMs: number }[],
  breaksSinceMs: readonly number[],
  rules: AttendanceRules,
  nowMs: number,
): number | null => {
  const turns = [
    ...hours.flatMap(({ fromMs, untilMs }) => [
      fromMs - expectedMs,
      // A minute's fraction later: on the minute itself it is still within the grace.
      fromMs + rules.graceMinutes * minuteMs + 1,
      untilMs,
    ]),
    ...breaksSinceMs.map((fromMs) => fromMs + rules.breakMinutes * minuteMs + 1),
  ].filter((ms) => ms > nowMs);
  return turns.length === 0 ? null : Math.min(...turns);
};
