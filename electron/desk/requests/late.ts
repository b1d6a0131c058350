/**
 * What was written on paper while the desk was out of use, entered when it is over. Each step is taken by
 * the rules it would have been taken by, at its own true moment; the record says when that was written down.
 * Whether the times can be is asked by whoever calls.
 */
import type { RequestRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { changeRequest, type Patch } from './change.ts';
import { createRequest, type LateMark, type NewRequest } from './create.ts';
import { createFollowUp } from './follow-ups.ts';

export type LateRequest = {
  wanted: Pick<
    NewRequest,
    'place' | 'stayId' | 'service' | 'quantity' | 'askedForMs' | 'urgent' | 'words'
  >;
  mark: LateMark;
  /** The line it stood in, where more was said there; empty: it is all told. */
  remark: string;
  /** Epoch milliseconds, in order and none to come. */
  receivedAtMs: number;
  dispatchedAtMs: number | null;
  doneAtMs: number | null;
  /** Who was sent or did it; null only where neither is told. */
  by: StaffRow | null;
  satisfied: NonNullable<RequestRow['satisfied']>;
};

/** Whatever held it when it was entered, such as a sign that hangs now, did not hold it then. */
const unheld: Patch = {
  stateBeforeWaiting: null,
  waitingReason: null,
  waitingSinceMs: null,
  recheckAtMs: null,
};

/** @throws DeskError NOT_FOUND for a service the catalogue does not have */
export const enterLate = (context: WriteContext, late: LateRequest): RequestRow => {
  const { by, dispatchedAtMs, doneAtMs } = late;
  const at = (momentMs: number): WriteContext => ({ ...context, nowMs: momentMs });
  let row = createRequest(at(late.receivedAtMs), {
    ...late.wanted,
    callId: null,
    followsId: null,
    late: late.mark,
  });
  if (late.remark !== '')
    row = changeRequest(context, row, {}, { kind: 'noted', text: late.remark });
  if (dispatchedAtMs !== null && by)
    row = changeRequest(
      at(dispatchedAtMs),
      row,
      { ...unheld, state: 'dispatched', assigneeId: by.id, dispatchedAtMs },
      {
        kind: 'dispatched',
        facts: { to: by.code, toName: by.name, lateAtMs: dispatchedAtMs },
      },
    );
  if (doneAtMs === null || !by) return row;
  row = changeRequest(
    at(doneAtMs),
    row,
    { ...unheld, state: 'done', assigneeId: by.id, doneAtMs },
    { kind: 'done', facts: { toName: by.name, lateAtMs: doneAtMs } },
  );
  // What it calls for is work of now, by the hour it was called for.
  createFollowUp(context, row, doneAtMs);
  return changeRequest(
    context,
    row,
    { state: 'confirmed', satisfied: late.satisfied, closedAtMs: context.nowMs },
    { kind: 'confirmed' },
  );
};
