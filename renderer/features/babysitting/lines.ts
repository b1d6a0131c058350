/** The lines of the book: who sits too long, who sits, who is still to be found, what is arranged. Pure. */
import type { SittingView } from '../../../shared/babysitting/contract.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = ['overrun', 'running', 'asked', 'arranged', 'closed'] as const;
export type SittingGroup = (typeof groupOrder)[number];
export type SittingLine = SittingView & { group: SittingGroup };

const groupOf = ({ state, overrun }: SittingView): SittingGroup => {
  if (state === 'done' || state === 'cancelled') return 'closed';
  return overrun ? 'overrun' : state;
};

/** By when they begin; those that are over, the last of them on top. */
export const linesOf = (sittings: readonly SittingView[]): SittingLine[] => {
  const when = ({ group, from }: SittingLine): number =>
    group === 'closed' ? -Date.parse(from) : Date.parse(from);
  return sittings
    .map((sitting) => ({ ...sitting, group: groupOf(sitting) }))
    .sort(
      (one, other) =>
        groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group) || when(one) - when(other),
    );
};

export const wordsOf = ({ place, carer, words, request }: SittingLine): readonly string[] =>
  findableBy(place, carer?.name, words, String(request.number));
