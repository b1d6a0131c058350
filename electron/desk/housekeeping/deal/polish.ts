/**
 * Single rooms are moved or swapped as long as it helps. What is above its cap comes down first; after
 * that no list is lifted above its cap again.
 */
import { foreignCost, loadCost, splitCost } from './cost.ts';
import { loadsOf } from './fairest.ts';
import { type Hands, hair, type Table } from './model.ts';

const mostRounds = 40;
/** A credit above the cap outweighs everything else. */
const above = 1e12;

/** Changes `hands`. Returns whether everybody is within their cap. */
export const polish = (
  table: Table,
  hands: Hands,
  caps: readonly number[],
  level: number,
): boolean => {
  const { people, credits, floorOf, floors } = table;
  const loads = loadsOf(table, hands);
  /** Rooms of each person on each floor; a kept room counts, so that the way there is not counted twice. */
  const here = people.map(({ kept }) =>
    Array.from({ length: floors }, (_, floor): number => (kept.has(floor) ? 1 : 0)),
  );
  const count = (person: number, floor: number, by: number): void => {
    const of = here[person];
    if (of) of[floor] = (of[floor] ?? 0) + by;
  };
  hands.forEach((person, room) => {
    if (person >= 0) count(person, floorOf[room] ?? 0, 1);
  });

  const weight = (person: number, load: number): number =>
    loadCost(table, person, load, level) + Math.max(0, load - (caps[person] ?? 0) - hair) * above;
  const breaksAt = (room: number): number =>
    (room > 0 && hands[room - 1] !== hands[room] ? 1 : 0) +
    (room + 1 < hands.length && hands[room + 1] !== hands[room] ? 1 : 0);

  /** Puts a room into other hands. Returns what it costs, below zero what it saves; loads not counted. */
  const put = (room: number, to: number): number => {
    const from = hands[room] ?? -1;
    const floor = floorOf[room] ?? 0;
    let cost = -breaksAt(room) - foreignCost(table, from, room) / splitCost;
    count(from, floor, -1);
    if ((here[from]?.[floor] ?? 0) === 0) cost -= 1;
    if ((here[to]?.[floor] ?? 0) === 0) cost += 1;
    count(to, floor, 1);
    hands[room] = to;
    cost += breaksAt(room) + foreignCost(table, to, room) / splitCost;
    return cost * splitCost;
  };

  /** Moves a room, and another back for it (-1: none), if that helps. */
  const attempt = (room: number, to: number, back: number): boolean => {
    const from = hands[room] ?? -1;
    const shift = (credits[room] ?? 0) - (back < 0 ? 0 : (credits[back] ?? 0));
    const mine = (loads[from] ?? 0) - shift;
    const theirs = (loads[to] ?? 0) + shift;
    if (mine > Math.max(caps[from] ?? 0, loads[from] ?? 0) + hair) return false;
    if (theirs > Math.max(caps[to] ?? 0, loads[to] ?? 0) + hair) return false;
    const before = weight(from, loads[from] ?? 0) + weight(to, loads[to] ?? 0);
    let cost = weight(from, mine) + weight(to, theirs) - before;
    cost += put(room, to);
    if (back >= 0) cost += put(back, from);
    if (cost < -hair) {
      loads[from] = mine;
      loads[to] = theirs;
      return true;
    }
    if (back >= 0) put(back, to);
    put(room, from);
    return false;
  };

  const round = (): boolean => {
    let helped = false;
    for (let room = 0; room < hands.length; room += 1) {
      if ((hands[room] ?? -1) < 0) continue;
      for (let to = 0; to < people.length; to += 1)
        if (to !== hands[room] && attempt(room, to, -1)) helped = true;
      for (let back = room + 1; back < hands.length; back += 1) {
        const to = hands[back] ?? -1;
        if (to >= 0 && to !== hands[room] && attempt(room, to, back)) helped = true;
      }
    }
    return helped;
  };
  for (let rounds = 0; rounds < mostRounds && round(); rounds += 1);
  return loads.every((load, person) => load <= (caps[person] ?? 0) + hair);
};
