/**
 * How a Chinese name is typed in Latin letters: whole, and by its first letters (`zhangwei`, `zw`). Of guests
 * it is kept beside the name, so that thirty thousand are not spelt anew with every letter typed.
 */
import { pinyin } from 'pinyin-pro';

const syllablesOf = (nameKey: string): string[] | null =>
  /\p{Script=Han}/u.test(nameKey)
    ? pinyin(nameKey, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((part) =>
        part.toLowerCase(),
      )
    : null;

/** Null for a name that is not Chinese. @param nameKey the name as it is compared */
export const speltWhole = (nameKey: string): string | null =>
  syllablesOf(nameKey)?.join('') ?? null;

/** Null for a name that is not Chinese. @param nameKey the name as it is compared */
export const speltByLetters = (nameKey: string): string | null =>
  syllablesOf(nameKey)
    ?.map(([first = '']) => first)
    .join('') ?? null;

/** What is typed, with the one letter no keyboard has as it is spelt here. */
export const asSpelt = (key: string): string => key.replaceAll('ü', 'v');
