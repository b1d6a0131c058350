/** What was decided about a lost or broken loan, and the charge it made. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { LoanView } from '../../../shared/loans/contract.ts';
import { voidCharge } from '../charges/index.ts';
import type { LoanRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { outstanding } from './figures.ts';
import { changeLoan } from './recorded.ts';

export const causeOf = (row: LoanRow): 'lost' | 'broken' =>
  row.state !== 'lost' && row.condition === 'broken' ? 'broken' : 'lost';

/** Pieces to pay for: those lost, or all of what came back broken. */
export const piecesOf = (row: LoanRow): number =>
  row.state === 'lost' ? outstanding(row) : row.quantity;

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

/** How it was settled; null while nobody has decided. */
export const settlementOf = ({ reads, timeZone }: Here, row: LoanRow): LoanView['charge'] => {
  if (row.settled === null || row.settledAtMs === null) return null;
  const charge = row.settled === 'charge' ? reads.charges.ofSource('loan', row.id) : undefined;
  const by = row.settledBy ?? '';
  return {
    settled: row.settled,
    cause: causeOf(row),
    quantity: charge?.quantity ?? piecesOf(row),
    cents: charge?.cents ?? 0,
    currency: charge?.currency ?? reads.loans.settings().currency,
    state: charge?.state ?? null,
    at: isoAt(row.settledAtMs, timeZone),
    by: reads.staff.byId(by)?.code ?? by,
  };
};

/**
 * What was charged for a thing that turned up is charged no more, unless the front office has it.
 * @returns the row as it is now, and whether the front office has billed it
 */
export const takeBackCharge = (
  context: WriteContext,
  row: LoanRow,
): { row: LoanRow; isBilled: boolean } => {
  if (row.settled === null) return { row, isBilled: false };
  const charge = context.reads.charges.ofSource('loan', row.id);
  if (charge?.state === 'taken-over') return { row, isBilled: true };
  const known = settlementOf(context, row);
  if (charge?.state === 'voided') return { row, isBilled: false };
  voidCharge(context, { kind: 'loan', id: row.id });
  const { settled, cause, quantity, cents, currency } = known ?? {};
  const patch =
    row.settled === 'write-off' ? { settled: null, settledAtMs: null, settledBy: null } : {};
  return {
    row: changeLoan(context, row, patch, {
      kind: 'charge-withdrawn',
      facts: { settled, cause, quantity, cents, currency },
    }),
    isBilled: false,
  };
};
