/** What happens to a guest's things: asked for, taken, stored, brought back, counted anew, promised. */
import {
  isOpenThing,
  legalThingSteps,
  numberOfTag,
  serviceOfThing,
  type ThingKind,
  type ThingStep,
  tagOf,
} from '../../../shared/guest-things/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { RequestRow, ThingRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { momentToCome } from '../kernel/to-come.ts';
import {
  beginByDesk,
  cancelRow,
  createRequest,
  endByDesk,
  isYetToDo,
  placeOf,
  tellByDesk,
} from '../requests/index.ts';
import { personWithCode } from '../staff/index.ts';

const recorded: Recorded<ThingRow> = { kind: 'guest-thing', personal: [], derived: ['open'] };

type Here = Pick<ReadContext, 'reads'>;

export const insertThing = (
  context: WriteContext,
  row: Omit<ThingRow, 'open'>,
  step: Step,
): ThingRow => {
  const made = { ...row, open: isOpenThing(row.state) };
  context.writes.guestThings.insert(made);
  recordRow(context, recorded, made, step);
  return made;
};

export const changeThing = (
  context: WriteContext,
  before: ThingRow,
  patch: Partial<Omit<ThingRow, 'id' | 'number' | 'open'>>,
  step: Step,
): ThingRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isOpenThing(changed.state) };
  context.writes.guestThings.save(after);
  recordChange(context, recorded, before, after, step);
  return after;
};

/** Them by their id, or by the tag as scanned. @throws DeskError NOT_FOUND */
export const thingNamed = ({ reads }: Here, token: string): ThingRow => {
  const number = numberOfTag(token);
  const row = number === null ? reads.guestThings.byId(token) : reads.guestThings.byNumber(number);
  return found(row, 'guestThings.unknown', { tag: token });
};

/** Them if the step is legal now. @throws DeskError NOT_FOUND, WRONG_STATE */
export const ready = (context: Here, token: string, step: ThingStep): ThingRow => {
  const row = thingNamed(context, token);
  if (legalThingSteps(row.kind, row.state).includes(step)) return row;
  throw new DeskError('WRONG_STATE', 'guestThings.wrongState', {
    tag: tagOf(row.number),
    thingState: row.state,
    thingStep: step,
  });
};

/** The job that fetches and brings them, while it is not done. */
const jobOf = ({ reads }: Here, row: ThingRow): RequestRow | undefined => {
  const job = reads.requests.byId(row.requestId);
  return isYetToDo(job) ? job : undefined;
};

const hands = (context: WriteContext, row: ThingRow, by: string | undefined): string =>
  by === undefined
    ? (jobOf(context, row)?.assigneeId ?? context.actor.id)
    : personWithCode(context, by).id;

type Added = {
  kind: ThingKind;
  place: string;
  count?: number | undefined;
  at?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** @throws DeskError NOT_FOUND for a room the house does not have; INVALID_INPUT `guestThings.past` */
export const add = (context: WriteContext, wanted: Added): ThingRow => {
  const place = placeOf(context, wanted.place);
  if (!place.known) throw new DeskError('NOT_FOUND', 'rooms.unknown', { place: wanted.place });
  const request = createRequest(context, {
    place,
    service: serviceOfThing(wanted.kind),
    quantity: wanted.count ?? null,
    askedForMs:
      wanted.at === undefined ? null : momentToCome(context, wanted.at, 'guestThings.past'),
    urgent: false,
    words: [wanted.from, wanted.to].some(Boolean)
      ? `${wanted.from ?? ''} → ${wanted.to ?? ''}`
      : '',
    callId: null,
    followsId: null,
  });
  const row = found(context.reads.guestThings.ofRequest(request.id), 'guestThings.unknown', {
    tag: request.id,
  });
  const { from, to } = wanted;
  return from === undefined && to === undefined
    ? row
    : changeThing(
        context,
        row,
        { fromWhere: from ?? '', toWhere: to ?? '' },
        { kind: 'written-down' },
      );
};

type Taken = { count?: number | undefined; by?: string | undefined; promise?: string | undefined };

/** @throws DeskError INVALID_INPUT `guestThings.past`; NOT_FOUND */
export const take = (context: WriteContext, row: ThingRow, wanted: Taken): ThingRow => {
  const takenBy = hands(context, row, wanted.by);
  const minutes = context.reads.catalogue.service(serviceOfThing(row.kind))?.completeMinutes ?? 60;
  const usualMs = row.kind === 'shoes' ? context.nowMs + minutes * minuteMs : row.promiseAtMs;
  const promiseAtMs =
    wanted.promise === undefined
      ? usualMs
      : momentToCome(context, wanted.promise, 'guestThings.past');
  const after = changeThing(
    context,
    row,
    {
      state: 'taken',
      takenAtMs: context.nowMs,
      takenBy,
      count: wanted.count ?? row.count,
      promiseAtMs,
    },
    { kind: 'taken' },
  );
  const job = jobOf(context, row);
  if (job) {
    const begun = beginByDesk(context, job, job.assigneeId ?? takenBy);
    if (promiseAtMs !== null) tellByDesk(context, begun, promiseAtMs);
  }
  return after;
};

type Stored = { shelf: string; count?: number | undefined; until?: string | undefined };

/** @throws DeskError CONFLICT `guestThings.countFirst`; INVALID_INPUT `guestThings.past` */
export const store = (context: WriteContext, row: ThingRow, wanted: Stored): ThingRow => {
  const count = wanted.count ?? row.count;
  if (count === null)
    throw new DeskError('CONFLICT', 'guestThings.countFirst', { tag: tagOf(row.number) });
  const { nowMs, actor } = context;
  // On another shelf it is promised for the same hour.
  const promisedMs = row.state === 'stored' ? row.promiseAtMs : null;
  const after = changeThing(
    context,
    row,
    {
      state: 'stored',
      shelf: wanted.shelf,
      count,
      takenAtMs: row.takenAtMs ?? nowMs,
      takenBy: row.takenBy ?? hands(context, row, undefined),
      storedAtMs: nowMs,
      storedBy: actor.id,
      promiseAtMs:
        wanted.until === undefined
          ? promisedMs
          : momentToCome(context, wanted.until, 'guestThings.past'),
    },
    { kind: 'stored', facts: { shelf: wanted.shelf } },
  );
  // The walk is over; what stands in the store is kept in this book until it is fetched.
  const job = jobOf(context, row);
  if (job) endByDesk(context, job, 'confirmed');
  return after;
};

/** @throws DeskError NOT_FOUND */
export const giveBack = (
  context: WriteContext,
  row: ThingRow,
  { to, by }: { to?: string | undefined; by?: string | undefined },
): ThingRow => {
  const after = changeThing(
    context,
    row,
    {
      state: 'returned',
      returnedAtMs: context.nowMs,
      returnedBy: hands(context, row, by),
      toWhere: to ?? row.toWhere,
      closedAtMs: context.nowMs,
    },
    { kind: 'returned' },
  );
  const job = jobOf(context, row);
  if (job) endByDesk(context, job, 'confirmed');
  return after;
};

/** @throws DeskError INVALID_INPUT `guestThings.past` */
export const promise = (context: WriteContext, row: ThingRow, by: string): ThingRow => {
  const promiseAtMs = momentToCome(context, by, 'guestThings.past');
  const after = changeThing(context, row, { promiseAtMs }, { kind: 'promised' });
  const job = jobOf(context, row);
  if (job) tellByDesk(context, job, promiseAtMs);
  return after;
};

export const cancel = (context: WriteContext, row: ThingRow, reason: string): ThingRow => {
  const after = changeThing(
    context,
    row,
    { state: 'cancelled', closedAtMs: context.nowMs },
    { kind: 'cancelled', text: reason },
  );
  const job = jobOf(context, row);
  if (job) cancelRow(context, job, reason);
  return after;
};
