/** A house that went back to a copy says so in its own record, first thing. */
import { isoAt, typedAt } from '../../../shared/kernel/time.ts';
import { watch } from '../alarms/index.ts';
import type { OpenOptions } from '../database/open.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Reads } from '../stores.ts';
import { carriedFrom, carryOver } from './carried.ts';
import { forgetRestored, type RestoreNote, restoredNote } from './restore.ts';

/** Told already, by a desk that fell before it could forget the note. */
const isTold = (reads: Reads, { name, askedAtMs }: RestoreNote): boolean =>
  reads.events
    .newestOf(name, 20)
    .some(
      ({ event }) =>
        event.kind === 'house-restored' && event.body.includes(`"askedAtMs":${askedAtMs}`),
    );

/** Which copy the house went back to, short enough for a line of the board. */
const labelOf = (madeAtMs: number, timeZone: string): string => `← ${typedAt(madeAtMs, timeZone)}`;

/** Once for each restore; it stands on the board until somebody has read it. */
export const noteRestored = (pipeline: Pipeline, reads: Reads, options: OpenOptions): void => {
  const note = restoredNote(options.dataDir);
  const house = reads.house.get();
  if (!note || !house) return;
  const { name, madeAtMs, askedAtMs, by, keptIn, before, head } = note;
  if (!isTold(reads, note)) {
    const carried = carriedFrom({ ...options, dataDir: keptIn }, house.houseId, madeAtMs);
    pipeline.perform(desk, 'desk', (context) => {
      const about = { kind: 'backup' as const, id: name };
      const madeAt = isoAt(madeAtMs, house.timeZone);
      context.record({
        kind: 'house-restored',
        subject: about,
        body: {
          facts: {
            ...{ madeAt, askedAtMs, by, keptIn, before, head },
            carried: carryOver(context, carried),
          },
        },
      });
      watch(context, {
        about,
        target: 'restored',
        label: labelOf(madeAtMs, house.timeZone),
        dueAtMs: context.nowMs,
      });
    });
  }
  forgetRestored(options.dataDir);
};
