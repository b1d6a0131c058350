/** Loans on the board: what is out, waited for or waits for a decision, what is due first on top. */
import type { BoardLoan } from '../../../shared/loans/contract.ts';
import type { LoanRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { outstanding } from './figures.ts';
import { whereaboutsOfAll } from './places.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** Kept for somebody, then to be decided, then out by when it is due, then the line. */
const rank: Partial<Record<LoanRow['state'], number>> = { ready: 0, lost: 1, returned: 1, out: 2 };
export const mostPressing = (one: LoanRow, other: LoanRow): number =>
  (rank[one.state] ?? 3) - (rank[other.state] ?? 3) ||
  (one.dueAtMs ?? one.askedAtMs) - (other.dueAtMs ?? other.askedAtMs);

/** Everything that is open, and what waits for a decision. */
export const pressing = ({ reads }: Pick<Here, 'reads'>): LoanRow[] =>
  [...reads.loans.open(), ...reads.loans.toSettle()].sort(mostPressing);

export const boardLoans = (context: Here): BoardLoan[] => {
  const rows = pressing(context);
  if (rows.length === 0) return [];
  const { reads } = context;
  const where = whereaboutsOfAll(context);
  const names = new Map(reads.loans.items().map((item) => [item.id, item]));
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    item: row.itemId,
    zh: names.get(row.itemId)?.zh ?? row.itemId,
    en: names.get(row.itemId)?.en ?? row.itemId,
    unit: (row.unitId === null ? undefined : reads.loans.unit(row.unitId)?.serial) ?? null,
    quantity: outstanding(row) || row.quantity,
    place: row.place,
    floor: row.floor,
    state: row.state,
    whereabouts: where(row),
    dueAtMs: row.dueAtMs,
    toSettle: row.toSettle,
  }));
};
