/**
 * The catalogue and the rooms by what is typed on a chip: Chinese, English, pinyin, initials, best
 * first. Pure.
 */
import type { Vocabulary } from '../../../shared/intake/model.ts';

export type Match = { kind: 'service' | 'room' | 'area'; code: string; zh: string; en: string };

const fold = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

type Words = {
  code: string;
  zh: string;
  en: string;
  aliases: string[];
  pinyin: string[];
  initials: string[];
};

/** Smaller is better; null: it does not fit. */
const rank = (words: Words, typed: string): number | null => {
  const names = [words.zh, words.en, words.code, ...words.aliases].map(fold);
  const spelled = [...words.initials, ...words.pinyin];
  if (names.includes(typed) || words.initials.includes(typed)) return 0;
  if (names.some((name) => name.startsWith(typed))) return 1;
  if (spelled.some((spelling) => spelling.startsWith(typed))) return 2;
  if (names.some((name) => name.includes(typed))) return 3;
  if (spelled.some((spelling) => spelling.includes(typed))) return 4;
  return null;
};

const best = <T extends Words>(list: readonly T[], typed: string): T[] =>
  list
    .flatMap((words) => {
      const found = rank(words, typed);
      return found === null ? [] : [{ words, found }];
    })
    .sort((a, b) => a.found - b.found)
    .map(({ words }) => words);

export const matchServices = (vocabulary: Vocabulary, typed: string, atMost: number): Match[] => {
  const needle = fold(typed);
  const found = needle === '' ? vocabulary.services : best(vocabulary.services, needle);
  return found.slice(0, atMost).map(({ code, zh, en }) => ({ kind: 'service', code, zh, en }));
};

export const matchPlaces = (vocabulary: Vocabulary, typed: string, atMost: number): Match[] => {
  const needle = fold(typed);
  const padded = /^\d{3}$/.test(needle) ? `0${needle}` : needle;
  const rooms = vocabulary.rooms.filter((room) => {
    const number = fold(room);
    return needle !== '' && (number.startsWith(needle) || number.startsWith(padded));
  });
  const areas = needle === '' ? vocabulary.areas : best(vocabulary.areas, needle);
  return [
    ...rooms.map((room): Match => ({ kind: 'room', code: room, zh: room, en: room })),
    ...areas.map(({ code, zh, en }): Match => ({ kind: 'area', code, zh, en })),
  ].slice(0, atMost);
};
