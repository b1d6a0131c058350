/** How much there was to do. */
import { isCancelled, isDone, isEnteredLate, requestReport } from './requests.ts';

const urgent = new Set(['urgent', 'emergency']);

export const volume = requestReport([
  { name: 'requests', unit: 'count', better: null, kind: 'count', of: () => true },
  { name: 'done', unit: 'count', better: null, kind: 'count', of: isDone },
  {
    name: 'open',
    unit: 'count',
    better: null,
    kind: 'count',
    of: (fact) => !isDone(fact) && !isCancelled(fact),
  },
  {
    name: 'cancelled',
    unit: 'percent',
    better: 'less',
    kind: 'share',
    among: () => true,
    of: isCancelled,
  },
  {
    name: 'urgent',
    unit: 'percent',
    better: null,
    kind: 'share',
    among: () => true,
    of: ({ priority }) => urgent.has(priority),
  },
  { name: 'entered', unit: 'count', better: null, kind: 'count', of: isEnteredLate },
]);
