/**
 * Reads what a thing is from the words it was described with, in both languages and in pinyin: category,
 * class, colours, brand, features, and the rest word by word. By rule, so that it can say why.
 * Knows no database; the same words always give the same reading.
 */
import { type Atom, atomise } from '../../../shared/intake/atoms.ts';
import { commonEnglish } from '../../../shared/intake/lexicon/common-words.ts';
import { level } from '../../../shared/intake/text.ts';
import { stem } from '../../../shared/intake/words.ts';
import type { Category, Colour, ItemClass } from '../../../shared/lost-and-found/model.ts';
import { soundOf } from '../catalogue/index.ts';
import { categoryWords, dangerWords } from './words/categories.ts';
import { brandWords, colourWords, featureWords } from './words/traits.ts';

/** Something named, and the words it was named with, as typed. */
export type Named<T extends string> = { name: T; said: string };

export type Reading = {
  category: Named<Category> | null;
  class: ItemClass;
  colours: Named<Colour>[];
  brand: Named<string> | null;
  features: Named<string>[];
  /** Words no list knows, by the key they are compared with: stems, pairs of characters, sounds. */
  words: Named<string>[];
};

type Meaning =
  | { sort: 'category'; name: Category; class: ItemClass }
  | { sort: 'class'; name: ItemClass }
  | { sort: 'colour'; name: Colour }
  | { sort: 'brand'; name: string }
  | { sort: 'feature'; name: string };

type Node = { next: Map<string, Node>; meanings: Meaning[] };
const node = (): Node => ({ next: new Map(), meanings: [] });

const keysOf = (word: string): string[] => atomise(level(word)).map(({ key }) => key);

const nouns: readonly (readonly [readonly string[], readonly string[], Meaning])[] = [
  ...categoryWords.map(
    (one) => [one.zh, one.en, { sort: 'category', name: one.category, class: one.class }] as const,
  ),
  ...dangerWords.map((one) => [one.zh, one.en, { sort: 'class', name: one.class }] as const),
  ...colourWords.map((one) => [one.zh, one.en, { sort: 'colour', name: one.trait }] as const),
  ...brandWords.map(
    (one) => [one.zh, [...one.en, one.trait], { sort: 'brand', name: one.trait }] as const,
  ),
  ...featureWords.map((one) => [one.zh, one.en, { sort: 'feature', name: one.trait }] as const),
];

type Lexicon = { root: Node; sounds: Map<string, Meaning[]> };

/** Compiled on first use and kept: it never changes while the desk runs. */
let compiled: Lexicon | undefined;
const lexicon = (): Lexicon => {
  if (compiled) return compiled;
  const root = node();
  const sounds = new Map<string, Meaning[]>();
  const put = (word: string, meaning: Meaning): void => {
    let at = root;
    for (const key of keysOf(word)) {
      const next = at.next.get(key) ?? node();
      at.next.set(key, next);
      at = next;
    }
    if (!at.meanings.includes(meaning)) at.meanings.push(meaning);
  };
  for (const [zh, en, meaning] of nouns) {
    for (const word of [...zh, ...en]) put(word, meaning);
    for (const word of zh) {
      // A single character sounds like too many things to be typed as pinyin.
      if (word.length < 2) continue;
      const sound = soundOf(word);
      sounds.set(sound, [...(sounds.get(sound) ?? []), meaning]);
    }
  }
  compiled = { root, sounds };
  return compiled;
};

const english: ReadonlySet<string> = new Set(
  commonEnglish.split(' ').flatMap((word) => [word, stem(word)]),
);
const longestSound = 5;

type Piece = { from: number; until: number; meanings: Meaning[] };

/** The longest word that begins here: 折叠伞 before 折叠. */
const wordAt = (atoms: readonly Atom[], at: number): Piece | null => {
  let node: Node | undefined = lexicon().root;
  let best: Piece | null = null;
  for (let end = at; end < atoms.length; end += 1) {
    node = node.next.get(atoms[end]?.key ?? '');
    if (!node) break;
    if (node.meanings.length > 0) best = { from: at, until: end + 1, meanings: node.meanings };
  }
  return best;
};

/** Pinyin typed as one word or several: `heise`, `he se`. */
const soundAt = (atoms: readonly Atom[], at: number): Piece | null => {
  let joined = '';
  let best: Piece | null = null;
  for (let end = at; end < Math.min(atoms.length, at + longestSound); end += 1) {
    const atom = atoms[end];
    if (atom?.kind !== 'latin') break;
    joined += atom.raw;
    const meanings = lexicon().sounds.get(joined);
    if (meanings && !english.has(joined)) best = { from: at, until: end + 1, meanings };
  }
  return best;
};

const smallWords = new Set(
  (
    '的 了 个 把 件 只 条 本 部 双 副 枚 张 一 二 两 和 与 及 有 在 是 上 下 里 内 色 款 牌 ' +
    'a an the of with and in on for my his her their one pair x'
  ).split(' '),
);

/** What no list knows: runs of Chinese by pairs and by their sound, anything else by its stem. */
const strange = (atoms: readonly Atom[], text: string): Named<string>[] => {
  const words: Named<string>[] = [];
  const say = (first: Atom, last: Atom) => text.slice(first.from, last.until);
  const known = (atom: Atom) =>
    atom.kind === 'mark' || smallWords.has(atom.key) || atom.kind === 'blank';
  for (let at = 0; at < atoms.length; at += 1) {
    const first = atoms[at] as Atom;
    if (known(first)) continue;
    let end = at + 1;
    while (end < atoms.length && atoms[end]?.kind === first.kind && !known(atoms[end] as Atom))
      end += 1;
    if (first.kind === 'han') {
      const last = atoms[end - 1] as Atom;
      for (let pair = at; pair + 1 < end; pair += 1) {
        const [one, two] = [atoms[pair] as Atom, atoms[pair + 1] as Atom];
        words.push({ name: one.key + two.key, said: say(one, two) });
      }
      if (end - at >= 2)
        words.push({ name: `~${soundOf(say(first, last))}`, said: say(first, last) });
      at = end - 1;
    } else if (first.key.length >= 2) {
      words.push({ name: first.key, said: say(first, first) });
      const last = atoms[end - 1] as Atom;
      if (first.kind === 'latin' && (at === 0 || atoms[at - 1]?.kind !== 'latin'))
        words.push({
          name: `~${atoms
            .slice(at, end)
            .map(({ raw }) => raw)
            .join('')}`,
          said: say(first, last),
        });
    }
  }
  return words;
};

const once = <T extends string>(list: readonly Named<T>[]): Named<T>[] =>
  [...new Map(list.map((one) => [one.name, one] as const).reverse()).values()].reverse();

/** Reads one description. @param text as typed, of any length */
export const readThing = (text: string): Reading => {
  const levelled = level(text);
  const atoms = atomise(levelled);
  const named: { meaning: Meaning; said: string; at: number }[] = [];
  const rest: Atom[] = [];
  for (let at = 0; at < atoms.length; ) {
    const piece = wordAt(atoms, at) ?? soundAt(atoms, at);
    if (!piece) {
      rest.push(atoms[at] as Atom);
      at += 1;
      continue;
    }
    // Nothing is read across a word that is known.
    rest.push({ ...(atoms[at] as Atom), kind: 'mark', key: ' ' });
    const said = text.slice((atoms[at] as Atom).from, (atoms[piece.until - 1] as Atom).until);
    for (const meaning of piece.meanings) named.push({ meaning, said, at });
    at = piece.until;
  }
  const of = <S extends Meaning['sort']>(sort: S) =>
    named.flatMap(({ meaning, said }) =>
      meaning.sort === sort ? [{ name: meaning.name, said, meaning }] : [],
    );
  const things = named.flatMap(({ meaning, said, at }) =>
    meaning.sort === 'category' ? [{ name: meaning.name, said, class: meaning.class, at }] : [],
  );
  const inside = atoms.findIndex(
    ({ key }, at) => holding.has(key) || holding.has(key + (atoms[at + 1]?.key ?? '')),
  );
  const thing = things.findLast(({ at }) => inside === -1 || at < inside) ?? things.at(-1);
  const danger = of('class')[0]?.name as ItemClass | undefined;
  return {
    category: thing ? { name: thing.name, said: thing.said } : null,
    class: danger ?? classOf(things) ?? 'general',
    colours: once(of('colour').map(({ name, said }) => ({ name: name as Colour, said }))),
    brand: of('brand').map(({ name, said }) => ({ name, said }))[0] ?? null,
    features: once(of('feature').map(({ name, said }) => ({ name, said }))),
    words: once(strange(rest, text)),
  };
};

type Thing = Named<Category> & { class: ItemClass };

/** What follows these words lies in the thing and is not the thing itself. */
const holding = new Set(['with', 'containing', 'inside', '内有', '里有', '装有', '含有', '内装']);

const gravest: readonly ItemClass[] = ['hazardous', 'document', 'valuable', 'perishable'];
/** A bag with a passport in it is kept as the passport is. */
const classOf = (things: readonly Thing[]): ItemClass | undefined =>
  gravest.find((one) => things.some((thing) => thing.class === one));
