/** Checks: what was taken, whom it is charged to, and how a slip or a wrong count is put right. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addCharge, changeCharge, voidCharge } from '../charges/index.ts';
import type {
  MinibarArticleRow,
  MinibarCheckRow,
  MinibarTakenRow,
  RoomRow,
} from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { roomNamed } from '../rooms/index.ts';
import { articleNamed } from './articles.ts';
import { payerOf } from './payer.ts';
import { heldIn, put, recordOf, take } from './stock.ts';

/** So far back a reported check waits for what was taken. */
const awaitedDays = 3;

export const awaited = ({ reads, nowMs }: Pick<ReadContext, 'reads' | 'nowMs'>) =>
  reads.minibar.awaited(nowMs - awaitedDays * dayMs);

const charge = (
  context: WriteContext,
  check: MinibarCheckRow,
  row: MinibarTakenRow,
  article: MinibarArticleRow,
): void =>
  void addCharge(context, {
    source: { kind: 'minibar-taken', id: row.id },
    kind: 'minibar',
    code: article.id,
    zh: article.zh,
    en: article.en,
    quantity: row.quantity,
    cents: row.cents * row.quantity,
    place: check.room,
    stayId: check.stayId,
  });

/** The room's last check that stands, as its line shows it. */
const noteLast = (context: WriteContext, room: string): void => {
  const { reads, writes } = context;
  const known = reads.minibar.room(room);
  const last = reads.minibar.checksOf(room, 20).find(({ undone }) => !undone);
  const pieces = last ? reads.minibar.takenOf(last.id) : [];
  const taken = pieces.reduce((sum, { quantity }) => sum + quantity, 0);
  if (known) writes.minibar.saveRoom({ ...known, checkedAtMs: last?.atMs ?? null, taken });
};

type Wanted = {
  place: string;
  taken: readonly { article: string; quantity: number }[];
  request?: string | undefined;
  payer?: 'in-house' | 'departed' | undefined;
  beyond?: boolean | undefined;
};

type Beyond = { article: MinibarArticleRow; held: number; quantity: number };

/** More than the bar held is a slip, a refill nobody wrote down, or so: only who says so may write it. */
const refuseBeyond = (
  reason: 'minibar.beyond' | 'minibar.beyondLine',
  place: string,
  beyond: readonly Beyond[],
): void => {
  if (beyond.length === 0) return;
  throw new DeskError('WRONG_STATE', reason, {
    place,
    zh: beyond.map(({ article, held }) => `${article.zh} ${held}`).join('、'),
    en: beyond.map(({ article, held }) => `${held} ${article.en}`).join(', '),
    beyond: beyond.map(({ article, held, quantity }) => ({ article: article.id, held, quantity })),
  });
};

/** The reported check it answers: the one named, else the oldest of the room that waits. */
const requestOf = (context: WriteContext, room: RoomRow, id: string | undefined) => {
  const waiting = awaited(context).filter(({ place }) => place === room.number);
  if (id === undefined) return waiting[0]?.id ?? null;
  return found(
    waiting.find((request) => request.id === id),
    'minibar.notAwaited',
    { place: room.number },
  ).id;
};

/**
 * @throws DeskError NOT_FOUND; INVALID_INPUT `minibar.nobodyLeft` where the one who left is meant and nobody has;
 * WRONG_STATE `minibar.beyond` for more than the bar holds, unless that is said
 */
export const check = (context: WriteContext, wanted: Wanted): MinibarCheckRow => {
  const { writes, nowMs, actor } = context;
  const room = roomNamed(context, wanted.place);
  const { payer, stay } = payerOf(context, room.number, wanted.payer);
  if (wanted.payer !== undefined && stay === null)
    throw new DeskError('INVALID_INPUT', 'minibar.nobodyLeft', { place: room.number });
  const sums = new Map<string, number>();
  for (const { article, quantity } of wanted.taken) {
    const { id } = articleNamed(context, article);
    sums.set(id, (sums.get(id) ?? 0) + quantity);
  }
  const held = heldIn(context, room);
  const beyond = [...sums]
    .map(([id, quantity]) => ({
      article: articleNamed(context, id),
      held: held(id),
      quantity,
    }))
    .filter((one) => one.quantity > one.held);
  if (!wanted.beyond) refuseBeyond('minibar.beyond', room.number, beyond);
  const row: MinibarCheckRow = {
    id: context.newId(),
    room: room.number,
    atMs: nowMs,
    byId: actor.id,
    stayId: stay?.id ?? null,
    late: payer === 'departed',
    undone: false,
    requestId: requestOf(context, room, wanted.request),
  };
  put(context, room, []);
  writes.minibar.insertCheck(row);
  const taken = [...sums].map(([articleId, quantity]): MinibarTakenRow => {
    const article = articleNamed(context, articleId);
    const from = take(context, room, articleId, quantity);
    const one = {
      id: context.newId(),
      checkId: row.id,
      articleId,
      quantity,
      cents: article.cents,
      from,
    };
    writes.minibar.insertTaken(one);
    charge(context, row, one, article);
    return one;
  });
  noteLast(context, room.number);
  recordOf(context, room.number, row.late ? 'checked-late' : 'checked', {
    check: row.id,
    request: row.requestId,
    stay: row.stayId,
    taken: taken.map(({ id, articleId, quantity, cents, from }) => ({
      id,
      articleId,
      quantity,
      cents,
      from,
    })),
    ...(beyond.length === 0
      ? {}
      : { beyond: beyond.map(({ article, held }) => ({ articleId: article.id, held })) }),
  });
  return row;
};

const checkById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): MinibarCheckRow =>
  found(reads.minibar.check(id), 'minibar.unknownCheck', {});

/** @throws DeskError WRONG_STATE for another's check, one that is undone, or too late */
export const undo = (context: WriteContext, id: string): MinibarCheckRow => {
  const { reads, writes, nowMs, actor } = context;
  const row = checkById(context, id);
  const until = row.atMs + (reads.house.get()?.undoMs ?? 0);
  if (row.undone || row.byId !== actor.id || until <= nowMs)
    throw new DeskError('WRONG_STATE', 'minibar.undoNot', { place: row.room });
  const room = roomNamed(context, row.room);
  for (const taken of reads.minibar.takenOf(row.id)) {
    put(context, room, taken.from);
    voidCharge(context, { kind: 'minibar-taken', id: taken.id });
  }
  const after = { ...row, undone: true };
  writes.minibar.saveCheck(after);
  noteLast(context, row.room);
  recordOf(context, row.room, 'check-undone', { check: row.id });
  return after;
};

type Correction = { id: string; quantity: number; reason: string; beyond?: boolean | undefined };

/**
 * What one article's line of a check should have said. 0: none was taken.
 * @throws DeskError WRONG_STATE `minibar.beyondLine` for more than the bar held, unless that is said
 */
export const correct = (
  context: WriteContext,
  { id, quantity, reason, beyond = false }: Correction,
): MinibarCheckRow => {
  const { reads, writes } = context;
  const taken = found(reads.minibar.taken(id), 'minibar.unknownCheck', {});
  const row = checkById(context, taken.checkId);
  if (row.undone) throw new DeskError('WRONG_STATE', 'minibar.undoNot', { place: row.room });
  const room = roomNamed(context, row.room);
  const held =
    heldIn(context, room)(taken.articleId) +
    taken.from.reduce((sum, { quantity: pieces }) => sum + pieces, 0);
  // Fewer than were written is never beyond: what was said of them then still stands.
  const isBeyond = quantity > held && quantity > taken.quantity;
  if (isBeyond && !beyond)
    refuseBeyond('minibar.beyondLine', room.number, [
      { article: articleNamed(context, taken.articleId), held, quantity },
    ]);
  put(context, room, taken.from);
  const from = take(context, room, taken.articleId, quantity);
  writes.minibar.saveTaken({ ...taken, quantity, from });
  const source = { kind: 'minibar-taken' as const, id };
  if (quantity === 0) voidCharge(context, source);
  else if (taken.quantity === 0)
    charge(context, row, { ...taken, quantity }, articleNamed(context, taken.articleId));
  else changeCharge(context, source, { quantity, cents: taken.cents * quantity });
  noteLast(context, row.room);
  recordOf(
    context,
    row.room,
    'check-corrected',
    {
      check: row.id,
      taken: id,
      articleId: taken.articleId,
      quantity: { before: taken.quantity, after: quantity },
      ...(isBeyond ? { beyond: [{ articleId: taken.articleId, held }] } : {}),
    },
    reason,
  );
  return { ...row };
};
