/** Numbers grow with the clock: a stretch of time is a stretch of numbers, found without reading it. */
import type { ReadContext } from '../kernel/context.ts';

/** The first request logged at or after a moment, by its number; one past the newest where there is none. */
export const numberAt = ({ reads }: Pick<ReadContext, 'reads'>, ms: number): number => {
  let from = 1;
  let until = (reads.requests.newest(1)[0]?.number ?? 0) + 1;
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    const loggedAtMs = reads.requests.loggedAtOf(middle);
    if (loggedAtMs !== undefined && loggedAtMs >= ms) until = middle;
    else from = middle + 1;
  }
  return from;
};
