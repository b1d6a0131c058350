/** Where in the record a past moment lies, and what stood there then. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import type { Reads } from '../stores.ts';

/** A moment of the past and the last event on record by then. */
export type Past = { atMs: number; seq: number; hash: string; recordedAtMs: number };

/** The last event of the record, after one of them, that was there by a moment; undefined without one. */
const lastBy = <Event>(
  after: number,
  until: number,
  eventOf: (seq: number) => Event | undefined,
  wasThere: (event: Event) => boolean,
): Event | undefined => {
  let from = after;
  let to = until;
  let last: Event | undefined;
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    const event = eventOf(middle);
    if (event && wasThere(event)) {
      last = event;
      from = middle;
    } else to = middle - 1;
  }
  return last;
};

/**
 * The last event at or before a moment; undefined before the first. The record grows with the clock, so
 * its middle is asked again and again: some twenty questions for a million events.
 */
export const pastAt = (
  { events }: { events: Pick<Reads['events'], 'head' | 'bySeq'> },
  momentMs: number,
): Past | undefined => {
  const last = lastBy(0, events.head()?.seq ?? 0, events.bySeq, ({ atMs }) => atMs <= momentMs);
  return last && { atMs: momentMs, seq: last.seq, hash: last.hash, recordedAtMs: last.atMs };
};

/** Somebody said that the machine is right: the record stands still until the time is there. */
export const toldRight = 'clock-told-right';

/** What the house's clock said as an event was written, also while the record stands still: its id tells. */
const writtenAtMs = ({ id }: { id: string }): number =>
  Number.parseInt(id.replace('-', '').slice(0, 12), 16);

/** A house at work is not so long without a line in its record. */
const quietMs = 7 * dayMs;

/**
 * Whether the house has lived by this clock for a day. One that has leapt, with whoever set it or while the machine
 * was off, may be wrong: what goes by its age for good waits until then. Somebody's word that it is right begins
 * the day anew, since what was written before it went by another clock.
 */
export const livedThrough = (
  {
    events,
    house,
  }: Pick<Reads, 'house'> & {
    events: Pick<Reads['events'], 'head' | 'bySeq' | 'lastOf'>;
  },
  nowMs: number,
): boolean => {
  const told = events.lastOf('house', house.get()?.houseId ?? '', { step: toldRight });
  const yesterdayMs = nowMs - dayMs;
  const last = lastBy(
    told?.seq ?? 0,
    events.head()?.seq ?? 0,
    events.bySeq,
    (event) => writtenAtMs(event) <= yesterdayMs,
  );
  return last !== undefined && yesterdayMs - writtenAtMs(last) < quietMs;
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
