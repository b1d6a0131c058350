/** The book follows requests by itself: asked for in a line, a message; done, delivered; cancelled, closed. */
import type { MessageRow, RequestRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { floorOf, followed, isReopeningTakenBack } from '../requests/index.ts';
import { deliver } from './bring.ts';
import { changeMessage, insertMessage } from './recorded.ts';
import { rowFor } from './take.ts';
import { stayAt, untilOf } from './whom.ts';

const service = 'message';

/** The words of the service itself are no part of what is to be said. */
const withoutService = (words: string): string =>
  words
    .replace(/^(请|给客人|给)?(留言|转告|带话|口信|转达)(给客人)?[\s:：,，]*/u, '')
    .replace(/[\s,，]*(留言|带话)$/u, '')
    .replace(/^(leave |take |pass )?(a |the )?message[\s:,]*/i, '')
    .trim();

/** Whose the request is; of a room whose next guest is days away, that guest. */
const stayIn = (context: WriteContext, { place, placeKind, stayId }: RequestRow) => {
  if (stayId !== null) return context.reads.stays.byId(stayId);
  return place === null || placeKind !== 'room' ? undefined : stayAt(context, place, null);
};

const start = (context: WriteContext, request: RequestRow): void => {
  const row = rowFor(
    context,
    request,
    stayIn(context, request),
    withoutService(request.words) || request.words,
  );
  insertMessage(context, row, { kind: 'taken', facts: { request: request.number } });
};

/** Told to be over, or opened again, by a slip: as it was before. @param slips the kinds it may be */
const takeBack = (context: WriteContext, row: MessageRow, slips: readonly string[]): void => {
  const last = context.reads.events
    .newestOf(row.id, 12)
    .find(({ event }) => slips.includes(event.kind));
  if (!last) return;
  const { id: _, ...before } = rowBefore(row, [last]);
  changeMessage(context, row, before, { kind: 'taken-back', facts: { undoes: last.event.seq } });
};

const moved = (context: WriteContext, row: MessageRow, request: RequestRow): void => {
  if (row.confidential || request.place === row.place) return;
  const stay = stayIn(context, request);
  changeMessage(
    context,
    row,
    {
      place: request.place,
      floor: floorOf(context, request),
      stayId: stay?.id ?? null,
      untilMs: untilOf(context, stay),
    },
    { kind: 'moved' },
  );
};

export const messagesFollow: RequestListener = (context, move) => {
  const { after, step } = move;
  const kind = followed(move, [service]);
  if (kind === 'none') return undefined;
  const row = context.reads.messages.ofRequest(after.id);
  if (!row) {
    const isNew = kind === 'asked' || kind === 'uncancelled' || step === 'corrected';
    if (isNew && after.service === service && after.open) start(context, after);
    return undefined;
  }
  switch (kind) {
    case 'cancelled':
      // Its request is called off already, or is by now about something else.
      if (row.open)
        changeMessage(
          context,
          row,
          { state: 'closed', closedAtMs: context.nowMs },
          { kind: 'closed' },
        );
      break;
    case 'delivered':
      if (row.state !== 'waiting') break;
      // What else was tried meanwhile stays told.
      if (isReopeningTakenBack(kind, move)) takeBack(context, row, ['reopened']);
      else deliver(context, row, { how: 'reported', reached: true, to: undefined });
      break;
    case 'undelivered':
    case 'uncancelled':
      if (!row.open) takeBack(context, row, ['delivered', 'passed-on', 'closed']);
      break;
    case 'reopened':
      if (!row.open)
        changeMessage(context, row, { state: 'waiting', closedAtMs: null }, { kind: 'reopened' });
      break;
    case 'moved':
      if (row.open) moved(context, row, after);
      break;
    default:
  }
  return undefined;
};
