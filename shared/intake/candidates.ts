/**
 * Owns the ways a clause can be read: a thing with what is said of it, or several things together,
 * each with its weight. Chooses none.
 */
import { timeBlank } from './atoms.ts';
import type { Word } from './clauses.ts';
import type { Sense, Thing } from './lexicon/entry.ts';
import { combinations } from './lexicon/index.ts';
import type { MatchedBy } from './model.ts';
import { distance, locates } from './near.ts';

export type Candidate = {
  service: string;
  /** Indexes of the words in the clause. */
  words: number[];
  weight: number;
  matchedBy: MatchedBy;
  /** Only if nothing else is asked in the clause. */
  sole: boolean;
  /** Stands on one condition, whose word it is; another thing may claim it. */
  condition: Word | null;
  /** Stands on this thing alone. */
  bare: Thing | null;
  /** Stands on conditions alone: it may belong to the thing named before. */
  loose: boolean;
};

/** How many words away a thing and what is said of it may stand. */
const reach = 14;

const surest = (words: readonly Word[], service: string): MatchedBy => {
  if (words.some((word) => word.by === 'initials')) return 'initials';
  if (words.some((word) => word.by === 'pinyin')) return 'pinyin';
  for (const word of words) {
    const named = word.meaning.named.find((other) => other.service === service);
    if (named !== undefined) return named.by;
  }
  return 'meaning';
};

export const pairs = (words: readonly Word[], at: number, thing: Thing, out: Candidate[]): void => {
  const on = thing.on;
  if (on === undefined) return;
  for (
    let other = Math.max(0, at - reach);
    other < Math.min(words.length, at + reach);
    other += 1
  ) {
    const word = words[other];
    if (other === at || word === undefined || word.refused) continue;
    for (const modifier of word.meaning.modifiers) {
      const sense: Sense | undefined = modifier.senses.find((name) => on[name] !== undefined);
      const service = sense === undefined ? on.any : on[sense];
      if (service === undefined) continue;
      const far = distance(words, at, other);
      if (sense === undefined && far > 0.8) continue;
      // A condition follows its thing more often than it leads it.
      const weight =
        (locates(words, at) ? -8 : 0) +
        (sense === undefined ? 16 : sense === modifier.senses[0] ? 25 : 23) -
        far * 1.5 -
        (other < at ? 0.2 : 0);
      if (weight < 12) continue;
      // A thing too weak to be asked for leaves its condition to a stronger one.
      const weak = thing.bare === undefined && thing.sole === undefined;
      out.push(candidate(words, service, [at, other], weight, { condition: weak ? word : null }));
    }
  }
};

export const candidate = (
  words: readonly Word[],
  service: string,
  at: number[],
  weight: number,
  more: Partial<Candidate> = {},
): Candidate => ({
  service,
  words: at,
  weight,
  sole: false,
  loose: false,
  condition: null,
  bare: null,
  matchedBy: surest(
    at.map((index) => words[index] as Word),
    service,
  ),
  ...more,
});

export const combine = (words: readonly Word[], out: Candidate[]): void => {
  const where = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word.refused) return;
    const names = new Set<string>([
      ...(word.key === timeBlank ? ['time'] : []),
      ...word.meaning.things.map((thing) => thing.id),
      ...word.meaning.modifiers.flatMap((modifier) => modifier.senses),
    ]);
    for (const name of names) {
      const list = where.get(name);
      if (list === undefined) where.set(name, [at]);
      else list.push(at);
    }
  });
  for (const { service, slots, weight } of compiled) {
    for (const start of positions(where, slots[0])) {
      const taken = [start];
      let far = 0;
      for (const slot of slots.slice(1)) {
        let best = -1;
        let bestFar = Number.POSITIVE_INFINITY;
        for (const at of positions(where, slot)) {
          if (taken.includes(at) || Math.abs(at - start) > reach) continue;
          const gap = distance(words, start, at);
          if (gap < bestFar) {
            best = at;
            bestFar = gap;
          }
        }
        if (best < 0) {
          far = Number.POSITIVE_INFINITY;
          break;
        }
        taken.push(best);
        // Of three words one always lies between; that is no distance.
        far += Math.max(0, bestFar - (slots.length > 2 ? 6 : 0));
      }
      if (weight - far * 1.5 >= 12) out.push(candidate(words, service, taken, weight - far * 1.5));
    }
  }
};

const compiled = combinations.map(({ service, of, weight = 25 }) => ({
  service,
  weight,
  slots: of.map((slot) => slot.split('|')),
}));

const positions = (
  where: ReadonlyMap<string, number[]>,
  slot: readonly string[] | undefined,
): number[] =>
  slot === undefined
    ? []
    : slot.length === 1
      ? (where.get(slot[0] ?? '') ?? [])
      : slot.flatMap((name) => where.get(name) ?? []);
