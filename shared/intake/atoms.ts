/**
 * Owns cutting a levelled text into its smallest readable parts: one Chinese character, one Latin
 * word, one run of digits, one punctuation mark. Knows no meanings.
 */
import { isDigit, isHan, isLatin, isSpace } from './text.ts';
import { stem } from './words.ts';

export type Atom = {
  from: number;
  until: number;
  kind: 'han' | 'latin' | 'digit' | 'times' | 'mark' | 'blank';
  /** The form under which it is looked up. */
  key: string;
  /** As typed, for what must not be stemmed: pinyin and initials. */
  raw: string;
  /** A space stands before it. */
  spaced: boolean;
};

/** Stands in the text where a place or a time was taken out: nothing reads across it. */
export const blank = '\u0001';
/** The same where a time was taken out. */
export const timeBlank = '\u0002';

const soft = (text: string, at: number): boolean => {
  const char = text.charAt(at);
  if (char !== '-' && char !== '/' && char !== "'") return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (!isLatin(before) || !isLatin(after)) return false;
  // a/c is one thing, tv/phone are two.
  return char !== '/' || (!isLatin(text.charCodeAt(at - 2)) && !isLatin(text.charCodeAt(at + 2)));
};

/** `a.s.a.p.` and `t.v.` are one word each. */
const dotted = /[a-z](?:\.[a-z])+(?![a-z])\.?/y;

/** Cuts a levelled text; hyphens inside a word only part it. */
export const atomise = (text: string): Atom[] => {
  const atoms: Atom[] = [];
  let spaced = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const from = at;
    at += 1;
    if (isSpace(code)) {
      spaced = true;
      continue;
    }
    let kind: Atom['kind'] = 'mark';
    let key = text.charAt(from);
    let raw = key;
    if (isHan(code)) kind = 'han';
    else if (key === blank || key === timeBlank) kind = 'blank';
    else if (key === '&') {
      kind = 'latin';
      key = 'and';
    } else if (key === '*') kind = 'times';
    else if (isDigit(code)) {
      kind = 'digit';
      while (at < text.length && isDigit(text.charCodeAt(at))) at += 1;
      key = text.slice(from, at);
    } else if (isLatin(code)) {
      kind = 'latin';
      while (
        at < text.length &&
        (isLatin(text.charCodeAt(at)) ||
          (text.charAt(at) === "'" && isLatin(text.charCodeAt(at + 1))))
      )
        at += 1;
      raw = text.slice(from, at);
      dotted.lastIndex = from;
      const letters = raw.length === 1 ? dotted.exec(text)?.[0] : undefined;
      if (letters !== undefined) {
        raw = letters.replaceAll('.', '');
        at = from + letters.length;
      }
      key = stem(raw);
    } else if (soft(text, from)) continue;
    atoms.push({ from, until: at, kind, key, raw, spaced });
    spaced = false;
  }
  return atoms;
};
