/**
 * Which answers a line of talk is about. Words are found inside the line as it is typed: a Chinese phrase
 * anywhere, an English one as words, pinyin by its beginning, initials whole. Pure; runs at both ends.
 */

/** What an answer is found by, in lower case. */
export type AnswerWords = {
  /** Its questions in both languages. */
  questions: readonly string[];
  /** Synonyms and tags. */
  keys: readonly string[];
  /** How its keys and questions sound, without tones. */
  pinyin: readonly string[];
  /** First letters of its keys. */
  initials: readonly string[];
};

const han = /\p{Script=Han}/u;
const han2 = /\p{Script=Han}{2,}/gu;
const latin = /[a-z][a-z'-]*/g;
/** Words that are in every question. */
const idle = new Set(
  'what when where which who how why is are the and for can does have has there you your our with from this that please much many'.split(
    ' ',
  ),
);

/** A whole key in the line weighs more than a beginning of one. */
const whole = 20;
const part = 8;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const asWords = (text: string, words: string): boolean =>
  new RegExp(`(?:^|[^a-z])${escaped(words)}(?:s|es)?(?:$|[^a-z])`).test(text);

const keyScore = (text: string, key: string, runs: readonly string[]): number => {
  if (key.length < 2) return 0;
  if (han.test(key)) {
    if (text.includes(key)) return whole + key.length;
    return Math.max(0, ...runs.filter((run) => key.includes(run)).map((run) => part + run.length));
  }
  return key.length > 2 && asWords(text, key) ? whole + key.length / 2 : 0;
};

const questionScore = (
  question: string,
  runs: readonly string[],
  tokens: readonly string[],
): number => {
  const chinese = runs.filter((run) => question.includes(run)).map((run) => part + run.length);
  if (han.test(question)) return Math.max(0, ...chinese);
  const told = tokens.filter((token) => token.length > 2 && !idle.has(token));
  const there = told.filter((token) => new RegExp(`(?:^|[^a-z])${escaped(token)}`).test(question));
  return there.length === 0 ? 0 : (part + there.join('').length / 2) * (there.length / told.length);
};

const soundScore = (token: string, { pinyin, initials }: AnswerWords): number => {
  if (initials.includes(token) && token.length >= 2) return part + token.length;
  const begun = token.length >= 4 && pinyin.some((sound) => sound.startsWith(token));
  return begun ? part + token.length / 2 : 0;
};

/** How well a line speaks of an answer; 0: not at all. */
export const answerScore = (line: string, words: AnswerWords): number => {
  const text = line.normalize('NFKC').toLowerCase();
  const runs = text.match(han2) ?? [];
  const tokens = text.match(latin) ?? [];
  return Math.max(
    0,
    ...words.keys.map((key) => keyScore(text, key, runs)),
    ...words.questions.map((question) => questionScore(question, runs, tokens)),
    ...tokens.map((token) => soundScore(token, words)),
  );
};

/** The answers a line is about, nearest first; equals keep the order they came in. */
export const matchAnswers = <T>(
  line: string,
  answers: readonly T[],
  wordsOf: (answer: T) => AnswerWords,
  most: number,
): T[] =>
  answers
    .map((answer) => ({ answer, score: answerScore(line, wordsOf(answer)) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, most)
    .map(({ answer }) => answer);
