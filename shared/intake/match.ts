/**
 * Owns choosing what a clause asks for: every way the lexicon allows is weighed, the heaviest that
 * do not share a word are taken. Deterministic: equal weights go to the earlier words.
 */
import { asksForHour, isAct, isAsked, opensTelling } from './asked.ts';
import { type Candidate, candidate, combine, pairs } from './candidates.ts';
import { type Clause, has, type Word } from './clauses.ts';
import { dangerServices, tellingServices } from './lexicon/index.ts';
import { locates } from './near.ts';

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
          bare: word.meaning.things.find((thing) => thing.bare === named.service) ?? null,
        }),
      );
    }
    for (const thing of word.meaning.things) {
      if (thing.id === 'checkout' && asksForHour(words))
        out.push(candidate(words, 'late-check-out', [at], 30));
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
            { sole: aside, bare: thing },
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

/** "Water is leaking from the ceiling": the water is part of what was reported, nobody wants it. */
const partOf = (
  one: Candidate,
  taken: readonly Candidate[],
  words: readonly Word[],
): Candidate | undefined =>
  taken.find(
    (other) =>
      isReport(other.service) &&
      other.words.some((at) =>
        (words[at] as Word).meaning.modifiers.some((modifier) =>
          modifier.senses.some((sense) => one.bare?.on?.[sense] === other.service),
        ),
      ),
  );

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

const isChair = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.meaning.things.some((thing) => thing.id === 'wheelchair') ||
    word.meaning.named.some((named) => named.service === 'loan-wheelchair'));

/** The words told in one breath: a space between Chinese words ends it. "脚扭了 借轮椅" asks for two. */
const stretch = (words: readonly Word[], at: number): [number, number] => {
  const parts = (word: Word | undefined): boolean => word?.han === true && word.spaced;
  let from = at;
  while (from > 0 && !parts(words[from])) from -= 1;
  let until = at + 1;
  while (until < words.length && !parts(words[until])) until += 1;
  return [from, until];
};

/** "Found a charger in the drawer": a drawer that is merely named is no report. */
const isFoundOut = (one: Candidate): boolean =>
  isReport(one.service) && (!one.service.startsWith('repair-') || one.words.length > 1);

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
    .filter((one) => offered.has(one.service) && (!found || isFoundOut(one)))
    .sort((a, b) => b.weight - a.weight || (a.words[0] ?? 0) - (b.words[0] ?? 0));
  const used = new Set<number>();
  const taken: Taken[] = [];
  for (const one of usable) {
    if (one.words.some((at) => used.has(at)) || (one.sole && taken.length > 0)) continue;
    // "Power tripped when using the kettle": it says how it came about.
    if (one.service === 'other' && taken.some((other) => isReport(other.service))) continue;
    const whole = one.bare === null ? undefined : partOf(one, taken, words);
    if (whole !== undefined) {
      whole.words.push(...one.words);
      for (const at of one.words) used.add(at);
      continue;
    }
    if (one.condition !== null && belongs(one.condition, taken, words)) continue;
    taken.push({ ...one, clause });
    for (const at of one.words) used.add(at);
    if (!tellsAll(one.service)) continue;
    const [from, until] = dangerServices.has(one.service)
      ? stretch(words, one.words[0] ?? 0)
      : [0, words.length];
    // "Hurt his leg, needs a wheelchair" is help and a chair.
    for (let at = from; at < until; at += 1) if (!isChair(words[at])) used.add(at);
  }
  return taken.sort((a, b) => Math.min(...a.words) - Math.min(...b.words));
};

/** Told as a story, the whole clause belongs to it; food and rooms to move to may stand in a list. */
export const tellsAll = (service: string): boolean =>
  tellingServices.has(service) &&
  !['room-service', 'move-room', 'babysitting', 'welcome'].includes(service);
