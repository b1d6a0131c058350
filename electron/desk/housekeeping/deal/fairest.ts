/**
 * How even the load can be at all, wherever the rooms lie: the measure the lists are held to. Rooms go
 * from the heaviest to whoever stays lightest, then the heaviest list is eased by moves and swaps; small
 * cases are searched to the end.
 */
import { type Hands, hair, type Table } from './model.ts';

/** So many free rooms at most are searched to the end, within so many steps. */
const smallHouse = 24;
const mostSteps = 150_000;

export const loadsOf = ({ people, credits }: Table, hands: Hands): number[] => {
  const loads = people.map(({ base }) => base);
  hands.forEach((person, room) => {
    if (person >= 0) loads[person] = (loads[person] ?? 0) + (credits[room] ?? 0);
  });
  return loads;
};

/** The largest load for the share of whoever carries it. */
export const peakOf = ({ people }: Table, loads: readonly number[]): number =>
  people.reduce((most, { share }, person) => Math.max(most, (loads[person] ?? 0) / share), 0);

/** Credits for a full share when all free work is spread like water; nothing dealt can be lower. */
export const levelOf = ({ people, credits }: Table, loads: readonly number[], left?: number) => {
  let toSpread = left ?? credits.reduce((sum, one) => sum + one, 0);
  const order = people
    .map(({ share }, person) => ({ share, height: (loads[person] ?? 0) / share }))
    .sort((a, b) => a.height - b.height);
  let share = 0;
  let level = order[0]?.height ?? 0;
  for (const one of order) {
    const lifted = (one.height - level) * share;
    if (lifted > toSpread) break;
    toSpread -= lifted;
    level = one.height;
    share += one.share;
  }
  return share > 0 ? level + toSpread / share : level;
};

const heaviestFirst = ({ credits }: Table): number[] =>
  credits.map((_, room) => room).sort((a, b) => (credits[b] ?? 0) - (credits[a] ?? 0) || a - b);

const greedy = (table: Table): Hands => {
  const { people, credits } = table;
  const loads = people.map(({ base }) => base);
  const hands: Hands = credits.map(() => -1);
  for (const room of heaviestFirst(table)) {
    const more = credits[room] ?? 0;
    let best = -1;
    let lowest = Number.POSITIVE_INFINITY;
    people.forEach(({ share, limit }, person) => {
      const then = (loads[person] ?? 0) + more;
      if (then > limit || then / share >= lowest - hair) return;
      best = person;
      lowest = then / share;
    });
    hands[room] = best;
    if (best >= 0) loads[best] = (loads[best] ?? 0) + more;
  }
  return hands;
};

/** Takes one step that eases the heaviest list; false when there is none. */
const ease = (table: Table, hands: Hands, loads: number[]): boolean => {
  const { people, credits } = table;
  const of = (person: number) => (loads[person] ?? 0) / (people[person]?.share ?? 1);
  let from = 0;
  for (let person = 1; person < people.length; person += 1)
    if (of(person) > of(from) + hair) from = person;
  const peak = of(from);
  const rooms = hands.flatMap((person, room) => (person === from ? [room] : []));
  const shift = (room: number, to: number, back: number): boolean => {
    const gives = credits[room] ?? 0;
    const takes = back < 0 ? 0 : (credits[back] ?? 0);
    const mine = (loads[from] ?? 0) - gives + takes;
    const theirs = (loads[to] ?? 0) + gives - takes;
    const { share, limit } = people[to] as Table['people'][number];
    if (gives <= takes || theirs > limit || theirs / share >= peak - hair) return false;
    hands[room] = to;
    if (back >= 0) hands[back] = from;
    loads[from] = mine;
    loads[to] = theirs;
    return true;
  };
  for (const room of rooms)
    for (let to = 0; to < people.length; to += 1)
      if (to !== from && shift(room, to, -1)) return true;
  for (const room of rooms)
    for (let back = 0; back < hands.length; back += 1) {
      const to = hands[back] ?? -1;
      if (to >= 0 && to !== from && shift(room, to, back)) return true;
    }
  return false;
};

/** Looks at every way that may be better; persons alike in load, share and limit are tried once. */
const search = (table: Table, start: Hands, floor: number): Hands => {
  const { people, credits } = table;
  const order = heaviestFirst(table);
  const loads = people.map(({ base }) => base);
  const trial: Hands = [...start];
  let best = start;
  let peak = peakOf(table, loadsOf(table, start));
  let steps = 0;
  const left = order.map((_, at) =>
    order.slice(at).reduce((sum, room) => sum + (credits[room] ?? 0), 0),
  );
  const place = (at: number, highest: number): void => {
    steps += 1;
    if (steps > mostSteps || peak <= floor + hair) return;
    const room = order[at];
    if (room === undefined) {
      best = [...trial];
      peak = highest;
      return;
    }
    if (levelOf(table, loads, left[at]) >= peak - hair) return;
    const more = credits[room] ?? 0;
    // Rooms that weigh the same are interchangeable: each goes no further back than the one before it.
    const before = order[at - 1];
    const alike = before !== undefined && credits[before] === more;
    const tried = new Set<string>();
    for (let person = alike ? (trial[before] ?? 0) : 0; person < people.length; person += 1) {
      const { share, limit } = people[person] as Table['people'][number];
      const then = (loads[person] ?? 0) + more;
      if (then > limit || then / share >= peak - hair) continue;
      const likeness = `${loads[person]} ${share} ${limit}`;
      if (!alike && tried.has(likeness)) continue;
      tried.add(likeness);
      loads[person] = then;
      trial[room] = person;
      place(at + 1, Math.max(highest, then / share));
      loads[person] = then - more;
    }
  };
  place(0, peakOf(table, loads));
  return best;
};

/** The most even dealing found, and its largest load for a full share. */
export const fairest = (table: Table): { hands: Hands; peak: number } => {
  const hands = greedy(table);
  const loads = loadsOf(table, hands);
  for (let steps = 0; steps < 4 * hands.length && ease(table, hands, loads); steps += 1);
  const whole = !hands.includes(-1);
  const floor = levelOf(
    table,
    table.people.map(({ base }) => base),
  );
  const peak = peakOf(table, loads);
  if (!whole || hands.length > smallHouse || peak <= floor + hair) return { hands, peak };
  const better = search(table, hands, floor);
  return { hands: better, peak: peakOf(table, loadsOf(table, better)) };
};
