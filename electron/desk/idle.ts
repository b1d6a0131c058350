/**
 * What the desk does when nobody waits for it: arms the scheduler anew, indexes, erases, writes archives.
 * A bite at a time after a commit, so that no call is held up; whatever fails waits for the next change.
 */
import type { createMonthly, createRenewal } from './archive/index.ts';
import type { Scheduler } from './kernel/scheduler.ts';
import type { Retention } from './retention/index.ts';
import type { Indexer } from './search/index.ts';

/** Between two bites of an erasure, milliseconds. */
const betweenBitesMs = 4;

type Tended = {
  scheduler: Pick<Scheduler, 'arm'>;
  retention: Pick<Retention, 'work' | 'busy'>;
  renewal: ReturnType<typeof createRenewal>;
  monthly: ReturnType<typeof createMonthly>;
};

/**
 * @param tended asked when there is work: they are made after the pipeline, which asks for it
 * @param met told what hindered it
 */
export const createIdleWork = (
  indexer: Indexer,
  tended: () => Tended,
  met: (error: unknown) => void,
) => {
  let closed = false;
  let arming: NodeJS.Immediate | undefined;
  let indexing: NodeJS.Immediate | undefined;
  let erasing: NodeJS.Timeout | undefined;

  const arm = (): void => {
    arming ??= setImmediate(() => {
      arming = undefined;
      tended().scheduler.arm();
    });
  };

  const index = (): void => {
    if (closed) return;
    indexing ??= setImmediate(() => {
      indexing = undefined;
      // The index may wait, a change may not: whatever hinders it now is tried again after the next change.
      try {
        if (indexer.work() > 0) index();
      } catch (error) {
        met(error);
        console.error('The search index waits:', error);
      }
    });
  };

  /** What was erased leaves the archive's files too; a month is written without it. */
  const renew = (): void => {
    const { renewal, monthly } = tended();
    renewal.start();
    monthly.goOn();
  };

  const erase = (): void => {
    if (erasing || closed || !tended().retention.busy()) return;
    erasing = setTimeout(() => {
      erasing = undefined;
      const { retention } = tended();
      try {
        retention.work();
        erase();
        if (!retention.busy()) renew();
      } catch (error) {
        met(error);
        console.error('What is to be erased waits:', error);
      }
    }, betweenBitesMs);
    erasing.unref();
  };

  return {
    /** What an earlier desk left undone. */
    begin: (): void => {
      tended().scheduler.arm();
      index();
      erase();
    },
    /** @param live a command does its work and goes: nothing of it is done in the background */
    committed: (live: boolean): void => {
      if (closed) return;
      if (live) {
        arm();
        index();
        erase();
      }
      renew();
    },
    renew,
    /** Indexes all that waits. What cannot be indexed now waits in its queue: no close depends on it. */
    drain: (): void => {
      try {
        indexer.drain();
      } catch (error) {
        met(error);
        console.error('The search index waits:', error);
      }
    },
    /** Begins nothing any more. */
    stop: (): void => {
      closed = true;
      clearImmediate(arming);
      clearImmediate(indexing);
      clearTimeout(erasing);
      tended().renewal.stop();
      tended().monthly.stop();
    },
    /** Resolves when nothing is being written any more. */
    settled: async (): Promise<void> => {
      await tended().renewal.settled();
      await tended().monthly.settled();
    },
  };
};
