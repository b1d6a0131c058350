/** The supervisor's ten minutes before the morning meeting. The domain's public face. */
import type { MorningView, morningContract } from '../../../shared/morning/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { seesSensitive } from '../kernel/permission.ts';
import { holds } from '../staff/index.ts';
import type { ToldTo } from './view.ts';

export { viewMorning } from './view.ts';

type Ask = (context: ReadContext, input: ToldTo) => Promise<MorningView>;

/** @param ask asks the reader's thread */
export const createMorningHandlers = (ask: Ask): Handlers<typeof morningContract> => ({
  view: (context) =>
    ask(context, {
      training: holds(context, 'people.manage'),
      sensitiveTo: seesSensitive(context) ? context.actor.id : null,
    }),
});
