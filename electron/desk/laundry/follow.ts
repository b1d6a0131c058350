/**
 * The laundry follows requests by itself: fetched, a bag with its docket; the job that brings it back
 * carries its promise; brought, returned; taken back, as if it had not been.
 */
import type { RequestState } from '../../../shared/requests/model.ts';
import type { RequestRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, StayListener, WriteContext } from '../kernel/context.ts';
import { floorOf } from '../requests/index.ts';
import { cancel, giveBack } from './bags.ts';
import { changeBag, insertBag } from './recorded.ts';

const collections: readonly string[] = ['laundry-collect', 'laundry-express'];
const delivery = 'laundry-return';

const isDelivered = (state: RequestState | undefined): boolean =>
  state === 'done' || state === 'confirmed';

type Move = Parameters<RequestListener>[1];

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
  const stay = reads.stays.liveOf(request.place ?? '').find(({ state }) => state === 'in-house');
  insertBag(
    context,
    {
      id: context.newId(),
      number: context.nextNumber('laundry'),
      requestId: request.id,
      returnRequestId: null,
      place: request.place,
      floor: floorOf(context, request),
      stayId: stay?.id ?? null,
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

const followCollection = (context: WriteContext, { before, after, step }: Move): void => {
  const delivered = isDelivered(after.state);
  const wasDelivered = isDelivered(before?.state);
  if (delivered && !wasDelivered) collected(context, after);
  if (wasDelivered && !delivered && step === 'corrected') {
    const row = context.reads.laundry.ofRequest(after.id);
    if (row && row.state !== 'returned' && row.state !== 'cancelled') cancel(context, row);
  }
};

/** Brought by a slip: it is in the house's hands again. */
const takeBack = (context: WriteContext, request: RequestRow): void => {
  const row = context.reads.laundry.ofReturn(request.id);
  const last =
    row && context.reads.events.newestOf(row.id, 4).find(({ event }) => event.kind === 'returned');
  if (!row || !last || (row.state !== 'returned' && row.state !== 'short')) return;
  const { id: _, number: __, open: ___, ...before } = rowBefore(row, [last]);
  changeBag(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
};

const followDelivery = (context: WriteContext, { before, after, step }: Move): void => {
  const { reads } = context;
  if (before === null) {
    const row = after.followsId === null ? undefined : reads.laundry.ofRequest(after.followsId);
    if (row?.open)
      changeBag(
        context,
        row,
        { returnRequestId: after.id },
        { kind: 'delivery-booked', facts: { delivery: after.number } },
      );
    return;
  }
  const delivered = isDelivered(after.state);
  const wasDelivered = isDelivered(before.state);
  const row = reads.laundry.ofReturn(after.id);
  if (delivered && !wasDelivered && row?.open && row.state !== 'short')
    giveBack(context, row, true);
  else if (wasDelivered && !delivered && step === 'corrected') takeBack(context, after);
  else if (after.promiseAtMs !== before.promiseAtMs && after.promiseAtMs !== null && row?.open) {
    // Promised anew on the board: the docket says the same.
    if (row.promiseAtMs !== after.promiseAtMs)
      changeBag(context, row, { promiseAtMs: after.promiseAtMs }, { kind: 'promised' });
  }
};

export const laundryFollows: RequestListener = (context, move) => {
  if (collections.includes(move.after.service)) followCollection(context, move);
  else if (move.after.service === delivery) followDelivery(context, move);
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
