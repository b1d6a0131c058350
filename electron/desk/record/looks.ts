/**
 * Who looked at what is personal. A look is kept after the answer was given, a few seconds' worth in one
 * transaction; once a person, thing, way and hour, however often it is typed or opened. No event: the record
 * is of what was done, and this has its own time.
 */
import { hourMs } from '../../../shared/kernel/durations.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import { keepLooksMonths, type LookDeed } from '../../../shared/record/model.ts';
import type { HouseRow, LookRow } from '../database/schema/index.ts';
import { livedThrough } from '../events/index.ts';
import type { Clock } from '../kernel/clock.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import { nightly } from '../kernel/scheduler.ts';
import type { Session } from '../kernel/sessions.ts';
import type { Reads } from '../stores.ts';
import { looksIn } from './looks-at.ts';

/** How long looks are gathered, milliseconds; those of a power cut are the last of these. */
const gatherMs = 3_000;
const monthMs = 30.5 * 24 * hourMs;
/** Twenty to four, after the guests whose time is over. */
const dropMinute = 220;

type Deps = {
  reads: Reads;
  clock: Clock;
  pipeline: () => Pipeline;
  house: () => HouseRow | undefined;
  /** A command does its work and goes: it writes them when it closes. */
  live: boolean;
};

export const createLooks = ({ reads, clock, pipeline, house, live }: Deps) => {
  let hour = 0;
  const seen = new Set<string>();
  let waiting: LookRow[] = [];
  let timer: NodeJS.Timeout | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const rows = waiting;
    waiting = [];
    try {
      pipeline().perform(desk, 'desk', ({ writes }) => {
        for (const row of rows) writes.record.look(row);
      });
    } catch (error) {
      // They wait for the next: a disk that is full for a while loses none.
      waiting = [...rows, ...waiting];
      console.error('Looks wait to be written:', error);
    }
  };

  const keep = (session: Session, about: Subject, deed: LookDeed): void => {
    const atMs = clock.nowMs();
    const hourOfIt = Math.floor(atMs / hourMs) * hourMs;
    if (hourOfIt !== hour) seen.clear();
    hour = hourOfIt;
    const staffId = session.staffId ?? '';
    const key = `${staffId} ${about.kind} ${about.id} ${deed}`;
    if (seen.has(key)) return;
    seen.add(key);
    waiting.push({
      staffId,
      hourMs: hourOfIt,
      subjectKind: about.kind,
      subjectId: about.id,
      deed,
      atMs,
      station: session.station,
    });
    if (!live || timer) return;
    timer = setTimeout(flush, gatherMs);
    timer.unref();
  };

  return {
    /** Told of each answer given to somebody: keeps the looks that were in it. */
    answered: (path: string, session: Session, input: unknown, output: unknown): void => {
      if (session.staffId === null) return;
      for (const { about, deed } of looksIn(path, input, output, house()))
        keep(session, about, deed);
    },
    /** Writes those that wait; called before the database closes too. */
    flush,
    /** By night those go whose time is over. */
    due: nightly(
      clock,
      () => house()?.timeZone,
      dropMinute,
      () => {
        const before = clock.nowMs() - keepLooksMonths * monthMs;
        if (!livedThrough(reads, clock.nowMs()) || !reads.record.hasLookBefore(before)) return;
        pipeline().perform(desk, 'desk', (context) => {
          const gone = context.writes.record.dropLooks(before);
          context.record({
            kind: 'looks-dropped',
            subject: { kind: 'house', id: house()?.houseId ?? '' },
            body: { facts: { looks: gone } },
          });
        });
      },
    ),
  };
};
