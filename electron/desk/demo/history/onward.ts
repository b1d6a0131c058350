/**
 * Takes a request of the demo's past one step on from wherever it stands. A sign at the door may have
 * made it wait meanwhile, or sent it back to routing as it came down: whoever has it goes on from there.
 */
import type { Stage } from '../stage.ts';
import * as steps from '../steps.ts';

const stands = (stage: Stage, id: string) => stage.reads.requests.byId(id)?.state;

export const resume = (stage: Stage, id: string): void => {
  if (stands(stage, id) === 'waiting') steps.resume(stage.asReporting(id), { id });
};

export const dispatch = (stage: Stage, id: string): void => {
  resume(stage, id);
  const state = stands(stage, id);
  if (state === 'logged' || state === 'reopened') steps.dispatch(stage.asOperator(), { id });
};

export const acknowledge = (stage: Stage, id: string): void => {
  dispatch(stage, id);
  if (stands(stage, id) === 'dispatched') steps.acknowledge(stage.asReporting(id), { id });
};

export const start = (stage: Stage, id: string): void => {
  acknowledge(stage, id);
  // Begun it is by its carer, in the babysitting book.
  if (stage.reads.requests.byId(id)?.service === 'babysitting') return;
  if (stands(stage, id) === 'acknowledged') steps.start(stage.asReporting(id), { id });
};

export const complete = (stage: Stage, id: string): void => {
  acknowledge(stage, id);
  steps.complete(stage.asReporting(id), { id });
};
