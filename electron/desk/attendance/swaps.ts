/**
 * Swaps: two people exchange what is planned for them on a day, or on a day each. Asked at the desk,
 * decided by whoever answers for the roster, never by one of the two.
 */
import type { SwapView } from '../../../shared/attendance/contract.ts';
import type { PlanDay } from '../../../shared/attendance/figures.ts';
import { isAway, ownHours } from '../../../shared/attendance/model.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { RosterRow, StaffRow, SwapRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { ownHoursOf, personOf, planOf } from '../staff/index.ts';
import { putCell } from './roster.ts';

const sort: Recorded<SwapRow> = { kind: 'roster', personal: ['note', 'refusal'], derived: [] };

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const who = ({ reads }: Pick<ReadContext, 'reads'>, id: string): StaffRow =>
  found(reads.staff.byId(id), 'staff.unknown', { code: '' });

export const viewSwap = (context: ReadContext, row: SwapRow): SwapView => {
  const { reads, timeZone } = context;
  const one = who(context, row.staffId);
  const other = who(context, row.withId);
  const shiftOf = (person: StaffRow, date: string) => planOn(context, person, date).shift;
  return {
    id: row.id,
    state: row.state,
    date: row.date,
    code: one.code,
    name: one.name,
    shift: row.state === 'asked' ? shiftOf(one, row.date) : row.shift,
    withDate: row.withDate,
    withCode: other.code,
    withName: other.name,
    withShift: row.state === 'asked' ? shiftOf(other, row.withDate) : row.withShift,
    note: row.note,
    askedAt: isoAt(row.askedAtMs, timeZone),
    decidedAt: row.decidedAtMs === null ? null : isoAt(row.decidedAtMs, timeZone),
    decidedBy:
      row.decidedBy === null ? null : (reads.staff.byId(row.decidedBy)?.name ?? row.decidedBy),
  };
};

const planOn = ({ reads, timeZone }: Here, person: StaffRow, date: string): PlanDay =>
  planOf(person, date, reads.attendance.cell(person.id, date), timeZone);

/**
 * What may be swapped: work or a free day still to come, of two who work here. What has begun is worked
 * by whoever began it, and leave is nobody else's; on two days the two exchange all four.
 */
const mayBeSwapped = (
  context: WriteContext,
  people: readonly StaffRow[],
  dates: readonly string[],
): void => {
  const today = dateAt(context.nowMs, context.timeZone);
  for (const person of people) {
    const { active, code, name } = person;
    if (!active) throw new DeskError('CONFLICT', 'staff.inactive', { code, name });
    for (const date of dates) {
      if (date < today) throw new DeskError('CONFLICT', 'attendance.pastDay', { date });
      const { hours, shift } = planOn(context, person, date);
      if (hours && hours.fromMs <= context.nowMs)
        throw new DeskError('CONFLICT', 'attendance.shiftBegun', { name, date });
      if (shift === 'leave') throw new DeskError('CONFLICT', 'attendance.onLeave', { name, date });
    }
  }
};

type Exchange = Pick<SwapRow, 'staffId' | 'date' | 'withId' | 'withDate'>;

/** Asked for by the one or by the other of the two it is one exchange: approved twice it would undo itself. */
const isSameExchange = (one: Exchange, other: Exchange): boolean => {
  const told = ({ staffId, withId, date, withDate }: Exchange): string =>
    [...[staffId, withId].sort(), ...[date, withDate].sort()].join(' ');
  return told(one) === told(other);
};

/** @throws DeskError NOT_FOUND, CONFLICT */
export const askSwap = (
  context: WriteContext,
  wanted: { code: string; date: string; with: string; withDate?: string | undefined; note: string },
): SwapRow => {
  const one = personOf(context, wanted.code);
  const other = personOf(context, wanted.with);
  const withDate = wanted.withDate ?? wanted.date;
  if (one.id === other.id)
    throw new DeskError('CONFLICT', 'attendance.swapWithSelf', { name: one.name });
  mayBeSwapped(context, [one, other], [wanted.date, withDate]);
  const asked = { staffId: one.id, date: wanted.date, withId: other.id, withDate };
  const waiting = context.reads.attendance
    .waitingSwaps()
    .find(
      (swap) =>
        (swap.staffId === one.id && swap.date === wanted.date) || isSameExchange(swap, asked),
    );
  if (waiting)
    throw new DeskError('CONFLICT', 'attendance.swapAsked', { name: one.name, date: wanted.date });
  const row: SwapRow = {
    id: context.newId(),
    ...asked,
    state: 'asked',
    note: wanted.note,
    askedAtMs: context.nowMs,
    askedBy: context.actor.id,
    decidedAtMs: null,
    decidedBy: null,
    refusal: null,
    shift: null,
    withShift: null,
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

/** What the two exchange, as it stands now. */
const shiftsOf = (context: WriteContext, row: SwapRow): Pick<SwapRow, 'shift' | 'withShift'> => ({
  shift: planOn(context, who(context, row.staffId), row.date).shift,
  withShift: planOn(context, who(context, row.withId), row.withDate).shift,
});

/** Exchanges the cells. On two days each gets the other's work there and gives their own away. */
export const approveSwap = (context: WriteContext, id: string): SwapRow => {
  const row = waitingSwap(context, id);
  const one = who(context, row.staffId);
  const other = who(context, row.withId);
  mayBeSwapped(context, [one, other], [row.date, row.withDate]);
  const exchanged = shiftsOf(context, row);
  for (const date of new Set([row.date, row.withDate])) {
    const [mine, theirs] = [cellNow(context, one, date), cellNow(context, other, date)];
    putCell(context, one, date, theirs, 'swapped');
    putCell(context, other, date, mine, 'swapped');
  }
  return decide(context, row, { state: 'approved', ...exchanged }, 'swap-approved');
};

export const refuseSwap = (context: WriteContext, id: string, refusal: string): SwapRow => {
  const row = waitingSwap(context, id);
  const asked = shiftsOf(context, row);
  return decide(context, row, { state: 'refused', refusal, ...asked }, 'swap-refused');
};
