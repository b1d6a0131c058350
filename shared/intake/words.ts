/**
 * Owns English word forms: the stem under which a word is kept and looked up, and the index that
 * forgives one slip in a longer word. Knows no hotel words.
 */

/** Words that only look like a plural, a past or an -ing form. */
const whole = new Set(
  (
    'bedding locked plugged ironed pressed wedding building ceiling evening morning ring king sing bring thing during something nothing anything ' +
    'everything spring string boring wing sling being need feed bleed speed indeed seed red shed bed wireless ' +
    'always perhaps yes this its gas bus plus was has does his us is as pass press address glass less ' +
    'business express mattress stress dress towing used news cooling ' +
    'belongings washing booking feeling meeting living dining parking'
  ).split(' '),
);

const trimmed = (word: string): string => {
  const last = word.charCodeAt(word.length - 1);
  if (word.length > 3 && last === word.charCodeAt(word.length - 2)) {
    // stopp → stop, but spill, press and buzz keep both.
    if (last !== 108 && last !== 115 && last !== 122 && last !== 101) return word.slice(0, -1);
  }
  return word;
};

const bare = (word: string): string => {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:sh|ch|x|ss|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return bare(word.slice(0, -1));
  if (word.length > 5 && word.endsWith('ing')) return trimmed(word.slice(0, -3));
  if (word.length > 4 && word.endsWith('ed') && !word.endsWith('eed'))
    return trimmed(word.slice(0, -2));
  return word;
};

const stems = new Map<string, string>();

/** The form under which a word is kept: `towels` → `towel`, `leaking` → `leak`, `doesn't` → `doesnt`. */
export const stem = (typed: string): string => {
  const known = stems.get(typed);
  if (known !== undefined) return known;
  let word = typed.endsWith("'s") ? typed.slice(0, -2) : typed;
  word = word.replaceAll("'", '');
  if (!whole.has(word)) {
    word = bare(word);
    if (word.length > 4 && word.endsWith('e') && !word.endsWith('ee')) word = word.slice(0, -1);
  }
  if (stems.size < 5000) stems.set(typed, word);
  return word;
};

/** Every form of a word with one letter left out; two words one slip apart share one of them. */
const shortened = (word: string): string[] => {
  const out: string[] = [word];
  for (let at = 0; at < word.length; at += 1) out.push(word.slice(0, at) + word.slice(at + 1));
  return out;
};

/** True when one insertion, deletion, change or swap of neighbours turns one word into the other. */
const oneSlip = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const left = a.slice(from, endA);
  const right = b.slice(from, endB);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
};

/** Finds the known word one slip away; words under five letters are never corrected. */
export const createSpelling = (known: Iterable<string>): ((word: string) => string | null) => {
  const index = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) continue;
    for (const form of shortened(word)) {
      const list = index.get(form);
      if (list === undefined) index.set(form, [word]);
      else if (!list.includes(word)) list.push(word);
    }
  }
  const remembered = new Map<string, string | null>();
  return (word) => {
    if (word.length < 4 || word.length > 20) return null;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    let best: string | null = null;
    for (const form of shortened(word)) {
      for (const candidate of index.get(form) ?? []) {
        // A slip in the first letter is rare and mostly means another word.
        if (candidate[0] !== word[0] && candidate.slice(0, 2) !== `${word[1]}${word[0]}`) continue;
        if (!oneSlip(word, candidate)) continue;
        if (best === null || candidate.length > best.length) best = candidate;
      }
    }
    if (remembered.size < 5000) remembered.set(word, best);
    return best;
  };
};
