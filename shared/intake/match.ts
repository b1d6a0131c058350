/**
 * Owns choosing what a clause asks for: every way the lexicon allows is weighed, the heaviest that
 * do not share a word are taken. Deterministic: equal weights go to the earlier words.
 */
import { isAct, isAsked, opensTelling } from './asked.ts';
import { type Clause, has, type Word } from './clauses.ts';
import type { Sense, Thing } from './lexicon/entry.ts';
import { combinations, dangerServices, tellingServices } from './lexicon/index.ts';
import type { MatchedBy } from './model.ts';
import { distance, locates } from './near.ts';

type Candidate = {
  service: string;
  /** Indexes of the words in the clause. */
  words: number[];
  weight: number;
  matchedBy: MatchedBy;
  /** Only if nothing else is asked in the clause. */
  sole: boolean;
  /** Stands on one condition, whose word it is; another thing may claim it. */
  condition: Word | null;
  /** Stands on conditions alone: it may belong to the thing named before. */
  loose: boolean;
};

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

const pairs = (words: readonly Word[], at: number, thing: Thing, out: Candidate[]): void => {
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

const candidate = (
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
  matchedBy: surest(
    at.map((index) => words[index] as Word),
    service,
  ),
  ...more,
});

const combine = (words: readonly Word[], out: Candidate[]): void => {
  const where = new Map<string, number[]>();
  words.forEach((word, at) => {
    if (word.refused) return;
    const names = new Set<string>([
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

const alone = (words: readonly Word[], out: Candidate[]): void => {
  const faulty = words.some((word) =>
    word.meaning.modifiers.some(
      (modifier) => modifier.senses.includes('fault') && !isAct(modifier.senses[0]),
    ),
  );
  words.forEach((word, at) => {
    if (word.refused && !word.meaning.things.some((thing) => dangerServices.has(thing.bare ?? '')))
      return;
    const [named] = word.meaning.named;
    if (named !== undefined) {
      const length = word.by === 'typed' ? Math.min(8, word.atoms * (word.han ? 1 : 2)) : 3;
      const aside = locates(words, at);
      out.push(
        candidate(words, named.service, [at], aside ? 5 : 10 + length * 1.2, {
          sole: aside,
          condition: word.meaning.modifiers.length > 0 ? word : null,
        }),
      );
    }
    for (const thing of word.meaning.things) {
      if (thing.asked !== undefined && !faulty && isAsked(words, at))
        out.push(candidate(words, thing.asked, [at], 24));
      if (thing.bare !== undefined) {
        const danger = dangerServices.has(thing.bare) && thing.id !== 'fall';
        // "while we are at dinner" orders none.
        const aside = !danger && locates(words, at);
        out.push(
          candidate(
            words,
            thing.bare,
            [at],
            danger
              ? 45
              : opensTelling(words, at, thing)
                ? 42
                : aside
                  ? 5
                  : thing.id === 'fall'
                    ? 20
                    : 11,
            { sole: aside },
          ),
        );
      } else if (thing.sole !== undefined)
        out.push(candidate(words, thing.sole, [at], 8, { sole: true }));
    }
    for (const modifier of word.meaning.modifiers) {
      if (modifier.alone === undefined || (word.han && locates(words, at))) continue;
      const strong = modifier.alone === 'lost-enquiry' || modifier.alone === 'suspicious';
      out.push(
        candidate(words, modifier.alone, [at], strong ? 21 : 9, {
          loose: !strong,
          condition: word,
        }),
      );
    }
  });
};

const questions = (words: readonly Word[], out: Candidate[]): void => {
  const at = words.findIndex(
    (word) => !word.refused && (has(word, 'how') || has(word, 'maybe-how')),
  );
  const word = words[at];
  if (word === undefined) return;
  const faulty = words.some((other) =>
    other.meaning.modifiers.some(
      (modifier) => modifier.senses.includes('fault') && !isAct(modifier.senses[0]),
    ),
  );
  if (!has(word, 'how') && faulty) return;
  const about = words.findIndex((other, index) => index !== at && other.meaning.things.length > 0);
  const acted = words.some(
    (other) =>
      other.meaning.modifiers.some((modifier) => modifier.senses[0] === 'open') ||
      other.meaning.verbs.length > 0,
  );
  if (about >= 0 && (has(word, 'how') || acted))
    out.push(candidate(words, 'how-to', [at, about], 40));
};

/** The condition fits a thing that is already spoken for: it is part of that request. */
const belongs = (condition: Word, taken: readonly Candidate[], words: readonly Word[]): boolean =>
  taken.some((one) =>
    one.words.some((at) =>
      (words[at] as Word).meaning.things.some((thing) =>
        condition.meaning.modifiers.some((modifier) =>
          modifier.senses.some((sense) => thing.on?.[sense] !== undefined),
        ),
      ),
    ),
  );

export type Taken = Candidate & { clause: Clause };

/** What is reported rather than asked: allowed even where somebody "found" it. */
export const isReport = (service: string): boolean =>
  service.startsWith('repair-') ||
  dangerServices.has(service) ||
  ['pest', 'smell', 'spill', 'noise', 'make-up-room'].includes(service);

/** The services a clause asks for, in the order of its words. */
export const chooseServices = (
  clause: Clause,
  offered: ReadonlySet<string>,
  found: boolean,
): Taken[] => {
  const { words } = clause;
  const all: Candidate[] = [];
  alone(words, all);
  words.forEach((word, at) => {
    if (!word.refused) for (const thing of word.meaning.things) pairs(words, at, thing, all);
  });
  combine(words, all);
  questions(words, all);
  const usable = all
    .filter((one) => offered.has(one.service) && (!found || isReport(one.service)))
    .sort((a, b) => b.weight - a.weight || (a.words[0] ?? 0) - (b.words[0] ?? 0));
  const used = new Set<number>();
  const taken: Taken[] = [];
  for (const one of usable) {
    if (one.words.some((at) => used.has(at)) || (one.sole && taken.length > 0)) continue;
    if (one.condition !== null && belongs(one.condition, taken, words)) continue;
    taken.push({ ...one, clause });
    for (const at of one.words) used.add(at);
    if (tellsAll(one.service)) words.forEach((_, at) => void used.add(at));
  }
  return taken.sort((a, b) => Math.min(...a.words) - Math.min(...b.words));
};

/** Told as a story, the whole clause belongs to it; food and rooms to move to may stand in a list. */
export const tellsAll = (service: string): boolean =>
  tellingServices.has(service) &&
  !['room-service', 'move-room', 'babysitting', 'welcome'].includes(service);
