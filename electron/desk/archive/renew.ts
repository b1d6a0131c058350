/** When something of a written month was erased its personal file is made anew, so that it is gone there too. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { ArchiveRow } from '../database/schema/index.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { reasonOf } from './monthly.ts';
import type { WrittenMonth } from './write.ts';

/** A file somebody holds open, a folder that cannot be written: so long a month rests before it is tried again. */
const restMs = 10 * minuteMs;

type Deps = DeskWork & {
  /** True while something is being erased: the months wait, so that it is not in the files. */
  erasing: () => boolean;
  /** Writes the month's personal file from the house as it stands. */
  write: (month: string) => Promise<WrittenMonth>;
};

const about = (month: string) => ({ kind: 'archive' as const, id: month });

export const createRenewal = ({ reads, clock, house, pipeline, erasing, write }: Deps) => {
  let running: Promise<void> | undefined;
  let stopped = false;
  /** When the months that rest could not be made anew. */
  const failedAtMs = new Map<string, number>();

  const next = (): ArchiveRow | undefined =>
    reads.archive.stale().find(({ month }) => !failedAtMs.has(month));

  const renew = async ({ month, stale: seen }: ArchiveRow): Promise<void> => {
    const { personal } = await write(month);
    pipeline.perform(desk, 'desk', (context) => {
      const row = context.reads.archive.of(month);
      if (!row) return;
      // What was erased while it was written is not out of it yet.
      const left = row.stale === seen ? 0 : row.stale;
      context.writes.archive.save({
        ...row,
        personalFile: personal?.file ?? null,
        personalSha256: personal?.sha256 ?? null,
        stale: left,
      });
      context.record({
        kind: 'archive-thinned',
        subject: about(month),
        body: { changes: { personalSha256: [row.personalSha256, personal?.sha256 ?? null] } },
      });
      if (left === 0) unwatch(context, about(month), 'archive-stale');
    });
  };

  /** What was erased still stands there: somebody is told, once, until it does not. */
  const tell = (month: string, error: unknown): void => {
    if (reads.alarms.watch(month, 'archive-stale')) return;
    pipeline.perform(desk, 'desk', (context) => {
      context.record({
        kind: 'archive-unthinned',
        subject: about(month),
        body: { facts: reasonOf(error) },
      });
      watch(context, {
        about: about(month),
        target: 'archive-stale',
        label: month,
        dueAtMs: context.nowMs,
      });
    });
  };

  const renewAll = async (): Promise<void> => {
    for (let stale = next(); stale && house() && !stopped; stale = next())
      try {
        await renew(stale);
      } catch (error) {
        // A desk that closes breaks off what is being written; the next one makes it anew.
        if (stopped) return;
        failedAtMs.set(stale.month, clock.nowMs());
        tell(stale.month, error);
      }
  };

  /** Begins when something waits; further calls join what runs. */
  const start = (): void => {
    if (running || stopped || erasing() || next() === undefined) return;
    running = renewAll()
      .catch((error) => console.error('An archive file waits to be made anew:', error))
      .finally(() => {
        running = undefined;
      });
  };

  /** Those that have rested are tried again. */
  const again: Due = {
    nextAtMs: () => {
      const nowMs = clock.nowMs();
      // Failed by a clock that was ahead and is right again: it rests from now on.
      for (const [month, atMs] of failedAtMs) if (atMs > nowMs) failedAtMs.set(month, nowMs);
      return failedAtMs.size > 0 ? Math.min(...failedAtMs.values()) + restMs : null;
    },
    run: () => {
      for (const [month, atMs] of failedAtMs)
        if (atMs + restMs <= clock.nowMs()) failedAtMs.delete(month);
      start();
    },
  };

  return {
    start,
    again,
    stop: (): void => {
      stopped = true;
    },
    /** Resolves when nothing is being made any more. */
    settled: async (): Promise<void> => {
      await running;
    },
  };
};
