/** The lines of the register: loans by how they press, then the stock by kind. Pure. */
import type { BoardLoan, LoanItemView } from '../../../shared/loans/contract.ts';
import { findableBy } from '../../ui/find.ts';
import { groupOf, groupOrder, type LoanGroup } from './pressing.ts';

export type LoanLine =
  | { id: string; group: LoanGroup; loan: BoardLoan; item: null }
  | { id: string; group: 'stock'; loan: null; item: LoanItemView };

export const linesOf = (
  loans: readonly BoardLoan[],
  items: readonly LoanItemView[],
  nowMs: number,
  timeZone: string,
): LoanLine[] => {
  const out = loans.map(
    (loan): LoanLine => ({ id: loan.id, group: groupOf(loan, nowMs, timeZone), loan, item: null }),
  );
  const stock = items.map(
    (item): LoanLine => ({ id: item.code, group: 'stock', loan: null, item }),
  );
  return [...out, ...stock].sort(
    (one, other) => groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group),
  );
};

export const wordsOf = ({ loan, item }: LoanLine): readonly string[] =>
  loan
    ? findableBy(loan.place, loan.unit, loan.zh, loan.en, loan.item, String(loan.number))
    : findableBy(item.code, item.zh, item.en, item.home);
