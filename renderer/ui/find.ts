/**
 * How what is known is found by what is typed: by its code, its name, or the pinyin of its name. Every
 * word typed must be found; the nearer to the beginning of something, the higher.
 */

import { spellingsOf } from './spell.ts';

export type Findable = {
  /** What it can be found by, in lower case; the first is its own name or number. */
  words: readonly string[];
};

/** Distance from a perfect hit; null when a word is not there at all. */
const distance = (words: readonly string[], part: string): number | null => {
  let best: number | null = null;
  for (const [index, word] of words.entries()) {
    const at = word.indexOf(part);
    if (at === -1) continue;
    const penalty = index === 0 ? 0 : 0.5;
    const score = word === part ? 0 : at === 0 ? 1 : word[at - 1] === ' ' ? 2 : 3;
    if (best === null || score + penalty < best) best = score + penalty;
  }
  return best;
};

export const partsOf = (query: string): string[] =>
  query
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');

/** Sum over all parts; null when it does not fit. */
export const scoreOf = (item: Findable, parts: readonly string[]): number | null => {
  let sum = 0;
  for (const part of parts) {
    const score = distance(item.words, part);
    if (score === null) return null;
    sum += score;
  }
  return sum;
};

/** The best few, nearest first; equals keep the order they came in. */
export const best = <T extends Findable>(
  items: readonly T[],
  parts: readonly string[],
  most: number,
) =>
  items
    .map((item) => ({ item, score: scoreOf(item, parts) }))
    .filter((found): found is { item: T; score: number } => found.score !== null)
    .sort((left, right) => left.score - right.score)
    .slice(0, most);

const isHan = /\p{Script=Han}/u;

/** The words a thing is found by: each as it is written, and as it is typed where it is Chinese. */
export const findableBy = (...names: readonly (string | null | undefined)[]): string[] =>
  names
    .filter((name): name is string => typeof name === 'string' && name !== '')
    .flatMap((name) => [
      name.normalize('NFKC').toLowerCase(),
      ...(isHan.test(name) ? spellingsOf(name) : []),
    ]);
