/** What is lent follows its guest: into another room, and to another departure. */
import type { LoanRow, StayRow } from '../database/schema/index.ts';
import { inHouseAt, mainStayAt } from '../guests/index.ts';
import type { ReadContext, StayListener, WriteContext } from '../kernel/context.ts';
import { extend, moveThese } from './changes.ts';
import { checkOut } from './due.ts';

/** Whose it is: whose the request is that lent it or fetches it back; null: nobody knows. */
export const stayOf = ({ reads }: Pick<ReadContext, 'reads'>, row: LoanRow): string | null => {
  const of = (id: string | null) =>
    id === null ? null : (reads.requests.byId(id)?.stayId ?? null);
  return of(row.requestId) ?? of(row.returnRequestId);
};

/** Lent until they leave, it is due when they leave now. */
const followDeparture = (context: WriteContext, { id, room }: StayRow): void => {
  // Lent to the room, it is back before whoever has the room leaves.
  if (mainStayAt(context, room)?.id !== id) return;
  for (const row of context.reads.loans.openAt(room))
    if (
      row.state === 'out' &&
      row.dueKind === 'check-out' &&
      row.dueAtMs !== checkOut(context, room)
    )
      extend(context, row, null);
};

const goAlong = (context: WriteContext, before: StayRow, after: StayRow): void => {
  const rows = context.reads.loans.openAt(before.room);
  if (rows.length === 0) return;
  // Of what is in the room and nobody knows whose, all goes with the last who lived there.
  const isLast = inHouseAt(context, before.room).length === 0;
  const theirs = rows.filter((row) => {
    const stayId = stayOf(context, row);
    return stayId === after.id || (stayId === null && isLast);
  });
  moveThese(context, theirs, after.room);
};

export const loansMoveAlong: StayListener = (context, { before, after }) => {
  if (before === null || after.state !== 'in-house') return;
  if (before.room !== after.room) goAlong(context, before, after);
  if (before.state === 'in-house' && before.departure !== after.departure)
    followDeparture(context, after);
};
