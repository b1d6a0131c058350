/**
 * What lies in each room, by day of expiry. A room nobody has opened here yet holds its par; its stock is
 * written down with the first thing that happens to it.
 */
import type { MinibarArticleRow, Pieces, RoomRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { parOf } from './articles.ts';

type Here = Pick<ReadContext, 'reads'>;
/** Pieces and where they are written; `id` null: nowhere yet. */
type Batch = Pieces & { id: string | null };

const earliestFirst = (one: Batch, other: Batch): number =>
  (one.expires ?? '9999').localeCompare(other.expires ?? '9999');

/** All that lies in the rooms, read at once. */
export const stockByRoom = ({ reads }: Here): ((room: RoomRow) => Batch[]) => {
  const rows = Map.groupBy(reads.minibar.stock(), ({ room }) => room);
  const opened = new Set(reads.minibar.rooms().map(({ room }) => room));
  const par = parOf({ reads });
  const articles = reads.minibar.articles();
  return (room) =>
    opened.has(room.number)
      ? (rows.get(room.number) ?? []).filter(({ quantity }) => quantity > 0)
      : atPar(room, articles, par);
};

const atPar = (
  room: RoomRow,
  articles: readonly MinibarArticleRow[],
  par: ReturnType<typeof parOf>,
): Batch[] =>
  articles
    .map((article) => ({
      id: null,
      articleId: article.id,
      expires: null,
      quantity: par(room, article),
    }))
    .filter(({ quantity }) => quantity > 0);

/** How many pieces of an article lie in a room by the books: what was filled up less what was taken. */
export const heldIn = ({ reads }: Here, room: RoomRow): ((articleId: string) => number) => {
  const batches = reads.minibar.room(room.number)
    ? reads.minibar.stockOf(room.number)
    : atPar(room, reads.minibar.articles(), parOf({ reads }));
  return (articleId) =>
    batches
      .filter((batch) => batch.articleId === articleId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
};

/** Writes a room's stock down where nobody has yet. */
const open = (context: WriteContext, room: RoomRow): void => {
  const { reads, writes } = context;
  if (reads.minibar.room(room.number)) return;
  for (const { articleId, expires, quantity } of atPar(
    room,
    reads.minibar.articles(),
    parOf(context),
  ))
    writes.minibar.insertStock({
      id: context.newId(),
      room: room.number,
      articleId,
      expires,
      quantity,
    });
  writes.minibar.insertRoom({
    id: context.newId(),
    room: room.number,
    checkedAtMs: null,
    taken: 0,
  });
};

/** Puts pieces in; a negative number takes them out again, as far as they are there. */
export const put = (context: WriteContext, room: RoomRow, pieces: readonly Pieces[]): void => {
  const { reads, writes } = context;
  open(context, room);
  for (const { articleId, expires, quantity } of pieces) {
    const known = reads.minibar
      .stockOf(room.number)
      .find((row) => row.articleId === articleId && row.expires === expires);
    if (known)
      writes.minibar.saveStock({ ...known, quantity: Math.max(0, known.quantity + quantity) });
    else if (quantity > 0)
      writes.minibar.insertStock({
        id: context.newId(),
        room: room.number,
        articleId,
        expires,
        quantity,
      });
  }
};

/**
 * Takes pieces out, those first that expire first.
 * @returns what was there to be taken: fewer where the books had fewer
 */
export const take = (
  context: WriteContext,
  room: RoomRow,
  articleId: string,
  quantity: number,
): Pieces[] => {
  open(context, room);
  const { reads, writes } = context;
  const gone: Pieces[] = [];
  let left = quantity;
  const batches = reads.minibar
    .stockOf(room.number)
    .filter((row) => row.articleId === articleId && row.quantity > 0)
    .sort(earliestFirst);
  for (const batch of batches) {
    const pieces = Math.min(left, batch.quantity);
    if (pieces === 0) break;
    writes.minibar.saveStock({ ...batch, quantity: batch.quantity - pieces });
    gone.push({ articleId, expires: batch.expires, quantity: pieces });
    left -= pieces;
  }
  return gone;
};

/** Pieces of each article that a room misses to its par. */
export const missingIn = (
  { reads }: Here,
  room: RoomRow,
  stock: readonly Pieces[],
  par = parOf({ reads }),
): { article: string; quantity: number }[] =>
  reads.minibar.articles().flatMap((article) => {
    const there = stock
      .filter(({ articleId }) => articleId === article.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const quantity = par(room, article) - there;
    return quantity > 0 ? [{ article: article.id, quantity }] : [];
  });

/** A word on the record of the room's minibar. */
export const recordOf = (
  context: WriteContext,
  room: string,
  kind: string,
  facts: Record<string, unknown>,
  text?: string,
): void =>
  context.record({
    kind,
    subject: { kind: 'minibar', id: subjectOf(room) },
    body: { facts },
    ...(text === undefined ? {} : { personal: { text } }),
  });

/** The subject of a room's minibar: the room's own story is another. */
export const subjectOf = (room: string): string => `minibar:${room}`;
