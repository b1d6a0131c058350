/** The live board. The domain's public face. */
import type { boardContract } from '../../../shared/board/contract.ts';
import type { HouseRow } from '../database/schema/index.ts';
import { found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import type { Feed } from './feed.ts';
import { snapshot } from './patch.ts';

export { boardAsOf } from './as-of.ts';
export { hangBell } from './bell.ts';
export { createFeed, type Feed } from './feed.ts';
export { coveredPatch, patchFor } from './patch.ts';

export const createBoardHandlers = (
  feed: Feed,
  house: () => HouseRow | undefined,
  asOf: Handlers<typeof boardContract>['asOf'],
): Handlers<typeof boardContract> => ({
  snapshot: (context, input) => snapshot(context, found(house(), 'house.none', {}), input?.limit),
  asOf,
  changes: async function* (context, { signal, isCovered }) {
    for await (const patch of feed.subscribe(signal, isCovered)) {
      // A board lives as long as its person sits there: a change of person asks for its own.
      const person = context.reads.staff.byId(context.actor.id);
      if (context.session?.staffId !== context.actor.id || !person?.active) return;
      yield patch;
    }
  },
});
