/** The lines of the book: replies that are late, what is being handled, what waits to be closed, what is over. Pure. */
import type { ComplaintView } from '../../../shared/complaints/contract.ts';
import { complaintNumber } from '../../../shared/complaints/model.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = ['late', 'open', 'resolved', 'closed'] as const;
export type ComplaintGroup = (typeof groupOrder)[number];
export type ComplaintLine = ComplaintView & { group: ComplaintGroup };

const groupOf = ({ state, dueAt }: ComplaintView, nowMs: number): ComplaintGroup => {
  if (state === 'resolved') return 'resolved';
  if (state !== 'open') return 'closed';
  return dueAt !== null && Date.parse(dueAt) <= nowMs ? 'late' : 'open';
};

/** As the desk orders them: what is due first on top. */
export const linesOf = (complaints: readonly ComplaintView[], nowMs: number): ComplaintLine[] =>
  complaints
    .map((complaint) => ({ ...complaint, group: groupOf(complaint, nowMs) }))
    .sort((one, other) => groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group));

export const wordsOf = (line: ComplaintLine): readonly string[] =>
  findableBy(
    complaintNumber(line.number),
    String(line.number),
    line.room,
    line.place,
    line.guest,
    line.words,
    line.ownerName,
  );
