/**
 * The laundry follows requests by itself: fetched, a bag with its docket; the job that brings it back
 * carries its promise; called off, nobody brings it; brought, returned; reopened, in the house's hands again;
 * taken back, as if it had not been.
 */
import { missingOf } from '../../../shared/laundry/model.ts';
import type { LaundryBagRow, RequestRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, StayListener, WriteContext } from '../kernel/context.ts';
import {
  floorOf,
  followed,
  isReopeningTakenBack,
  overtaken,
  placeOf,
  type RequestMove,
  stayFor,
} from '../requests/index.ts';
import { cancel, giveBack } from './bags.ts';
import { changeBag, insertBag } from './recorded.ts';

const collections: readonly string[] = ['laundry-collect', 'laundry-express'];
const delivery = 'laundry-return';

const collected = (context: WriteContext, request: RequestRow): void => {
  const { reads, nowMs, actor } = context;
  const known = reads.laundry.ofRequest(request.id);
  if (known) {
    // Done a second time after a slip: the same bag under the same number.
    if (known.state === 'cancelled')
      changeBag(
        context,
        known,
        { state: known.lines.length > 0 ? 'counted' : 'collected', closedAtMs: null },
        { kind: 'collected' },
      );
    return;
  }
  insertBag(
    context,
    {
      id: context.newId(),
      number: context.nextNumber('laundry'),
      requestId: request.id,
      returnRequestId: null,
      place: request.place,
      floor: floorOf(context, request),
      stayId: request.stayId ?? stayFor(context, placeOf(context, request.place), null),
      express: request.service === 'laundry-express',
      expressPercent: reads.laundry.settings().expressPercent,
      state: 'collected',
      said: request.quantity,
      lines: [],
      withGuest: false,
      promiseAtMs: null,
      shortage: null,
      collectedAtMs: nowMs,
      collectedBy: request.assigneeId ?? actor.id,
      countedAtMs: null,
      countedBy: null,
      closedAtMs: null,
    },
    { kind: 'collected', facts: { request: request.number } },
  );
};

const followCollection = (context: WriteContext, move: RequestMove): void => {
  const kind = followed(move, collections);
  if (kind === 'delivered') collected(context, move.after);
  if (kind !== 'undelivered') return;
  const row = context.reads.laundry.ofRequest(move.after.id);
  if (!row || row.state === 'cancelled') return;
  // Counted since: it is in the house's hands, whoever's slip it was.
  if (row.state !== 'collected') throw overtaken(move.after);
  cancel(context, row);
};

/** Brought by a slip, or not rightly: it is in the house's hands again, as it stood before. */
const inHandAgain = (
  context: WriteContext,
  request: RequestRow,
  kind: 'taken-back' | 'reopened',
): void => {
  const row = context.reads.laundry.ofReturn(request.id);
  const last =
    row && context.reads.events.newestOf(row.id, -1).find(({ event }) => event.kind === 'returned');
  if (!row || !last || (row.state !== 'returned' && row.state !== 'short')) return;
  const { id: _, number: __, open: ___, ...before } = rowBefore(row, [last]);
  // Of what was short and is found by now nothing is out any more.
  const whole = before.state === 'counted' && missingOf(before.lines).length === 0;
  changeBag(
    context,
    row,
    { ...before, state: whole ? 'back' : before.state, closedAtMs: null },
    { kind, ...(kind === 'taken-back' ? { facts: { undoes: last.event.seq } } : {}) },
  );
};

/** The guest had it after all: returned, as it was, unless somebody has worked on it meanwhile. */
const broughtAfterAll = (context: WriteContext, row: LaundryBagRow): void => {
  const [last] = context.reads.events.newestOf(row.id, 1);
  if (last?.event.kind !== 'reopened') {
    giveBack(context, row, true);
    return;
  }
  const { id: _, number: __, open: ___, ...before } = rowBefore(row, [last]);
  changeBag(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
};

/** The job that follows a collection brings back what was fetched by it. */
const booked = (context: WriteContext, request: RequestRow): void => {
  const row =
    request.followsId === null ? undefined : context.reads.laundry.ofRequest(request.followsId);
  if (row?.open)
    changeBag(
      context,
      row,
      { returnRequestId: request.id },
      { kind: 'delivery-booked', facts: { delivery: request.number } },
    );
};

/** No job brings it any more: it stays in the book until another does, or the guest has it. */
const calledOff = (context: WriteContext, request: RequestRow): void => {
  const row = context.reads.laundry.ofReturn(request.id);
  if (row?.open)
    changeBag(
      context,
      row,
      { returnRequestId: null },
      { kind: 'delivery-cancelled', facts: { delivery: request.number } },
    );
};

/** Promised anew on the board: the docket says the same. */
const promised = (context: WriteContext, { before, after }: RequestMove): void => {
  const { promiseAtMs } = after;
  if (promiseAtMs === null || promiseAtMs === before?.promiseAtMs) return;
  const row = context.reads.laundry.ofReturn(after.id);
  if (row?.open && row.promiseAtMs !== promiseAtMs)
    changeBag(context, row, { promiseAtMs }, { kind: 'promised' });
};

/** Wanted again: it brings what nothing else brings by now, and by when it says. */
const broughtAgain = (context: WriteContext, move: RequestMove): void => {
  const { followsId } = move.after;
  const row = followsId === null ? undefined : context.reads.laundry.ofRequest(followsId);
  if (row?.returnRequestId !== null) return;
  booked(context, move.after);
  promised(context, move);
};

const followDelivery = (context: WriteContext, move: RequestMove): void => {
  const kind = followed(move, [delivery]);
  switch (kind) {
    case 'asked':
      booked(context, move.after);
      break;
    case 'cancelled':
      calledOff(context, move.after);
      break;
    case 'uncancelled':
      broughtAgain(context, move);
      break;
    case 'delivered': {
      const row = context.reads.laundry.ofReturn(move.after.id);
      if (!row?.open || row.state === 'short') break;
      if (isReopeningTakenBack(kind, move)) broughtAfterAll(context, row);
      else giveBack(context, row, true);
      break;
    }
    case 'undelivered':
      inHandAgain(context, move.after, 'taken-back');
      break;
    case 'reopened':
      inHandAgain(context, move.after, 'reopened');
      break;
    default:
      promised(context, move);
  }
};

export const laundryFollows: RequestListener = (context, move) => {
  followCollection(context, move);
  followDelivery(context, move);
  return undefined;
};

/** A bag goes with its guest into another room. */
export const laundryMovesAlong: StayListener = (context, { before, after, step }) => {
  if (step !== 'moved' || before === null || before.room === after.room) return;
  for (const row of context.reads.laundry.open())
    if (row.stayId === after.id)
      changeBag(
        context,
        row,
        { place: after.room, floor: context.reads.rooms.floorOf(after.room) ?? null },
        { kind: 'moved', facts: { from: before.room, to: after.room } },
      );
};
