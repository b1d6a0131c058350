/** Which time is meant, and where in the numbers it lies. */
import type { AnalysisInput } from '../../../shared/analysis/contract.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, clockReaches, isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';

export type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
export type Period = { fromMs: number; untilMs: number };

const usualDays = 30;
const mostDays = 366;

export const daysOf = ({ fromMs, untilMs }: Period): number => (untilMs - fromMs) / dayMs;

/** @throws DeskError INVALID_INPUT for a time that ends before it begins, or is longer than a year */
export const periodOf = (
  { nowMs, timeZone }: Here,
  { from, until }: Pick<AnalysisInput, 'from' | 'until'>,
): Period => {
  const read = (said: string, days: number): number =>
    said.length === 10 ? clockReaches(addDays(said, days), 0, timeZone, 'first') : Date.parse(said);
  const untilMs = until === undefined ? nowMs : read(until, 1);
  const fromMs = from === undefined ? untilMs - usualDays * dayMs : read(from, 0);
  const said = (ms: number): string => isoAt(ms, timeZone).slice(0, 16);
  if (fromMs >= untilMs)
    throw new DeskError('INVALID_INPUT', 'analysis.backwards', {
      from: said(fromMs),
      to: said(untilMs),
    });
  if (untilMs - fromMs > mostDays * dayMs)
    throw new DeskError('INVALID_INPUT', 'analysis.tooLong', { most: mostDays });
  // What is to come has no record; a time wholly to come is an empty one.
  return { fromMs: Math.min(fromMs, nowMs), untilMs: Math.min(untilMs, nowMs) };
};

/** The first number whose moment lies at or after this: numbers grow with the clock. */
export const numberAt = (
  last: number,
  momentOf: (number: number) => number | undefined,
  ms: number,
): number => {
  let from = 1;
  let until = last + 1;
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    const atMs = momentOf(middle);
    if (atMs !== undefined && atMs >= ms) until = middle;
    else from = middle + 1;
  }
  return from;
};
