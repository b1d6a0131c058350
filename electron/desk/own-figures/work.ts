/** The requests of a time with who took them: read once for everybody. */
import type { ReadContext } from '../kernel/context.ts';
import { numberAt } from '../requests/index.ts';
import type { WorkRow } from './store.ts';

/** Everything logged from one moment until another, in the order of its numbers. */
export const workBetween = (
  context: Pick<ReadContext, 'reads'>,
  fromMs: number,
  untilMs: number,
): WorkRow[] =>
  context.reads.ownFigures
    .work(numberAt(context, fromMs), numberAt(context, untilMs) - 1)
    .filter(({ loggedAtMs }) => loggedAtMs >= fromMs && loggedAtMs < untilMs);
