/** What happens to a loan while it runs: another room, another time, a word with it. */
import type { LoanRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { beforeCheckOut, correct, placeOf } from '../requests/index.ts';
import { dueOf, watchLoan } from './due.ts';
import { itemNamed } from './figures.ts';
import { placed } from './places.ts';
import { ready } from './ready.ts';
import { changeLoan } from './recorded.ts';

/** Requests that are still to be done go to the new room too. */
const moveRequest = (context: WriteContext, requestId: string | null, to: string): void => {
  const request = requestId === null ? undefined : context.reads.requests.byId(requestId);
  if (!request?.open || request.state === 'done' || request.place === to) return;
  const { code, kind, known } = placeOf(context, to);
  correct(context, request.id, { place: code, placeKind: kind, placeKnown: known });
};

/** The guest moves and the thing with them. @throws DeskError WRONG_STATE, CONFLICT `loans.sameRoom` */
export const move = (context: WriteContext, loan: LoanRow, to: string): LoanRow => {
  const row = ready(loan, 'move');
  if (row.place === to)
    throw new DeskError('CONFLICT', 'loans.sameRoom', { number: row.number, place: to });
  const { item } = itemNamed(context, row.itemId);
  const due = row.dueKind === 'check-out' ? dueOf(context, { ...item, dueMinutes: null }, to) : {};
  const after = changeLoan(
    context,
    row,
    { ...placed(context, placeOf(context, to)), ...due },
    { kind: 'moved', facts: { from: row.place, to } },
  );
  watchLoan(context, after);
  moveRequest(context, row.returnRequestId, to);
  if (row.state !== 'out') moveRequest(context, row.requestId, to);
  return after;
};

/** Everything that is lent, or waited for, in a room goes to another with its guest. */
export const moveAll = (context: WriteContext, from: string, to: string): LoanRow[] => {
  const rows = context.reads.loans.openAt(from);
  if (rows.length === 0) throw new DeskError('NOT_FOUND', 'loans.noneHere', { place: from });
  return moveThese(context, rows, to);
};

export const moveThese = (context: WriteContext, rows: readonly LoanRow[], to: string): LoanRow[] =>
  rows.map((row) => {
    // A request that went to the new room with another loan has taken this one along.
    const now = context.reads.loans.byId(row.id) ?? row;
    return now.place === to ? now : move(context, now, to);
  });

/** Another time to be back; null: until the guest leaves. @throws DeskError WRONG_STATE, INVALID_INPUT */
export const extend = (context: WriteContext, loan: LoanRow, due: string | null): LoanRow => {
  const row = ready(loan, 'extend');
  const { item } = itemNamed(context, row.itemId);
  const kind = due === null ? { ...item, dueMinutes: null } : item;
  const next = dueOf(context, kind, row.place, due ?? undefined);
  const after = changeLoan(context, row, next, { kind: 'extended' });
  watchLoan(context, after);
  rebook(context, after);
  return after;
};

/** Nobody goes for it before it is due: a collection nobody has yet is booked for the first of what it fetches. */
const rebook = (context: WriteContext, row: LoanRow): void => {
  const { reads } = context;
  const request =
    row.returnRequestId === null ? undefined : reads.requests.byId(row.returnRequestId);
  if (request?.state !== 'logged') return;
  const times = reads.loans
    .ofReturn(request.id)
    .filter(({ state }) => state === 'out')
    .map(({ dueKind, dueAtMs, place }) =>
      dueKind === 'time' && dueAtMs !== null ? dueAtMs : beforeCheckOut(context, place),
    );
  const askedForMs = Math.min(...times);
  if (askedForMs !== request.askedForMs) correct(context, request.id, { askedForMs });
};
