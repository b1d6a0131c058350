/** How often guests had to ask again. */
import { requestReport } from './requests.ts';

export const chases = requestReport([
  {
    name: 'chased',
    unit: 'percent',
    better: 'less',
    kind: 'share',
    among: () => true,
    of: ({ chases: times }) => times > 0,
  },
  {
    name: 'times',
    unit: 'count',
    better: 'less',
    kind: 'sum',
    of: ({ chases: times }) => (times > 0 ? times : null),
  },
  {
    name: 'twice',
    unit: 'count',
    better: 'less',
    kind: 'count',
    of: ({ chases: times }) => times > 1,
  },
]);
