/** A house that went back to a copy says so in its own record, first thing. */
import { erasedAgainEvent, erasedAgainSubject } from '../../../shared/backups/model.ts';
import { isoAt, typedAt } from '../../../shared/kernel/time.ts';
import { watch } from '../alarms/index.ts';
import type { OpenOptions, Raw } from '../database/open.ts';
import type { WriteContext } from '../kernel/context.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { ErasedBefore } from '../retention/index.ts';
import type { Reads } from '../stores.ts';
import { carriedFrom, carryOver } from './carried.ts';
import { type ErasedSince, erasedSince } from './erased.ts';
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

/** Erases again what had been erased since the copy was made. */
type EraseAgain = (context: WriteContext, erased: ErasedBefore) => { stays: number; rows: number };

type Deps = OpenOptions & {
  /** The house as it is now. */
  raw: Raw;
  eraseAgain: EraseAgain;
};

/** Says what was erased again, or that it cannot be known; null where there was nothing to say. */
const sayErased = (
  context: WriteContext,
  { name, madeAtMs, keptIn }: RestoreNote,
  { known, ...erased }: ErasedSince,
  eraseAgain: EraseAgain,
): { stays: number; rows: number; known: boolean } | null => {
  const again = { ...eraseAgain(context, erased), known };
  if (known && again.rows === 0) return null;
  const about = { kind: 'backup' as const, id: erasedAgainSubject };
  context.record({
    kind: erasedAgainEvent,
    subject: about,
    body: { facts: { name, madeAtMs, keptIn, ...again } },
  });
  watch(context, {
    about,
    target: 'erased-again',
    label: known ? String(again.rows) : '?',
    dueAtMs: context.nowMs,
  });
  return again;
};

/** Once for each restore; it stands on the board until somebody has read it. */
export const noteRestored = (pipeline: Pipeline, reads: Reads, deps: Deps): void => {
  const { raw, eraseAgain, ...options } = deps;
  const note = restoredNote(options.dataDir);
  const house = reads.house.get();
  if (!note || !house) return;
  const { name, madeAtMs, askedAtMs, by, keptIn, earlier, before, head } = note;
  if (!isTold(reads, note)) {
    const gaveWay = [...earlier, keptIn].map((dataDir) => ({ ...options, dataDir }));
    const carried = carriedFrom(gaveWay, house.houseId, madeAtMs);
    const erased = erasedSince(raw, gaveWay, house.houseId);
    pipeline.perform(desk, 'desk', (context) => {
      const about = { kind: 'backup' as const, id: name };
      const madeAt = isoAt(madeAtMs, house.timeZone);
      const again = sayErased(context, note, erased, eraseAgain);
      context.record({
        kind: 'house-restored',
        subject: about,
        body: {
          facts: {
            ...{ madeAt, askedAtMs, by, keptIn, before, head },
            ...(earlier.length > 0 ? { earlier } : {}),
            carried: carryOver(context, carried),
            ...(again ? { erasedAgain: again } : {}),
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
