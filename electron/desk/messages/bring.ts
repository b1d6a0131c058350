/** Bringing a message: tried, left as a note, delivered with proof, passed on, closed, and a slip put right. */
import type { Attempt, Way } from '../../../shared/messages/model.ts';
import type { MessageRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import {
  endByDesk,
  isDelivered,
  isYetToDo,
  reopen as reopenRequest,
  standAgain,
} from '../requests/index.ts';
import { personWithCode } from '../staff/index.ts';
import { changeMessage } from './recorded.ts';

export type Told = { how: Way; reached: boolean; to?: string | undefined; by?: string | undefined };

/** Who did it: whoever tells of it, or somebody they name. @throws DeskError NOT_FOUND */
const doer = (context: WriteContext, code: string | undefined): string =>
  code === undefined ? context.actor.id : personWithCode(context, code).id;

const attempt = (context: WriteContext, row: MessageRow, told: Told): Attempt[] => [
  ...row.attempts,
  {
    atMs: context.nowMs,
    byId: doer(context, told.by),
    how: told.how,
    reached: told.reached,
    to: told.to ?? null,
  },
];

const endRequest = (
  context: WriteContext,
  row: MessageRow,
  as: 'confirmed' | 'cancelled',
  reason?: string,
): void => {
  const request = context.reads.requests.byId(row.requestId);
  // Done by whoever had it: the desk asks the guest as after any work.
  if (isYetToDo(request)) endByDesk(context, request, as, reason);
};

export const deliver = (context: WriteContext, row: MessageRow, told: Told): MessageRow => {
  const after = changeMessage(
    context,
    row,
    { state: 'delivered', attempts: attempt(context, row, told), closedAtMs: context.nowMs },
    { kind: 'delivered', facts: { how: told.how } },
  );
  endRequest(context, row, 'confirmed');
  return after;
};

export const tried = (context: WriteContext, row: MessageRow, told: Told): MessageRow =>
  changeMessage(
    context,
    row,
    { attempts: attempt(context, row, told) },
    { kind: 'tried', facts: { how: told.how } },
  );

/** The note lies in the room; that the guest has read it is only known when they say so. */
export const leave = (context: WriteContext, row: MessageRow, by?: string): MessageRow => {
  if (row.place === null) throw new DeskError('CONFLICT', 'messages.noRoom', {});
  const after = changeMessage(
    context,
    row,
    { state: 'left', attempts: attempt(context, row, { how: 'note', reached: false, by }) },
    { kind: 'left' },
  );
  endRequest(context, row, 'confirmed');
  return after;
};

export const acknowledge = (context: WriteContext, row: MessageRow, to?: string): MessageRow =>
  changeMessage(
    context,
    row,
    {
      state: 'delivered',
      attempts: attempt(context, row, { how: 'note', reached: true, to }),
      closedAtMs: context.nowMs,
    },
    { kind: 'acknowledged' },
  );

export const passOn = (context: WriteContext, row: MessageRow, to: string): MessageRow => {
  const after = changeMessage(
    context,
    row,
    { state: 'passed-on', passedTo: to, closedAtMs: context.nowMs },
    { kind: 'passed-on' },
  );
  endRequest(context, row, 'confirmed');
  return after;
};

export const close = (context: WriteContext, row: MessageRow, reason?: string): MessageRow => {
  const after = changeMessage(
    context,
    row,
    { state: 'closed', closedAtMs: context.nowMs },
    { kind: 'closed', text: reason },
  );
  endRequest(context, row, 'cancelled', reason);
  return after;
};

/** It was told to be over by mistake: somebody brings it again. */
export const reopen = (context: WriteContext, row: MessageRow, reason: string): MessageRow => {
  const after = changeMessage(
    context,
    row,
    { state: 'waiting', closedAtMs: null, passedTo: null },
    { kind: 'reopened', text: reason },
  );
  const request = context.reads.requests.byId(row.requestId);
  if (request && isDelivered(request.state)) reopenRequest(context, request.id, reason);
  else if (request?.state === 'cancelled') standAgain(context, request);
  return after;
};
