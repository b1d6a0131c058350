/** Who pays for what is lost or broken. Once for each loan; what the guest pays is a charge. */
import type { Settled } from '../../../shared/loans/model.ts';
import { addCharge, voidCharge } from '../charges/index.ts';
import type { LoanRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { causeOf, piecesOf } from './charge.ts';
import { itemNamed } from './figures.ts';
import { stayOf } from './move-along.ts';
import { changeLoan } from './recorded.ts';

export type Settle = { as: Settled; cents?: number | undefined; reason?: string | undefined };

/** @throws DeskError CONFLICT `loans.settledAlready` for what the front office has billed */
export const settle = (context: WriteContext, row: LoanRow, wanted: Settle): LoanRow => {
  const { item } = itemNamed(context, row.itemId);
  const { reads, nowMs, actor } = context;
  const source = { kind: 'loan' as const, id: row.id };
  // What was found again and lost once more is settled anew on the same line: one bill a loan.
  if (reads.charges.ofSource('loan', row.id)?.state === 'taken-over')
    throw new DeskError('CONFLICT', 'loans.settledAlready', { number: row.number });
  const quantity = piecesOf(context, row);
  const cents = wanted.cents ?? item.lostCents * quantity;
  const isCharged = wanted.as === 'charge';
  if (isCharged)
    addCharge(context, {
      source,
      kind: 'loan',
      code: item.id,
      zh: item.zh,
      en: item.en,
      quantity,
      cents,
      place: row.place,
      // Whoever had it, also where somebody else lives there by now; nobody's where the books name nobody.
      stayId: stayOf(context, row),
      sourceNumber: row.number,
    });
  else voidCharge(context, source);
  const facts = {
    settled: wanted.as,
    cause: causeOf(row),
    quantity,
    cents: isCharged ? cents : 0,
    currency: reads.loans.settings().currency,
  };
  return changeLoan(
    context,
    row,
    { toSettle: false, settled: wanted.as, settledAtMs: nowMs, settledBy: actor.id },
    { kind: isCharged ? 'charged' : 'written-off', text: wanted.reason, facts },
  );
};
