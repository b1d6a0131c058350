/** What happens to a sitting: asked for, arranged with somebody qualified, begun, ended, looked into. */
import {
  type ChildDetails,
  legalSittingSteps,
  type SittingStep,
} from '../../../shared/babysitting/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { RequestRow, SittingRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { mayReport } from '../kernel/permission.ts';
import {
  assignByDesk,
  beginByDesk,
  cancelRow,
  correct,
  createRequest,
  endByDesk,
  isBooked,
  isYetToDo,
  placeOf,
  retime as retimeRequest,
} from '../requests/index.ts';
import { personWithCode } from '../staff/index.ts';
import { changeSitting } from './recorded.ts';

/** @throws DeskError NOT_FOUND */
export const sittingById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): SittingRow =>
  found(reads.babysitting.byId(id), 'babysitting.unknown', { id });

/** The sitting if the step is legal for it now. @throws DeskError NOT_FOUND, WRONG_STATE */
export const ready = (
  context: Pick<ReadContext, 'reads'>,
  id: string,
  step: SittingStep,
): SittingRow => {
  const row = sittingById(context, id);
  if (legalSittingSteps(row.state).includes(step)) return row;
  throw new DeskError('WRONG_STATE', 'babysitting.wrongState', {
    number: context.reads.requests.byId(row.requestId)?.number ?? 0,
    sittingState: row.state,
    sittingStep: step,
  });
};

const oversees: readonly string[] = ['supervisor', 'duty-manager', 'administrator'];

/** The carer, whoever took it, and those who answer for the house. */
export const isConcerned = (
  { actor }: Pick<ReadContext, 'actor'>,
  row: Pick<SittingRow, 'carerId' | 'takenBy'>,
): boolean => actor.id === row.carerId || actor.id === row.takenBy || oversees.includes(actor.role);

/** @throws DeskError INVALID_INPUT `babysitting.ends`, `babysitting.past` */
const inOrder = (fromMs: number, untilMs: number, nowMs: number): void => {
  if (untilMs <= fromMs) throw new DeskError('INVALID_INPUT', 'babysitting.ends', {});
  if (untilMs <= nowMs) throw new DeskError('INVALID_INPUT', 'babysitting.past', {});
};

/** The hour its request is booked for: one that has begun already is wanted at once. */
export const bookedFor = ({ nowMs }: Pick<ReadContext, 'nowMs'>, fromMs: number): number =>
  Math.max(fromMs, nowMs + 1);

export type Asked = {
  place: string;
  from: string;
  until: string;
  details?: ChildDetails | undefined;
  words: string;
};

/** @throws DeskError NOT_FOUND for a room the house does not have; INVALID_INPUT */
export const ask = (context: WriteContext, wanted: Asked): SittingRow => {
  const place = placeOf(context, wanted.place);
  if (!place.known) throw new DeskError('NOT_FOUND', 'rooms.unknown', { place: wanted.place });
  const fromMs = Date.parse(wanted.from);
  const untilMs = Date.parse(wanted.until);
  inOrder(fromMs, untilMs, context.nowMs);
  const request = createRequest(context, {
    place,
    service: 'babysitting',
    quantity: null,
    askedForMs: bookedFor(context, fromMs),
    urgent: false,
    words: wanted.words,
    callId: null,
    followsId: null,
  });
  const row = found(context.reads.babysitting.ofRequest(request.id), 'babysitting.unknown', {
    id: request.id,
  });
  return changeSitting(
    context,
    row,
    { fromMs, untilMs, details: wanted.details ?? null },
    { kind: 'agreed' },
  );
};

type Change = {
  from?: string | undefined;
  until?: string | undefined;
  details?: ChildDetails | undefined;
};

export const change = (context: WriteContext, row: SittingRow, wanted: Change): SittingRow => {
  if (wanted.details !== undefined && !isConcerned(context, row) && row.details !== null)
    throw new DeskError('NOT_ALLOWED', 'babysitting.notConcerned', {});
  const fromMs = wanted.from === undefined ? row.fromMs : Date.parse(wanted.from);
  const untilMs = wanted.until === undefined ? row.untilMs : Date.parse(wanted.until);
  inOrder(fromMs, untilMs, context.nowMs);
  const after = changeSitting(
    context,
    row,
    { fromMs, untilMs, details: wanted.details ?? row.details },
    {
      kind: row.state === 'running' ? 'extended' : 'agreed',
      ...(wanted.details === undefined ? {} : { facts: { details: true } }),
    },
  );
  // The sitting first: it follows its request, and has nothing to follow where it says so already.
  const request = context.reads.requests.byId(row.requestId);
  if (fromMs !== row.fromMs && isYetToDo(request))
    correct(context, request.id, { askedForMs: bookedFor(context, fromMs) });
  const job = context.reads.requests.byId(row.requestId);
  if (job?.state === 'in-progress') retimeRequest(context, job, untilMs);
  stillHeld(context, after);
  return after;
};

/** Its request was put right to another hour. @throws DeskError INVALID_INPUT; CONFLICT where its carer cannot come then */
export const retime = (
  context: WriteContext,
  row: SittingRow,
  times: Pick<SittingRow, 'fromMs' | 'untilMs'>,
): void => {
  inOrder(times.fromMs, times.untilMs, context.nowMs);
  stillHeld(context, changeSitting(context, row, times, { kind: 'extended' }));
};

/** At its new time as well whoever is named for it comes. @throws DeskError CONFLICT */
const stillHeld = (context: WriteContext, row: SittingRow): void => {
  const carer = row.carerId === null ? undefined : context.reads.staff.byId(row.carerId);
  if (!carer) return;
  // A child is not left alone because the paper runs out tonight.
  if (row.state !== 'running') qualified(context, row, carer);
  free(context, row, carer.id);
};

/** With nobody else at that time. @throws DeskError CONFLICT `babysitting.booked` */
const free = ({ reads }: WriteContext, row: SittingRow, carerId: string): void => {
  const other = reads.babysitting
    .open()
    .find(
      (one) =>
        one.id !== row.id &&
        one.carerId === carerId &&
        one.fromMs < row.untilMs &&
        row.fromMs < one.untilMs,
    );
  if (other)
    throw new DeskError('CONFLICT', 'babysitting.booked', {
      name: reads.staff.byId(carerId)?.name ?? '',
      place: other.place ?? '',
    });
};

/** On the list to the last day of it. @throws DeskError CONFLICT `babysitting.notQualified` */
const qualified = ({ reads, timeZone }: WriteContext, row: SittingRow, person: StaffRow): void => {
  const carer = reads.babysitting.carer(person.id);
  if (carer?.active && person.active && carer.validUntil >= dateAt(row.untilMs, timeZone)) return;
  throw new DeskError('CONFLICT', 'babysitting.notQualified', {
    name: person.name,
    day: carer?.active ? carer.validUntil : '–',
  });
};

/** @throws DeskError CONFLICT `babysitting.notQualified`, `babysitting.booked` */
const mayCome = (context: WriteContext, row: SittingRow, person: StaffRow): void => {
  qualified(context, row, person);
  free(context, row, person.id);
};

/** @throws DeskError NOT_FOUND; CONFLICT `babysitting.notQualified`, `babysitting.booked` */
export const arrange = (context: WriteContext, row: SittingRow, code: string): SittingRow => {
  const { reads } = context;
  const person = personWithCode(context, code);
  mayCome(context, row, person);
  const after = changeSitting(
    context,
    row,
    { state: 'arranged', carerId: person.id },
    { kind: 'arranged', facts: { carer: code } },
  );
  // Until then the job is nobody's: whoever goes home in between hands nothing over.
  const request = reads.requests.byId(row.requestId);
  if (isYetToDo(request) && !isBooked(request, context.nowMs))
    assignByDesk(context, request, person.id);
  return after;
};

/** @throws DeskError NOT_ALLOWED `babysitting.notYours` */
const mustReport = (context: WriteContext, row: SittingRow): void => {
  if (!mayReport(context, row.carerId))
    throw new DeskError('NOT_ALLOWED', 'babysitting.notYours', { place: row.place ?? '' });
};

/** From now on they are with the child. */
const run = (context: WriteContext, row: SittingRow, carerId: string | null): SittingRow =>
  changeSitting(
    context,
    row,
    { state: 'running', carerId, beganAtMs: context.nowMs },
    { kind: 'began' },
  );

/**
 * Its request was begun on the board, by whoever has it there: the carer named, or another one on the list.
 * @throws DeskError CONFLICT `babysitting.notArranged`, `babysitting.notQualified`, `babysitting.booked`
 */
export const begun = (context: WriteContext, row: SittingRow, request: RequestRow): RequestRow => {
  const { assigneeId, number } = request;
  const person = assigneeId === null ? undefined : context.reads.staff.byId(assigneeId);
  if (row.carerId === null || !person)
    throw new DeskError('CONFLICT', 'babysitting.notArranged', { number, place: row.place ?? '' });
  mayCome(context, row, person);
  const { untilMs } = run(context, row, person.id);
  return retimeRequest(context, request, untilMs);
};

export const begin = (context: WriteContext, row: SittingRow): SittingRow => {
  mustReport(context, row);
  const after = run(context, row, row.carerId);
  const request = context.reads.requests.byId(row.requestId);
  if (isYetToDo(request) && row.carerId !== null)
    beginByDesk(context, request, row.carerId, row.untilMs);
  return after;
};

export const end = (context: WriteContext, row: SittingRow): SittingRow => {
  mustReport(context, row);
  const after = changeSitting(
    context,
    row,
    { state: 'done', endedAtMs: context.nowMs },
    { kind: 'ended', facts: { overrun: context.nowMs > row.untilMs } },
  );
  const request = context.reads.requests.byId(row.requestId);
  if (isYetToDo(request)) endByDesk(context, request, 'confirmed');
  return after;
};

/** @throws DeskError NOT_ALLOWED `babysitting.notConcerned` */
export const look = (context: WriteContext, row: SittingRow): ChildDetails | null => {
  if (!isConcerned(context, row))
    throw new DeskError('NOT_ALLOWED', 'babysitting.notConcerned', {});
  changeSitting(context, row, {}, { kind: 'looked' });
  return row.details;
};

export const cancel = (context: WriteContext, row: SittingRow, reason?: string): SittingRow => {
  const after = changeSitting(
    context,
    row,
    { state: 'cancelled', endedAtMs: context.nowMs },
    { kind: 'cancelled', text: reason },
  );
  const request = context.reads.requests.byId(row.requestId);
  if (isYetToDo(request)) cancelRow(context, request, reason);
  return after;
};
