/** Sittings follow their requests by themselves: asked for, done, cancelled, moved, taken back. */
import type { RequestState } from '../../../shared/requests/model.ts';
import type { RequestRow, SittingRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { assignByDesk, floorOf } from '../requests/index.ts';
import { changeSitting, insertSitting } from './recorded.ts';

const service = 'babysitting';
/** How long it is taken for until the guest has said. */
const usualMs = 2 * 3_600_000;

const isDelivered = (state: RequestState | undefined): boolean =>
  state === 'done' || state === 'confirmed';

const start = (context: WriteContext, request: RequestRow): void => {
  const fromMs = request.askedForMs ?? context.nowMs;
  const stay = context.reads.stays
    .liveOf(request.place ?? '')
    .find(({ state }) => state === 'in-house');
  insertSitting(
    context,
    {
      id: context.newId(),
      requestId: request.id,
      place: request.place,
      floor: floorOf(context, request),
      stayId: stay?.id ?? null,
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

const takeBack = (context: WriteContext, row: SittingRow): void => {
  const last = context.reads.events
    .newestOf(row.id, 4)
    .find(({ event }) => event.kind === 'ended' || event.kind === 'cancelled');
  if (!last) return;
  const { id: _, open: __, details: ___, ...before } = rowBefore(row, [last]);
  changeSitting(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
};

export const sittingsFollow: RequestListener = (context, { before, after, step }) => {
  if (after.service !== service && before?.service !== service) return undefined;
  const row = context.reads.babysitting.ofRequest(after.id);
  if (!row) {
    if (after.service === service && (before === null || step === 'corrected') && after.open)
      start(context, after);
    return undefined;
  }
  // The hour has come: the job is the carer's.
  if (step === 'came-due' && row.state === 'arranged' && row.carerId !== null)
    return assignByDesk(context, after, row.carerId);
  const delivered = isDelivered(after.state);
  const wasDelivered = isDelivered(before?.state);
  if (after.service !== service || after.state === 'cancelled') {
    if (row.open)
      changeSitting(
        context,
        row,
        { state: 'cancelled', endedAtMs: context.nowMs },
        { kind: 'cancelled' },
      );
  } else if (delivered && !wasDelivered) {
    if (row.open) ended(context, row, after);
  } else if (step === 'corrected' && !row.open) takeBack(context, row);
  else if (after.place !== row.place && row.open)
    changeSitting(
      context,
      row,
      { place: after.place, floor: floorOf(context, after) },
      { kind: 'moved' },
    );
  return undefined;
};
