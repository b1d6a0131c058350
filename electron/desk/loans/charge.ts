/** What was decided about a lost or broken loan, and the charge it made. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { LoanView } from '../../../shared/loans/contract.ts';
import type { Condition } from '../../../shared/loans/model.ts';
import { voidCharge } from '../charges/index.ts';
import type { LoanRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { outstanding } from './figures.ts';
import { changeLoan } from './recorded.ts';

export const causeOf = (row: LoanRow): 'lost' | 'broken' =>
  row.state !== 'lost' && row.condition === 'broken' ? 'broken' : 'lost';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

/** Pieces that came back broken, as each return told; one that did not happen broke nothing. */
const brokenOf = ({ reads }: Pick<Here, 'reads'>, row: LoanRow): number => {
  if (row.condition !== 'broken') return 0;
  // Most loans are of one piece: nothing need be read.
  if (row.quantity === 1) return row.back;
  const broken: number[] = [];
  for (const { event } of reads.events.ofSubject(row.id, 0, -1)) {
    if (event.kind === 'out-again') broken.pop();
    if (event.kind !== 'returned') continue;
    const { facts } = JSON.parse(event.body) as { facts: { count: number; condition: Condition } };
    broken.push(facts.condition === 'broken' ? facts.count : 0);
  }
  return broken.reduce((sum, count) => sum + count, 0);
};

/** Pieces to pay for: those lost, and those that came back broken. */
export const piecesOf = (context: Pick<Here, 'reads'>, row: LoanRow): number =>
  (row.state === 'lost' ? outstanding(row) : 0) + brokenOf(context, row);

/** How it was settled; null while nobody has decided. */
export const settlementOf = ({ reads, timeZone }: Here, row: LoanRow): LoanView['charge'] => {
  if (row.settled === null || row.settledAtMs === null) return null;
  const charge = row.settled === 'charge' ? reads.charges.ofSource('loan', row.id) : undefined;
  const by = row.settledBy ?? '';
  return {
    settled: row.settled,
    cause: causeOf(row),
    quantity: charge?.quantity ?? piecesOf({ reads }, row),
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
