/** In which order files stand in a list, and whose name is not told there. */

import type { FileHead } from '../guests/index.ts';
import { rootOf } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

const rank = { key: 0, regular: 1, potential: 2 };
const collator = new Intl.Collator();

const rankOf = ({ vipClass }: FileHead): number => (vipClass ? rank[vipClass] : 3);
const byId = (a: FileHead, b: FileHead): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** Key guests first, then by name. */
export const byClass = (a: FileHead, b: FileHead): number =>
  rankOf(a) - rankOf(b) || collator.compare(a.name, b.name) || byId(a, b);

/** As `byClass`, with those at the end whose order must not tell who they are. */
export const byClassHiding =
  (hidden: ReadonlySet<string>) =>
  (a: FileHead, b: FileHead): number =>
    Number(hidden.has(a.id)) - Number(hidden.has(b.id)) ||
    (hidden.has(a.id) ? rankOf(a) - rankOf(b) || byId(a, b) : byClass(a, b));

/** Files, as they are read, whose name stays with those who may know it. @param named whoever asks is one */
export const hiddenFrom = (
  context: Pick<ReadContext, 'reads'>,
  named: boolean,
): ReadonlySet<string> => {
  if (named) return new Set();
  const { guests } = context.reads;
  const merged = new Set(guests.merged().map(({ id }) => id));
  return new Set(
    guests.incognito().flatMap((id) => (merged.has(id) ? (rootOf(context, id)?.id ?? []) : id)),
  );
};

/** The first of many, in order: few are wanted, and to sort all of them takes longest. */
export const firstOf = <T>(
  rows: Iterable<T>,
  compare: (a: T, b: T) => number,
  limit: number,
): T[] => {
  const first: T[] = [];
  for (const row of rows) {
    const last = first.at(-1);
    if (first.length === limit && last !== undefined && compare(row, last) >= 0) continue;
    let [from, until] = [0, first.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if (compare(row, first[middle] as T) < 0) until = middle;
      else from = middle + 1;
    }
    first.splice(from, 0, row);
    if (first.length > limit) first.pop();
  }
  return first;
};
