/**
 * The stock follows requests by itself: asked for with none free, the line; delivered, a loan; fetched,
 * a return; taken back, as if it had not been. A reopened request leaves the thing where it is.
 */
import { holdReason } from '../../../shared/requests/model.ts';
import type { LoanItemRow, LoanRow, RequestRow } from '../database/schema/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { followed, goOn, isDelivered, overtaken, type RequestMove } from '../requests/index.ts';
import { watchLoan } from './due.ts';
import { giveBack, goOutAgain, withdraw } from './give-back.ts';
import { handOut } from './hand-out.ts';
import { holdRequest } from './line.ts';
import { placed } from './places.ts';
import { changeLoan } from './recorded.ts';

const collection = 'loan-return';

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

/** It goes on where there are as many, else it stands in line; what waits for something else is left to it. */
const standInLine = (context: WriteContext, request: RequestRow, item: LoanItemRow): RequestRow =>
  request.state === 'waiting' ? request : (holdRequest(context, request, item) ?? request);

/** A slip: it was not delivered, or not yet. */
const takeBackDelivery = (context: WriteContext, request: RequestRow): void => {
  for (const row of context.reads.loans.ofRequest(request.id))
    if (row.state === 'out') {
      // Some of it came back since: it was with the guest indeed.
      if (row.back > 0) throw overtaken(request);
      withdraw(context, row);
    }
};

/** Put right before it was delivered: the line follows the place; another kind or number is asked for anew. */
const follow = (
  context: WriteContext,
  { before, after }: RequestMove,
  item: LoanItemRow,
): RequestRow | undefined => {
  const row = context.reads.loans.ofRequest(after.id).find(isWaiting);
  const same = row?.itemId === item.id && row.quantity === (after.quantity ?? 1) && before !== null;
  if (!row || !same) return standInLine(context, row ? letGo(context, after) : after, item);
  const place = { code: after.place, kind: after.placeKind, known: after.placeKnown };
  if (row.place !== after.place)
    watchLoan(
      context,
      changeLoan(context, row, placed(context, place), {
        kind: 'moved',
        facts: { to: after.place },
      }),
    );
  return undefined;
};

/** Corrected into something that is not lent. */
const leaves = ({ before, after }: RequestMove): boolean =>
  before !== null && before.service !== after.service;

const followLending = (context: WriteContext, move: RequestMove): RequestRow | undefined => {
  const { after } = move;
  const item = context.reads.loans.itemOfService(after.service);
  if (!item) return leaves(move) ? letGo(context, after) : undefined;
  switch (followed(move)) {
    case 'delivered':
      deliver(context, after, item);
      return undefined;
    case 'undelivered':
      takeBackDelivery(context, after);
      // Handed out at the desk while it waited, it was in the line: its place went with it.
      return after.state === 'waiting'
        ? standInLine(context, letGo(context, after), item)
        : undefined;
    case 'cancelled':
      leaveLine(context, after);
      return undefined;
    case 'asked':
      return holdRequest(context, after, item);
    case 'uncancelled':
      // Its place in the line went with it: what waited there is asked for anew.
      return standInLine(context, letGo(context, after), item);
    case 'moved':
    case 'corrected':
      return isDelivered(after.state) ? undefined : follow(context, move, item);
    default:
      return undefined;
  }
};

/** What was lent for a request that calls for its fetching back knows who fetches it. */
const booked = (context: WriteContext, collecting: RequestRow): void => {
  if (collecting.followsId === null) return;
  for (const row of context.reads.loans.ofRequest(collecting.followsId))
    if (row.state === 'out')
      changeLoan(
        context,
        row,
        { returnRequestId: collecting.id },
        { kind: 'collection-booked', facts: { collection: collecting.number } },
      );
};

const followCollection = (context: WriteContext, move: RequestMove): void => {
  const { before, after } = move;
  const rows = () => context.reads.loans.ofReturn(after.id);
  switch (followed(move)) {
    case 'asked':
      booked(context, after);
      break;
    case 'delivered':
      for (const row of rows())
        if (row.state === 'out') giveBack(context, row, { condition: 'whole' });
      break;
    case 'undelivered':
      // What had come back to the desk before stays where it is.
      for (const row of rows())
        if (row.state === 'returned' && row.closedAtMs === before?.doneAtMs)
          goOutAgain(context, row);
      break;
    default:
  }
};

/** Hears every step of every request; all but the lent things are left alone at once. */
export const loansFollow: RequestListener = (context, move) => {
  if (followed(move) === 'none') return undefined;
  if (move.after.service !== collection) return followLending(context, move);
  followCollection(context, move);
  return undefined;
};
