/** What was done, and answered, inside its target. */
import { isCancelled, isDone, isEnteredLate, requestReport } from './requests.ts';

export const target = requestReport([
  {
    name: 'done',
    unit: 'percent',
    better: 'more',
    kind: 'share',
    // What is late and not done yet has missed its target already.
    among: (fact) => isDone(fact) || fact.overdue,
    of: (fact) => isDone(fact) && (fact.doneAtMs ?? 0) <= fact.dueAtMs,
  },
  {
    name: 'answered',
    unit: 'percent',
    better: 'more',
    kind: 'share',
    among: (fact) => fact.acknowledgedAtMs !== null && !isCancelled(fact),
    of: ({ acknowledgedAtMs, acknowledgeByMs }) => (acknowledgedAtMs ?? 0) <= acknowledgeByMs,
  },
  {
    name: 'over',
    unit: 'minutes',
    better: 'less',
    kind: 'mean',
    of: (fact) =>
      isDone(fact) && (fact.doneAtMs ?? 0) > fact.dueAtMs
        ? (fact.doneAtMs ?? 0) - fact.dueAtMs
        : null,
  },
  {
    name: 'overdue',
    unit: 'count',
    better: 'less',
    kind: 'count',
    of: ({ overdue }) => overdue,
  },
  { name: 'entered', unit: 'count', better: null, kind: 'count', of: isEnteredLate },
]);
