/** The loans as they stood at a past moment: what was out, waited for or waited for a decision then. */
import { isOpenLoan } from '../../../shared/loans/model.ts';
import type { LoanRow } from '../database/schema/index.ts';
import { type Past, rowBefore } from '../events/index.ts';
import type { Reads } from '../stores.ts';

const rowAt = (reads: Reads, row: LoanRow, { seq }: Past): LoanRow => {
  const earlier = rowBefore(row, reads.events.ofSubject(row.id, seq, -1).reverse());
  return { ...earlier, open: isOpenLoan(earlier.state) };
};

export const loansAsOf = (reads: Reads, past: Past): Reads['loans'] => {
  const { loans } = reads;
  const touched = [
    ...loans.open(),
    ...loans.toSettle(),
    ...loans.closedSince(past.atMs),
    ...loans.settledSince(past.atMs),
  ];
  const rows = [...new Map(touched.map((row) => [row.id, row])).values()]
    .filter(({ askedAtMs }) => askedAtMs <= past.atMs)
    .map((row) => rowAt(reads, row, past))
    .sort((a, b) => a.askedAtMs - b.askedAtMs || a.number - b.number);
  const open = rows.filter((row) => row.open);
  const toSettle = rows
    .filter((row) => row.toSettle)
    .sort((a, b) => (a.closedAtMs ?? 0) - (b.closedAtMs ?? 0));
  return { ...loans, open: () => open, toSettle: () => toSettle };
};
