/** The lines of the book: what is late, what is to be fetched, what the house holds, what it keeps. Pure. */
import type { ThingView } from '../../../shared/guest-things/contract.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = ['late', 'asked', 'taken', 'stored', 'closed'] as const;
export type ThingGroup = (typeof groupOrder)[number];
export type ThingLine = ThingView & { group: ThingGroup };

const groupOf = ({ state, late }: ThingView): ThingGroup => {
  if (state === 'returned' || state === 'cancelled') return 'closed';
  return late ? 'late' : state;
};

/** By what was promised; those that are over, the last of them on top. */
export const linesOf = (things: readonly ThingView[]): ThingLine[] => {
  const when = ({ group, promise, askedAt, closedAt }: ThingLine): number =>
    group === 'closed' ? -Date.parse(closedAt ?? askedAt) : Date.parse(promise ?? askedAt);
  return things
    .map((thing) => ({ ...thing, group: groupOf(thing) }))
    .sort(
      (one, other) =>
        groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group) ||
        when(one) - when(other) ||
        one.number - other.number,
    );
};

/** The tag first: what the scanner types. */
export const wordsOf = (thing: ThingLine): readonly string[] =>
  findableBy(
    thing.tag,
    thing.place,
    thing.guest,
    thing.shelf,
    thing.to,
    String(thing.request.number),
  );
