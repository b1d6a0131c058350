/** What happens to an order: taken, changed, passed to the kitchen, out, delivered, another promise, cancelled. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import {
  isAwaited,
  legalOrderSteps,
  linesOfWords,
  type OrderLine,
  type OrderStep,
  sayLines,
} from '../../../shared/room-service/model.ts';
import type { OrderRow, RequestRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { mustMay } from '../kernel/permission.ts';
import { momentToCome } from '../kernel/to-come.ts';
import {
  beginByDesk,
  cancelRow,
  correct,
  createRequest,
  finishByDesk,
  isBooked,
  isYetToDo,
  placeOf,
  promiseByDesk,
  sendNow,
  takenByDesk,
  tellByDesk,
} from '../requests/index.ts';
import { personWithCode } from '../staff/index.ts';
import { changeOrder } from './recorded.ts';

type Here = Pick<ReadContext, 'reads'>;

/** @throws DeskError NOT_FOUND */
export const orderById = ({ reads }: Here, id: string): OrderRow =>
  found(reads.roomService.byId(id), 'roomService.unknown', { id });

/** The order if the step is legal for it now. @throws DeskError NOT_FOUND, WRONG_STATE */
export const ready = (context: Here, id: string, step: OrderStep): OrderRow => {
  const row = orderById(context, id);
  if (legalOrderSteps(row.state).includes(step)) return row;
  throw new DeskError('WRONG_STATE', 'roomService.wrongState', {
    place: row.place ?? '',
    orderState: row.state,
    orderStep: step,
  });
};

/** What the board shows of it: what is to be brought, and what must not be in it. */
export const wordsOf = ({ lines, allergies }: Pick<OrderRow, 'lines' | 'allergies'>): string =>
  [sayLines(lines), allergies === '' ? '' : `⚠ ${allergies}`]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, 4_000);

const dishes = (lines: readonly OrderLine[]): string =>
  JSON.stringify(lines.map(({ text, count }) => [text, count]));

/** Whether words on the board say all there is to eat in it: as they were typed, or as `wordsOf` says them. */
export const isSaidBy = (row: OrderRow, words: string): boolean =>
  words === wordsOf(row) || dishes(linesOfWords(words)) === dishes(row.lines);

/**
 * What the order is by other words on the board: a dish has the price it is known at, and what must not be
 * in it stays so unless they say what.
 */
export const readBack = (
  row: OrderRow,
  words: string,
  known: readonly OrderLine[],
): Pick<OrderRow, 'lines' | 'allergies'> => {
  const [eaten = '', ...warned] = words.split('⚠');
  const centsOf = (text: string) => known.find((line) => line.text === text)?.cents ?? null;
  return {
    lines: linesOfWords(eaten).map((line) => ({ ...line, cents: centsOf(line.text) })),
    allergies: warned.join(' ').trim() || row.allergies,
  };
};

/** Whether the kitchen, which knows of the one, has to be told of the other. */
export const isNews = (
  row: Pick<OrderRow, 'lines' | 'allergies'>,
  other: Pick<OrderRow, 'lines' | 'allergies'>,
): boolean => dishes(row.lines) !== dishes(other.lines) || row.allergies !== other.allergies;

/** Nobody in the kitchen has it, or what they have is not what it is: it is to be passed on. */
export const toPass = {
  state: 'ordered',
  passedAtMs: null,
  passedBy: null,
  passedTo: null,
  passedToId: null,
} as const;

/** The job that brings it, while it is not done. */
export const jobOf = ({ reads }: Here, row: OrderRow): RequestRow | undefined => {
  const job = reads.requests.byId(row.requestId);
  return isYetToDo(job) ? job : undefined;
};

/** @throws DeskError NOT_FOUND for somebody the house does not have */
export const personNamed = (context: Here, code: string | undefined): string | null =>
  code === undefined ? null : personWithCode(context, code).id;

export type Wishes = {
  lines?: OrderLine[] | undefined;
  for?: string | undefined;
  persons?: number | undefined;
  notes?: string | undefined;
  allergies?: string | undefined;
};

const wished = (context: WriteContext, { for: at, ...wanted }: Wishes) =>
  Object.fromEntries(
    Object.entries({
      ...wanted,
      forMs: at === undefined ? undefined : momentToCome(context, at, 'roomService.past'),
    }).filter(([, value]) => value !== undefined),
  ) as Partial<Pick<OrderRow, 'lines' | 'forMs' | 'persons' | 'notes' | 'allergies'>>;

export type Taken = Wishes & { place: string; lines: OrderLine[]; words?: string | undefined };

/** @throws DeskError NOT_FOUND for a room the house does not have; INVALID_INPUT `roomService.past` */
export const take = (context: WriteContext, { place: code, words, ...wanted }: Taken): OrderRow => {
  const place = placeOf(context, code);
  if (!place.known) throw new DeskError('NOT_FOUND', 'rooms.unknown', { place: code });
  const patch = wished(context, wanted);
  const request = createRequest(context, {
    place,
    service: 'room-service',
    quantity: null,
    askedForMs: patch.forMs ?? null,
    urgent: false,
    words: words ?? wordsOf({ lines: wanted.lines, allergies: wanted.allergies ?? '' }),
    callId: null,
    followsId: null,
  });
  const row = found(context.reads.roomService.ofRequest(request.id), 'roomService.unknown', {
    id: request.id,
  });
  return changeOrder(context, row, patch, { kind: 'written-down' });
};

/**
 * Puts right what was ordered. What the kitchen knows already has to be passed to it anew; once the meal
 * is on its way nothing changes but its prices.
 * @throws DeskError WRONG_STATE `roomService.onItsWay`; INVALID_INPUT `roomService.past`
 */
export const change = (context: WriteContext, row: OrderRow, wanted: Wishes): OrderRow => {
  const patch = wished(context, wanted);
  const others = (['forMs', 'persons', 'notes', 'allergies'] as const).filter(
    (name) => patch[name] !== undefined && patch[name] !== row[name],
  );
  const sameDishes = patch.lines === undefined || dishes(patch.lines) === dishes(row.lines);
  const toTell = !sameDishes || others.length > 0;
  if (toTell && row.state !== 'ordered' && row.state !== 'passed')
    throw new DeskError('WRONG_STATE', 'roomService.onItsWay', { place: row.place ?? '' });
  const again = toTell && row.state === 'passed';
  const after = changeOrder(
    context,
    row,
    {
      ...patch,
      ...(again ? toPass : {}),
    },
    { kind: toTell ? 'changed' : 'priced', ...(again ? { facts: { passAgain: true } } : {}) },
  );
  const job = jobOf(context, after);
  if (job && toTell)
    correct(context, job.id, {
      words: wordsOf(after),
      ...(patch.forMs === undefined ? {} : { askedForMs: patch.forMs }),
    });
  return found(context.reads.roomService.byId(row.id), 'roomService.unknown', { id: row.id });
};

/** Said by its name or its code, a person of the house; anybody else is only a name. */
const meant = ({ reads }: Here, to: string) => {
  const person =
    reads.staff.byCode(to) ?? reads.staff.all().find(({ name, active }) => active && name === to);
  return person?.active ? person : undefined;
};

/** What the guest was told is what the board holds the house to; a meal for a set hour is booked for it. */
const holdTo = (context: WriteContext, row: OrderRow, job: RequestRow, atMs: number): RequestRow =>
  row.forMs === null ? tellByDesk(context, job, atMs) : promiseByDesk(context, job, atMs);

/** @throws DeskError INVALID_INPUT `roomService.past`; CONFLICT `roomService.nothingOrdered` */
export const pass = (
  context: WriteContext,
  row: OrderRow,
  { to, promise: by }: { to: string; promise?: string | undefined },
): OrderRow => {
  if (row.lines.length === 0 && row.notes === '')
    throw new DeskError('CONFLICT', 'roomService.nothingOrdered', { place: row.place ?? '' });
  const minutes = context.reads.catalogue.service('room-service')?.completeMinutes ?? 30;
  const wantedMs = row.forMs !== null && row.forMs > context.nowMs ? row.forMs : null;
  const promiseAtMs =
    by === undefined
      ? (wantedMs ?? context.nowMs + minutes * minuteMs)
      : momentToCome(context, by, 'roomService.past');
  const person = meant(context, to);
  const after = changeOrder(
    context,
    row,
    {
      state: 'passed',
      passedAtMs: context.nowMs,
      passedBy: context.actor.id,
      passedTo: person?.name ?? to,
      passedToId: person?.id ?? null,
      promiseAtMs,
    },
    { kind: 'passed', facts: { passedTo: person?.name ?? to } },
  );
  const job = jobOf(context, row);
  if (!job) return after;
  const promised = holdTo(context, after, job, promiseAtMs);
  // For tomorrow's breakfast nobody holds the job overnight: it is the kitchen's when its hour comes.
  if (isBooked(promised, context.nowMs)) return after;
  const sent = person ? promised : sendNow(context, promised);
  const holder = person?.id ?? sent.assigneeId;
  if (holder !== null) takenByDesk(context, sent, holder);
  return after;
};

const hands = (context: WriteContext, row: OrderRow, by: string | undefined): string =>
  personNamed(context, by) ?? jobOf(context, row)?.assigneeId ?? context.actor.id;

/** @throws DeskError NOT_FOUND */
export const leave = (context: WriteContext, row: OrderRow, by?: string): OrderRow => {
  const outBy = hands(context, row, by);
  const after = changeOrder(
    context,
    row,
    { state: 'out', outAtMs: context.nowMs, outBy },
    { kind: 'out' },
  );
  const job = jobOf(context, row);
  if (job) beginByDesk(context, job, job.assigneeId ?? outBy);
  return after;
};

/** At the guest's: charged, its tray to be fetched. @throws DeskError NOT_FOUND */
export const deliver = (context: WriteContext, row: OrderRow, by?: string): OrderRow => {
  const after = changeOrder(
    context,
    row,
    { state: 'delivered', deliveredAtMs: context.nowMs, deliveredBy: hands(context, row, by) },
    { kind: 'delivered' },
  );
  const job = jobOf(context, row);
  if (job) finishByDesk(context, job);
  return found(context.reads.roomService.byId(after.id), 'roomService.unknown', { id: after.id });
};

/** @throws DeskError INVALID_INPUT `roomService.past` */
export const promise = (context: WriteContext, row: OrderRow, by: string): OrderRow => {
  const promiseAtMs = momentToCome(context, by, 'roomService.past');
  const after = changeOrder(context, row, { promiseAtMs }, { kind: 'promised' });
  const job = jobOf(context, row);
  if (job) holdTo(context, after, job, promiseAtMs);
  return after;
};

/** @throws DeskError NOT_ALLOWED for a delivered meal, to whoever may not void its charge */
export const cancel = (context: WriteContext, row: OrderRow, reason?: string): OrderRow => {
  if (!isAwaited(row.state)) mustMay(context.actor, 'charges.manage');
  const after = changeOrder(
    context,
    row,
    { state: 'cancelled', closedAtMs: context.nowMs },
    { kind: 'cancelled', text: reason },
  );
  const job = jobOf(context, row);
  if (job) cancelRow(context, job, reason);
  return after;
};
