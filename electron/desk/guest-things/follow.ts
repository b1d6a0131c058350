/** Guests' things follow their requests by themselves: asked for, in hand, brought, cancelled, moved, taken back. */
import { isHeld, type ThingState, thingServices } from '../../../shared/guest-things/model.ts';
import type { RequestState } from '../../../shared/requests/model.ts';
import type { RequestRow, ThingRow } from '../database/schema/index.ts';
import type { RequestListener, StayListener, WriteContext } from '../kernel/context.ts';
import { floorOf } from '../requests/index.ts';
import { changeThing, insertThing } from './things.ts';

type Move = Parameters<RequestListener>[1];

const isDone = (state: RequestState | undefined): boolean =>
  state === 'done' || state === 'confirmed';

const start = (context: WriteContext, request: RequestRow): void => {
  const kind = thingServices[request.service];
  if (kind === undefined) return;
  const stay = context.reads.stays
    .liveOf(request.place ?? '')
    .find(({ state }) => state === 'in-house');
  insertThing(
    context,
    {
      id: context.newId(),
      number: context.nextNumber('guest-thing'),
      requestId: request.id,
      kind,
      place: request.place,
      floor: floorOf(context, request),
      stayId: stay?.id ?? null,
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

const putRight = (context: WriteContext, row: ThingRow, { before, after }: Move): void => {
  const moved = after.place !== row.place;
  const counted = after.quantity !== before?.quantity && after.quantity !== row.count;
  const promised = after.promiseAtMs !== null && after.promiseAtMs !== row.promiseAtMs;
  if (!moved && !counted && !promised) return;
  changeThing(
    context,
    row,
    {
      ...(moved ? { place: after.place, floor: floorOf(context, after) } : {}),
      ...(counted ? { count: after.quantity } : {}),
      ...(promised ? { promiseAtMs: after.promiseAtMs } : {}),
    },
    { kind: moved ? 'moved' : promised ? 'promised' : 'changed' },
  );
};

export const guestThingsFollow: RequestListener = (context, move) => {
  const { before, after, step } = move;
  const isTheirs = thingServices[after.service] !== undefined;
  if (!isTheirs && (before === null || thingServices[before.service] === undefined))
    return undefined;
  const row = context.reads.guestThings.ofRequest(after.id);
  if (!row) {
    if (isTheirs && (before === null || step === 'corrected') && after.open) start(context, after);
    return undefined;
  }
  const done = isDone(after.state);
  const wasDone = isDone(before?.state);
  if (!isTheirs || after.state === 'cancelled') {
    // What is in the house's hands stays in the book until the guest has it.
    if (row.state === 'asked')
      changeThing(
        context,
        row,
        { state: 'cancelled', closedAtMs: context.nowMs },
        { kind: 'cancelled' },
      );
  } else if (done && !wasDone) {
    if (row.state === 'asked' || row.state === 'taken') brought(context, row, after);
  } else if (step === 'corrected' && (wasDone || row.state === 'cancelled'))
    again(context, row, after.startedAtMs === null ? 'asked' : 'taken', 'taken-back');
  else if (step === 'corrected' && row.state === 'taken' && after.startedAtMs === null)
    again(context, row, 'asked', 'taken-back');
  else if (step === 'reopened') again(context, row, 'asked', 'asked');
  else if (row.open) {
    if (step === 'started' && row.state === 'asked') inHand(context, row, after);
    putRight(context, context.reads.guestThings.ofRequest(after.id) ?? row, move);
  }
  return undefined;
};

/** Kept things without a job go with their guest into another room. */
export const guestThingsMoveAlong: StayListener = (context, { before, after, step }) => {
  if (step !== 'moved' || before === null || before.room === after.room) return;
  for (const row of context.reads.guestThings.open())
    if (row.stayId === after.id && isHeld(row.state) && row.place === before.room)
      changeThing(
        context,
        row,
        { place: after.room, floor: context.reads.rooms.floorOf(after.room) ?? null },
        { kind: 'moved', facts: { from: before.room, to: after.room } },
      );
};
