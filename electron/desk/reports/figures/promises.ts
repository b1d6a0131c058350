/** Whether the guest was told by the time they were promised. */
import type { PromiseRow } from '../../database/schema/index.ts';
import type { Reads } from '../../stores.ts';
import { reportOf } from '../engine.ts';
import { namesOf } from '../names.ts';
import { cutsOf, requestDimensions } from './requests.ts';

export type PromiseFact = Pick<
  PromiseRow,
  'promisedAtMs' | 'promiseAtMs' | 'endedAtMs' | 'ended'
> & {
  requestId: string;
  number: number;
  place: string | null;
  service: string;
  assigneeId: string | null;
  /** It is over: the guest was answered, or its time passed before anything else became of it. */
  over: boolean;
};

export const promiseFact = (
  { promise, ...request }: ReturnType<Reads['reports']['promisesOf']>[number],
  nowMs: number,
): PromiseFact => ({
  ...promise,
  ...request,
  over:
    promise.ended === 'answered' ||
    (promise.ended !== 'withdrawn' && promise.promiseAtMs <= (promise.endedAtMs ?? nowMs)),
});

const isMade = ({ ended }: PromiseFact): boolean => ended !== 'withdrawn';
/** A new time given once the old one had passed mends nothing: that one is broken. */
const isRenewed = ({ ended, endedAtMs, promiseAtMs }: PromiseFact): boolean =>
  ended === 'renewed' && (endedAtMs ?? 0) < promiseAtMs;
const isKept = ({ ended, endedAtMs, promiseAtMs }: PromiseFact): boolean =>
  ended === 'answered' && (endedAtMs ?? 0) < promiseAtMs;

export const promises = reportOf<PromiseFact>(
  requestDimensions.filter((one) => one !== 'callerKind'),
  [
    {
      name: 'kept',
      unit: 'percent',
      better: 'more',
      kind: 'share',
      among: ({ over }) => over,
      of: isKept,
    },
    {
      name: 'broken',
      unit: 'count',
      better: 'less',
      kind: 'count',
      of: (fact) => fact.over && !isKept(fact),
    },
    { name: 'made', unit: 'count', better: null, kind: 'count', of: isMade },
    {
      name: 'renewed',
      unit: 'percent',
      better: 'less',
      kind: 'share',
      among: isMade,
      of: isRenewed,
    },
  ],
  (context) => {
    const { reads, nowMs } = context;
    const names = namesOf(context);
    return {
      by: cutsOf(names),
      atMs: ({ promisedAtMs }) => promisedAtMs,
      keyOf: ({ requestId }) => requestId,
      windowDays: 31,
      read: (span) => reads.reports.promises(span).map((row) => promiseFact(row, nowMs)),
      say: ({ requestId, number, place, service, assigneeId }) => ({
        subject: { kind: 'request', id: requestId },
        number,
        place,
        what: names.serviceName(service),
        who: names.personName(assigneeId),
      }),
    };
  },
);
