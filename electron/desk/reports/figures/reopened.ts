/** What was called done and was not. */
import { requestReport } from './requests.ts';

export const reopened = requestReport([
  {
    name: 'reopened',
    unit: 'percent',
    better: 'less',
    kind: 'share',
    // Whatever was once called done: what came back is open again or done anew.
    among: ({ doneAtMs, reopened: times }) => doneAtMs !== null || times > 0,
    of: ({ reopened: times }) => times > 0,
  },
  {
    name: 'times',
    unit: 'count',
    better: 'less',
    kind: 'sum',
    of: ({ reopened: times }) => (times > 0 ? times : null),
  },
]);
