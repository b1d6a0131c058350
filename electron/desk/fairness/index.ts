/** Fairness over four weeks. The domain's public face. */
import type { fairnessContract } from '../../../shared/fairness/contract.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { holds } from '../staff/index.ts';
import type { Fairness, FairnessInput } from './figures.ts';

export { fairnessOf } from './figures.ts';

type Ask = (context: ReadContext, input: FairnessInput) => Promise<Fairness>;

/** @param ask has it computed in the reader's thread */
export const createFairnessHandlers = (ask: Ask): Handlers<typeof fairnessContract> => ({
  run: async (context, { until }) => {
    const today = dateAt(context.nowMs, context.timeZone);
    if (until !== undefined && until > today)
      throw new DeskError('INVALID_INPUT', 'fairness.toCome', { date: until });
    return ask(context, {
      until: until ?? addDays(today, -1),
      // No ranking by name to anybody but those who answer for people.
      only: holds(context, 'people.manage') ? null : context.actor.code,
    });
  },
});
