/** The lines of the book of laundry: what is past its promise, what is to be counted, where each bag is. Pure. */
import type { BagView } from '../../../shared/laundry/contract.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = ['late', 'collected', 'back', 'counted', 'short', 'closed'] as const;
export type BagGroup = (typeof groupOrder)[number];
export type BagRow = BagView & { group: BagGroup };

const groupOf = ({ state, late }: BagView): BagGroup => {
  if (state === 'returned' || state === 'cancelled') return 'closed';
  return late ? 'late' : state;
};

/** By the promise; those that are over, the last of them on top. */
export const linesOf = (bags: readonly BagView[]): BagRow[] => {
  const when = ({ group, promise, collectedAt, closedAt }: BagRow): number =>
    group === 'closed' ? -Date.parse(closedAt ?? collectedAt) : Date.parse(promise ?? collectedAt);
  return bags
    .map((bag) => ({ ...bag, group: groupOf(bag) }))
    .sort(
      (one, other) =>
        groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group) ||
        when(one) - when(other) ||
        one.number - other.number,
    );
};

/** The docket first: what the scanner types. */
export const wordsOf = ({ docket, place, guest }: BagRow): readonly string[] =>
  findableBy(docket, place, guest);
