/** The requests as they stood at a past moment: today's rows with every later step taken back. */
import { isOpen } from '../../../shared/requests/model.ts';
import type { RequestRow } from '../database/schema/index.ts';
import { type Past, rowBefore } from '../events/index.ts';
import type { Reads } from '../stores.ts';
import { firstToBreak } from './clocks.ts';

const rowAt = (reads: Reads, row: RequestRow, { seq, atMs }: Past): RequestRow => {
  const later = reads.events.ofSubject(row.id, seq, -1).reverse();
  const earlier = rowBefore(row, later);
  return {
    ...earlier,
    open: isOpen(earlier.state),
    ...firstToBreak(earlier, atMs),
    attentionAtMs: null,
    // Each step has raised it by one and left one event.
    version: Math.max(0, row.version - later.length),
  };
};

/** What breaks first on top, what never breaks last: as the board is read. */
const byDeadline = (a: RequestRow, b: RequestRow): number =>
  (a.deadlineAtMs ?? Number.MAX_SAFE_INTEGER) - (b.deadlineAtMs ?? Number.MAX_SAFE_INTEGER) ||
  a.number - b.number;

/** The questions a board asks of the requests, answered for that moment. */
export const requestsAsOf = (reads: Reads, past: Past): Reads['requests'] => {
  const rows = [...reads.requests.open(), ...reads.requests.closedSince(past.atMs)]
    .filter(({ loggedAtMs }) => loggedAtMs <= past.atMs)
    .map((row) => rowAt(reads, row, past))
    .filter(({ open }) => open)
    .sort(byDeadline);
  const nobodys = rows.filter(({ state }) => state === 'logged' || state === 'reopened');
  return {
    ...reads.requests,
    open: () => rows,
    onBoard: () => rows,
    mostUrgent: (limit) => rows.slice(0, limit),
    openCount: () => rows.length,
    unassigned: () => nobodys,
  };
};
