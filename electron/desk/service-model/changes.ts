/** A new week for floors, an exception more or less: added to what was, never written over it. */
import { addDays, dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { DeskHours } from '../../../shared/service-model/contract.ts';
import { readHours } from '../../../shared/service-model/hours.ts';
import type { Hours } from '../../../shared/service-model/model.ts';
import type { FloorCalendarRow, ServiceExceptionRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { followTurns } from '../requests/index.ts';
import { knownFloor } from './views.ts';

export type Change = {
  floors: readonly string[];
  week: readonly (readonly DeskHours[])[];
  from?: string | undefined;
};
export type NewException = {
  from: string;
  until?: string | undefined;
  floors?: readonly string[] | undefined;
  hours: readonly DeskHours[];
  reason: string;
};

const recorded: Recorded<ServiceExceptionRow> = {
  kind: 'service-model',
  personal: [],
  derived: [],
};
/** No exception lasts longer: what does is another week. */
const longestDays = 366;

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** From when a change counts. @throws DeskError INVALID_INPUT for a moment that has passed */
const fromOf = ({ nowMs }: Here, from: string | undefined): number => {
  if (from === undefined) return nowMs;
  const fromMs = Date.parse(from);
  if (fromMs < nowMs) throw new DeskError('INVALID_INPUT', 'serviceModel.past', { at: from });
  return fromMs;
};

const inForce = ({ reads }: Here, floor: string, ms: number): FloorCalendarRow | undefined =>
  reads.serviceModel.calendars(ms).find((row) => row.floor === floor && row.fromMs <= ms);

const same = (one: readonly (readonly Hours[])[], other: readonly (readonly Hours[])[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export type ReadChange = { fromMs: number; week: Hours[][]; floors: string[] };

/** What is wanted, read; floors whose week is such already are left out. */
export const readChange = (context: Here, { floors, week, from }: Change): ReadChange => {
  const fromMs = fromOf(context, from);
  const hours = week.map(readHours);
  return {
    fromMs,
    week: hours,
    floors: [...new Set(floors)]
      .map((floor) => knownFloor(context, floor))
      .filter((floor) => !same(inForce(context, floor, fromMs)?.week ?? [], hours)),
  };
};

/** @throws DeskError NOT_FOUND, INVALID_INPUT for the past, CONFLICT when all floors are served so already */
export const changeWeek = (context: WriteContext, wanted: Change): string[] => {
  const { writes, nowMs } = context;
  const { fromMs, week, floors } = readChange(context, wanted);
  if (floors.length === 0) throw new DeskError('CONFLICT', 'serviceModel.same', {});
  // What the hour has turned by now is told first, for what it is.
  followTurns(context, 'hour');
  for (const floor of floors) {
    const before = inForce(context, floor, fromMs);
    if (before) writes.serviceModel.saveCalendar({ ...before, untilMs: fromMs });
    writes.serviceModel.insertCalendar({
      id: context.newId(),
      floor,
      fromMs,
      // What is planned for later stays planned.
      untilMs: before?.untilMs ?? null,
      week,
      madeAtMs: nowMs,
      madeBy: context.actor.id,
    });
    context.record({
      kind: 'model-changed',
      subject: { kind: 'service-model', id: floor },
      body: { facts: { fromMs, week, was: before?.week ?? null } },
    });
  }
  followTurns(context, 'change');
  return floors;
};

/**
 * Takes a planned week out: it ends where it would have begun, and the week before it goes on to where it
 * would have ended.
 * @throws DeskError NOT_FOUND, WRONG_STATE when it has begun or is not planned any more
 */
export const withdrawWeek = (context: WriteContext, id: string): string => {
  const { reads, writes, nowMs, timeZone } = context;
  const planned = found(reads.serviceModel.calendar(id), 'serviceModel.unknownWeek', { id });
  const { floor, fromMs, untilMs } = planned;
  if (fromMs === untilMs) throw new DeskError('WRONG_STATE', 'serviceModel.notPlanned', { floor });
  if (fromMs <= nowMs)
    throw new DeskError('WRONG_STATE', 'serviceModel.begun', {
      floor,
      at: isoAt(fromMs, timeZone),
    });
  followTurns(context, 'hour');
  const before = reads.serviceModel
    .calendarsOf(floor)
    .find((row) => row.untilMs === fromMs && row.fromMs < fromMs);
  // In this order: a floor has one week without an end.
  writes.serviceModel.saveCalendar({ ...planned, untilMs: fromMs });
  if (before) writes.serviceModel.saveCalendar({ ...before, untilMs });
  context.record({
    kind: 'model-withdrawn',
    subject: { kind: 'service-model', id: floor },
    body: { facts: { fromMs, untilMs, week: planned.week } },
  });
  followTurns(context, 'change');
  return floor;
};

/** The row an exception would be. @throws DeskError NOT_FOUND, INVALID_INPUT */
export const readException = (
  context: Here,
  { from, until = from, floors, hours, reason }: NewException,
): Omit<ServiceExceptionRow, 'id' | 'addedBy'> => {
  if (until < from)
    throw new DeskError('INVALID_INPUT', 'serviceModel.backwards', { from, to: until });
  if (until < dateAt(context.nowMs, context.timeZone))
    throw new DeskError('INVALID_INPUT', 'serviceModel.past', { at: until });
  if (until > addDays(from, longestDays))
    throw new DeskError('INVALID_INPUT', 'serviceModel.tooLong', { most: longestDays });
  return {
    fromDate: from,
    untilDate: until,
    floors: floors ? [...new Set(floors)].map((floor) => knownFloor(context, floor)) : null,
    hours: readHours(hours),
    reason,
    addedAtMs: context.nowMs,
    removedAtMs: null,
    removedBy: null,
  };
};

export const addException = (context: WriteContext, wanted: NewException): ServiceExceptionRow => {
  const row = {
    ...readException(context, wanted),
    id: context.newId(),
    addedBy: context.actor.id,
  };
  followTurns(context, 'hour');
  context.writes.serviceModel.insertException(row);
  recordRow(context, recorded, row, { kind: 'exception-added' });
  followTurns(context, 'change');
  return row;
};

/** @throws DeskError NOT_FOUND, WRONG_STATE when it is out already or its last night is over */
export const removeException = (context: WriteContext, id: string): ServiceExceptionRow => {
  const { reads, nowMs, timeZone } = context;
  const before = found(reads.serviceModel.exception(id), 'serviceModel.unknownException', { id });
  if (before.removedAtMs !== null)
    throw new DeskError('WRONG_STATE', 'serviceModel.removedAlready', {});
  if (before.untilDate < addDays(dateAt(nowMs, timeZone), -1))
    throw new DeskError('WRONG_STATE', 'serviceModel.over', { date: before.untilDate });
  followTurns(context, 'hour');
  const after = { ...before, removedAtMs: nowMs, removedBy: context.actor.id };
  context.writes.serviceModel.saveException(after);
  recordChange(context, recorded, before, after, { kind: 'exception-removed' });
  followTurns(context, 'change');
  return after;
};
