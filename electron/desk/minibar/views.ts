/** Minibars as the contract shows them: a line a room, its card, what to carry up, what expires. */

import { addDays, dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type {
  ExpiryLine,
  MinibarCard,
  MinibarCheck,
  MinibarRoom,
  RefillFloor,
} from '../../../shared/minibar/contract.ts';
import type { MinibarCheckRow, RoomRow } from '../database/schema/index.ts';
import { newestStoryOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { parOf } from './articles.ts';
import { awaited } from './check.ts';
import { payerOf } from './payer.ts';
import { missingIn, stockByRoom, subjectOf } from './stock.ts';

const isOn = (floor: string | undefined) => (room: RoomRow) =>
  floor === undefined || room.floor === floor;

/** What each line is made of, read once for all rooms. */
const lineOf = (context: ReadContext) => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const stock = stockByRoom(context);
  const par = parOf(context);
  const rooms = new Map(reads.minibar.rooms().map((row) => [row.room, row]));
  const waiting = Map.groupBy(awaited(context), ({ place }) => place ?? '');
  const leaving = new Set(
    reads.stays
      .live()
      .filter(({ state, departure }) => state === 'in-house' && departure <= today)
      .map(({ room }) => room),
  );
  return (room: RoomRow): MinibarRoom => {
    const there = stock(room);
    const known = rooms.get(room.number);
    const days = there.flatMap(({ expires }) => expires ?? []).sort();
    return {
      place: room.number,
      floor: room.floor,
      type: room.type,
      occupied: room.occupancy === 'occupied',
      leavesToday: leaving.has(room.number),
      checkedAt: known?.checkedAtMs == null ? null : isoAt(known.checkedAtMs, timeZone),
      taken: known?.taken ?? 0,
      missing: missingIn(context, room, there, par),
      expires: days[0] ?? null,
      awaited: (waiting.get(room.number) ?? []).map(({ number }) => number),
    };
  };
};

export const roomsOf = (context: ReadContext, floor: string | undefined): MinibarRoom[] =>
  context.reads.rooms.rooms().filter(isOn(floor)).map(lineOf(context));

export const viewCheck = (context: ReadContext, row: MinibarCheckRow): MinibarCheck => {
  const { reads, timeZone } = context;
  return {
    id: row.id,
    place: row.room,
    at: isoAt(row.atMs, timeZone),
    by: reads.staff.byId(row.byId)?.code ?? row.byId,
    late: row.late,
    undone: row.undone,
    request: row.requestId,
    taken: reads.minibar.takenOf(row.id).map(({ id, articleId, quantity, cents }) => {
      const charge = reads.charges.ofSource('minibar-taken', id);
      return {
        id,
        article: articleId,
        quantity,
        cents,
        charge: charge
          ? { id: charge.id, number: charge.number, state: charge.state, cents: charge.cents }
          : null,
      };
    }),
  };
};

const shownChecks = 12;

export const cardOf = (context: ReadContext, room: RoomRow): MinibarCard => {
  const { reads } = context;
  const there = stockByRoom(context)(room);
  const par = parOf(context);
  const wanted = new Map(
    missingIn(context, room, there, par).map(({ article, quantity }) => [article, quantity]),
  );
  return {
    ...lineOf(context)(room),
    payer: payerOf(context, room.number).payer,
    stock: reads.minibar.articles().flatMap((article) => {
      const batches = there
        .filter(({ articleId }) => articleId === article.id)
        .map(({ expires, quantity }) => ({ expires, quantity }))
        .sort((a, b) => (a.expires ?? '9999').localeCompare(b.expires ?? '9999'));
      const stock = batches.reduce((sum, { quantity }) => sum + quantity, 0);
      const missing = wanted.get(article.id) ?? 0;
      return article.offered || stock > 0
        ? [{ article: article.id, stock, par: par(room, article), missing, batches }]
        : [];
    }),
    checks: reads.minibar.checksOf(room.number, shownChecks).map((row) => viewCheck(context, row)),
    events: newestStoryOf(context, subjectOf(room.number), 40),
  };
};

export const refillListOf = (context: ReadContext, floor: string | undefined): RefillFloor[] => {
  const order = context.reads.minibar.articles().map(({ id }) => id);
  const short = roomsOf(context, floor).filter(({ missing }) => missing.length > 0);
  return [...Map.groupBy(short, (room) => room.floor)].map(([code, rooms]) => {
    const sums = new Map<string, number>();
    for (const { article, quantity } of rooms.flatMap(({ missing }) => missing))
      sums.set(article, (sums.get(article) ?? 0) + quantity);
    return {
      floor: code,
      carry: order.flatMap((article) => {
        const quantity = sums.get(article);
        return quantity === undefined ? [] : [{ article, quantity }];
      }),
      rooms: rooms.map(({ place, missing }) => ({ place, missing })),
    };
  });
};

export const expiriesOf = (
  context: ReadContext,
  days: number,
  floor: string | undefined,
): ExpiryLine[] => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const rooms = new Map(
    reads.rooms
      .rooms()
      .filter(isOn(floor))
      .map((room, at) => [room.number, { floor: room.floor, at }]),
  );
  return reads.minibar
    .expiring(addDays(today, days))
    .flatMap(({ room, articleId, expires, quantity }) => {
      const where = rooms.get(room);
      return where && expires !== null
        ? [
            {
              line: {
                floor: where.floor,
                place: room,
                article: articleId,
                expires,
                quantity,
                expired: expires < today,
              },
              at: where.at,
            },
          ]
        : [];
    })
    .sort((one, other) => {
      const sameFloor = one.line.floor === other.line.floor;
      return sameFloor
        ? one.line.expires.localeCompare(other.line.expires) || one.at - other.at
        : one.at - other.at;
    })
    .map(({ line }) => line);
};
