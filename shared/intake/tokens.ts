/**
 * Owns cutting a line into words with their meanings: the cheapest way through the line that the
 * dictionary allows. Knows what a word may mean, not what the line asks for.
 */
import { type Atom, atomise } from './atoms.ts';
import {
  countPhrases,
  hanNumerals,
  numberWords,
  spelledCount,
  spelledMeasures,
  spelledNumbers,
} from './counts.ts';
import type { Dictionary } from './dictionary.ts';
import { emptyMeaning, type Meaning } from './lexicon/index.ts';
import { readHanNumber } from './numbers.ts';

export type Token = {
  from: number;
  until: number;
  kind: 'word' | 'number' | 'unknown' | 'mark' | 'blank' | 'times';
  key: string;
  meaning: Meaning;
  by: 'typed' | 'pinyin' | 'initials';
  /** For a number. */
  value: number;
  /** Counted in pairs: two of a thing, but one of slippers. */
  pair: boolean;
  atoms: number;
  spaced: boolean;
  han: boolean;
};

const nothing: Meaning = emptyMeaning();
/** Things of one syllable, read only where pinyin follows: `men da bu kai`. */
const syllables: Readonly<Record<string, string>> = {
  men: '门',
  deng: '灯',
  shui: '水',
  suo: '锁',
  wang: '网',
  dian: '电',
};

type Edge = {
  until: number;
  cost: number;
  meaning: Meaning;
  kind: Token['kind'];
  by: Token['by'];
  value: number;
  pair: boolean;
};

const longestJoin = 24;

const createEdges = (dictionary: Dictionary, atoms: readonly Atom[]) => {
  const keyOf = (atom: Atom): string => {
    if (atom.kind !== 'latin' || dictionary.knows(atom.key)) return atom.key;
    if (
      dictionary.initials.has(atom.raw) ||
      dictionary.pinyin.has(atom.raw) ||
      numberWords.has(atom.key) ||
      dictionary.common.has(atom.raw) ||
      dictionary.common.has(atom.key)
    )
      return atom.key;
    return (atom.raw.length >= 4 ? dictionary.correct(atom.key) : null) ?? atom.key;
  };
  const isEnglish = (atom: Atom): boolean =>
    dictionary.knows(atom.key) || dictionary.common.has(atom.key);
  // Among English words two or three letters are an abbreviation of their own, not initials.
  const english =
    atoms.filter((atom) => atom.kind === 'latin' && isEnglish(atom)).length >= 3 &&
    !atoms.some((atom) => atom.kind === 'han');
  const keys = atoms.map(keyOf);
  const placed = atoms.some((atom) => atom.kind === 'blank');
  const edge = (until: number, cost: number, meaning: Meaning, more: Partial<Edge> = {}): Edge => ({
    until,
    cost,
    meaning,
    kind: 'word',
    by: 'typed',
    value: 0,
    pair: false,
    ...more,
  });

  const words = (at: number, out: Edge[]): boolean => {
    let found = false;
    let node = dictionary.root;
    for (let end = at; end < atoms.length; end += 1) {
      const atom = atoms[end];
      const key = keys[end];
      if (atom === undefined || key === undefined) break;
      // A space between Chinese characters parts words; between Latin ones it joins a phrase.
      if (end > at && atom.spaced && atom.kind === 'han' && atoms[end - 1]?.kind === 'han') break;
      const next = node.next.get(key);
      if (next === undefined) break;
      node = next;
      if (node.meaning !== null) {
        found = true;
        out.push(edge(end + 1, 1 + (end === at && atom.key !== key ? 0.3 : 0), node.meaning));
      }
    }
    return found;
  };

  const numbers = (at: number, out: Edge[]): void => {
    const atom = atoms[at];
    if (atom === undefined) return;
    const second = atom.kind === 'digit' && placed ? dictionary.second(atom.key) : undefined;
    if (second !== undefined && atom.key.length >= 4) out.push(edge(at + 1, 0.9, second));
    else if (atom.kind === 'digit')
      out.push(edge(at + 1, 1, nothing, { kind: 'number', value: Number(atom.key) }));
    for (const phrase of countPhrases) {
      if (!phrase.keys.every((key, step) => keys[at + step] === key)) continue;
      out.push(
        edge(at + phrase.keys.length, 0.9, nothing, {
          kind: 'number',
          value: phrase.value,
          pair: phrase.pair,
        }),
      );
    }
    const worded = atom.kind === 'latin' ? numberWords.get(atom.key) : undefined;
    const counted = atom.kind === 'latin' ? spelledCount.exec(atom.raw) : null;
    const measured = atom.kind === 'latin' && spelledMeasures.has(atoms[at + 1]?.raw ?? '');
    if (measured && spelledNumbers.includes(atom.raw))
      out.push(
        edge(at + 1, 0.8, nothing, { kind: 'number', value: spelledNumbers.indexOf(atom.raw) + 1 }),
      );
    if (counted !== null)
      out.push(
        edge(at + 1, 1, nothing, {
          kind: 'number',
          value: spelledNumbers.indexOf(counted[1] ?? '') + 1,
        }),
      );
    if (worded !== undefined)
      out.push(edge(at + 1, 0.9, nothing, { kind: 'number', value: worded }));
    if (atom.kind === 'han' && hanNumerals.has(atom.key)) {
      let end = at;
      while (
        end < atoms.length &&
        end < at + 4 &&
        hanNumerals.has(keys[end] ?? '') &&
        (end === at || atoms[end]?.spaced === false)
      )
        end += 1;
      const text = atoms
        .slice(at, end)
        .map((part) => part.key)
        .join('');
      const value = text === '半' ? 0.5 : readHanNumber(text);
      if (value !== null) out.push(edge(end, 1, nothing, { kind: 'number', value }));
    }
  };

  const sounds = (at: number, known: boolean, out: Edge[]): void => {
    const first = atoms[at];
    if (first?.kind !== 'latin') return;
    const one = syllables[first.raw];
    const after = atoms[at + 1];
    const meaning = one === undefined ? undefined : dictionary.root.next.get(one)?.meaning;
    if (meaning != null && after?.kind === 'latin' && !isEnglish(after))
      out.push(edge(at + 1, 0.9, meaning, { by: 'pinyin' }));
    const initials =
      known || (english && first.raw.length <= 3) ? undefined : dictionary.initials.get(first.raw);
    if (initials !== undefined) out.push(edge(at + 1, 1.4, initials, { by: 'initials' }));
    let joined = '';
    let strange = false;
    let foreign = true;
    for (
      let end = at;
      end < atoms.length && joined.length < longestJoin && end < at + 6;
      end += 1
    ) {
      const atom = atoms[end];
      if (atom?.kind !== 'latin') break;
      joined += atom.raw;
      strange ||= !dictionary.knows(atom.key);
      foreign &&= keys[end] === atom.key && !dictionary.common.has(atom.key);
      if (!strange) continue;
      const exact = dictionary.pinyin.get(joined);
      const near = exact === undefined && foreign ? dictionary.sounds(joined) : null;
      const meaning = near === null ? exact : dictionary.pinyin.get(near);
      if (meaning !== undefined)
        out.push(edge(end + 1, near === null ? 1.2 : 1.7, meaning, { by: 'pinyin' }));
      if (end === at + 1) {
        const one = dictionary.root.next.get(joined)?.meaning;
        if (one != null) out.push(edge(end + 1, 1.3, one));
      }
    }
  };

  return (at: number): Edge[] => {
    const out: Edge[] = [];
    const atom = atoms[at];
    if (atom === undefined) return out;
    if (atom.kind === 'mark' || atom.kind === 'blank' || atom.kind === 'times') {
      return [edge(at + 1, 0, nothing, { kind: atom.kind })];
    }
    const known = words(at, out);
    numbers(at, out);
    sounds(at, known || dictionary.knows(atom.key), out);
    if (!out.some((found) => found.until === at + 1))
      out.push(edge(at + 1, atom.kind === 'han' ? 2.5 : 2.2, nothing, { kind: 'unknown' }));
    return out;
  };
};

/** Splits a run of pinyin typed without spaces, such as `kongtiaobuzhileng`, into known sounds. */
const splitSounds = (
  dictionary: Dictionary,
  word: string,
): { length: number; meaning: Meaning }[] | null => {
  if (word.length < 8 || word.length > 40) return null;
  const best: ({ length: number; meaning: Meaning }[] | null)[] = [[]];
  for (let end = 1; end <= word.length; end += 1) {
    let found: { length: number; meaning: Meaning }[] | null = null;
    for (let length = 3; length <= Math.min(end, longestJoin); length += 1) {
      const before = best[end - length];
      const meaning =
        before == null ? undefined : dictionary.pinyin.get(word.slice(end - length, end));
      if (
        before != null &&
        meaning !== undefined &&
        (found === null || before.length + 1 < found.length)
      )
        found = [...before, { length, meaning }];
    }
    best[end] = found;
  }
  return best[word.length] ?? null;
};

/** Cuts a levelled text, in which places and times are blanked, into tokens. */
export const tokenise = (dictionary: Dictionary, text: string): Token[] => {
  const atoms = atomise(text);
  const edgesAt = createEdges(dictionary, atoms);
  const cost = new Float64Array(atoms.length + 1).fill(Number.POSITIVE_INFINITY);
  const back: (({ from: number } & Edge) | undefined)[] = [];
  cost[0] = 0;
  for (let at = 0; at < atoms.length; at += 1) {
    for (const edge of edgesAt(at)) {
      const total = (cost[at] ?? 0) + edge.cost;
      // On a tie the later word is the longer one: 开|门锁, not 开门|锁.
      if (total < (cost[edge.until] ?? 0) - 1e-9) {
        cost[edge.until] = total;
        back[edge.until] = { ...edge, from: at };
      }
    }
  }
  const tokens: Token[] = [];
  for (let end = atoms.length; end > 0; ) {
    const step = back[end];
    if (step === undefined) break;
    const first = atoms[step.from] as Atom;
    const last = atoms[end - 1] as Atom;
    const token: Token = {
      from: first.from,
      until: last.until,
      kind: step.kind,
      key: atoms
        .slice(step.from, end)
        .map((atom) => atom.key)
        .join(first.kind === 'latin' ? ' ' : ''),
      meaning: step.meaning,
      by: step.by,
      value: step.value,
      pair: step.pair,
      atoms: end - step.from,
      spaced: first.spaced,
      han: first.kind === 'han',
    };
    const parts =
      step.kind === 'unknown' && first.kind === 'latin' ? splitSounds(dictionary, first.raw) : null;
    if (parts === null) tokens.push(token);
    else {
      let until = last.until;
      for (const part of [...parts].reverse()) {
        tokens.push({
          ...token,
          from: Math.max(token.from, until - part.length),
          until,
          kind: 'word',
          meaning: part.meaning,
          by: 'pinyin',
          atoms: 2,
        });
        until -= part.length;
      }
    }
    end = step.from;
  }
  return tokens.reverse();
};
