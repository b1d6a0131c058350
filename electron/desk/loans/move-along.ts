/** What is lent goes along when its guest changes rooms. */
import type { LoanRow } from '../database/schema/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { ReadContext, StayListener } from '../kernel/context.ts';
import { moveThese } from './changes.ts';

/** Whose it is: whose the request is that lent it or fetches it back; null: nobody knows. */
export const stayOf = ({ reads }: Pick<ReadContext, 'reads'>, row: LoanRow): string | null => {
  const of = (id: string | null) =>
    id === null ? null : (reads.requests.byId(id)?.stayId ?? null);
  return of(row.requestId) ?? of(row.returnRequestId);
};

export const loansMoveAlong: StayListener = (context, { before, after }) => {
  if (before === null || before.room === after.room || after.state !== 'in-house') return;
  const { reads } = context;
  const rows = reads.loans.openAt(before.room);
  if (rows.length === 0) return;
  // Of what is in the room and nobody knows whose, all goes with the last who lived there.
  const isLast = inHouseAt(context, before.room).length === 0;
  const theirs = rows.filter((row) => {
    const stayId = stayOf(context, row);
    return stayId === after.id || (stayId === null && isLast);
  });
  moveThese(context, theirs, after.room);
};
