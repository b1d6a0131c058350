/**
 * The list of the night follows requests by itself: asked for with an hour, a wake-up; done by whoever
 * had it, answered; put right, moved; cancelled or taken back, off the list.
 */
import { againMinutesUsual, type Repeat } from '../../../shared/wake-ups/model.ts';
import type { RequestRow, WakeUpRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { endByDesk, floorOf, followed, isReopeningTakenBack } from '../requests/index.ts';
import { asBefore, endKnock, knockMoved } from './door.ts';
import { changeWakeUp, insertWakeUp } from './recorded.ts';
import { awake, setNextDay } from './ring.ts';

const service = 'wake-up';
const daily = /每天|每日|天天|每早|daily|every (day|morning)/i;
const twice = /两次|2次|twice|two times/i;

/** What was said with it: its own words and, where the line asked for one wake-up only, the whole line. */
const saidWith = ({ reads }: WriteContext, request: RequestRow): string => {
  const line = (request.callId === null ? undefined : reads.calls.byId(request.callId))?.said.at(
    -1,
  );
  const only = line !== undefined && line.match(/叫醒|叫早|wake|morning call/gi)?.length === 1;
  return only ? `${request.words} ${line}` : request.words;
};

const start = (context: WriteContext, request: RequestRow): void => {
  if (request.askedForMs === null || request.place === null) return;
  const said = saidWith(context, request);
  const repeat: Repeat = daily.test(said) ? 'daily' : 'none';
  insertWakeUp(
    context,
    {
      id: context.newId(),
      requestId: request.id,
      place: request.place,
      floor: floorOf(context, request),
      stayId: request.stayId,
      atMs: request.askedForMs,
      nextAtMs: request.askedForMs,
      state: 'set',
      repeat,
      until: null,
      twice: twice.test(said),
      againMinutes: againMinutesUsual,
      rings: [],
      knockRequestId: null,
      knockResult: null,
      knockedAtMs: null,
      knockedBy: null,
      followsId: null,
      setAtMs: context.nowMs,
      setBy: context.actor.id,
      closedAtMs: null,
    },
    { kind: 'set', facts: { request: request.number } },
  );
};

/** On the board a day is called off by itself: of a daily one the next is set, as where it is left out on the list. */
const cancelled = (context: WriteContext, row: WakeUpRow, byWord: boolean): void => {
  const leftOut = byWord && row.repeat === 'daily';
  const after = changeWakeUp(
    context,
    row,
    { state: 'cancelled', nextAtMs: null, closedAtMs: context.nowMs },
    { kind: 'cancelled', ...(leftOut ? { facts: { all: false } } : {}) },
  );
  endKnock(context, row, 'cancelled');
  if (leftOut) setNextDay(context, after);
};

/** What set it was a slip. */
const takeNextOff = (context: WriteContext, row: WakeUpRow): void => {
  for (const next of context.reads.wakeUps.following(row.id)) {
    const request = context.reads.requests.byId(next.requestId);
    if (next.state === 'set' && request?.open) endByDesk(context, request, 'cancelled');
  }
};

/** Told to be awake, or well, by a slip: all is as before, and the next day's is taken off again. */
const takeBack = (context: WriteContext, row: WakeUpRow): void => {
  const [last] = context.reads.events
    .newestOf(row.id, 6)
    .filter(({ event }) => ['answered', 'knocked', 'resolved'].includes(event.kind));
  if (!last) return;
  takeNextOff(context, row);
  changeWakeUp(
    context,
    row,
    { ...asBefore(context, row, last), knockRequestId: row.knockRequestId },
    { kind: 'taken-back', facts: { undoes: last.event.seq } },
  );
};

/** What is put right of it: the room, the hour, else the guest. */
const kindOf = (row: WakeUpRow, { place, askedForMs }: RequestRow): string => {
  if (place !== row.place) return 'moved';
  return askedForMs === row.atMs ? 'handed-on' : 'retimed';
};

const moved = (context: WriteContext, row: WakeUpRow, request: RequestRow): void => {
  const { place, askedForMs, stayId } = request;
  if (place === null || askedForMs === null) return;
  if (place === row.place && askedForMs === row.atMs && stayId === row.stayId) return;
  changeWakeUp(
    context,
    row,
    {
      place,
      floor: floorOf(context, request),
      stayId,
      ...(askedForMs === row.atMs
        ? {}
        : { atMs: askedForMs, nextAtMs: askedForMs, state: 'set' as const }),
    },
    { kind: kindOf(row, request) },
  );
};

const again = (context: WriteContext, row: WakeUpRow): void => {
  changeWakeUp(
    context,
    row,
    { state: 'set', nextAtMs: Math.max(context.nowMs, row.atMs), closedAtMs: null },
    { kind: 'reopened' },
  );
};

/** Nobody has to ring after all: over as it was before it was put on the list again. */
const closeAgain = (context: WriteContext, row: WakeUpRow): void => {
  const last = context.reads.events
    .newestOf(row.id, 12)
    .find(({ event }) => event.kind === 'reopened');
  if (!last) return;
  const { id: _, ...before } = rowBefore(row, [last]);
  changeWakeUp(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
  endKnock(context, row, 'cancelled');
};

export const wakeUpsFollow: RequestListener = (context, move) => {
  const { after, step } = move;
  knockMoved(context, move);
  const kind = followed(move, [service]);
  if (kind === 'none') return undefined;
  const row = context.reads.wakeUps.ofRequest(after.id);
  if (!row) {
    const isNew = kind === 'asked' || kind === 'uncancelled' || step === 'corrected';
    if (isNew && after.service === service && after.open) start(context, after);
    return undefined;
  }
  switch (kind) {
    case 'cancelled':
      if (row.open) cancelled(context, row, move.byWord);
      break;
    case 'delivered':
      if (row.open && isReopeningTakenBack(kind, move)) closeAgain(context, row);
      else if (row.open) awake(context, row);
      break;
    case 'undelivered':
      takeBack(context, row);
      break;
    case 'uncancelled':
      if (step === 'corrected') takeNextOff(context, row);
      again(context, row);
      break;
    case 'reopened':
      again(context, row);
      break;
    case 'moved':
    case 'corrected':
      if (row.open) moved(context, row, after);
      break;
    default:
  }
  return undefined;
};
