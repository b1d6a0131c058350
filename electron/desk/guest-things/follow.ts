/** Guests' things follow their requests by themselves: asked for, in hand, brought, cancelled, moved, taken back. */
import { isHeld, type ThingState, thingServices } from '../../../shared/guest-things/model.ts';
import type { RequestRow, ThingRow } from '../database/schema/index.ts';
import { rowBefore, type StoredEvent } from '../events/index.ts';
import type { RequestListener, StayListener, WriteContext } from '../kernel/context.ts';
import { floorOf, followed, isReopeningTakenBack, type RequestMove } from '../requests/index.ts';
import { changeThing, insertThing } from './things.ts';

const start = (context: WriteContext, request: RequestRow): void => {
  const kind = thingServices[request.service];
  if (kind === undefined) return;
  insertThing(
    context,
    {
      id: context.newId(),
      number: context.nextNumber('guest-thing'),
      requestId: request.id,
      kind,
      place: request.place,
      floor: floorOf(context, request),
      stayId: request.stayId,
      state: 'asked',
      count: request.quantity,
      fromWhere: '',
      toWhere: '',
      shelf: '',
      askedAtMs: context.nowMs,
      askedBy: context.actor.id,
      takenAtMs: null,
      takenBy: null,
      storedAtMs: null,
      storedBy: null,
      promiseAtMs: request.promiseAtMs,
      returnedAtMs: null,
      returnedBy: null,
      closedAtMs: null,
    },
    { kind: 'asked', facts: { request: request.number } },
  );
};

const inHand = (context: WriteContext, row: ThingRow, request: RequestRow): void => {
  changeThing(
    context,
    row,
    {
      state: 'taken',
      takenAtMs: context.nowMs,
      takenBy: request.assigneeId ?? context.actor.id,
    },
    { kind: 'taken' },
  );
};

const brought = (context: WriteContext, row: ThingRow, request: RequestRow): void => {
  const by = request.assigneeId ?? context.actor.id;
  changeThing(
    context,
    row,
    {
      state: 'returned',
      takenAtMs: row.takenAtMs ?? context.nowMs,
      takenBy: row.takenBy ?? by,
      returnedAtMs: context.nowMs,
      returnedBy: by,
      closedAtMs: context.nowMs,
    },
    { kind: 'returned' },
  );
};

/** Taken back, or to be done again: they are where the request now says. */
const again = (context: WriteContext, row: ThingRow, state: ThingState, kind: string): void => {
  changeThing(
    context,
    row,
    {
      state,
      ...(state === 'asked' ? { takenAtMs: null, takenBy: null } : {}),
      storedAtMs: null,
      storedBy: null,
      returnedAtMs: null,
      returnedBy: null,
      closedAtMs: null,
    },
    { kind },
  );
};

/** As they were before that step. */
const takeBack = (context: WriteContext, row: ThingRow, last: StoredEvent): void => {
  const { id: _, number: __, open: ___, ...before } = rowBefore(row, [last]);
  changeThing(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
};

/** Brought by a slip: what was kept stands on its shelf, anything else is where the request now says. */
const notBrought = (context: WriteContext, row: ThingRow, state: ThingState): void => {
  const last = context.reads.events
    .newestOf(row.id, -1)
    .find(({ event }) => event.kind === 'returned');
  if (row.state === 'returned' && last && rowBefore(row, [last]).state === 'stored')
    takeBack(context, row, last);
  else again(context, row, state, 'taken-back');
};

/** Kept, and asked for since: the work that is over has brought them. Put into the store it has not. */
const isFetched = ({ reads }: WriteContext, row: ThingRow): boolean => {
  const last = (kind: string, id: string, step: string) =>
    reads.events.lastOf(kind, id, { step })?.seq ?? 0;
  return last('request', row.requestId, 'reopened') > last('guest-thing', row.id, 'stored');
};

/** Asked for once more by a slip: brought, as they were, unless somebody has them in hand meanwhile. */
const broughtAfterAll = (context: WriteContext, row: ThingRow, request: RequestRow): void => {
  const [last] = context.reads.events.newestOf(row.id, 1);
  if (last?.event.kind !== 'asked') {
    brought(context, row, request);
    return;
  }
  takeBack(context, row, last);
};

const putRight = (context: WriteContext, row: ThingRow, { before, after }: RequestMove): void => {
  const moved = after.place !== row.place;
  // What stands in the store is kept for whoever gave it.
  const handedOn = after.stayId !== row.stayId && row.state !== 'stored';
  const counted = after.quantity !== before?.quantity && after.quantity !== row.count;
  const promised = after.promiseAtMs !== null && after.promiseAtMs !== row.promiseAtMs;
  // Shoes that were bags after all; what stands in the store is luggage whatever is said.
  const kind = row.state === 'stored' ? row.kind : (thingServices[after.service] ?? row.kind);
  if (!moved && !handedOn && !counted && !promised && kind === row.kind) return;
  changeThing(
    context,
    row,
    {
      kind,
      ...(moved ? { place: after.place, floor: floorOf(context, after) } : {}),
      ...(moved || handedOn ? { stayId: after.stayId } : {}),
      ...(counted ? { count: after.quantity } : {}),
      ...(promised ? { promiseAtMs: after.promiseAtMs } : {}),
    },
    { kind: moved ? 'moved' : handedOn ? 'handed-on' : promised ? 'promised' : 'changed' },
  );
};

const services = Object.keys(thingServices);

export const guestThingsFollow: RequestListener = (context, move) => {
  const { after, step } = move;
  const kind = followed(move, services);
  const isTheirs = services.includes(after.service);
  if (kind === 'none' && !isTheirs) return undefined;
  const row = context.reads.guestThings.ofRequest(after.id);
  if (!row) {
    const isNew = kind === 'asked' || kind === 'uncancelled' || step === 'corrected';
    if (isNew && isTheirs && after.open) start(context, after);
    return undefined;
  }
  const wasIn = after.startedAtMs === null ? 'asked' : 'taken';
  switch (kind) {
    case 'cancelled':
      // What is in the house's hands stays in the book until the guest has it.
      if (row.state === 'asked')
        changeThing(
          context,
          row,
          { state: 'cancelled', closedAtMs: context.nowMs },
          { kind: 'cancelled' },
        );
      break;
    case 'delivered':
      if (!row.open) break;
      if (row.state === 'stored') {
        if (!isReopeningTakenBack(kind, move) && isFetched(context, row))
          brought(context, row, after);
      } else if (isReopeningTakenBack(kind, move)) broughtAfterAll(context, row, after);
      else brought(context, row, after);
      break;
    case 'undelivered':
      notBrought(context, row, wasIn);
      break;
    case 'uncancelled':
      if (row.state === 'cancelled') again(context, row, wasIn, 'taken-back');
      break;
    case 'reopened':
      // What is kept stays where it is: it is only to be brought.
      if (row.state !== 'stored') again(context, row, 'asked', 'asked');
      break;
    default:
      // Begun by a slip: it is not in anybody's hands.
      if (step === 'corrected' && row.state === 'taken' && wasIn === 'asked')
        again(context, row, 'asked', 'taken-back');
      else if (row.open) {
        if (step === 'started' && row.state === 'asked') inHand(context, row, after);
        putRight(context, context.reads.guestThings.ofRequest(after.id) ?? row, move);
      }
  }
  return undefined;
};

/** Kept things without a job go with their guest into another room. */
export const guestThingsMoveAlong: StayListener = (context, { before, after }) => {
  if (before === null || before.room === after.room) return;
  for (const row of context.reads.guestThings.open())
    if (row.stayId === after.id && isHeld(row.state) && row.place === before.room)
      changeThing(
        context,
        row,
        { place: after.room, floor: context.reads.rooms.floorOf(after.room) ?? null },
        { kind: 'moved', facts: { from: before.room, to: after.room } },
      );
};
