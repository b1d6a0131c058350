/** Filling up: by hand, and by a refill that was asked for and is done. */

import { dateAt } from '../../../shared/kernel/time.ts';
import { mostHeld } from '../../../shared/minibar/model.ts';
import type { MinibarRefillRow, Pieces, RoomRow } from '../database/schema/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { followed } from '../requests/index.ts';
import { roomNamed } from '../rooms/index.ts';
import { articleNamed } from './articles.ts';
import { heldIn, missingIn, put, recordOf, stockByRoom } from './stock.ts';

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

/** @throws DeskError INVALID_INPUT for more than any minibar holds: a number typed twice */
const mustFit = (context: WriteContext, room: RoomRow, pieces: readonly Pieces[]): void => {
  const held = heldIn(context, room);
  for (const [articleId, batches] of Map.groupBy(pieces, (one) => one.articleId))
    if (batches.reduce((sum, { quantity }) => sum + quantity, held(articleId)) > mostHeld) {
      const { zh, en } = articleNamed(context, articleId);
      throw new DeskError('INVALID_INPUT', 'minibar.tooMany', {
        ...{ place: room.number, zh, en, most: mostHeld },
      });
    }
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
  mustFit(context, room, pieces);
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

const undoFilling = (context: WriteContext, filling: MinibarRefillRow): void => {
  const room = context.reads.rooms.room(filling.room);
  if (room)
    put(
      context,
      room,
      filling.pieces.map((one) => ({ ...one, quantity: -one.quantity })),
    );
  context.writes.minibar.saveRefill({ ...filling, undone: true });
  recordOf(context, filling.room, 'refill-undone', { refill: filling.id });
};

/** A refill that is reported done has filled the room up; taken back, it has not. */
export const minibarFollows: RequestListener = (context, move) => {
  const { after } = move;
  const kind = followed(move, ['minibar-refill']);
  if (kind !== 'delivered' && kind !== 'undelivered') return undefined;
  const known = context.reads.minibar.refillOfRequest(after.id);
  if (kind === 'undelivered') {
    if (known) undoFilling(context, known);
    return undefined;
  }
  const room = after.place === null ? undefined : context.reads.rooms.room(after.place);
  if (room && !known) fill(context, room, toPar(context, room), after.id);
  return undefined;
};
