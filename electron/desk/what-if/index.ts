/** What if: last month under another model or with other people. The public face of the domain. */
import type { whatIfContract } from '../../../shared/what-if/contract.ts';
import type { Handlers } from '../kernel/handlers.ts';

export { runWhatIf } from './run.ts';

/** @param run asks the reader's thread */
export const createWhatIfHandlers = (
  run: Handlers<typeof whatIfContract>['run'],
): Handlers<typeof whatIfContract> => ({ run });
