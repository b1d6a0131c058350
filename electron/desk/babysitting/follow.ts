/**
 * Sittings follow their requests by themselves: asked for, begun, done, cancelled, moved, taken back. What
 * is over is not opened again.
 */
import { hourMs } from '../../../shared/kernel/durations.ts';
import type { RequestRow, SittingRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import {
  assignByDesk,
  floorOf,
  followed,
  type RequestMove,
  retime as retimeRequest,
} from '../requests/index.ts';
import { changeSitting, insertSitting } from './recorded.ts';
import { begun, bookedFor, ready, retime } from './sittings.ts';

const service = 'babysitting';
/** How long it is taken for until the guest has said. */
const usualMs = 2 * hourMs;

const start = (context: WriteContext, request: RequestRow): void => {
  const fromMs = request.askedForMs ?? context.nowMs;
  insertSitting(
    context,
    {
      id: context.newId(),
      requestId: request.id,
      place: request.place,
      floor: floorOf(context, request),
      stayId: request.stayId,
      fromMs,
      untilMs: fromMs + usualMs,
      state: 'asked',
      carerId: null,
      details: null,
      beganAtMs: null,
      endedAtMs: null,
      askedAtMs: context.nowMs,
      takenBy: context.actor.id,
    },
    { kind: 'asked', facts: { request: request.number } },
  );
};

/** Told to be over by whoever had the job. */
const ended = (context: WriteContext, row: SittingRow, request: RequestRow): void => {
  const beganAtMs = row.beganAtMs ?? Math.min(request.startedAtMs ?? row.fromMs, context.nowMs - 1);
  changeSitting(
    context,
    row,
    { state: 'done', beganAtMs, endedAtMs: context.nowMs },
    { kind: 'ended' },
  );
};

/** As it was before that step, however often the child was looked up since. */
const takeBack = (context: WriteContext, row: SittingRow, ...steps: string[]): void => {
  const last = context.reads.events
    .newestOf(row.id, -1)
    .find(({ event }) => steps.includes(event.kind));
  if (!last) return;
  const { id: _, open: __, details: ___, ...before } = rowBefore(row, [last]);
  changeSitting(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
};

/** Begun by a slip: nobody is with the child, and its request is due when it was before. */
const notBegun = (context: WriteContext, row: SittingRow, request: RequestRow): RequestRow => {
  takeBack(context, row, 'began');
  const events = context.reads.events.newestOf(request.id, -1);
  const start = events.findIndex(({ event }) => event.kind === 'started');
  return retimeRequest(context, request, rowBefore(request, events.slice(0, start + 1)).dueAtMs);
};

const moved = (context: WriteContext, row: SittingRow, request: RequestRow): void => {
  const { place, stayId } = request;
  if (place === row.place && stayId === row.stayId) return;
  changeSitting(
    context,
    row,
    { place, floor: floorOf(context, request), stayId },
    { kind: place === row.place ? 'handed-on' : 'moved' },
  );
};

/** Another hour, or another day, for as long as before; while the carer is with the child it has begun. */
const retimed = (context: WriteContext, row: SittingRow, { before, after }: RequestMove): void => {
  const { askedForMs: fromMs } = after;
  if (fromMs === null || fromMs === before?.askedForMs || row.state === 'running') return;
  if (fromMs === bookedFor(context, row.fromMs)) return;
  // Where what was agreed last is taken back on the request, it ends when it was to end before.
  const was = rowBefore(row, context.reads.events.newestOf(row.id, 1));
  const untilMs = was.fromMs === fromMs ? was.untilMs : fromMs + row.untilMs - row.fromMs;
  retime(context, row, { fromMs, untilMs });
};

/** @throws DeskError WRONG_STATE while the carer is with the child: that is ended, not called off */
const cancelled = (context: WriteContext, row: SittingRow): void => {
  ready(context, row.id, 'cancel');
  changeSitting(
    context,
    row,
    { state: 'cancelled', endedAtMs: context.nowMs },
    { kind: 'cancelled' },
  );
};

/** @throws DeskError CONFLICT `babysitting.over` where it is reopened; else as each step does */
export const sittingsFollow: RequestListener = (context, move) => {
  const { before, after, step } = move;
  const kind = followed(move, [service]);
  const isBegun = step === 'started' && after.service === service;
  if (kind === 'none' && step !== 'came-due' && !isBegun) return undefined;
  const row = context.reads.babysitting.ofRequest(after.id);
  if (!row) {
    const isNew = kind === 'asked' || kind === 'uncancelled' || step === 'corrected';
    if (isNew && after.service === service && after.open) start(context, after);
    return undefined;
  }
  // The hour has come: the job is the carer's.
  if (step === 'came-due' && row.state === 'arranged' && row.carerId !== null)
    return assignByDesk(context, after, row.carerId);
  if (isBegun && row.open && row.state !== 'running') return begun(context, row, after);
  const isTakenBack = before?.startedAtMs != null && after.startedAtMs === null;
  if (kind === 'corrected' && isTakenBack && row.state === 'running')
    return notBegun(context, row, after);
  switch (kind) {
    case 'cancelled':
      if (row.open) cancelled(context, row);
      break;
    case 'delivered':
      if (row.open) ended(context, row, after);
      break;
    case 'undelivered':
    case 'uncancelled':
      if (!row.open) takeBack(context, row, 'ended', 'cancelled');
      break;
    case 'reopened':
      // Who comes, until when and what it costs is agreed in the book: nobody is sent to a child without it.
      throw new DeskError('CONFLICT', 'babysitting.over', {
        number: after.number,
        place: row.place ?? '',
      });
    case 'moved':
    case 'corrected':
      if (!row.open) break;
      moved(context, row, after);
      retimed(context, context.reads.babysitting.byId(row.id) ?? row, move);
      break;
    default:
  }
  return undefined;
};
