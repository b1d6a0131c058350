/**
 * The stock follows requests by itself: asked for with none free, the line; delivered, a loan; fetched,
 * a return; taken back, as if it had not been. A reopened request leaves the thing where it is.
 */
import { holdReason, type RequestState } from '../../../shared/requests/model.ts';
import type { LoanItemRow, LoanRow, RequestRow } from '../database/schema/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { goOn } from '../requests/index.ts';
import { giveBack, goOutAgain, withdraw } from './give-back.ts';
import { handOut } from './hand-out.ts';
import { holdRequest } from './line.ts';
import { placed } from './places.ts';
import { changeLoan } from './recorded.ts';

const collection = 'loan-return';

const isDelivered = (state: RequestState | undefined): boolean =>
  state === 'done' || state === 'confirmed';

type Move = Parameters<RequestListener>[1];

const isWaiting = ({ state }: LoanRow): boolean => state === 'waiting' || state === 'ready';

const deliver = (context: WriteContext, request: RequestRow, item: LoanItemRow): void => {
  const loans = context.reads.loans.ofRequest(request.id);
  // Done a second time after a reopening: what is with the guest is not lent once more.
  if (loans.some(({ state }) => state === 'out')) return;
  handOut(context, {
    item,
    place: { code: request.place, kind: request.placeKind, known: request.placeKnown },
    quantity: request.quantity ?? 1,
    requestId: request.id,
    waiting: loans.find(isWaiting),
  });
};

const leaveLine = (context: WriteContext, request: RequestRow): void => {
  for (const row of context.reads.loans.ofRequest(request.id))
    if (isWaiting(row)) withdraw(context, row);
};

/** What was held for a thing that is no longer asked for goes on as whatever it is now. */
const letGo = (context: WriteContext, request: RequestRow): RequestRow => {
  leaveLine(context, request);
  return request.state === 'waiting' && request.waitingReason === holdReason
    ? goOn(context, request, holdReason, { service: request.service })
    : request;
};

/** A slip: it was not delivered, or not yet. */
const takeBackDelivery = (context: WriteContext, request: RequestRow): void => {
  for (const row of context.reads.loans.ofRequest(request.id))
    if (row.state === 'out') withdraw(context, row);
};

/** Put right before it was delivered: the line follows the place; another kind or number is asked for anew. */
const follow = (
  context: WriteContext,
  { before, after }: Move,
  item: LoanItemRow,
): RequestRow | undefined => {
  const row = context.reads.loans.ofRequest(after.id).find(isWaiting);
  const same = row?.itemId === item.id && row.quantity === (after.quantity ?? 1) && before !== null;
  if (!row || !same) {
    const free = row ? letGo(context, after) : after;
    return free.state === 'waiting' ? free : (holdRequest(context, free, item) ?? free);
  }
  const place = { code: after.place, kind: after.placeKind, known: after.placeKnown };
  if (row.place !== after.place)
    changeLoan(context, row, placed(context, place), { kind: 'moved', facts: { to: after.place } });
  return undefined;
};

const followLending = (context: WriteContext, move: Move): RequestRow | undefined => {
  const { before, after, step } = move;
  const delivered = isDelivered(after.state);
  const wasDelivered = isDelivered(before?.state);
  const item = context.reads.loans.itemOfService(after.service);
  if (!item) {
    // Corrected into something that is not lent.
    const other = step === 'corrected' && before !== null && before.service !== after.service;
    return other ? letGo(context, after) : undefined;
  }
  if (delivered && !wasDelivered) deliver(context, after, item);
  else if (wasDelivered && !delivered && step === 'corrected') takeBackDelivery(context, after);
  else if (after.state === 'cancelled') leaveLine(context, after);
  else if (before === null || before.state === 'cancelled')
    return holdRequest(context, after, item);
  else if (step === 'corrected' && !wasDelivered) return follow(context, move, item);
  return undefined;
};

const followCollection = (context: WriteContext, { before, after, step }: Move): void => {
  if (before === null && after.followsId !== null) {
    for (const row of context.reads.loans.ofRequest(after.followsId))
      if (row.state === 'out')
        changeLoan(
          context,
          row,
          { returnRequestId: after.id },
          { kind: 'collection-booked', facts: { collection: after.number } },
        );
    return;
  }
  const delivered = isDelivered(after.state);
  const wasDelivered = isDelivered(before?.state);
  if (delivered === wasDelivered) return;
  for (const row of context.reads.loans.ofReturn(after.id)) {
    if (delivered && row.state === 'out') giveBack(context, row, { condition: 'whole' });
    if (
      step === 'corrected' &&
      row.state === 'returned' &&
      row.closedAtMs === before?.doneAtMs &&
      before !== null
    )
      goOutAgain(context, row);
  }
};

/** Hears every step of every request; all but the lent things are left alone at once. */
export const loansFollow: RequestListener = (context, move) => {
  const { before, after, step } = move;
  const moved = isDelivered(before?.state) !== isDelivered(after.state);
  const asked = before === null || step === 'corrected' || after.state === 'cancelled';
  if (!moved && !asked) return undefined;
  if (after.service !== collection) return followLending(context, move);
  followCollection(context, move);
  return undefined;
};
