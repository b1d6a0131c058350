/**
 * Swaps: two people exchange what is planned for them on a day, or on a day each. Asked at the desk,
 * decided by whoever answers for the roster, never by one of the two.
 */
import type { SwapView } from '../../../shared/attendance/contract.ts';
import { isAway, ownHours } from '../../../shared/attendance/model.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { RosterRow, StaffRow, SwapRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { ownHoursOf, personOf, planOf } from '../staff/index.ts';
import { putCell } from './roster.ts';

const sort: Recorded<SwapRow> = { kind: 'roster', personal: ['note', 'refusal'], derived: [] };

const who = ({ reads }: Pick<ReadContext, 'reads'>, id: string): StaffRow =>
  found(reads.staff.byId(id), 'staff.unknown', { code: '' });

export const viewSwap = (context: ReadContext, row: SwapRow): SwapView => {
  const { reads, timeZone } = context;
  const one = who(context, row.staffId);
  const other = who(context, row.withId);
  const shiftOf = (person: StaffRow, date: string) =>
    planOf(person, date, reads.attendance.cell(person.id, date), timeZone).shift;
  return {
    id: row.id,
    state: row.state,
    date: row.date,
    code: one.code,
    name: one.name,
    shift: shiftOf(one, row.date),
    withDate: row.withDate,
    withCode: other.code,
    withName: other.name,
    withShift: shiftOf(other, row.withDate),
    note: row.note,
    askedAt: isoAt(row.askedAtMs, timeZone),
    decidedAt: row.decidedAtMs === null ? null : isoAt(row.decidedAtMs, timeZone),
    decidedBy:
      row.decidedBy === null ? null : (reads.staff.byId(row.decidedBy)?.name ?? row.decidedBy),
  };
};

/** What has begun cannot be swapped any more. */
const aheadOf = (context: WriteContext, dates: readonly string[]): void => {
  const today = dateAt(context.nowMs, context.timeZone);
  const past = dates.find((date) => date < today);
  if (past !== undefined) throw new DeskError('CONFLICT', 'attendance.pastDay', { date: past });
};

/** @throws DeskError NOT_FOUND, CONFLICT */
export const askSwap = (
  context: WriteContext,
  wanted: { code: string; date: string; with: string; withDate?: string | undefined; note: string },
): SwapRow => {
  const one = personOf(context, wanted.code);
  const other = personOf(context, wanted.with);
  const withDate = wanted.withDate ?? wanted.date;
  for (const { active, code, name } of [one, other])
    if (!active) throw new DeskError('CONFLICT', 'staff.inactive', { code, name });
  if (one.id === other.id)
    throw new DeskError('CONFLICT', 'attendance.swapWithSelf', { name: one.name });
  aheadOf(context, [wanted.date, withDate]);
  const waiting = context.reads.attendance
    .waitingSwaps()
    .find(({ staffId, date }) => staffId === one.id && date === wanted.date);
  if (waiting)
    throw new DeskError('CONFLICT', 'attendance.swapAsked', { name: one.name, date: wanted.date });
  const row: SwapRow = {
    id: context.newId(),
    staffId: one.id,
    date: wanted.date,
    withId: other.id,
    withDate,
    state: 'asked',
    note: wanted.note,
    askedAtMs: context.nowMs,
    askedBy: context.actor.id,
    decidedAtMs: null,
    decidedBy: null,
    refusal: null,
  };
  context.writes.attendance.insertSwap(row);
  recordRow(context, sort, row, { kind: 'swap-asked' });
  return row;
};

const waitingSwap = (context: WriteContext, id: string): SwapRow => {
  const row = found(context.reads.attendance.swap(id), 'attendance.unknownSwap', { id });
  if (row.state !== 'asked')
    throw new DeskError('WRONG_STATE', 'attendance.swapDecided', { date: row.date });
  if (context.actor.id === row.staffId || context.actor.id === row.withId)
    throw new DeskError('NOT_ALLOWED', 'attendance.ownSwap', {});
  return row;
};

const decide = (context: WriteContext, row: SwapRow, patch: Partial<SwapRow>, kind: string) => {
  const next: SwapRow = {
    ...row,
    ...patch,
    decidedAtMs: context.nowMs,
    decidedBy: context.actor.id,
  };
  context.writes.attendance.saveSwap(next);
  recordChange(context, sort, row, next, { kind });
  // Both see it among what happened to them.
  for (const [id, other] of [
    [row.staffId, row.withId],
    [row.withId, row.staffId],
  ] as const)
    context.record({
      kind,
      subject: { kind: 'staff', id },
      body: { facts: { swapId: row.id, with: who(context, other).code, date: row.date } },
    });
  return next;
};

type Cell = Pick<RosterRow, 'shift' | 'fromMinute' | 'untilMinute' | 'floors'>;

/** What stands for a person on a day, hours, floors and all: another takes it over as it is. */
const cellNow = (context: WriteContext, person: StaffRow, date: string): Cell => {
  const cell = context.reads.attendance.cell(person.id, date);
  const usual = person.floors.length > 0 ? person.floors : null;
  if (cell?.shift != null) {
    const { shift, fromMinute, untilMinute } = cell;
    return {
      shift,
      fromMinute,
      untilMinute,
      floors: isAway(shift) ? null : (cell.floors ?? usual),
    };
  }
  const own = ownHoursOf(person);
  return own
    ? { shift: ownHours, ...own, floors: usual }
    : { shift: 'off', fromMinute: null, untilMinute: null, floors: null };
};

/** Exchanges the cells. On two days each gets the other's work there and gives their own away. */
export const approveSwap = (context: WriteContext, id: string): SwapRow => {
  const row = waitingSwap(context, id);
  aheadOf(context, [row.date, row.withDate]);
  const one = who(context, row.staffId);
  const other = who(context, row.withId);
  for (const date of new Set([row.date, row.withDate])) {
    const [mine, theirs] = [cellNow(context, one, date), cellNow(context, other, date)];
    putCell(context, one, date, theirs, 'swapped');
    putCell(context, other, date, mine, 'swapped');
  }
  return decide(context, row, { state: 'approved' }, 'swap-approved');
};

export const refuseSwap = (context: WriteContext, id: string, refusal: string): SwapRow =>
  decide(context, waitingSwap(context, id), { state: 'refused', refusal }, 'swap-refused');
