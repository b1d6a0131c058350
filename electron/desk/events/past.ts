/** Where in the record a past moment lies, and what stood there then. */
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

const dayMs = 24 * 3_600_000;
/** A house at work is not so long without a line in its record. */
const quietMs = 7 * dayMs;

/**
 * Whether the house has lived by this clock for a day. One that has leapt, with whoever set it or while the machine
 * was off, may be wrong: what goes by its age for good waits until then.
 */
export const livedThrough = (
  reads: { events: Pick<Reads['events'], 'head' | 'bySeq'> },
  nowMs: number,
): boolean => {
  const yesterday = pastAt(reads, nowMs - dayMs);
  return yesterday !== undefined && nowMs - dayMs - yesterday.recordedAtMs < quietMs;
};

type Body = { row?: unknown; changes?: Record<string, [unknown, unknown]> };

/** So many events of a subject are read at once; most have told all they have to by then. */
const atOnce = 64;

/**
 * A row's hourly changing columns as they stood after event `seq`: the first change of each since then
 * tells what it held, and no more of its story is read. Undefined for a row made later.
 */
export const valuesAt = <Row extends object>(
  { events }: { events: Pick<Reads['events'], 'ofSubject'> },
  row: Row,
  subject: string,
  columns: readonly (keyof Row & string)[],
  seq: number,
): Row | undefined => {
  const earlier = { ...row } as Record<string, unknown>;
  const unsettled = new Set<string>(columns);
  for (let from = seq; unsettled.size > 0; ) {
    const some = events.ofSubject(subject, from, atOnce);
    for (const { event } of some) {
      const { row: made, changes = {} } = JSON.parse(event.body) as Body;
      if (made !== undefined) return undefined;
      for (const [name, [was]] of Object.entries(changes))
        if (unsettled.delete(name)) earlier[name] = was;
    }
    const last = some.at(-1);
    if (!last || some.length < atOnce) break;
    from = last.event.seq;
  }
  return earlier as Row;
};
