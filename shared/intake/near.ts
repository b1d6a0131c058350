/**
 * Owns nearness inside a clause: how far two words stand apart, and which thing only says where.
 * Knows no services.
 */
import { isSmall, type Word } from './clauses.ts';
import { stem } from './words.ts';

/** A thing that only says where ("by the bed", "床边"): weaker than the thing that is spoken of. */
export const locates = (words: readonly Word[], at: number): boolean => {
  const word = words[at] as Word;
  if (word.han) {
    const next = words[at + 1];
    return next !== undefined && !next.spaced && placers.has(next.key);
  }
  let before = at - 1;
  while (before >= 0 && articles.has(words[before]?.key ?? '')) before -= 1;
  return before >= 0 && prepositions.has(words[before]?.key ?? '');
};
const placers = new Set(
  '时 时候 的时候 里 里面 上 上面 边 旁 旁边 下 下面 后面 前面 外面 附近 那边 里的 上的 边上 旁边的 门口'.split(
    ' ',
  ),
);
const articles = new Set('the my our his her their a this that your to of'.split(' '));
const prepositions = new Set(
  'by near next beside under below behind above over in inside on at from outside about during before after until while'
    .split(' ')
    .map(stem),
);

/** What lies between two words makes it less likely that they belong together. */
export const distance = (words: readonly Word[], one: number, two: number): number => {
  const [low, high] = one < two ? [one, two] : [two, one];
  let cost = 0;
  for (let at = low + 1; at <= high; at += 1) {
    const word = words[at] as Word;
    if (word.spaced && word.han) cost += 3;
    if (at === high) break;
    if (word.kind === 'blank') cost += 2;
    else if (word.meaning.things.length > 0 || word.meaning.named.length > 0)
      cost += locates(words, at) ? 1.5 : 6;
    else if (word.kind === 'number') cost += 3;
    else cost += isSmall(word) ? 0.4 : 1.5;
  }
  return cost;
};
