/** The supervisor's ten minutes before the morning meeting. The domain's public face. */
import type { morningContract } from '../../../shared/morning/contract.ts';
import type { Handlers } from '../kernel/handlers.ts';

export { viewMorning } from './view.ts';

/** @param view asks the reader's thread */
export const createMorningHandlers = (
  view: Handlers<typeof morningContract>['view'],
): Handlers<typeof morningContract> => ({ view });
