/** What every step of a loan asks first: is there such a loan, and is the step legal for it. */
import { type LoanStep, legalLoanSteps } from '../../../shared/loans/model.ts';
import type { LoanRow, LoanUnitRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

/** @throws DeskError NOT_FOUND */
export const loanById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): LoanRow =>
  found(reads.loans.byId(id), 'loans.unknown', { id });

/** The loan a unit is with: of whoever has it, or of whoever lost it. */
export const loanOfUnit = (
  { reads }: Pick<ReadContext, 'reads'>,
  unit: LoanUnitRow,
): LoanRow | undefined =>
  unit.state === 'lost' ? reads.loans.lostOfUnit(unit) : reads.loans.openOfUnit(unit.id);

/**
 * A loan by its id, or by the serial scanned off the unit that is out, or was lost and turned up.
 * @throws DeskError NOT_FOUND; WRONG_STATE `loans.unitIn` for a unit nobody has
 */
export const loanNamed = (context: Pick<ReadContext, 'reads'>, token: string): LoanRow => {
  const unit = context.reads.loans.unitBySerial(token);
  if (!unit) return loanById(context, token);
  const loan = loanOfUnit(context, unit);
  if (!loan)
    throw new DeskError('WRONG_STATE', 'loans.unitIn', {
      serial: unit.serial,
      unitState: unit.state,
    });
  return loan;
};

/** The loan if the step is legal for it now. @throws DeskError WRONG_STATE with the state it is in */
export const ready = (row: LoanRow, step: LoanStep): LoanRow => {
  if (legalLoanSteps(row.state, row.toSettle).includes(step)) return row;
  if (step === 'settle' && row.settled !== null)
    throw new DeskError('CONFLICT', 'loans.settledAlready', { number: row.number });
  const reason = row.state === 'returned' ? 'loans.backAlready' : 'loans.wrongState';
  throw new DeskError('WRONG_STATE', reason, {
    number: row.number,
    loanState: row.state,
    loanStep: step,
  });
};
