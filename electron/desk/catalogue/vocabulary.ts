/**
 * Owns turning the house's rooms, areas and services into the vocabulary of the quick line.
 * The one place that knows pinyin, so that the window needs no pinyin library.
 */
import { pinyin } from 'pinyin-pro';
import { shortTerms, spokenTerms } from '../../../shared/intake/lexicon/index.ts';
import type { AreaWords, ServiceWords, Vocabulary } from '../../../shared/intake/model.ts';

export type NamedRow = { code: string; zh: string; en: string; aliases: readonly string[] };

export type VocabularyRows = {
  rooms: readonly string[];
  areas: readonly NamedRow[];
  services: readonly NamedRow[];
  /** No longer offered: their names are still said, and never understood. */
  retired?: readonly Omit<NamedRow, 'aliases'>[];
};

const han = /^[\u3400-\u9fff]+$/;

/** `吹风机` → `['chui', 'feng', 'ji']`; ü is typed v. Words decide between readings: 行李 is xing li. */
const syllablesOf = (text: string): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).map((part) =>
    part.toLowerCase().replace(/[^a-z0-9]/g, ''),
  );

/** The pinyin of a text as one word, without tones: `吹风机` → `chuifengji`. */
export const soundOf = (text: string): string => syllablesOf(text).join('');

/** The pinyin and the initials of names, each once; nothing for what is not Chinese. */
export const soundsOf = (names: readonly string[]): { pinyin: string[]; initials: string[] } => {
  const full = new Set<string>();
  const initials = new Set<string>();
  for (const name of names) {
    if (!/[\u3400-\u9fff]/.test(name)) continue;
    const syllables = syllablesOf(name).filter((part) => part !== '');
    full.add(syllables.join(''));
    if (syllables.length >= 2)
      initials.add(syllables.map((part) => (/^\d/.test(part) ? part : part.charAt(0))).join(''));
  }
  return { pinyin: [...full], initials: [...initials] };
};

const withSounds = (row: NamedRow): ServiceWords & AreaWords => ({
  code: row.code,
  zh: row.zh,
  en: row.en,
  aliases: [...row.aliases],
  ...soundsOf([row.zh, ...row.aliases]),
});

type TermSounds = { sounds: [string, string][]; shorts: [string, string][] };
let termSounds: TermSounds | null = null;

/** How the built-in words sound, made on first use and kept: it never changes while the desk runs. */
const soundsOfTerms = (): TermSounds => {
  if (termSounds !== null) return termSounds;
  const sounds: [string, string][] = [];
  const short = new Set(shortTerms());
  const shorts = new Map<string, string | null>();
  for (const term of spokenTerms()) {
    // A single character sounds like too many things to be typed as pinyin.
    if (term.length < 2 || !han.test(term)) continue;
    const syllables = syllablesOf(term);
    sounds.push([syllables.join(''), term]);
    if (!short.has(term)) continue;
    const key = syllables.map((part) => part.charAt(0)).join('');
    shorts.set(key, shorts.has(key) ? null : term);
  }
  termSounds = {
    sounds,
    shorts: [...shorts].filter((entry): entry is [string, string] => entry[1] !== null),
  };
  return termSounds;
};

/** Builds the vocabulary from the rows of the house; plain JSON, made at start and on change. */
export const buildVocabulary = (rows: VocabularyRows): Vocabulary => ({
  rooms: [...rows.rooms],
  areas: rows.areas.map(withSounds),
  services: rows.services.map(withSounds),
  retired: (rows.retired ?? []).map(({ code, zh, en }) => ({ code, zh, en })),
  ...soundsOfTerms(),
});
