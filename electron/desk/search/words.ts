/**
 * How texts become words of the index, and questions become searches in it. Chinese runs are cut into
 * single characters and pairs, so that one character, a rare word and a whole phrase are all found by
 * exact words; Latin runs are found by their beginning, so every beginning is a word as well: a wildcard
 * would gather all its words' places before the first hit, tens of milliseconds in a large house. Pure.
 */

const eastAsian = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
/** A run of Chinese (or its neighbours), or a run of any other letters and digits. */
const runs = new RegExp(`[${eastAsian}]+|(?:(?![${eastAsian}])[\\p{L}\\p{N}])+`, 'gu');
const startsEastAsian = new RegExp(`^[${eastAsian}]`, 'u');

/** As compared: one form for full width and half width, and no case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

const isChinese = (run: string): boolean => startsEastAsian.test(run);

const pieces = (text: string): string[] => folded(text).match(runs) ?? [];

const pairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, index) => `${characters[index]}${character}`);

/** Beginnings are kept up to this many characters; of a longer question the rest is looked for in the text. */
const longestBeginning = 12;

const beginnings = (piece: string): string[] => {
  const characters = [...piece].slice(0, longestBeginning);
  return characters.map((_, index) => characters.slice(0, index + 1).join(''));
};
const beginningOf = (piece: string): string => [...piece].slice(0, longestBeginning).join('');

/** The words a text is indexed under, each once, parted by spaces. */
export const indexWords = (text: string): string => {
  const words = new Set<string>();
  for (const piece of pieces(text)) {
    if (!isChinese(piece)) {
      for (const beginning of beginnings(piece)) words.add(beginning);
      continue;
    }
    const characters = [...piece];
    for (const character of characters) words.add(character);
    for (const pair of pairs(characters)) words.add(pair);
  }
  return [...words].join(' ');
};

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;

/** The question in the index's own language; null when there is nothing to look for. */
export const matchExpression = (question: string): string | null => {
  const terms = pieces(question).flatMap((piece) => {
    if (!isChinese(piece)) return [quoted(beginningOf(piece))];
    const characters = [...piece];
    return (characters.length === 1 ? characters : pairs(characters)).map(quoted);
  });
  return terms.length === 0 ? null : terms.join(' AND ');
};

/** True when what the index finds may still not be there: three characters are found as two pairs. */
export const isUncertain = (question: string): boolean =>
  pieces(question).some((piece) => [...piece].length > (isChinese(piece) ? 2 : longestBeginning));

/** True when every piece of the question stands in the text: pairs alone could come from two places. */
export const reallyIn = (question: string, text: string): boolean => {
  const whole = folded(text);
  return pieces(question).every((piece) => whole.includes(piece));
};
