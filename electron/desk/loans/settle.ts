/** Who pays for what is lost or broken. Once for each loan; the front office takes the charges over. */
import type { Settled } from '../../../shared/loans/model.ts';
import type { LoanChargeRow, LoanRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { itemNamed, outstanding } from './figures.ts';
import { changeLoan } from './recorded.ts';

export type Settle = { as: Settled; cents?: number | undefined; reason?: string | undefined };

/** Pieces to pay for: those lost, or all of what came back broken. */
const piecesOf = (row: LoanRow): number => (row.state === 'lost' ? outstanding(row) : row.quantity);

/** @throws DeskError CONFLICT `loans.settledAlready` for what the front office has billed */
export const settle = (context: WriteContext, row: LoanRow, wanted: Settle): LoanRow => {
  const { item } = itemNamed(context, row.itemId);
  const quantity = piecesOf(row);
  const cents = wanted.as === 'write-off' ? 0 : (wanted.cents ?? item.lostCents * quantity);
  const { reads, writes, nowMs, actor } = context;
  const charge: LoanChargeRow = {
    id: context.newId(),
    loanId: row.id,
    number: row.number,
    itemId: item.id,
    place: row.place,
    settled: wanted.as,
    cause: row.state === 'lost' ? 'lost' : 'broken',
    quantity,
    cents,
    currency: reads.loans.settings().currency,
    state: 'open',
    atMs: nowMs,
    byId: actor.id,
  };
  // What was found again and lost once more is settled anew on the same line: one bill a loan.
  const earlier = reads.loans.charge(row.id);
  if (earlier?.state === 'taken')
    throw new DeskError('CONFLICT', 'loans.settledAlready', { number: row.number });
  if (earlier) writes.loans.saveCharge({ ...charge, id: earlier.id });
  else writes.loans.insertCharge(charge);
  const { id: _, loanId: __, itemId: ___, byId: ____, ...facts } = charge;
  return changeLoan(
    context,
    row,
    { toSettle: false },
    { kind: wanted.as === 'charge' ? 'charged' : 'written-off', text: wanted.reason, facts },
  );
};
