/**
 * Owns parting the tokens of a line into clauses and settling what steers each: negated verbs
 * become faults, refusals and finds are marked. Knows no services.
 */
import type { Control, Modifier } from './lexicon/entry.ts';
import { emptyMeaning } from './lexicon/index.ts';
import type { Span } from './model.ts';
import type { Token } from './tokens.ts';

export type Word = Token & {
  /** Refused ("no need to …"): it must not become a request. */
  refused: boolean;
  /** Number of the item that took it; -1 while nobody has. */
  item: number;
  /** A number stands in its clause, so its request is counted by itself. */
  counted?: boolean;
};

export type Clause = {
  words: Word[];
  /** What stood before it: `and` joins closely, `comma` and `stop` part. */
  after: 'start' | 'and' | 'comma' | 'stop';
  /** Joined by "but". */
  contrary?: boolean;
};

export const has = (word: Token, control: Control): boolean => word.meaning.controls.has(control);

/** A word that means nothing on its own. */
export const isSmall = (word: Token): boolean =>
  word.kind === 'mark' ||
  word.kind === 'times' ||
  word.kind === 'blank' ||
  (word.kind === 'word' &&
    (has(word, 'small') || has(word, 'courtesy') || has(word, 'and') || word.meaning.measure) &&
    !carries(word));

/** Has a meaning that can take part in a request. */
export const carries = (word: Token): boolean =>
  word.meaning.things.length > 0 ||
  word.meaning.modifiers.length > 0 ||
  word.meaning.named.length > 0;

const isJoin = (word: Token): boolean =>
  word.kind === 'word' && has(word, 'and') && !carries(word) && word.meaning.verbs.length === 0;

const hardMarks = new Set([...';；。!！?？\n']);
const softMarks = new Set([...',，、:：()（）&+/|·…']);

/** The clauses, and the words that joined them. */
export type Clauses = { clauses: Clause[]; joins: Span[] };

const split = (tokens: readonly Token[]): Clauses => {
  const joins: Span[] = [];
  const clauses: Clause[] = [];
  let words: Word[] = [];
  let after: Clause['after'] = 'start';
  let contrary = false;
  const close = (next: Clause['after']): void => {
    if (words.length > 0) {
      clauses.push({ words, after, contrary });
      contrary = false;
      after = next;
    } else if (after === 'start' || next === 'stop')
      after = next === 'stop' && clauses.length > 0 ? 'stop' : after;
    words = [];
  };
  for (const token of tokens) {
    const word: Word = { ...token, refused: false, item: -1 };
    if (token.kind === 'mark') {
      if (hardMarks.has(token.key) || token.key === '.') close('stop');
      else if (token.key === '&' || token.key === '+' || token.key === '、') close('and');
      else if (softMarks.has(token.key)) close('comma');
      else words.push(word);
    } else if (isJoin(token)) {
      joins.push({ from: token.from, until: token.until });
      close('and');
      contrary = token.key === 'but';
    } else words.push(word);
  }
  close('stop');
  return { clauses, joins };
};

const fused = (first: Word, last: Word, modifier: Modifier): Word => ({
  ...first,
  until: last.until,
  key: `${first.key}+${last.key}`,
  kind: 'word',
  meaning: { ...emptyMeaning(), modifiers: [modifier] },
  atoms: first.atoms + last.atoms,
});

/** "not … work" and "不亮" become one word that says what is wrong. */
const fuseNegations = (words: Word[]): Word[] => {
  const out: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const step = has(word, 'not') ? verbAfter(words, at) : 0;
    const verbWord = words[at + step];
    const verb = verbWord?.meaning.verbs[0];
    const refused =
      step === 0 && (word.key === 'dont' || word.key === '不') && asksAfter(words, at);
    if (refused) {
      out.push({ ...word, meaning: { ...emptyMeaning(), controls: new Set(['refuse']) } });
      continue;
    }
    if (step === 0 || verbWord === undefined || verb === undefined) {
      out.push(word);
      continue;
    }
    const ban =
      verb.sense === 'clean' && (word.key === '不' || word.key === 'dont' || word.key === 'wont');
    if (ban) {
      out.push({ ...word, meaning: { ...emptyMeaning(), controls: new Set(['refuse']) } });
      continue;
    }
    const senses = verb.sense === 'clean' ? (['clean'] as const) : ([verb.sense, 'fault'] as const);
    out.push(
      fused(
        word,
        verbWord,
        verb.alone === undefined
          ? { senses, zh: '', en: '' }
          : { senses, alone: verb.alone, zh: '', en: '' },
      ),
    );
    at += step;
  }
  return out;
};

const refusable = new Set<string>([
  'clean',
  'bring',
  'exchange',
  'take',
  'wash',
  'refill',
  'check',
  'move',
  'return',
]);

/** "don't clean", "不换床单": an act refused, not a fault. */
const asksAfter = (words: readonly Word[], at: number): boolean => {
  const next = words.slice(at + 1, at + 3).find((word) => !isSmall(word));
  return (
    next !== undefined &&
    !has(next, 'how') &&
    (next.meaning.named.length > 0 ||
      next.meaning.modifiers.some((modifier) => refusable.has(modifier.senses[0] ?? '')))
  );
};

const verbAfter = (words: readonly Word[], at: number): number => {
  for (let step = 1; step <= 3; step += 1) {
    const next = words[at + step];
    if (next === undefined || next.kind === 'number') return 0;
    if (next.meaning.verbs.length > 0) return step;
    if (!isSmall(next)) return 0;
  }
  return 0;
};

/** "不需要打扫 只要换毛巾": a refusal ends with the breath, or where something is wanted after all. */
const refusalEnd = (words: readonly Word[], at: number): number => {
  let refused = false;
  for (let end = at + 1; end < words.length; end += 1) {
    const word = words[end] as Word;
    if (refused && ((word.han && word.spaced) || turning.has(word.key))) return end;
    refused ||= carries(word);
  }
  return words.length;
};
const turning = new Set([...'只 但'.split(' '), '只要', '只需', '但是', 'just', 'only']);

const refuse = (clause: Clause): void => {
  const { words } = clause;
  words.forEach((word, at) => {
    const backs = has(word, 'refuse-back') || has(word, 'enquire');
    const refuses = has(word, 'refuse');
    const next = words[at + 1];
    // "no housekeeping today", but "no towels" is a lack.
    const noAct =
      word.key === 'no' &&
      next !== undefined &&
      next.meaning.modifiers.some((modifier) => modifier.senses[0] === 'clean') &&
      (words[at + 2]?.meaning.things.length ?? 0) === 0;
    // "no towels please" declines; "no towels" misses them.
    const declines =
      word.key === 'no' &&
      words.slice(0, at).every((other) => isSmall(other)) &&
      ['pleas', 'thank', 'need', 'requir', 'necessary'].includes(words.at(-1)?.key ?? '');
    // "Towels but no pillows": what is not wanted, but "… but no hot water" is a lack.
    const excepted =
      clause.contrary === true &&
      word.key === 'no' &&
      next?.meaning.things.some(
        (thing) => thing.on?.bring !== undefined && thing.on.cold === undefined,
      ) === true;
    if (!backs && !refuses && !noAct && !declines && !excepted) return;
    // "不用了来收": what is done with is to be fetched.
    const fetched =
      backs &&
      words
        .slice(at + 1)
        .some((other) => other.meaning.modifiers.some(({ senses }) => senses[0] === 'take'));
    if (fetched) return;
    const later = words.slice(at + 1).some((other) => carries(other) && !has(other, 'refuse'));
    const scope = backs || (refuses && !later) ? words : words.slice(at, refusalEnd(words, at));
    for (const other of scope) other.refused = true;
  });
};

const lends = (word: Word): boolean =>
  word.meaning.things.some((thing) => thing.on?.take === 'loan-return');

/** Parts the tokens into clauses with negation and refusal settled. */
export const readClauses = (tokens: readonly Token[]): Clauses => {
  const { clauses, joins } = split(tokens);
  for (const clause of clauses) {
    clause.words = fuseNegations(clause.words);
    refuse(clause);
  }
  clauses.forEach((clause, at) => {
    // "The cot is no longer needed, please remove": it is to be fetched.
    const next = clauses[at + 1];
    if (!clause.words.some((word) => word.refused && lends(word)) || next === undefined) return;
    const fetches = next.words.some((word) =>
      word.meaning.modifiers.some(({ senses }) => senses[0] === 'take'),
    );
    if (fetches && !next.words.some((word) => word.meaning.things.length > 0))
      for (const word of clause.words) word.refused = false;
  });
  return { clauses, joins };
};
