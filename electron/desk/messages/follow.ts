/** The book follows requests by itself: asked for in a line, a message; done, delivered; cancelled, closed. */
import type { RequestState } from '../../../shared/requests/model.ts';
import type { MessageRow, RequestRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { floorOf } from '../requests/index.ts';
import { close, deliver } from './bring.ts';
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

const isDelivered = (state: RequestState | undefined): boolean =>
  state === 'done' || state === 'confirmed';

const stayIn = (context: WriteContext, { place, placeKind }: RequestRow) =>
  place === null || placeKind !== 'room' ? undefined : stayAt(context, place, null);

const start = (context: WriteContext, request: RequestRow): void => {
  const row = rowFor(
    context,
    request,
    stayIn(context, request),
    withoutService(request.words) || request.words,
  );
  insertMessage(context, row, { kind: 'taken', facts: { request: request.number } });
};

/** Done by a slip, cancelled by a slip: as it was before. */
const takeBack = (context: WriteContext, row: MessageRow): void => {
  const last = context.reads.events
    .newestOf(row.id, 6)
    .find(({ event }) => event.kind === 'delivered' || event.kind === 'closed');
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

export const messagesFollow: RequestListener = (context, { before, after, step }) => {
  if (after.service !== service && before?.service !== service) return undefined;
  const row = context.reads.messages.ofRequest(after.id);
  if (!row) {
    if (after.service === service && (before === null || step === 'corrected') && after.open)
      start(context, after);
    return undefined;
  }
  const delivered = isDelivered(after.state);
  const wasDelivered = isDelivered(before?.state);
  if (after.service !== service || after.state === 'cancelled') {
    if (row.open) close(context, row);
  } else if (delivered && !wasDelivered) {
    if (row.state === 'waiting')
      deliver(context, row, { how: 'reported', reached: true, to: undefined });
  } else if (
    step === 'corrected' &&
    (wasDelivered !== delivered || before?.state === 'cancelled')
  ) {
    if (!row.open) takeBack(context, row);
  } else if (step === 'reopened' && !row.open)
    changeMessage(context, row, { state: 'waiting', closedAtMs: null }, { kind: 'reopened' });
  else if ((step === 'corrected' || step === 'moved-along') && row.open) moved(context, row, after);
  return undefined;
};
