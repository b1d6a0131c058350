/** Filling up: by hand, and by a refill that was asked for and is done. */
import { dateAt } from '../../../shared/kernel/time.ts';
import type { MinibarRefillRow, Pieces, RoomRow } from '../database/schema/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { roomNamed } from '../rooms/index.ts';
import { articleNamed } from './articles.ts';
import { missingIn, put, recordOf, stockByRoom } from './stock.ts';

type Wanted = { article: string; quantity: number; expires?: string | undefined };

const fill = (
  context: WriteContext,
  room: RoomRow,
  pieces: readonly Pieces[],
  requestId: string | null,
): void => {
  put(context, room, pieces);
  const row: MinibarRefillRow = {
    id: context.newId(),
    room: room.number,
    atMs: context.nowMs,
    byId: context.actor.id,
    requestId,
    undone: false,
    pieces: [...pieces],
  };
  context.writes.minibar.insertRefill(row);
  recordOf(context, room.number, 'refilled', { refill: row.id, request: requestId, pieces });
};

const toPar = (context: WriteContext, room: RoomRow): Pieces[] =>
  missingIn(context, room, stockByRoom(context)(room)).map(({ article, quantity }) => ({
    articleId: article,
    expires: null,
    quantity,
  }));

/** @throws DeskError INVALID_INPUT for a day that is over: nothing fresh expires yesterday */
const mustLast = ({ nowMs, timeZone }: WriteContext, expires: string | undefined): void => {
  if (expires !== undefined && expires < dateAt(nowMs, timeZone))
    throw new DeskError('INVALID_INPUT', 'minibar.expired', { date: expires });
};

/** @param wanted left out: all that is missing to par */
export const refill = (
  context: WriteContext,
  place: string,
  wanted: readonly Wanted[] | undefined,
): RoomRow => {
  const room = roomNamed(context, place);
  for (const { expires } of wanted ?? []) mustLast(context, expires);
  const pieces =
    wanted?.map(({ article, quantity, expires }) => ({
      articleId: articleNamed(context, article).id,
      expires: expires ?? null,
      quantity,
    })) ?? toPar(context, room);
  fill(context, room, pieces, null);
  return room;
};

/** Fresh for old: as many as there are, with another day. */
export const exchange = (
  context: WriteContext,
  place: string,
  token: string,
  expires: string,
): RoomRow => {
  const room = roomNamed(context, place);
  mustLast(context, expires);
  const article = articleNamed(context, token);
  const old = stockByRoom(context)(room)
    .filter(({ articleId }) => articleId === article.id)
    .map(({ articleId, expires: day, quantity }) => ({ articleId, expires: day, quantity }));
  const quantity = old.reduce((sum, batch) => sum + batch.quantity, 0);
  put(
    context,
    room,
    old.map((batch) => ({ ...batch, quantity: -batch.quantity })),
  );
  put(context, room, [{ articleId: article.id, expires, quantity }]);
  recordOf(context, room.number, 'exchanged', { articleId: article.id, old, expires, quantity });
  return room;
};

const isDone = (state: string | undefined): boolean => state === 'done' || state === 'confirmed';

/** A refill that is reported done has filled the room up; taken back, it has not. */
export const minibarFollows: RequestListener = (context, { before, after, step }) => {
  if (after.service !== 'minibar-refill' || after.place === null) return undefined;
  const [was, is] = [isDone(before?.state), isDone(after.state)];
  if (was === is) return undefined;
  const room = context.reads.rooms.room(after.place);
  const done = context.reads.minibar.refillOfRequest(after.id);
  if (is && room && !done) fill(context, room, toPar(context, room), after.id);
  if (was && step === 'corrected' && done) {
    const filled = context.reads.rooms.room(done.room);
    if (filled)
      put(
        context,
        filled,
        done.pieces.map((one) => ({ ...one, quantity: -one.quantity })),
      );
    context.writes.minibar.saveRefill({ ...done, undone: true });
    recordOf(context, done.room, 'refill-undone', { refill: done.id });
  }
  return undefined;
};
