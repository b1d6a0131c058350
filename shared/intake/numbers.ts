/**
 * Owns numbers in words: Chinese numerals and English number words.
 * Knows neither rooms nor times; they ask it.
 */

const hanDigits: Record<string, number> = {
  零: 0,
  〇: 0,
  洞: 0,
  一: 1,
  幺: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  拐: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
};

/** Reads `十二`, `二十`, `一百零五`, `两` or plain digits; null when it is no number. */
export const readHanNumber = (text: string): number | null => {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let current = 0;
  let seen = false;
  for (const char of text) {
    const digit = hanDigits[char];
    if (digit !== undefined) current = digit;
    else if (char === '十' || char === '拾') {
      total += (current === 0 ? 1 : current) * 10;
      current = 0;
    } else if (char === '百') {
      total += (current === 0 ? 1 : current) * 100;
      current = 0;
    } else return null;
    seen = true;
  }
  return seen ? total + current : null;
};

/** `一二零八` or `幺二洞八` said digit by digit; null when a character is no digit. */
export const readHanDigits = (text: string): string | null => {
  let out = '';
  for (const char of text) {
    const digit = hanDigits[char];
    if (digit === undefined) return null;
    out += digit;
  }
  return out;
};

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens: Record<string, number> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 };

/** `seven`, `twenty`, `forty-five` or digits; null when it is no number. */
export const readEnglishNumber = (text: string): number | null => {
  if (/^\d+$/.test(text)) return Number(text);
  const small = ones.indexOf(text);
  if (small >= 0) return small;
  const [first = '', second] = text.split(/[\s-]+/);
  const ten = tens[first];
  if (ten === undefined) return null;
  if (second === undefined) return ten;
  const one = ones.indexOf(second);
  return one > 0 && one < 10 ? ten + one : null;
};

export const englishNumberWords: readonly string[] = ones;
export const englishTens: Readonly<Record<string, number>> = tens;
/** For use inside a pattern: a number of at most two digits in digits or Chinese numerals. */
export const hanNumberPattern = '(?:\\d{1,2}|[一二两三四五六七八九十]{1,3})';
export const englishNumberPattern =
  '(?:\\d{1,2}|(?:twenty|thirty|forty|fifty)[\\s-](?:one|two|three|four|five|six|seven|eight|nine)|' +
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|' +
  'seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)';
