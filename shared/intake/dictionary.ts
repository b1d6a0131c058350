/**
 * Owns the compiled dictionary: the built-in words and the house's own names in one trie, their
 * sounds, and the spelling index. Compiled once per vocabulary.
 */
import { type Atom, atomise } from './atoms.ts';
import { commonEnglish } from './lexicon/common-words.ts';
import { eachWord, emptyMeaning, type Meaning, thingOf } from './lexicon/index.ts';
import type { ServiceWords, Vocabulary } from './model.ts';
import { isLatin, level } from './text.ts';
import { createSpelling, stem } from './words.ts';

type Node = { next: Map<string, Node>; meaning: Meaning | null };

export type Dictionary = {
  root: Node;
  /** True for a Latin word that stands in the dictionary, alone or in a phrase. */
  knows: (word: string) => boolean;
  pinyin: ReadonlyMap<string, Meaning>;
  initials: ReadonlyMap<string, Meaning>;
  /** English words that are right as they stand, by stem. */
  common: ReadonlySet<string>;
  correct: (word: string) => string | null;
  /** The pinyin one slip away. */
  sounds: (typed: string) => string | null;
  services: ReadonlySet<string>;
  /** What a room is to a line that names a second one: "move to 1210". */
  second: (digits: string) => Meaning | undefined;
};

const node = (): Node => ({ next: new Map(), meaning: null });

const nodeAt = (root: Node, keys: readonly string[]): Node => {
  let at = root;
  for (const key of keys) {
    let next = at.next.get(key);
    if (next === undefined) {
      next = node();
      at.next.set(key, next);
    }
    at = next;
  }
  return at;
};

const isChinese = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) < 0x4e00) return false;
  return true;
};

const isPlain = (word: string): boolean => {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code !== 32 && (code < 97 || code > 122)) return false;
  }
  return true;
};

/** Most built-in words are level already: Chinese characters, or English in small letters. */
const keysOf = (word: string): string[] => {
  if (isChinese(word)) return word.split('');
  if (isPlain(word)) return word.split(' ').map(stem);
  return atomise(level(word))
    .filter((atom: Atom) => atom.kind !== 'mark')
    .map((atom) => atom.key);
};

const merge = (into: Meaning, from: Meaning): void => {
  into.things.push(...from.things.filter((thing) => !into.things.includes(thing)));
  into.modifiers.push(...from.modifiers.filter((modifier) => !into.modifiers.includes(modifier)));
  into.verbs.push(...from.verbs);
  into.named.push(
    ...from.named.filter((named) => !into.named.some((other) => other.service === named.service)),
  );
  for (const control of from.controls) into.controls.add(control);
  into.measure ||= from.measure;
};

/** Services by their own words, in catalogue order; `other` is what is left, never asked for by name. */
const nameServices = (
  services: readonly ServiceWords[],
  put: (word: string, add: (meaning: Meaning) => void) => void,
): void => {
  for (const service of services) {
    if (service.code === 'other') continue;
    const add =
      (by: 'code' | 'name' | 'alias') =>
      (meaning: Meaning): void => {
        if (!meaning.named.some((named) => named.service === service.code))
          meaning.named.push({ service: service.code, by });
      };
    for (const name of [service.zh, service.en]) put(name, add('name'));
    for (const alias of service.aliases) put(alias, add('alias'));
    put(service.code, add('code'));
  }
};

/** By its sound a service is known together with the thing it is about: "kt 漏水". */
const soundMeaning = (service: string): Meaning => {
  const thing = thingOf(service);
  return {
    ...emptyMeaning(),
    things: thing === undefined ? [] : [thing],
    named: [{ service, by: 'alias' }],
  };
};

const common: ReadonlySet<string> = new Set(
  commonEnglish.split(' ').flatMap((word) => [word, stem(word)]),
);

/** Compiles the built-in words together with the house's. */
export const compileDictionary = (vocabulary: Vocabulary): Dictionary => {
  const root = node();
  const latin = new Set<string>();
  const put = (word: string, add: (meaning: Meaning) => void): void => {
    const keys = keysOf(word);
    if (keys.length === 0) return;
    const at = nodeAt(root, keys);
    at.meaning ??= emptyMeaning();
    add(at.meaning);
    if (isChinese(word)) return;
    for (const key of keys) if (isLatin(key.charCodeAt(0))) latin.add(key);
    // What is written in two words is also typed as one.
    if (keys.length === 2 && keys.every((key) => /^[a-z]{2,}$/.test(key))) {
      const joined = keysOf(word.replaceAll(/[\s-]/g, ''));
      const one = nodeAt(root, joined);
      one.meaning ??= emptyMeaning();
      add(one.meaning);
      for (const key of joined) latin.add(key);
    }
  };
  eachWord((word, _chinese, add) => put(word, add));
  nameServices(vocabulary.services, put);
  // A place named beside the room ("luggage to the lobby") tells the errand where.
  for (const area of vocabulary.areas) {
    for (const name of [area.zh, area.en, ...area.aliases])
      put(name, (meaning) => void meaning.controls.add('detail'));
  }

  const pinyin = new Map<string, Meaning>();
  const initials = new Map<string, Meaning>();
  // A meaning is shared with the word it sounds like until a second word sounds the same.
  const own = new Set<Meaning>();
  const sound = (map: Map<string, Meaning>, key: string, meaning: Meaning): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, meaning);
    else if (map === pinyin) {
      const into = own.has(known) ? known : copyOf(known);
      own.add(into);
      merge(into, meaning);
      map.set(key, into);
    }
  };
  const byCode = new Map<string, Meaning>();
  const soundOf = (service: string): Meaning => {
    const made = byCode.get(service) ?? soundMeaning(service);
    byCode.set(service, made);
    return made;
  };
  for (const [key, term] of vocabulary.sounds ?? []) {
    let at: Node | undefined = root;
    for (const part of keysOf(term)) at = at?.next.get(part);
    if (at?.meaning != null) sound(pinyin, key, at.meaning);
  }
  for (const service of vocabulary.services) {
    if (service.code === 'other') continue;
    for (const key of service.pinyin) sound(pinyin, key, soundOf(service.code));
    // A service's own name is typed before any other word for it or for another.
    const [first] = service.initials;
    if (first !== undefined && first.length >= 2) sound(initials, first, soundOf(service.code));
  }
  // Then the commonest other word of each, then the next: what a service is called first is meant.
  const longest = Math.max(0, ...vocabulary.services.map((service) => service.initials.length));
  for (let rank = 1; rank < longest; rank += 1) {
    for (const service of vocabulary.services) {
      const key = service.initials[rank];
      if (service.code !== 'other' && key !== undefined && key.length >= 2)
        sound(initials, key, soundOf(service.code));
    }
  }
  for (const [key, term] of vocabulary.shorts ?? []) {
    let at: Node | undefined = root;
    for (const part of keysOf(term)) at = at?.next.get(part);
    if (at?.meaning != null) sound(initials, key, at.meaning);
  }
  const numbers = new Set(vocabulary.rooms.map((number) => number.replace(/^\D+/, '')));
  const room = root.next.get('room')?.meaning ?? undefined;
  return {
    root,
    knows: (word) => latin.has(word),
    common,
    pinyin,
    initials,
    correct: createSpelling(latin, 4),
    sounds: createSpelling(pinyin.keys(), 6),
    services: new Set(vocabulary.services.map((service) => service.code)),
    second: (digits) => (numbers.has(digits) ? room : undefined),
  };
};

const copyOf = (meaning: Meaning): Meaning => {
  const copy = emptyMeaning();
  merge(copy, meaning);
  return copy;
};
