/** What the call record says the house should change. The public face of the domain. */
import type { analysisContract } from '../../../shared/analysis/contract.ts';
import type { Handlers } from '../kernel/handlers.ts';

export { changedBy } from './chance.ts';
export { analysisRows, figureBefore, figuresSince, runAnalysis } from './run.ts';

type Asked = Handlers<typeof analysisContract>;

/** @param run, rows ask the reader's thread */
export const createAnalysisHandlers = (run: Asked['run'], rows: Asked['rows']): Asked => ({
  run,
  rows,
});
