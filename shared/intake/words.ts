/**
 * Owns word forms: the stem under which an English word is kept and looked up, and the search that
 * forgives one slip. Knows no hotel words.
 */

/** Words that only look like a plural, a past or an -ing form. */
const whole = new Set(
  (
    'smoking smoked bedding locked plugged ironed pressed wedding building ceiling evening morning ring king sing bring thing during something nothing anything ' +
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
  let word = typed.includes("'")
    ? typed.replace(/'(?:s|ll|d|ve|re|m)$/, '').replaceAll("'", '')
    : typed;
  if (!whole.has(word)) {
    word = bare(word);
    if (word.length > 4 && word.endsWith('e') && !word.endsWith('ee')) word = word.slice(0, -1);
  }
  if (stems.size < 5000) stems.set(typed, word);
  return word;
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

/**
 * Finds the known word one slip away. Short words take no chances: a word of four letters must have
 * lost a letter or swapped two, one of five must be one slip from a single word only.
 */
export const createSpelling = (
  known: Iterable<string>,
  shortest: number,
): ((word: string) => string | null) => {
  const shelves = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < shortest || !/^[a-z]+$/.test(word)) continue;
    const shelf = word.charAt(0) + word.length;
    const list = shelves.get(shelf);
    if (list === undefined) shelves.set(shelf, [word]);
    else list.push(word);
  }
  const find = (word: string): string | null => {
    const hits: string[] = [];
    for (const length of [word.length + 1, word.length, word.length - 1]) {
      for (const candidate of shelves.get(word.charAt(0) + length) ?? [])
        if (oneSlip(word, candidate)) hits.push(candidate);
    }
    // A slip in the first letter is rare and mostly means another word; a swap of the first two is not.
    const swapped = `${word.charAt(1)}${word.charAt(0)}${word.slice(2)}`;
    if (shelves.get(swapped.charAt(0) + swapped.length)?.includes(swapped)) hits.push(swapped);
    const [best, second] = hits;
    if (best === undefined) return null;
    if (word.length <= 5 && second !== undefined) return null;
    if (word.length === 4 && best.length === 4 && !isSwap(word, best)) return null;
    return best.length >= word.length - (word.length <= 5 ? 0 : 1) ? best : null;
  };
  const remembered = new Map<string, string | null>();
  return (word) => {
    if (word.length < shortest || word.length > 20) return null;
    const before = remembered.get(word);
    if (before !== undefined) return before;
    const best = find(word);
    if (remembered.size < 5000) remembered.set(word, best);
    return best;
  };
};

const isSwap = (a: string, b: string): boolean => [...a].sort().join('') === [...b].sort().join('');
