/**
 * Owns giving the numbers of a clause to the things they count. A number counts the thing it stands
 * close to; between two things the way the rest of the clause is written decides.
 */

import { type Clause, has, isSmall, type Word } from './clauses.ts';
import { stem } from './words.ts';

const otherUnits = new Set(
  (
    'night nights day days hour hours minute minutes week weeks people person persons year years old times degree degrees ' +
    'percent adult adults month am pm th st nd rd floor meter meters inch inches kg channel yuan usd dollar dollars'
  ).split(' '),
);
const otherHanUnits = new Set([...'夜晚天岁号楼层度年月日人位次遍分秒元点楼米寸周']);
const namesBefore = new Set(
  'iphone ipad channel no number size floor type samsung galaxy level line usb 频道 第 号 ps hdmi'
    .split(' ')
    .map(stem),
);
/** Services that are told, not counted. */
export const uncounted: ReadonlySet<string> = new Set(
  (
    'minibar-check welcome ask-guest how-to medical fire-smoke suspicious lost-enquiry message wake-up babysitting room-service late-check-out noise smell ' +
    'pest move-room door-opening check-out-inspection make-up-room turn-down repair-network repair-hot-water'
  ).split(' '),
);
const pairedServices = new Set(['slippers', 'shoe-shine']);

/** A thing from its first word (`at`) to its last, or a number. */
type Step = { at: number; last: number; item: number } | { at: number; value: number };

/** The number counts things, not nights, floors or models. */
export const isCount = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  if (
    word === undefined ||
    word.kind !== 'number' ||
    word.item >= 0 ||
    word.refused ||
    word.value > 500
  )
    return false;
  const next = words[at + 1];
  const before = words[at - 1];
  if (
    next !== undefined &&
    (otherUnits.has(next.key) ||
      (next.meaning.things.length === 0 && otherHanUnits.has(next.key.charAt(0))))
  )
    return false;
  // "Three, not two": the number that is meant is the other one.
  if (before !== undefined && (has(before, 'not') || has(before, 'refuse'))) return false;
  // E4 on a display is no four.
  if (before?.kind === 'unknown' && !before.han && !word.spaced) return false;
  return before === undefined || !namesBefore.has(before.key);
};

const measureAt = (words: readonly Word[], at: number): Word | null => {
  const word = words[at];
  return word?.meaning.measure === true && word.meaning.things.length === 0 ? word : null;
};

const countOf = (words: readonly Word[], at: number, service: string): number => {
  const word = words[at] as Word;
  const measure = measureAt(words, at + 1)?.key;
  const paired = pairedServices.has(service);
  if (word.pair) return paired ? word.value : word.value * 2;
  if (measure === '打') return word.value * 12;
  if (measure === '对') return paired ? word.value : word.value * 2;
  return word.value;
};

const passable = (words: readonly Word[], from: number, until: number): boolean => {
  let strange = 0;
  for (let at = from; at < until; at += 1) {
    const word = words[at] as Word;
    if (word.kind === 'blank' || word.kind === 'number' || word.meaning.things.length > 0)
      return false;
    if (word.kind === 'unknown') strange += 1;
  }
  return strange <= 2 && until - from <= 5;
};

const chooseSide = (
  words: readonly Word[],
  steps: readonly Step[],
  index: number,
  counted: ReadonlySet<number>,
): number | null => {
  const here = steps[index] as Step;
  const before = steps[index - 1];
  const next = steps[index + 1];
  const end = measureAt(words, here.at + 1) === null ? here.at + 1 : here.at + 2;
  const left =
    before !== undefined && 'item' in before && passable(words, before.last + 1, here.at)
      ? before.item
      : null;
  const right =
    next !== undefined && 'item' in next && passable(words, end, next.at) ? next.item : null;
  if (left === null || right === null || left === right) return right ?? left;
  // "slippers x 2 toothbrush x 2": the sign stands between a thing and its number.
  if (isMultiplier(words[here.at - 1])) return left;
  if (isMultiplier(words[here.at + 1])) return right;
  if (counted.has(left)) return right;
  const follower = words[end] as Word | undefined;
  const apartLeft = (words[here.at] as Word).spaced;
  const apartRight = follower?.spaced ?? false;
  if ((words[here.at] as Word).han || follower?.han === true) {
    if (apartLeft !== apartRight) return apartLeft ? right : left;
    return left;
  }
  const after = steps[index + 2];
  return after !== undefined && 'value' in after && steps[index + 3] === undefined ? left : right;
};

/** Counts by item number; the words that were used are given to the item. */
export const countItems = (
  clause: Clause,
  serviceOf: (item: number) => string,
): Map<number, number> => {
  const { words } = clause;
  const counts = new Map<number, number>();
  const steps: Step[] = [];
  let last = -1;
  words.forEach((word, at) => {
    if (isCount(words, at)) {
      steps.push({ at, value: word.value });
      last = -1;
    } else if (
      word.item >= 0 &&
      (word.meaning.things.length > 0 || word.meaning.named.length > 0)
    ) {
      const top = steps.at(-1);
      // A thing named in several words is one thing; its last word is the one a number may follow.
      if (top !== undefined && 'item' in top && top.item === word.item && last === word.item)
        top.last = at;
      else steps.push({ at, last: at, item: word.item });
      last = word.item;
    }
  });
  const counted = new Set<number>();
  steps.forEach((step, index) => {
    if (!('value' in step)) return;
    const item = chooseSide(words, steps, index, counted);
    if (item === null || uncounted.has(serviceOf(item))) return;
    const value = countOf(words, step.at, serviceOf(item));
    if (value < 1 || !Number.isInteger(value)) return;
    counts.set(item, (counts.get(item) ?? 0) + value);
    counted.add(item);
    (words[step.at] as Word).item = item;
    const measure = measureAt(words, step.at + 1);
    if (measure !== null) measure.item = item;
    for (let at = step.at - 1; at >= 0 && isMultiplier(words[at]); at -= 1)
      (words[at] as Word).item = item;
    for (let at = step.at + 1; isMultiplier(words[at]); at += 1) (words[at] as Word).item = item;
  });
  return counts;
};

const isMultiplier = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.item < 0 &&
  (word.kind === 'times' || word.key === 'x' || word.key === 'pcs');

/** "一床被子": after a number and before its thing a word only measures; "两" + "dozen" multiply. */
export const settleMeasures = (words: Word[]): void => {
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (word.kind !== 'number' || next === undefined) return;
    if (next.kind === 'number' && next.key === 'dozen') {
      word.value *= 12;
      word.until = next.until;
      words.splice(at + 1, 1);
      return;
    }
    if (next.kind === 'number' && next.pair && next.value === 1) {
      word.pair = true;
      word.until = next.until;
      words.splice(at + 1, 1);
      return;
    }
    if (!next.meaning.measure || (next.spaced === true && next.han)) return;
    const thing = words[at + 2];
    const measuresThing =
      thing !== undefined && !thing.spaced && (thing.meaning.things.length > 0 || isSmall(thing));
    if (next.han && (next.meaning.things.length === 0 || measuresThing)) {
      next.meaning = {
        ...next.meaning,
        things: [],
        modifiers: [],
        verbs: [],
        named: [],
        controls: new Set(),
      };
    }
  });
};
