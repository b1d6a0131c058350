/** How long a guest waits for the yes, and for the thing. */
import { beganAtMs, isCancelled, isDone, type RequestFact, requestReport } from './requests.ts';

/** From when it could begin until somebody said yes. */
export const answerMs = (fact: RequestFact): number | null =>
  fact.acknowledgedAtMs === null || isCancelled(fact)
    ? null
    : Math.max(0, fact.acknowledgedAtMs - beganAtMs(fact));

/** From when it could begin until done, without the time it had to wait. */
export const completeMs = (fact: RequestFact): number | null =>
  isDone(fact) ? Math.max(0, (fact.doneAtMs ?? 0) - fact.startsAtMs) : null;

const took = { unit: 'minutes', better: 'less' } as const;

export const times = requestReport([
  { ...took, name: 'completeMean', kind: 'mean', of: completeMs },
  { ...took, name: 'completeMedian', kind: 'median', of: completeMs },
  { ...took, name: 'completeP90', kind: 'p90', of: completeMs },
  { ...took, name: 'answerMean', kind: 'mean', of: answerMs, aim: 10 },
  { ...took, name: 'answerMedian', kind: 'median', of: answerMs },
  { ...took, name: 'answerP90', kind: 'p90', of: answerMs },
]);
