/** When something of a written month was erased its personal file is made anew, so that it is gone there too. */
import type { HouseRow } from '../database/schema/index.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Reads } from '../stores.ts';
import type { WrittenMonth } from './write.ts';

type Deps = {
  reads: Reads;
  house: () => HouseRow | undefined;
  pipeline: Pipeline;
  /** Writes the month's personal file from the house as it stands. */
  write: (month: string) => Promise<WrittenMonth>;
};

export const createRenewal = ({ reads, house, pipeline, write }: Deps) => {
  let running: Promise<void> | undefined;
  let stopped = false;

  const renew = async (): Promise<void> => {
    for (
      let stale = reads.archive.stale();
      stale && house() && !stopped;
      stale = reads.archive.stale()
    ) {
      const { month, stale: seen } = stale;
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
          subject: { kind: 'archive', id: month },
          body: { changes: { personalSha256: [row.personalSha256, personal?.sha256 ?? null] } },
        });
      });
    }
  };

  return {
    /** Begins when something waits; further calls join what runs. */
    start: (): void => {
      if (running || stopped || reads.archive.stale() === undefined) return;
      running = renew()
        .catch((error) => {
          // A desk that closes breaks off what is being written; the next one makes it anew.
          if (!stopped) console.error('An archive file waits to be made anew:', error);
        })
        .finally(() => {
          running = undefined;
        });
    },
    stop: (): void => {
      stopped = true;
    },
    /** Resolves when nothing is being made any more. */
    settled: async (): Promise<void> => {
      await running;
    },
  };
};
