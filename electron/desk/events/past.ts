/** Where in the record a past moment lies. */
import type { Reads } from '../stores.ts';

/** A moment of the past and the last event on record by then. */
export type Past = { atMs: number; seq: number; hash: string; recordedAtMs: number };

/**
 * The last event at or before a moment; undefined before the first. The record grows with the clock, so
 * its middle is asked again and again: some twenty questions for a million events.
 */
export const pastAt = (
  { events }: { events: Pick<Reads['events'], 'head' | 'bySeq'> },
  momentMs: number,
): Past | undefined => {
  let from = 0;
  let until = events.head()?.seq ?? 0;
  let last: Past | undefined;
  while (from < until) {
    const middle = Math.ceil((from + until) / 2);
    const event = events.bySeq(middle);
    if (event && event.atMs <= momentMs) {
      last = { atMs: momentMs, seq: event.seq, hash: event.hash, recordedAtMs: event.atMs };
      from = middle;
    } else until = middle - 1;
  }
  return last;
};
