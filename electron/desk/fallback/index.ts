/**
 * The paper fallback: each hour, and whenever the desk may be about to go, its state as one printable sheet
 * on disk. Read in the reader's thread and written without a window. The domain's public face.
 */
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { minuteOfDay } from '../../../shared/kernel/time.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { EventRow } from '../database/schema/index.ts';
import { troubleOf } from '../database/trouble.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { unhindered } from '../kernel/unhindered.ts';
import { keepSheet, nowFile } from './folder.ts';
import { gatherSheet, type Here } from './gather.ts';
import { writePage } from './page.ts';
import { cutOffAt, noteSeen, type OnRecord } from './seen.ts';

export { fallbackFolder, nowFile } from './folder.ts';
export { wasCutOff } from './seen.ts';

/** Why a sheet is written. */
export type FallbackReason =
  | 'hour'
  | 'unclean-end'
  | 'handover'
  | 'clock'
  | 'sleep'
  | 'disk'
  | 'write-failed'
  | 'backup-failed'
  | 'erased';

/** The state of the desk as a page. */
export const fallbackPage = (here: Here, input: { reason: FallbackReason }): string =>
  writePage(gatherSheet(here, input));

/** A look now and then that the desk is there: what is lost of an outage's beginning is no longer than this. */
const seenEveryMs = 30_000;
/** A clock that has gone so much more than the time passed was set, or the machine slept. */
const jumpMs = minuteMs;
/** What fails again and again is not written down each time. */
const restMs = 10 * minuteMs;

/** Events after which what lies on disk is not how it stands. */
const reasonOfEvent: Readonly<Record<string, FallbackReason>> = {
  'handover-signed': 'handover',
  'clock-set-back': 'clock',
  'clock-followed': 'clock',
  'clock-told-right': 'clock',
  'guest-erased': 'erased',
  'backup-failed': 'backup-failed',
  'disk-slow': 'disk',
  'disk-shared': 'disk',
};

type Deps = DeskWork & {
  dataDir: string;
  onRecord: () => OnRecord;
  page: (input: { reason: FallbackReason }) => Promise<string>;
  /** Told when the desk before this one was cut off: when it was last seen. */
  offer: (lastSeenMs: number) => void;
};

export const createFallback = ({
  dataDir,
  reads,
  clock,
  house,
  pipeline,
  onRecord,
  page,
  offer,
}: Deps) => {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let seeing: NodeJS.Timeout | undefined;
  let lastTroubleMs = Number.NEGATIVE_INFINITY;
  /** Reasons that wait for their turn: asked for twice, written once. */
  const waiting = new Map<FallbackReason, Promise<string | null>>();

  /** What was erased stands in sheets that could not be taken away yet. */
  let erasedStands = false;

  /** Says on the board that there is no sheet to go on by, once, until there is. @param error null: it lies there */
  const tell = (error: unknown): void => {
    const houseId = house()?.houseId;
    const fails = error !== null;
    if (houseId === undefined || stopped) return;
    if ((reads.alarms.watch(houseId, 'fallback') !== undefined) === fails) return;
    const about = { kind: 'house' as const, id: houseId };
    pipeline.perform(desk, 'desk', (context) => {
      if (fails)
        watch(context, { about, target: 'fallback', label: nowFile, dueAtMs: context.nowMs });
      else unwatch(context, about, 'fallback');
      context.record({
        kind: fails ? 'fallback-failed' : 'fallback-back',
        subject: about,
        body: { facts: fails ? { reason: troubleOf(error)?.reason ?? 'kernel.internal' } : {} },
      });
    });
  };

  const writeNow = async (reason: FallbackReason): Promise<string | null> => {
    waiting.delete(reason);
    const settings = house();
    if (!settings || stopped) return null;
    const nowMs = clock.nowMs();
    const { timeZone } = settings;
    if (reason === 'erased') erasedStands = true;
    const said = (error: unknown): void =>
      void unhindered(() => tell(error), 'Whether the sheet can be written is told with the next:');
    try {
      const text = await page({ reason });
      const path = await keepSheet(dataDir, { text, reason, nowMs, timeZone }, erasedStands);
      erasedStands = false;
      said(null);
      return path;
    } catch (error) {
      // What lies there from the hour before is still true enough; the next hour tries again.
      if (!stopped) console.error('The sheet for the hours without a screen waits:', error);
      // Of a disk that refuses a change whoever asked is told already: the hour's sheet shows whether it goes on so.
      if (reason === 'hour' || reason === 'erased') said(error);
      return null;
    }
  };

  /**
   * Writes the state of the desk down now, one sheet after another. Gives the path of the sheet; null where
   * there is no house yet, or it could not be written, which is no trouble of whoever asked.
   */
  const write = (reason: FallbackReason): Promise<string | null> => {
    const known = waiting.get(reason);
    if (known) return known;
    const written = running.then(() => writeNow(reason));
    waiting.set(reason, written);
    running = written;
    return written;
  };

  /** One after another: the last word is the one that stays. */
  let noting: Promise<void> = Promise.resolve();
  const note = (closed: boolean): void => {
    const atMs = clock.nowMs();
    // What the disk refuses is tried again with the next.
    noting = noting.then(() => noteSeen(dataDir, { atMs, closed })).catch(() => {});
  };

  const watchClock = (): void => {
    let lastMs = clock.nowMs();
    let last = performance.now();
    seeing = setInterval(() => {
      const [nowMs, now] = [clock.nowMs(), performance.now()];
      const jumped = Math.abs(nowMs - lastMs - (now - last)) > jumpMs;
      [lastMs, last] = [nowMs, now];
      if (jumped) void write('clock');
      note(false);
    }, seenEveryMs);
    seeing.unref();
  };

  /** The hour a sheet was written for last, or the desk began in. */
  let writtenForMs = 0;
  const hourOf = (ms: number): number =>
    ms - (minuteOfDay(ms, house()?.timeZone ?? 'UTC') % 60) * minuteMs - (ms % minuteMs);

  const due: Due = {
    nextAtMs: () => (house() ? Math.min(writtenForMs, hourOf(clock.nowMs())) + hourMs : null),
    run: () => {
      writtenForMs = hourOf(clock.nowMs());
      void write('hour');
    },
  };

  return {
    write,
    due,
    /**
     * Begins to look: whether the desk before this one was cut off, and that this one is there. Before this one
     * writes anything: that would be the newest on record.
     */
    begin: (): void => {
      writtenForMs = hourOf(clock.nowMs());
      const lastSeenMs = cutOffAt(dataDir, onRecord);
      if (lastSeenMs !== null && house()) {
        // The desk opens whatever its disk says to this.
        try {
          offer(lastSeenMs);
        } catch (error) {
          console.error('The time the desk was not there is not offered:', error);
        }
        void write('unclean-end');
      }
      note(false);
      watchClock();
    },
    /** Hears what was committed. */
    heard: (events: readonly EventRow[]): void => {
      for (const { kind } of events) {
        const reason = reasonOfEvent[kind];
        if (reason) void write(reason);
      }
    },
    /** Hears an error: what the disk refuses may be the last that is heard of it. */
    refused: (error: unknown): void => {
      const code = troubleOf(error)?.code;
      if (code !== 'DATABASE_FULL' && code !== 'DATABASE_READ_ONLY' && code !== 'DATABASE_CORRUPT')
        return;
      if (performance.now() - lastTroubleMs < restMs) return;
      lastTroubleMs = performance.now();
      void write('write-failed');
    },
    /** Begins nothing any more. */
    stop: (): void => {
      stopped = true;
      clearInterval(seeing);
    },
    /** Resolves when nothing is being written any more. */
    settled: async (): Promise<void> => {
      await running;
    },
    /** The house’s file is closed: it is put on disk that the desk ended as it should. */
    ended: async (): Promise<void> => {
      if (seeing) note(true);
      await noting;
    },
  };
};
