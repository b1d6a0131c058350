/** What an archive's personal file holds and should no more: it is made anew after the commit. */
import type { WriteContext } from '../kernel/context.ts';

/** The personal files of the months between two moments, both included, have to be made anew. */
export const outdateArchives = (context: WriteContext, fromMs: number, untilMs: number): void => {
  if (context.writes.archive.outdate(fromMs, untilMs) > 0)
    context.touch({ kind: 'archive', id: 'stale' });
};
