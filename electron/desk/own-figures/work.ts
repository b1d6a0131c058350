/** The requests of a time with who took them: read once for everybody. */
import type { ReadContext } from '../kernel/context.ts';
import type { WorkRow } from './store.ts';

/** Everything that came from one moment until another, as it came. */
export const workBetween = (
  context: Pick<ReadContext, 'reads'>,
  fromMs: number,
  untilMs: number,
): WorkRow[] => context.reads.ownFigures.work(fromMs, untilMs);
