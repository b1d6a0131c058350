/**
 * What guests said of a request, when it was confirmed with them or asked about later: either way the
 * answer stands with the request.
 */
import { type RequestFact, requestReport } from './requests.ts';

const isAsked = ({ satisfied }: RequestFact): boolean => satisfied !== null;
const hasSaid = ({ satisfied }: RequestFact): boolean => satisfied === 'yes' || satisfied === 'no';

export const satisfaction = requestReport([
  {
    name: 'satisfied',
    unit: 'percent',
    better: 'more',
    kind: 'share',
    among: hasSaid,
    of: ({ satisfied }) => satisfied === 'yes',
    aim: 92,
  },
  {
    name: 'answered',
    unit: 'percent',
    better: 'more',
    kind: 'share',
    among: isAsked,
    of: hasSaid,
  },
  {
    name: 'unsatisfied',
    unit: 'count',
    better: 'less',
    kind: 'count',
    of: ({ satisfied }) => satisfied === 'no',
  },
]);
