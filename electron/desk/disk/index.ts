/**
 * The disk the house lies on, as far as the desk can see it: one that keeps operators waiting, and one that
 * is not in this PC. Nothing is refused for it; what was acknowledged is on the disk. The board says so.
 */
import { hourMs } from '../../../shared/kernel/durations.ts';
import { unwatch, watch } from '../alarms/index.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { type System, shareOf } from './share.ts';

export type { System } from './share.ts';

/** So long nobody waits gladly with a telephone at the ear. */
const slowMs = 1_000;
/** A disk that was slow is believed again after so long. */
const trustMs = hourMs;

type Deps = DeskWork & {
  dataDir: string;
  /** Left out: this PC's. */
  system?: System | undefined;
};

export const createDiskWatch = ({ dataDir, reads, clock, house, pipeline, system }: Deps) => {
  let stopped = false;
  let slowestMs = 0;
  let lastSlowMs: number | undefined;

  const isTold = (target: 'disk-slow' | 'disk-shared'): boolean =>
    reads.alarms.watch(house()?.houseId ?? '', target) !== undefined;

  /** @param label what the alarm names; null: it is over */
  const tell = (
    target: 'disk-slow' | 'disk-shared',
    label: string | null,
    facts: Record<string, unknown>,
  ): void => {
    const settings = house();
    if (!settings || stopped || isTold(target) === (label !== null)) return;
    const about = { kind: 'house' as const, id: settings.houseId };
    pipeline.perform(desk, 'desk', (context) => {
      if (label === null) unwatch(context, about, target);
      else watch(context, { about, target, label, dueAtMs: context.nowMs });
      const kind = label === null ? (`${target}-over` as const) : target;
      context.record({ kind, subject: about, body: { facts } });
    });
  };

  const slowDue: Due = {
    nextAtMs: () => {
      if (!house()) return null;
      if (slowestMs > 0) return clock.nowMs();
      if (!isTold('disk-slow')) return null;
      // Told by a desk before this one: watched from now on.
      lastSlowMs ??= clock.nowMs();
      return lastSlowMs + trustMs;
    },
    run: () => {
      const tookMs = slowestMs;
      slowestMs = 0;
      if (tookMs > 0) {
        lastSlowMs = clock.nowMs();
        tell('disk-slow', `house.db ${Math.round(tookMs / 1_000)} s`, {
          tookMs: Math.round(tookMs),
        });
      } else tell('disk-slow', null, {});
    },
  };

  return {
    dues: [slowDue],
    /** Hears how long the disk took to make a change last, milliseconds. */
    wrote: (tookMs: number): void => {
      if (tookMs >= slowMs) slowestMs = Math.max(slowestMs, tookMs);
    },
    /** Looks where the house lies. */
    begin: (): void => {
      shareOf(dataDir, system)
        .then((kind) =>
          tell(
            'disk-shared',
            kind === null ? null : `house.db ${kind}`,
            kind === null ? {} : { share: kind },
          ),
        )
        .catch((error: unknown) => console.error('Where the house lies could not be told:', error));
    },
    stop: (): void => {
      stopped = true;
    },
  };
};
