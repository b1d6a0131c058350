/**
 * What a register does with a request it keeps: ends it by its own proof, gives it out at once, moves
 * its hour. Nobody presses a key of the request for it.
 */
import { targetsFor } from '../catalogue/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import { rowBefore, type StoredEvent } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { changeRequest, type Patch } from './change.ts';
import { answerAnew, startFor, targets } from './clocks.ts';
import { dispatch } from './dispatch.ts';
import { createFollowUp } from './follow-ups.ts';
import { proposeAt } from './situation.ts';
import { cancelRow, heardOf } from './steps.ts';
import { afterWaiting } from './waiting.ts';

/** A register's step ends its waiting too: the targets move on by the time waited. */
const waited = (context: WriteContext, row: RequestRow): Patch =>
  row.state === 'waiting' ? afterWaiting(context, row) : {};

/**
 * Ends it: `confirmed` where the guest has been spoken to, `done` where only the work is over. Whoever
 * acts has done it where nobody had it.
 */
export const endByDesk = (
  context: WriteContext,
  row: RequestRow,
  as: 'done' | 'confirmed' | 'cancelled',
  reason?: string,
): RequestRow => {
  if (as === 'cancelled') return cancelRow(context, row, reason);
  const { nowMs, actor } = context;
  const byPerson = context.reads.staff.byId(actor.id) !== undefined;
  return changeRequest(
    context,
    row,
    {
      ...waited(context, row),
      state: as,
      assigneeId: row.assigneeId ?? (byPerson ? actor.id : null),
      acknowledgedAtMs: row.acknowledgedAtMs ?? nowMs,
      doneAtMs: row.doneAtMs ?? nowMs,
      promiseWanted: false,
      climb: 0,
      ...(as === 'confirmed'
        ? {
            satisfied: heardOf(row, null),
            closedAtMs: nowMs,
            promiseAtMs: null,
            promisedAtMs: null,
            promiseAlarms: 0,
          }
        : {}),
    },
    { kind: as },
  );
};

/** Called off; or taken back as soon as it was asked for, which comes to the same. */
const isCallingOff = ({ event }: StoredEvent): boolean => {
  if (event.kind === 'cancelled') return true;
  if (event.kind !== 'corrected') return false;
  const { facts } = JSON.parse(event.body) as { facts?: { undoneStep?: string } };
  return facts?.undoneStep === 'logged';
};

/** Was called off with something that was a slip: as it was before, in the same hands. */
export const standAgain = (context: WriteContext, row: RequestRow): RequestRow => {
  // However much was noted of it since.
  const last = context.reads.events.newestOf(row.id, -1).find(isCallingOff);
  if (row.state !== 'cancelled' || !last) return row;
  const facts = { undoes: last.event.seq };
  return changeRequest(context, row, rowBefore(row, [last]), { kind: 'stands-again', facts });
};

/** Gives it to whoever is proposed; with nobody on duty it stays open for the desk to place. */
export const sendNow = (context: WriteContext, row: RequestRow): RequestRow =>
  row.state === 'logged' && proposeAt(context, row).to !== null ? dispatch(context, row.id) : row;

/** Its hour has moved on, and its clock with it. */
export const retime = (context: WriteContext, row: RequestRow, dueAtMs: number): RequestRow =>
  row.dueAtMs === dueAtMs
    ? row
    : changeRequest(context, row, { dueAtMs }, { kind: 're-timed', facts: { dueAtMs } });

/** It was done before anybody asked for it: written down as over, with what it calls for. */
export const completeByDesk = (context: WriteContext, row: RequestRow): RequestRow => {
  const done = endByDesk(context, row, 'confirmed');
  createFollowUp(context, done);
  return done;
};

/** It was done, with what it calls for; the guest is still to be asked. */
export const finishByDesk = (context: WriteContext, row: RequestRow): RequestRow => {
  const done = endByDesk(context, row, 'done');
  createFollowUp(context, done);
  return done;
};

/** The guest was told an hour: that is what the work is held to. */
export const tellByDesk = (context: WriteContext, row: RequestRow, byMs: number): RequestRow =>
  row.promiseAtMs === byMs && row.dueAtMs === byMs
    ? row
    : changeRequest(
        context,
        row,
        {
          dueAtMs: byMs,
          climb: 0,
          promiseAtMs: byMs,
          promisedAtMs: context.nowMs,
          promiseAlarms: 0,
          promiseWanted: false,
        },
        { kind: 'promised' },
      );

/** What its guest said of it, after it was done. */
export const rateByDesk = (
  context: WriteContext,
  row: RequestRow,
  said: RequestRow['satisfied'],
): RequestRow => {
  const satisfied = heardOf(row, said);
  return row.satisfied === satisfied
    ? row
    : changeRequest(context, row, { satisfied }, { kind: 'rated' });
};

/** What was booked for later is wanted now. */
export const startNow = (context: WriteContext, row: RequestRow): RequestRow => {
  const { reads, nowMs } = context;
  const service = reads.catalogue.service(row.service);
  if (!service || row.startsAtMs <= nowMs) return row;
  const clocks = targets(targetsFor(context, service, row.priority, nowMs), nowMs);
  return changeRequest(
    context,
    row,
    { askedForMs: null, startsAtMs: nowMs, ...clocks, climb: 0 },
    { kind: 're-timed', facts: { dueAtMs: clocks.dueAtMs } },
  );
};

/** In the hands of somebody who has said yes already, at the other end of the line. */
export const takenByDesk = (
  context: WriteContext,
  row: RequestRow,
  staffId: string,
): RequestRow => {
  const { startsAtMs = row.startsAtMs, ...moved } = waited(context, row);
  return changeRequest(
    context,
    row,
    {
      ...moved,
      // The guest has just been told an hour: it stays, and what begins later has not waited.
      startsAtMs: Math.max(row.startsAtMs, Math.min(startsAtMs, context.nowMs)),
      dueAtMs: row.dueAtMs,
      state: 'acknowledged',
      assigneeId: staffId,
      dispatchedAtMs: row.dispatchedAtMs ?? context.nowMs,
      acknowledgedAtMs: context.nowMs,
      climb: 0,
    },
    { kind: 'acknowledged', facts: { to: context.reads.staff.byId(staffId)?.code ?? null } },
  );
};

/** Booked for the hour the guest was told; nothing where it stands so already. */
export const promiseByDesk = (context: WriteContext, row: RequestRow, byMs: number): RequestRow => {
  const service = context.reads.catalogue.service(row.service);
  if (!service || (row.promiseAtMs === byMs && row.askedForMs === byMs)) return row;
  const standard = targetsFor(context, service, row.priority, byMs);
  const startsAtMs = startFor(standard, byMs, row.loggedAtMs);
  return changeRequest(
    context,
    row,
    {
      askedForMs: byMs,
      startsAtMs,
      ...targets(standard, startsAtMs, byMs),
      climb: 0,
      promiseAtMs: byMs,
      promisedAtMs: context.nowMs,
      promiseAlarms: 0,
      promiseWanted: false,
    },
    { kind: 'promised' },
  );
};

/** Into the hands of somebody who was chosen by a register of its own, on duty or not yet. */
export const assignByDesk = (
  context: WriteContext,
  row: RequestRow,
  staffId: string,
): RequestRow =>
  row.assigneeId === staffId
    ? row
    : changeRequest(
        context,
        row,
        {
          ...waited(context, row),
          state: 'dispatched',
          assigneeId: staffId,
          dispatchedAtMs: context.nowMs,
          acknowledgedAtMs: null,
          // Another said yes to it before: whoever has it now has the full time to answer.
          ...(row.acknowledgedAtMs === null
            ? {}
            : answerAnew(row, Math.max(context.nowMs, row.startsAtMs))),
          climb: 0,
        },
        { kind: 'dispatched', facts: { to: context.reads.staff.byId(staffId)?.code ?? null } },
      );

/** Under way, in the hands of whoever the register says, until the hour it says or its own. */
export const beginByDesk = (
  context: WriteContext,
  row: RequestRow,
  staffId: string,
  dueAtMs?: number,
): RequestRow =>
  changeRequest(
    context,
    row,
    {
      ...waited(context, row),
      state: 'in-progress',
      assigneeId: staffId,
      dispatchedAtMs: row.dispatchedAtMs ?? context.nowMs,
      acknowledgedAtMs: row.acknowledgedAtMs ?? context.nowMs,
      startedAtMs: context.nowMs,
      ...(dueAtMs === undefined ? {} : { dueAtMs }),
      climb: 0,
    },
    { kind: 'started' },
  );
