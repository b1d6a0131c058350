/** How a loan ends: whole, dirty or broken, lost for good, or never handed out at all; and back from there. */
import type { Condition, UnitState } from '../../../shared/loans/model.ts';
import type { LoanItemRow, LoanRow } from '../database/schema/index.ts';
import { rowBefore } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { cancelRow, isYetToDo } from '../requests/index.ts';
import { takeBackCharge } from './charge.ts';
import { watchLoan } from './due.ts';
import { itemNamed, outstanding } from './figures.ts';
import { serve, takeFromLine } from './line.ts';
import { loanOfUnit } from './ready.ts';
import { changeItem, changeLoan, changeUnit } from './recorded.ts';

const itemOf = (context: WriteContext, row: LoanRow): LoanItemRow =>
  itemNamed(context, row.itemId).item;

const unitStateAfter: Record<Condition, UnitState> = {
  whole: 'in',
  cleaning: 'cleaning',
  broken: 'broken',
};

/** Pieces go where their condition sends them; `sign` -1 takes them out of there again. */
const putPieces = (
  context: WriteContext,
  row: LoanRow,
  count: number,
  condition: Condition | 'lost',
  sign: 1 | -1,
): void => {
  const item = itemOf(context, row);
  if (item.byUnit || condition === 'whole') return;
  const change = sign * count;
  const patch =
    condition === 'lost'
      ? { lost: item.lost + change, owned: Math.max(0, item.owned - change) }
      : { [condition]: Math.max(0, item[condition] + change) };
  changeItem(context, item, patch, { kind: 'stock-moved', facts: { loan: row.number } });
};

const moveUnit = (context: WriteContext, row: LoanRow, state: UnitState, kind: string): void => {
  const unit = row.unitId === null ? undefined : context.reads.loans.unit(row.unitId);
  if (unit) changeUnit(context, unit, state, { kind, facts: { loan: row.number } });
};

/** What was set in, lent or lost anew since this loan lost it stays where it is. */
const takeUnitBack = (context: WriteContext, row: LoanRow, condition: Condition): void => {
  const unit = row.unitId === null ? undefined : context.reads.loans.unit(row.unitId);
  if (unit && loanOfUnit(context, unit)?.id === row.id)
    moveUnit(context, row, unitStateAfter[condition], 'unit-back');
};

/** Nobody need go for what is back already. */
const callOffCollection = (context: WriteContext, row: LoanRow): void => {
  if (row.returnRequestId === null) return;
  const request = context.reads.requests.byId(row.returnRequestId);
  const still = context.reads.loans.ofReturn(row.returnRequestId).some(({ open }) => open);
  if (!still && isYetToDo(request)) cancelRow(context, request);
};

export type GiveBack = {
  quantity?: number | undefined;
  condition: Condition;
  note?: string | undefined;
};

/** Takes pieces back. The last one ends the loan, its watch and its collection. @throws DeskError INVALID_INPUT */
export const giveBack = (context: WriteContext, row: LoanRow, wanted: GiveBack): LoanRow => {
  const { condition, note } = wanted;
  const left = outstanding(row);
  const count = wanted.quantity ?? left;
  if (count > left)
    throw new DeskError('INVALID_INPUT', 'loans.moreThanOut', {
      number: row.number,
      count,
      most: left,
    });
  const wasLost = row.state === 'lost';
  if (wasLost) putPieces(context, row, left, 'lost', -1);
  const { row: unsettled, isBilled } = wasLost
    ? takeBackCharge(context, row)
    : { row, isBilled: false };
  takeUnitBack(context, row, condition);
  putPieces(context, row, count, condition, 1);
  const over = count === left;
  const after = changeLoan(
    context,
    unsettled,
    {
      back: row.back + count,
      state: over ? 'returned' : 'out',
      condition: row.condition === 'broken' ? 'broken' : condition,
      closedAtMs: over ? context.nowMs : null,
      toSettle: over && (condition === 'broken' || row.condition === 'broken') && !isBilled,
    },
    {
      kind: 'returned',
      text: note,
      facts: { count, condition, ...(wasLost ? { foundAgain: true } : {}) },
    },
  );
  watchLoan(context, after);
  if (over) callOffCollection(context, after);
  serve(context, itemOf(context, after));
  return after;
};

/** Given up: whoever manages the loans decides who pays. */
export const lose = (context: WriteContext, row: LoanRow, note?: string): LoanRow => {
  moveUnit(context, row, 'lost', 'unit-lost');
  putPieces(context, row, outstanding(row), 'lost', 1);
  const after = changeLoan(
    context,
    row,
    { state: 'lost', closedAtMs: context.nowMs, toSettle: true },
    { kind: 'lost', text: note },
  );
  watchLoan(context, after);
  callOffCollection(context, after);
  return after;
};

/** Out of the line, or as if it had never been handed out. */
export const withdraw = (context: WriteContext, row: LoanRow, reason?: string): LoanRow => {
  if (row.state === 'out') moveUnit(context, row, 'in', 'unit-back');
  const after = changeLoan(
    context,
    row,
    { state: 'withdrawn', closedAtMs: context.nowMs },
    { kind: 'withdrawn', text: reason },
  );
  watchLoan(context, after);
  callOffCollection(context, after);
  serve(context, itemOf(context, after));
  return after;
};

/** Whoever waited for it wants it no more, says the desk: what they asked for is called off with it. */
export const withdrawAtDesk = (context: WriteContext, row: LoanRow, reason: string): LoanRow => {
  const after = withdraw(context, row, reason);
  // What was lent was delivered: its request is over.
  if (row.state === 'out' || row.requestId === null) return after;
  const request = context.reads.requests.byId(row.requestId);
  if (isYetToDo(request)) cancelRow(context, request, reason);
  return after;
};

type Returned = { earlier: LoanRow; condition: Condition };

/** The last return of a loan: how it stood before, and in which condition those pieces came. */
const lastReturn = ({ reads }: WriteContext, row: LoanRow): Returned => {
  const events = reads.events.ofSubject(row.id, 0, -1);
  const at = events.findLastIndex(({ event }) => event.kind === 'returned');
  const body = JSON.parse(events[at]?.event.body ?? '{}') as { facts?: { condition?: Condition } };
  const earlier = at < 0 ? { ...row, back: 0 } : rowBefore(row, events.slice(at).reverse());
  return { earlier, condition: body.facts?.condition ?? 'whole' };
};

/**
 * A return that did not happen: those pieces are with the guest again; what came back before stays back.
 * @throws DeskError CONFLICT
 */
export const goOutAgain = (context: WriteContext, row: LoanRow): LoanRow => {
  const unit = row.unitId === null ? undefined : context.reads.loans.unit(row.unitId);
  if (unit?.state === 'out')
    throw new DeskError('CONFLICT', 'loans.lentSince', {
      serial: unit.serial,
      place: context.reads.loans.openOfUnit(unit.id)?.place ?? '',
    });
  const { earlier, condition } = lastReturn(context, row);
  const { row: unsettled } = takeBackCharge(context, row);
  moveUnit(context, row, 'out', 'unit-out');
  putPieces(context, row, row.back - earlier.back, condition, -1);
  const after = changeLoan(
    context,
    unsettled,
    {
      state: 'out',
      back: earlier.back,
      condition: earlier.condition,
      closedAtMs: null,
      toSettle: false,
    },
    { kind: 'out-again' },
  );
  watchLoan(context, after);
  takeFromLine(context, itemOf(context, after));
  return after;
};
