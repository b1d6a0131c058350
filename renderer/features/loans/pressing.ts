/** Which loans ask for a hand, and where something is lent. Pure. */

import { dateAt } from '../../../shared/kernel/time.ts';
import type { BoardLoan } from '../../../shared/loans/contract.ts';

export const groupOrder = ['decide', 'ready', 'overdue', 'today', 'out', 'line', 'stock'] as const;
export type LoanGroup = (typeof groupOrder)[number];

/** Where a loan stands in the register: what is to be decided first, then what is due soonest. */
export const groupOf = (loan: BoardLoan, nowMs: number, timeZone: string): LoanGroup => {
  if (loan.toSettle) return 'decide';
  if (loan.state === 'ready') return 'ready';
  if (loan.state === 'waiting') return 'line';
  const { dueAtMs } = loan;
  if (dueAtMs !== null && dueAtMs <= nowMs) return 'overdue';
  const today = dueAtMs !== null && dateAt(dueAtMs, timeZone) === dateAt(nowMs, timeZone);
  return today || loan.whereabouts === 'leaving-today' ? 'today' : 'out';
};

/** Out of place although not overdue: nobody lives there, or nobody knows the room. */
export const isAstray = ({ state, whereabouts }: BoardLoan): boolean =>
  state === 'out' && (whereabouts === 'vacant' || whereabouts === 'elsewhere');

const kept = new WeakMap<readonly BoardLoan[], ReadonlySet<string>>();

/** The rooms something is lent in; made once for each list. */
export const lentRooms = (loans: readonly BoardLoan[]): ReadonlySet<string> => {
  let rooms = kept.get(loans);
  if (!rooms) {
    rooms = new Set(
      loans.flatMap(({ state, place }) => (state === 'out' && place !== null ? place : [])),
    );
    kept.set(loans, rooms);
  }
  return rooms;
};
