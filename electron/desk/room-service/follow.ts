/**
 * Orders follow their requests by themselves: asked for, sent to the kitchen, brought, cancelled, moved,
 * taken back. Trays follow theirs: called, fetched, not worth fetching.
 */
import { isAwaited, linesOfWords, stateByMoments } from '../../../shared/room-service/model.ts';
import type { OrderRow, RequestRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import {
  assignByDesk,
  cancelRow,
  floorOf,
  followed,
  isReopeningTakenBack,
  isYetToDo,
  type RequestMove,
} from '../requests/index.ts';
import { isNews, isSaidBy, readBack, toPass, wordsOf } from './orders.ts';
import { changeOrder, insertOrder } from './recorded.ts';
import { trayService } from './trays.ts';

const service = 'room-service';

const start = (context: WriteContext, request: RequestRow): void => {
  insertOrder(
    context,
    {
      id: context.newId(),
      requestId: request.id,
      trayRequestId: null,
      place: request.place,
      floor: floorOf(context, request),
      stayId: request.stayId,
      state: 'ordered',
      lines: linesOfWords(request.words),
      forMs: request.askedForMs,
      persons: null,
      notes: '',
      allergies: '',
      takenAtMs: context.nowMs,
      takenBy: context.actor.id,
      passedAtMs: null,
      passedBy: null,
      passedTo: null,
      passedToId: null,
      promiseAtMs: request.promiseAtMs,
      outAtMs: null,
      outBy: null,
      deliveredAtMs: null,
      deliveredBy: null,
      collectedAtMs: null,
      collectedBy: null,
      closedAtMs: null,
    },
    { kind: 'ordered', facts: { request: request.number } },
  );
};

/** Sent to somebody on the board, the order is with them. */
const sent = (context: WriteContext, row: OrderRow, { assigneeId }: RequestRow): void => {
  const person = assigneeId === null ? undefined : context.reads.staff.byId(assigneeId);
  if (!person || person.id === row.passedToId) return;
  changeOrder(
    context,
    row,
    {
      state: 'passed',
      passedAtMs: context.nowMs,
      passedBy: context.actor.id,
      passedTo: person.name,
      passedToId: person.id,
    },
    { kind: 'passed', facts: { passedTo: person.name } },
  );
};

/** Sent by a slip: nobody has it. */
const unsent = (context: WriteContext, row: OrderRow, from: string): void => {
  if (row.state === 'passed' && row.passedToId === from)
    changeOrder(context, row, toPass, { kind: 'taken-back' });
};

const brought = (context: WriteContext, row: OrderRow, request: RequestRow): void => {
  changeOrder(
    context,
    row,
    {
      state: 'delivered',
      deliveredAtMs: context.nowMs,
      deliveredBy: request.assigneeId ?? context.actor.id,
      closedAtMs: null,
    },
    { kind: 'delivered' },
  );
};

/** Taken back: the meal is where it was before the last word of it. */
const takenBack = (context: WriteContext, row: OrderRow): void => {
  const undelivered = { ...row, deliveredAtMs: null };
  const state = stateByMoments(undelivered);
  changeOrder(
    context,
    row,
    { state, deliveredAtMs: null, deliveredBy: null, closedAtMs: null },
    { kind: 'taken-back' },
  );
};

/** Something was wrong with the meal: the kitchen has to be told anew. What stands on the bill stays there. */
const reopened = (context: WriteContext, row: OrderRow): void => {
  changeOrder(
    context,
    row,
    { ...toPass, promiseAtMs: null, outAtMs: null, outBy: null, closedAtMs: null },
    { kind: 'reopened' },
  );
};

/** Nothing was wrong with it after all: brought, as it was, unless the kitchen was told meanwhile. */
const broughtAfterAll = (context: WriteContext, row: OrderRow, request: RequestRow): void => {
  const [last] = context.reads.events.newestOf(row.id, 1);
  if (last?.event.kind !== 'reopened') {
    brought(context, row, request);
    return;
  }
  const { id: _, open: __, ...before } = rowBefore(row, [last]);
  changeOrder(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
};

/** Read from words on the board. Where a slip of words is taken back, the prices are those of before it. */
const mealBy = (context: WriteContext, row: OrderRow, words: string) => {
  const was = rowBefore(row, context.reads.events.newestOf(row.id, 1));
  return readBack(row, words, [...row.lines, ...was.lines]);
};

/**
 * What was put right on the request is right in the order: the room, whose it is, the hour, the words where
 * the order is what they said. What the kitchen knows already has to be passed to it anew.
 */
const putRight = (
  context: WriteContext,
  row: OrderRow,
  { before, after, step }: RequestMove,
): void => {
  const moved = after.place !== row.place;
  // What stands on a bill already is paid by whoever it was brought to.
  const handedOn = after.stayId !== row.stayId && row.deliveredAtMs === null;
  const later =
    step === 'corrected' &&
    after.askedForMs !== before?.askedForMs &&
    after.askedForMs !== row.forMs;
  const reworded = after.words !== before?.words && after.words !== wordsOf(row);
  const promised = after.promiseAtMs !== null && after.promiseAtMs !== row.promiseAtMs;
  if (!moved && !handedOn && !later && !reworded && !promised) return;
  const meal =
    reworded && isSaidBy(row, before?.words ?? '') ? mealBy(context, row, after.words) : undefined;
  const again =
    row.state === 'passed' && (moved || later || (meal !== undefined && isNews(row, meal)));
  changeOrder(
    context,
    row,
    {
      ...(moved ? { place: after.place, floor: floorOf(context, after) } : {}),
      ...(moved || handedOn ? { stayId: after.stayId } : {}),
      ...(later ? { forMs: after.askedForMs } : {}),
      ...meal,
      ...(promised ? { promiseAtMs: after.promiseAtMs } : {}),
      ...(again ? toPass : {}),
    },
    {
      kind: moved ? 'moved' : handedOn ? 'handed-on' : promised ? 'promised' : 'changed',
      ...(again ? { facts: { passAgain: true } } : {}),
    },
  );
};

/** On its way through the board: the order goes with whoever has it, and what is put right is right in it. */
const onTheWay = (context: WriteContext, row: OrderRow, move: RequestMove): void => {
  const { before, after, step } = move;
  if (step === 'dispatched' && row.state === 'ordered') sent(context, row, after);
  else if (step === 'reassigned' && row.passedToId !== null) sent(context, row, after);
  else if (step === 'corrected' && before?.assigneeId != null && after.assigneeId === null)
    unsent(context, row, before.assigneeId);
  putRight(context, context.reads.roomService.ofRequest(after.id) ?? row, move);
};

const followMeal = (context: WriteContext, move: RequestMove): RequestRow | undefined => {
  const { after, step } = move;
  const kind = followed(move, [service]);
  const row = context.reads.roomService.ofRequest(after.id);
  if (!row) {
    const isNew = kind === 'asked' || kind === 'uncancelled' || step === 'corrected';
    if (isNew && after.service === service && after.open) start(context, after);
    return undefined;
  }
  // The hour has come: the job is the kitchen's, which has known of it.
  if (step === 'came-due' && row.state === 'passed' && row.passedToId !== null)
    return assignByDesk(context, after, row.passedToId);
  switch (kind) {
    case 'cancelled':
      if (isAwaited(row.state))
        changeOrder(
          context,
          row,
          { state: 'cancelled', closedAtMs: context.nowMs },
          { kind: 'cancelled' },
        );
      break;
    case 'delivered':
      if (row.state === 'delivered') break;
      if (isReopeningTakenBack(kind, move)) broughtAfterAll(context, row, after);
      else brought(context, row, after);
      break;
    case 'undelivered':
      // What was cancelled by whoever may void it stays so.
      if (row.state !== 'cancelled') takenBack(context, row);
      break;
    case 'uncancelled':
      if (row.state === 'cancelled') takenBack(context, row);
      break;
    case 'reopened':
      reopened(context, row);
      break;
    default:
      if (isAwaited(row.state)) onTheWay(context, row, move);
  }
  return undefined;
};

/** A new job fetches what stands in the room; what was booked for later is not fetched twice. */
const trayAsked = (context: WriteContext, tray: RequestRow): void => {
  const { reads } = context;
  const rows =
    tray.followsId === null
      ? tray.place === null
        ? []
        : reads.roomService.at(tray.place, 60).filter(({ state }) => state === 'delivered')
      : [reads.roomService.ofRequest(tray.followsId)].flatMap((row) => row ?? []);
  for (const row of rows) {
    const booked = row.trayRequestId === null ? undefined : reads.requests.byId(row.trayRequestId);
    changeOrder(
      context,
      row,
      { trayRequestId: tray.id },
      { kind: 'tray-booked', facts: { tray: tray.number } },
    );
    if (isYetToDo(booked) && reads.roomService.ofTray(booked.id).length === 0)
      cancelRow(context, booked, `→ #${tray.number}`);
  }
};

const followTray = (context: WriteContext, move: RequestMove): void => {
  const { before, after } = move;
  if (before?.service !== trayService) {
    trayAsked(context, after);
    return;
  }
  if (after.service !== trayService) {
    // Another thing was asked for: the tray still stands, and nobody is on the way to it.
    for (const row of context.reads.roomService.ofTray(after.id))
      changeOrder(context, row, { trayRequestId: null }, { kind: 'tray-again' });
    return;
  }
  const kind = followed(move, [trayService]);
  const again = ['undelivered', 'reopened', 'uncancelled'].includes(kind);
  if (!again && kind !== 'delivered' && kind !== 'cancelled') return;
  for (const row of context.reads.roomService.ofTray(after.id)) {
    const over = { state: 'collected', closedAtMs: context.nowMs } as const;
    if (kind === 'delivered' && row.state === 'delivered')
      changeOrder(
        context,
        row,
        {
          ...over,
          collectedAtMs: context.nowMs,
          collectedBy: after.assigneeId ?? context.actor.id,
        },
        { kind: 'collected' },
      );
    // Nothing is left to fetch.
    else if (kind === 'cancelled' && row.state === 'delivered')
      changeOrder(context, row, over, { kind: 'no-tray' });
    else if (again && row.state === 'collected')
      changeOrder(
        context,
        row,
        { state: 'delivered', collectedAtMs: null, collectedBy: null, closedAtMs: null },
        { kind: 'tray-again' },
      );
  }
};

export const roomServiceFollows: RequestListener = (context, move) => {
  const { before, after } = move;
  if (after.service === trayService || before?.service === trayService) followTray(context, move);
  return after.service === service || before?.service === service
    ? followMeal(context, move)
    : undefined;
};
