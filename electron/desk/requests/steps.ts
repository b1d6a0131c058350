/**
 * The steps of a request's life: what each does to the row. Whether a step is legal is asked once, here,
 * of the model both ends share.
 */
import type { Priority, Step } from '../../../shared/requests/model.ts';
import { isLegal, priorities, raised } from '../../../shared/requests/model.ts';
import type { RequestRow, StaffRow } from '../database/schema.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { changeRequest, type Facts, type Patch } from './change.ts';
import { startFor, targets } from './clocks.ts';
import { createFollowUp } from './follow-ups.ts';
import { proposeAt } from './situation.ts';

/** The request, or NOT_FOUND. */
export const requestById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): RequestRow =>
  found(reads.requests.byId(id), 'requests.unknown', { id });

/** The request if the step is legal for it now; else WRONG_STATE with the state it is in. */
export const ready = (context: ReadContext, id: string, step: Step): RequestRow => {
  const row = requestById(context, id);
  const { actor } = context;
  // Whoever works on the floors reports on their own jobs; the desk on anybody's.
  if ((actor.role === 'attendant' || actor.role === 'department') && row.assigneeId !== actor.id)
    throw new DeskError('NOT_ALLOWED', 'requests.notYours', { number: row.number });
  if (!isLegal(step, row.state))
    throw new DeskError('WRONG_STATE', 'requests.wrongState', {
      number: row.number,
      state: row.state,
      step,
    });
  return row;
};

const future = (context: ReadContext, moment: string, reason: string): number => {
  const ms = Date.parse(moment);
  if (ms <= context.nowMs) throw new DeskError('INVALID_INPUT', reason, { at: moment });
  return ms;
};

type Chosen = { person: StaffRow; facts: Facts };

/** The person named, or the proposal; an override is recorded beside what was proposed. */
const choose = (context: WriteContext, row: RequestRow, to: string | undefined): Chosen => {
  const proposal = proposeAt(context, row);
  const code = to ?? proposal.to;
  if (code === null)
    throw new DeskError('CONFLICT', 'requests.nobodyOnDuty', { number: row.number });
  const person = found(context.reads.staff.byCode(code), 'staff.unknown', { code });
  if (!person.active)
    throw new DeskError('CONFLICT', 'staff.inactive', { code, name: person.name });
  const onDuty = context.reads.staff.dutyOf(person.id) !== undefined;
  if (!onDuty && code !== proposal.to)
    throw new DeskError('CONFLICT', 'staff.notOnDuty', { code, name: person.name });
  return {
    person,
    facts: {
      to: code,
      toName: person.name,
      proposed: proposal.to,
      because: proposal.because,
      ...(code === proposal.to ? {} : { overridden: true }),
    },
  };
};

export const dispatch = (context: WriteContext, id: string, to?: string): RequestRow => {
  const row = ready(context, id, 'dispatch');
  const { person, facts } = choose(context, row, to);
  const patch: Patch = {
    state: 'dispatched',
    assigneeId: person.id,
    dispatchedAtMs: context.nowMs,
  };
  return changeRequest(context, row, patch, { kind: 'dispatched', facts });
};

/** A new pair of hands has to say yes anew: it goes back to dispatched, the clock running on. */
export const reassign = (context: WriteContext, id: string, to?: string): RequestRow => {
  const row = ready(context, id, 'reassign');
  const { person, facts } = choose(context, row, to);
  const patch: Patch = {
    ...(row.state === 'waiting' ? afterWaiting(context, row) : {}),
    state: 'dispatched',
    assigneeId: person.id,
    dispatchedAtMs: context.nowMs,
    acknowledgedAtMs: null,
    climb: 0,
    // The new person gets the full time to answer; the guest's target stays.
    acknowledgeFromMs: context.nowMs,
    acknowledgeByMs: context.nowMs + (row.acknowledgeByMs - row.acknowledgeFromMs),
  };
  return changeRequest(context, row, patch, { kind: 'reassigned', facts });
};

/** Leaves a person's open job to whoever is proposed now; what waits keeps waiting. */
export const handOver = (context: WriteContext, id: string): void => {
  const row = requestById(context, id);
  if (row.state !== 'waiting' && isLegal('reassign', row.state)) reassign(context, id);
};

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

export const wait = (
  context: WriteContext,
  id: string,
  reason: string,
  recheckAt?: string,
): RequestRow => {
  const row = ready(context, id, 'wait');
  const patch: Patch = {
    state: 'waiting',
    stateBeforeWaiting: row.state === 'waiting' ? row.stateBeforeWaiting : row.state,
    waitingReason: reason,
    waitingSinceMs: row.waitingSinceMs ?? context.nowMs,
    recheckAtMs:
      recheckAt === undefined ? null : future(context, recheckAt, 'requests.recheckPast'),
  };
  return changeRequest(context, row, patch, { kind: 'waiting' });
};

/** Waiting stops the targets: they move on by the time waited. A promise does not wait. */
const afterWaiting = (context: WriteContext, row: RequestRow): Patch => {
  const waited = context.nowMs - (row.waitingSinceMs ?? context.nowMs);
  return {
    stateBeforeWaiting: null,
    waitingReason: null,
    waitingSinceMs: null,
    recheckAtMs: null,
    startsAtMs: row.startsAtMs + waited,
    acknowledgeFromMs: row.acknowledgeFromMs + waited,
    acknowledgeByMs: row.acknowledgeByMs + waited,
    dueAtMs: row.dueAtMs + waited,
  };
};

export const resume = (context: WriteContext, id: string): RequestRow => {
  const row = ready(context, id, 'resume');
  const patch: Patch = { ...afterWaiting(context, row), state: row.stateBeforeWaiting ?? 'logged' };
  return changeRequest(context, row, patch, { kind: 'resumed' });
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

export const confirm = (
  context: WriteContext,
  id: string,
  satisfied: RequestRow['satisfied'],
): RequestRow =>
  changeRequest(
    context,
    ready(context, id, 'confirm'),
    {
      state: 'confirmed',
      satisfied: satisfied ?? 'unknown',
      closedAtMs: context.nowMs,
      // The guest has just been spoken to: that is the answer that was promised.
      promiseAtMs: null,
      promisedAtMs: null,
      promiseAlarms: 0,
    },
    { kind: 'confirmed' },
  );

/** Ends it as cancelled, whoever it was with; the desk takes back its own follow-ups so. */
export const cancelRow = (context: WriteContext, row: RequestRow, reason?: string): RequestRow =>
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
  );

export const cancel = (context: WriteContext, id: string, reason: string): RequestRow =>
  cancelRow(context, ready(context, id, 'cancel'), reason);

/** Open again with fresh clocks: the guest starts waiting anew. It has to be dispatched again. */
export const reopen = (context: WriteContext, id: string, reason: string): RequestRow => {
  const row = ready(context, id, 'reopen');
  const service = context.reads.catalogue.service(row.service);
  const patch: Patch = {
    state: 'reopened',
    reopened: row.reopened + 1,
    assigneeId: null,
    startsAtMs: context.nowMs,
    ...targets(service ?? { acknowledgeMinutes: 3, completeMinutes: 20 }, context.nowMs),
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
  const byMs = future(context, by, 'requests.promisePast');
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

/** The guest asks again (催单): it counts and goes up, and stays one request. */
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
    { chases: row.chases + 1, priority: raised(row.priority) },
    { kind: 'chased', text: words, facts: { callId } },
  );
};

/** Another service's priority, raised as often as this request was: by a chase or by its words. */
const raisedLike = (context: ReadContext, row: RequestRow, priority: Priority): Priority => {
  const own = context.reads.catalogue.service(row.service)?.priority ?? row.priority;
  const times = Math.max(0, priorities.indexOf(row.priority) - priorities.indexOf(own));
  return Array.from({ length: times }).reduce<Priority>((so) => raised(so), priority);
};

/** Puts right what was misheard. Another service brings its own targets, counted from the same start. */
export const correct = (
  context: WriteContext,
  id: string,
  wanted: Pick<
    Partial<RequestRow>,
    'place' | 'placeKind' | 'placeKnown' | 'service' | 'quantity' | 'words'
  >,
): RequestRow => {
  const row = ready(context, id, 'correct');
  const service =
    wanted.service === undefined || wanted.service === row.service
      ? undefined
      : found(context.reads.catalogue.service(wanted.service), 'catalogue.unknown', {
          service: wanted.service,
        });
  const startsAtMs =
    service && row.askedForMs !== null
      ? startFor(service, row.askedForMs, row.loggedAtMs)
      : row.startsAtMs;
  const patch: Patch = {
    ...wanted,
    ...(service
      ? {
          startsAtMs,
          ...targets(service, startsAtMs, row.askedForMs),
          priority: raisedLike(context, row, service.priority),
          climb: 0,
        }
      : {}),
  };
  return changeRequest(context, row, patch, { kind: 'corrected' });
};
