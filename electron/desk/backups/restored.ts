/** A house that went back to a copy says so in its own record, first thing. */
import { isoAt } from '../../../shared/kernel/time.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Reads } from '../stores.ts';
import { forgetRestored, type RestoreNote, restoredNote } from './restore.ts';

/** Told already, by a desk that fell before it could forget the note. */
const isTold = (reads: Reads, { name, askedAtMs }: RestoreNote): boolean =>
  reads.events
    .newestOf(name, 20)
    .some(
      ({ event }) =>
        event.kind === 'house-restored' && event.body.includes(`"askedAtMs":${askedAtMs}`),
    );

/** Once for each restore. */
export const noteRestored = (pipeline: Pipeline, reads: Reads, dataDir: string): void => {
  const note = restoredNote(dataDir);
  const house = reads.house.get();
  if (!note || !house) return;
  const { name, madeAtMs, askedAtMs, by, keptIn, before, head } = note;
  if (!isTold(reads, note))
    pipeline.perform(desk, 'desk', ({ record }) =>
      record({
        kind: 'house-restored',
        subject: { kind: 'backup', id: name },
        body: {
          facts: { madeAt: isoAt(madeAtMs, house.timeZone), askedAtMs, by, keptIn, before, head },
        },
      }),
    );
  forgetRestored(dataDir);
};
