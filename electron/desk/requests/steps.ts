/**
 * The steps of a request's life once somebody has it: what each does to the row. Who gets it is in
 * `dispatch.ts`, standing still in `waiting.ts`; whether a step is legal is asked in `ready.ts`.
 */
import type { Priority } from '../../../shared/requests/model.ts';
import { priorities, raised } from '../../../shared/requests/model.ts';
import { targetsFor } from '../catalogue/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { momentToCome } from '../kernel/to-come.ts';
import { changeRequest, type Patch } from './change.ts';
import { startFor, targets } from './clocks.ts';
import { createFollowUp } from './follow-ups.ts';
import { ready } from './ready.ts';
import { askedAgain } from './waiting.ts';
import { stayFor } from './whose.ts';

export const acknowledge = (context: WriteContext, id: string): RequestRow =>
  changeRequest(
    context,
    ready(context, id, 'acknowledge'),
    { state: 'acknowledged', acknowledgedAtMs: context.nowMs, climb: 0 },
    { kind: 'acknowledged' },
  );

export const start = (context: WriteContext, id: string): RequestRow => {
  const row = ready(context, id, 'start');
  const patch: Patch = {
    state: 'in-progress',
    startedAtMs: context.nowMs,
    acknowledgedAtMs: row.acknowledgedAtMs ?? context.nowMs,
    climb: row.state === 'dispatched' ? 0 : row.climb,
  };
  return changeRequest(context, row, patch, { kind: 'started' });
};

export const complete = (context: WriteContext, id: string, note?: string): RequestRow => {
  const row = ready(context, id, 'complete');
  const patch: Patch = {
    state: 'done',
    doneAtMs: context.nowMs,
    acknowledgedAtMs: row.acknowledgedAtMs ?? context.nowMs,
    promiseWanted: false,
    climb: 0,
  };
  const done = changeRequest(context, row, patch, { kind: 'done', text: note });
  createFollowUp(context, done);
  return done;
};

/** What is known of it now: that nothing new was heard takes back nothing the guest has said. */
export const heardOf = (
  row: Pick<RequestRow, 'satisfied'>,
  said: RequestRow['satisfied'],
): NonNullable<RequestRow['satisfied']> =>
  said === null || said === 'unknown' ? (row.satisfied ?? 'unknown') : said;

export const confirm = (
  context: WriteContext,
  id: string,
  satisfied: RequestRow['satisfied'],
): RequestRow => {
  const row = ready(context, id, 'confirm');
  return changeRequest(
    context,
    row,
    {
      state: 'confirmed',
      satisfied: heardOf(row, satisfied),
      closedAtMs: context.nowMs,
      // The guest has just been spoken to: that is the answer that was promised.
      promiseAtMs: null,
      promisedAtMs: null,
      promiseAlarms: 0,
    },
    { kind: 'confirmed' },
  );
};

const callOff = (
  context: WriteContext,
  row: RequestRow,
  reason: string | undefined,
  byWord: boolean,
): RequestRow =>
  changeRequest(
    context,
    row,
    {
      state: 'cancelled',
      closedAtMs: context.nowMs,
      promiseAtMs: null,
      promisedAtMs: null,
      promiseAlarms: 0,
      promiseWanted: false,
      climb: 0,
    },
    { kind: 'cancelled', text: reason },
    byWord,
  );

/** Ends it as cancelled, whoever it was with; the desk takes back its own follow-ups so. */
export const cancelRow = (context: WriteContext, row: RequestRow, reason?: string): RequestRow =>
  callOff(context, row, reason, false);

export const cancel = (context: WriteContext, id: string, reason: string): RequestRow =>
  callOff(context, ready(context, id, 'cancel'), reason, true);

/** Open again with fresh clocks: the guest starts waiting anew. It has to be dispatched again. */
export const reopen = (context: WriteContext, id: string, reason: string): RequestRow => {
  const row = ready(context, id, 'reopen');
  const service = context.reads.catalogue.service(row.service);
  const standard = service
    ? targetsFor(context, service, row.priority, context.nowMs)
    : { acknowledgeMinutes: 3, completeMinutes: 20 };
  const patch: Patch = {
    state: 'reopened',
    reopened: row.reopened + 1,
    assigneeId: null,
    startsAtMs: context.nowMs,
    ...targets(standard, context.nowMs),
    askedForMs: null,
    dispatchedAtMs: null,
    acknowledgedAtMs: null,
    startedAtMs: null,
    doneAtMs: null,
    closedAtMs: null,
    satisfied: null,
    climb: 0,
  };
  return changeRequest(context, row, patch, { kind: 'reopened', text: reason });
};

/** A running promise may be renewed before it passes; once it has passed, the guest is answered first. */
export const promise = (context: WriteContext, id: string, by: string): RequestRow => {
  const row = ready(context, id, 'promise');
  const byMs = momentToCome(context, by, 'requests.promisePast');
  if (row.promiseAtMs !== null && row.promiseAtMs <= context.nowMs)
    throw new DeskError('WRONG_STATE', 'requests.replyFirst', { number: row.number });
  const patch: Patch = {
    promiseAtMs: byMs,
    promisedAtMs: context.nowMs,
    promiseAlarms: 0,
    promiseWanted: false,
  };
  return changeRequest(context, row, patch, { kind: 'promised' });
};

/** The answer the guest was owed. While the work goes on, a new time has to be promised. */
export const reply = (context: WriteContext, id: string, text: string): RequestRow => {
  const row = ready(context, id, 'reply');
  const kept = row.promiseAtMs === null ? undefined : context.nowMs < row.promiseAtMs;
  const patch: Patch = {
    promiseAtMs: null,
    promisedAtMs: null,
    promiseAlarms: 0,
    promiseWanted: row.promiseAtMs !== null && row.state !== 'done',
  };
  return changeRequest(context, row, patch, {
    kind: 'replied',
    text,
    ...(kept === undefined ? {} : { facts: { promiseKept: kept } }),
  });
};

export const note = (context: WriteContext, id: string, text: string): RequestRow =>
  changeRequest(context, ready(context, id, 'note'), {}, { kind: 'noted', text });

/** The guest asks again (催单): it counts and goes up, stays one request, and waits no longer at that guest's wish. */
export const chase = (
  context: WriteContext,
  id: string,
  words: string,
  callId: string,
): RequestRow => {
  const row = ready(context, id, 'chase');
  return changeRequest(
    context,
    row,
    { ...askedAgain(context, row), chases: row.chases + 1, priority: raised(row.priority) },
    { kind: 'chased', text: words, facts: { callId } },
  );
};

/** Another service's priority, raised as often as this request was: by a chase or by its words. */
const raisedLike = (context: ReadContext, row: RequestRow, priority: Priority): Priority => {
  const own = context.reads.catalogue.service(row.service)?.priority ?? row.priority;
  const times = Math.max(0, priorities.indexOf(row.priority) - priorities.indexOf(own));
  return Array.from({ length: times }).reduce<Priority>((so) => raised(so), priority);
};

/** In another room it is another guest's, unless whoever puts it right knows whose. */
const whoseThen = (
  context: ReadContext,
  row: RequestRow,
  wanted: Pick<Partial<RequestRow>, 'place' | 'placeKind' | 'placeKnown' | 'stayId'>,
  askedForMs: number | null,
): Patch => {
  const {
    place = row.place,
    placeKind: kind = row.placeKind,
    placeKnown: known = row.placeKnown,
  } = wanted;
  if (wanted.stayId !== undefined || place === row.place) return {};
  return { stayId: stayFor(context, { code: place, kind, known }, askedForMs) };
};

/** Puts right what was misheard. Another service brings its own targets, counted from the same start. */
export const correct = (
  context: WriteContext,
  id: string,
  wanted: Pick<
    Partial<RequestRow>,
    | 'place'
    | 'placeKind'
    | 'placeKnown'
    | 'stayId'
    | 'service'
    | 'quantity'
    | 'words'
    | 'askedForMs'
  >,
): RequestRow => {
  const row = ready(context, id, 'correct');
  const { askedForMs = row.askedForMs } = wanted;
  const other = wanted.service !== undefined && wanted.service !== row.service;
  const service =
    other || askedForMs !== row.askedForMs
      ? found(context.reads.catalogue.service(wanted.service ?? row.service), 'catalogue.unknown', {
          service: wanted.service ?? row.service,
        })
      : undefined;
  const priority = service && other ? raisedLike(context, row, service.priority) : row.priority;
  const standard = service && targetsFor(context, service, priority, askedForMs ?? row.loggedAtMs);
  // What was booked and is no longer is wanted now; what runs already runs on.
  const unbookedMs =
    row.askedForMs === null ? row.startsAtMs : Math.min(row.startsAtMs, context.nowMs);
  const bookedMs = (hourMs: number): number =>
    standard ? startFor(standard, hourMs, row.loggedAtMs) : row.startsAtMs;
  const startsAtMs = askedForMs === null ? unbookedMs : bookedMs(askedForMs);
  const patch: Patch = {
    ...wanted,
    ...whoseThen(context, row, wanted, askedForMs),
    ...(standard ? { startsAtMs, ...targets(standard, startsAtMs, askedForMs), climb: 0 } : {}),
    priority,
  };
  return changeRequest(context, row, patch, { kind: 'corrected' });
};
