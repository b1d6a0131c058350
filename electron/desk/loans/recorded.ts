/** How rows of the loans' register are written and enter the record: one way for every step. */
import { isOpenLoan } from '../../../shared/loans/model.ts';
import type { LoanItemRow, LoanRow, LoanUnitRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

export const recordedItem: Recorded<LoanItemRow> = { kind: 'loan-item', personal: [], derived: [] };
const recordedUnit: Recorded<LoanUnitRow> = { kind: 'loan-item', personal: [], derived: [] };
const recordedLoan: Recorded<LoanRow> = { kind: 'loan', personal: [], derived: ['open'] };

export const changeItem = (
  context: WriteContext,
  before: LoanItemRow,
  patch: Partial<Omit<LoanItemRow, 'id'>>,
  step: Step,
): LoanItemRow => {
  const after = { ...before, ...patch };
  context.writes.loans.saveItem(after);
  recordChange(context, recordedItem, before, after, step);
  return after;
};

export const insertUnit = (context: WriteContext, row: LoanUnitRow): LoanUnitRow => {
  context.writes.loans.insertUnit(row);
  recordRow(context, recordedUnit, row, { kind: 'unit-added' });
  return row;
};

export const changeUnit = (
  context: WriteContext,
  before: LoanUnitRow,
  state: LoanUnitRow['state'],
  step: Step,
): LoanUnitRow => {
  if (before.state === state && step.text === undefined) return before;
  const after = { ...before, state, sinceMs: context.nowMs };
  context.writes.loans.saveUnit(after);
  recordChange(context, recordedUnit, before, after, step);
  return after;
};

export const insertLoan = (
  context: WriteContext,
  row: Omit<LoanRow, 'open'>,
  step: Step,
): LoanRow => {
  const made = { ...row, open: isOpenLoan(row.state) };
  context.writes.loans.insert(made);
  recordRow(context, recordedLoan, made, step);
  return made;
};

export const changeLoan = (
  context: WriteContext,
  before: LoanRow,
  patch: Partial<Omit<LoanRow, 'id' | 'number' | 'open'>>,
  step: Step,
): LoanRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isOpenLoan(changed.state) };
  context.writes.loans.save(after);
  recordChange(context, recordedLoan, before, after, step);
  return after;
};
