/**
 * Owns the signs by which a thing is asked for rather than spoken of. Knows no services but those
 * that are told as a story.
 */
import { timeBlank } from './atoms.ts';
import { isSmall, type Word } from './clauses.ts';
import type { Sense, Thing } from './lexicon/entry.ts';
import { stem } from './words.ts';

/** "Message: the AC is mended", "回访空调修好没": what stands first tells what the rest is. */
export const opensTelling = (words: readonly Word[], at: number, thing: Thing): boolean =>
  (thing.bare === 'message' || thing.bare === 'ask-guest') &&
  words.slice(0, at).every((word) => isSmall(word) || word.kind === 'blank');

/** Counted or wanted: "2 chairs", "要一把椅子", "need a fan". */
export const isAsked = (words: readonly Word[], at: number): boolean => {
  if (words.some((one) => pleading.has(one.key))) return true;
  let before = at - 1;
  const article = words[before];
  if (article !== undefined && ['a', 'an', '一'].includes(article.key)) return true;
  while (
    before >= 0 &&
    ((words[before] as Word).meaning.measure || isArticle(words[before])) &&
    !wanting.has(words[before]?.key ?? '')
  )
    before -= 1;
  const word = words[before];
  if (word === undefined) return false;
  if (word.kind === 'number') return true;
  return (
    wanting.has(word.key) || word.meaning.modifiers.some((one) => one.senses.includes('bring'))
  );
};
/** "Can we check out at four", "能不能两点退房": a question for an hour. */
export const asksForHour = (words: readonly Word[]): boolean =>
  words.some((word) => word.key === timeBlank) &&
  words.some((word) => asking.has(word.key.split(' ')[0] ?? '')) &&
  !words.some((word) => word.meaning.modifiers.some(({ senses }) => senses[0] === 'extend'));
const asking = new Set(
  '能 能不能 能否 可以 可不可以 可否 行吗 想 想要 can could may possible possibly like'
    .split(' ')
    .map(stem),
);

const pleading = new Set(['please', 'pls', 'plz'].map(stem));
const isArticle = (word: Word | undefined): boolean =>
  word !== undefined && ['a', 'an', 'some', 'my', 'us', 'me', '个', '一个'].includes(word.key);
const wanting = new Set(
  [
    ...'要 想要 需要 需 客人要 给 给我 拿 送 有没有 我要'.split(' '),
    ...'need want like get have require request'.split(' ').map(stem),
  ].concat(['another', 'extra', 'more']),
);

/** What is done to a thing, not what is wrong with it. */
export const isAct = (sense: Sense | undefined): boolean =>
  sense === 'fix' || sense === 'open' || sense === 'check';
