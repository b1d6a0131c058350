/**
 * Owns the list of all built-in words, with what each may mean.
 * Must not know the house: its own names are added by the tagger.
 */

import { combinations } from './combinations.ts';
import { commonChinese } from './common-words.ts';
import { type Control, enWords, type Modifier, type Thing, type Verb, zhWords } from './entry.ts';
import { acts, conditions, failures, verbs } from './modifiers.ts';
import { controls, englishMeasures, measures } from './small-words.ts';
import { equipment } from './things-equipment.ts';
import { places, services } from './things-services.ts';
import { lendings, plug, supplies, unserved } from './things-supplies.ts';
import { dangers, troubles } from './troubles.ts';

/** Everything a word may mean; one word can be a thing, a condition and a verb at once. */
export type Meaning = {
  things: Thing[];
  modifiers: Modifier[];
  verbs: Verb[];
  controls: Set<Control>;
  measure: boolean;
  /** Services whose own name or alias the word is, in catalogue order. */
  named: { service: string; by: 'code' | 'name' | 'alias' }[];
};

export const emptyMeaning = (): Meaning => ({
  things: [],
  modifiers: [],
  verbs: [],
  controls: new Set(),
  measure: false,
  named: [],
});

/** What is the matter with a thing no service is for concerns no other service either. */
const lacking: NonNullable<Thing['on']> = {
  fault: 'other',
  leak: 'other',
  damage: 'other',
  lack: 'other',
  noisy: 'other',
  exchange: 'other',
};

const things: readonly Thing[] = [
  ...dangers,
  ...supplies,
  ...lendings,
  plug,
  ...unserved.map((thing): Thing => ({ ...thing, bare: 'other', on: lacking })),
  ...equipment,
  ...places,
  ...services,
  ...troubles,
];
/** The thing a service is first of all about. */
export const thingOf = (service: string): Thing | undefined =>
  things.find((thing) => thing.bare === service && !dangers.includes(thing));
const modifiers: readonly Modifier[] = [...conditions, ...failures, ...acts];

/** Hands every built-in word to `put`, Chinese and English apart. */
export const eachWord = (
  put: (word: string, chinese: boolean, add: (meaning: Meaning) => void) => void,
): void => {
  const all = (entry: { zh: string; en: string }, add: (meaning: Meaning) => void): void => {
    for (const word of zhWords(entry.zh)) put(word, true, add);
    for (const word of enWords(entry.en)) put(word, false, add);
  };
  for (const thing of things)
    all(thing, (meaning) => void (meaning.things.includes(thing) || meaning.things.push(thing)));
  for (const modifier of modifiers)
    all(
      modifier,
      (meaning) => void (meaning.modifiers.includes(modifier) || meaning.modifiers.push(modifier)),
    );
  for (const verb of verbs) all(verb, (meaning) => void meaning.verbs.push(verb));
  for (const entry of controls) all(entry, (meaning) => void meaning.controls.add(entry.control));
  for (const word of zhWords(commonChinese))
    put(word, true, (meaning) => void meaning.controls.add('known'));
  all({ zh: measures, en: englishMeasures }, (meaning) => {
    meaning.measure = true;
  });
};

/** The Chinese words worth a pinyin: those with a meaning of their own. */
export const spokenTerms = (): string[] => {
  const terms = new Set<string>();
  for (const entry of [...things, ...modifiers, ...verbs])
    for (const word of zhWords(entry.zh)) terms.add(word);
  for (const { control, zh } of controls)
    if (control !== 'known' && control !== 'detail')
      for (const word of zhWords(zh)) terms.add(word);
  return [...terms].filter((word) => word.length >= 2);
};

/** The words worth their initials: things and conditions. A danger is never read from three letters. */
export const shortTerms = (): string[] => {
  const alarms = new Set(dangers.flatMap((entry) => zhWords(entry.zh)));
  const own = things.filter((entry) => !dangers.includes(entry));
  const terms = new Set([...own, ...conditions, ...failures].flatMap((entry) => zhWords(entry.zh)));
  return [...terms].filter((word) => word.length >= 3 && !alarms.has(word));
};

export { dangerServices, explained, tellingServices } from './combinations.ts';
export { combinations };

/** A built-in thing by its name in the lexicon, for registers that speak of the same things. */
export const lexiconThing = (id: string): Thing | undefined =>
  things.find((thing) => thing.id === id);
