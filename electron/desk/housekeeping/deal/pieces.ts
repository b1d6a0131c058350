/**
 * Lists in one piece each: the house from the first room to the last is cut so that everybody takes one
 * stretch. Those with own floors come in the order of their floors; those at home everywhere come in
 * between, wherever it costs least. Of all cuts that keep within the caps, the cheapest.
 */
import { foreignCost, loadCost, splitCost } from './cost.ts';
import { type Hands, hair, type Table } from './model.ts';

/** More places than this to look at: those at home everywhere stand spread among the others. */
const mostPlaces = 1_500_000;

type Seats = { owners: number[]; others: number[] };

const seat = ({ people, credits }: Table): Seats => {
  const middle = (own: ReadonlySet<number>): number =>
    own.size === 0 ? 0 : [...own].reduce((sum, floor) => sum + floor, 0) / own.size;
  const all = people.map((_, person) => person);
  const owners = all
    .filter((person) => people[person]?.own != null)
    .sort((a, b) => middle(people[a]?.own ?? new Set()) - middle(people[b]?.own ?? new Set()));
  const others = all.filter((person) => people[person]?.own == null);
  const places = (owners.length + 1) * (others.length + 1) * (credits.length + 1);
  if (places <= mostPlaces) return { owners, others };
  const step = (owners.length + others.length) / (others.length || 1);
  for (const [at, person] of others.entries()) owners.splice(Math.floor(at * step), 0, person);
  return { owners, others: [] };
};

/** Who has each free room, or undefined when no cut keeps within the caps. @param caps most credits of each */
export const inPieces = (
  table: Table,
  caps: readonly number[],
  level: number,
): Hands | undefined => {
  const { people, credits, floorOf } = table;
  const { owners, others } = seat(table);
  const rooms = credits.length;
  const width = rooms + 1;
  const rows = (owners.length + 1) * (others.length + 1);
  const cost = new Float64Array(rows * width).fill(Number.POSITIVE_INFINITY);
  /** Where the last stretch began, and whether it went to one of the others. */
  const began = new Int32Array(rows * width).fill(-1);
  const toOther = new Uint8Array(rows * width);
  cost[0] = 0;
  const rowOf = (a: number, b: number): number => a * (others.length + 1) + b;

  const give = (person: number, from: number, to: number, other: number): void => {
    const { base, kept } = people[person] as Table['people'][number];
    const cap = caps[person] ?? 0;
    for (let start = 0; start <= rooms; start += 1) {
      const before = cost[from * width + start] ?? Number.POSITIVE_INFINITY;
      if (before === Number.POSITIVE_INFINITY) continue;
      let load = base;
      let walked = before;
      let last = -1;
      for (let end = start; end <= rooms; end += 1) {
        const at = to * width + end;
        const sum = walked + loadCost(table, person, load, level);
        if (sum < (cost[at] ?? 0)) {
          cost[at] = sum;
          began[at] = start;
          toOther[at] = other;
        }
        if (end === rooms) break;
        load += credits[end] ?? 0;
        if (load > cap + hair) break;
        const floor = floorOf[end] ?? -1;
        if (floor !== last && !kept.has(floor)) walked += splitCost;
        last = floor;
        walked += foreignCost(table, person, end);
      }
    }
  };

  for (let a = 0; a <= owners.length; a += 1)
    for (let b = 0; b <= others.length; b += 1) {
      const owner = owners[a - 1];
      const other = others[b - 1];
      if (owner !== undefined) give(owner, rowOf(a - 1, b), rowOf(a, b), 0);
      if (other !== undefined) give(other, rowOf(a, b - 1), rowOf(a, b), 1);
    }

  let [a, b, end] = [owners.length, others.length, rooms];
  if (cost[rowOf(a, b) * width + end] === Number.POSITIVE_INFINITY) return undefined;
  const hands: Hands = credits.map(() => -1);
  while (a + b > 0) {
    const at = rowOf(a, b) * width + end;
    const start = began[at] ?? 0;
    const person = toOther[at] === 1 ? others[b - 1] : owners[a - 1];
    hands.fill(person ?? -1, start, end);
    if (toOther[at] === 1) b -= 1;
    else a -= 1;
    end = start;
  }
  return hands;
};
