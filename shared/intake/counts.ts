/**
 * Owns the words that count: "a dozen", "a pair of", `liangge`, Chinese numerals.
 * Knows nothing of what is counted.
 */
import { englishNumberWords, englishTens } from './numbers.ts';
import { stem } from './words.ts';

export const numberWords = new Map<string, number>([
  ...englishNumberWords.map((word, value): [string, number] => [stem(word), value]),
  ...Object.entries(englishTens),
  ['dozen', 12],
  [stem('couple'), 2],
]);
/** Phrases that count, by stems. */
export const countPhrases: readonly { keys: readonly string[]; value: number; pair: boolean }[] = (
  [
    ['a couple of', 2],
    ['couple of', 2],
    ['a couple', 2],
    ['half a dozen', 6],
    ['half dozen', 6],
    ['a half dozen', 6],
    ['a dozen', 12],
    ['dozen of', 12],
    ['a pair of', 1],
    ['one pair of', 1],
    ['pair of', 1],
    ['another pair of', 1],
  ] as const
).map(([phrase, value]) => ({
  keys: phrase.split(' ').map(stem),
  value,
  pair: phrase.includes('pair'),
}));
/** `liangge`, `santiao`: a count with its measure, in pinyin. */
export const spelledNumbers = 'yi liang san si wu liu qi ba jiu shi'.split(' ');
export const spelledCount =
  /^(yi|liang|san|si|wu|liu|qi|ba|jiu|shi)(?:ge|tiao|ping|shuang|zhang|bao|jian|tao|chuang|zhi|hao)$/;
export const hanNumerals = new Set('一二两俩三仨四五六七八九十半');
/** The same apart: `liang tiao`. */
export const spelledMeasures: ReadonlySet<string> = new Set(
  'ge tiao ping shuang zhang bao jian tao chuang zhi juan ba fen hu bei'.split(' '),
);
