/**
 * Dealing out the rooms. The rule, in the order it decides:
 * 1. What is locked or begun stays where it is.
 * 2. Nobody carries, for their share of the day, more than a twentieth above the fairest that can be had.
 * 3. Nobody is left a tenth short of their share where the rooms allow it.
 * 4. As few floors for each, and as few pieces of the house, as can be.
 * 5. Own floors before others.
 * What is more than all limits together allow is left, the least pressing first, and is nobody's.
 */
import { fairest, levelOf } from './fairest.ts';
import {
  type DealPerson,
  type DealRoom,
  type Dealt,
  type Hands,
  hair,
  type Table,
} from './model.ts';
import { inPieces } from './pieces.ts';
import { polish } from './polish.ts';

export type { DealPerson, DealRoom, Dealt } from './model.ts';

/** How far above the fairest a list may be for the sake of whole floors. */
export const slack = 1.05;

const tableOf = (
  free: readonly DealRoom[],
  all: readonly DealRoom[],
  people: readonly DealPerson[],
): Table => {
  const names = [...new Set(all.map(({ floor }) => floor))];
  const numberOf = new Map(names.map((floor, at) => [floor, at]));
  const number = (floor: string): number => numberOf.get(floor) ?? -1;
  const kept = Map.groupBy(all, ({ keptBy }) => keptBy);
  return {
    credits: free.map(({ credits }) => credits),
    floorOf: free.map(({ floor }) => number(floor)),
    floors: names.length,
    people: people.map(({ id, floors, percent, limit }) => {
      const theirs = kept.get(id) ?? [];
      const everywhere = floors.length === 0 || floors.includes('*');
      return {
        share: percent / 100,
        base: theirs.reduce((sum, { credits }) => sum + credits, 0),
        limit: limit ?? Number.POSITIVE_INFINITY,
        own: everywhere ? null : new Set(floors.map(number).filter((at) => at >= 0)),
        kept: new Set(theirs.map(({ floor }) => number(floor))),
      };
    }),
  };
};

/** What the limits of all have room for; the rest is left, the least pressing first, from the top down. */
const withinLimits = (free: readonly DealRoom[], { people }: Table): DealRoom[] => {
  let space = people.reduce((sum, { limit, base }) => sum + Math.max(0, limit - base), 0);
  const taken = new Set<string>();
  const pressing = free
    .map((room, at) => ({ room, at }))
    .sort((a, b) => b.room.rank - a.room.rank || a.at - b.at);
  for (const { room } of pressing) {
    if (room.credits > space) continue;
    space -= room.credits;
    taken.add(room.id);
  }
  return free.filter(({ id }) => taken.has(id));
};

/** The lowest cap for a full share at which everybody's list is one piece. */
const lowestInPieces = (table: Table, from: number, level: number): Hands | undefined => {
  let [low, high] = [from, from * 4 + Math.max(0, ...table.credits)];
  const cut = (peak: number) => inPieces(table, capsAt(table, peak), level);
  let best = cut(high);
  for (let tries = 0; best && tries < 12; tries += 1) {
    const middle = (low + high) / 2;
    const hands = cut(middle);
    if (hands) best = hands;
    if (hands) high = middle;
    else low = middle;
  }
  return best;
};

const capsAt = ({ people }: Table, peak: number): number[] =>
  people.map(({ share, base, limit }) =>
    Math.max(base, Math.min(limit, Math.floor(peak * share + hair))),
  );

const dealFree = (table: Table): Hands => {
  const { hands: even, peak } = fairest(table);
  const caps = capsAt(table, peak * slack);
  const level = levelOf(
    table,
    table.people.map(({ base }) => base),
  );
  if (even.includes(-1)) {
    polish(table, even, caps, level);
    return even;
  }
  const pieces = inPieces(table, caps, level);
  if (pieces) {
    polish(table, pieces, caps, level);
    return pieces;
  }
  const near = lowestInPieces(table, peak, level);
  if (near && polish(table, near, caps, level)) return near;
  polish(table, even, caps, level);
  return even;
};

/**
 * Deals the rooms to the people; see the rule above. Every room is in the answer exactly once.
 * @param rooms in the order of the house
 */
export const dealRooms = (rooms: readonly DealRoom[], people: readonly DealPerson[]): Dealt => {
  const dealt = new Map<string, string | null>(rooms.map(({ id, keptBy }) => [id, keptBy]));
  const free = rooms.filter(({ keptBy }) => keptBy === null);
  if (people.length === 0 || free.length === 0) return dealt;
  const chosen = withinLimits(free, tableOf(free, rooms, people));
  const hands = dealFree(tableOf(chosen, rooms, people));
  chosen.forEach(({ id }, at) => {
    dealt.set(id, people[hands[at] ?? -1]?.id ?? null);
  });
  return dealt;
};
