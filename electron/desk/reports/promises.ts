/**
 * Every promise to a guest and how it ended. The request keeps only the one that runs; here each stays,
 * followed in the same transaction, so that years of them are counted without reading the record.
 */
import type { PromiseRow, RequestRow } from '../database/schema/index.ts';
import type { RequestListener } from '../kernel/context.ts';

type Running = Pick<PromiseRow, 'promisedAtMs' | 'promiseAtMs'>;

const running = (row: RequestRow | null): Running | null =>
  row === null || row.promiseAtMs === null
    ? null
    : { promisedAtMs: row.promisedAtMs ?? row.loggedAtMs, promiseAtMs: row.promiseAtMs };

const endOf = (
  after: Running | null,
  step: string,
  state: RequestRow['state'],
): PromiseRow['ended'] => {
  // A correction touches a promise only where it takes a step back.
  if (step === 'corrected') return 'withdrawn';
  if (after) return 'renewed';
  return state === 'cancelled' ? 'cancelled' : 'answered';
};

export const promisesFollow: RequestListener = ({ writes, nowMs }, { before, after, step }) => {
  const [was, is] = [running(before), running(after)];
  if (was?.promisedAtMs === is?.promisedAtMs && was?.promiseAtMs === is?.promiseAtMs)
    return undefined;
  const requestId = after.id;
  if (was && was.promisedAtMs !== is?.promisedAtMs)
    writes.reports.endPromise({
      requestId,
      promisedAtMs: was.promisedAtMs,
      endedAtMs: nowMs,
      ended: endOf(is, step, after.state),
    });
  if (is) writes.reports.openPromise({ requestId, ...is });
  return undefined;
};
