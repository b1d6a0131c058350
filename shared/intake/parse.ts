/**
 * The quick line: a typed line in Chinese, English, pinyin or initials becomes a place and requests.
 * Pure and deterministic; runs alike in the window and in the desk. Must not know database or screen.
 */
import { assemble } from './assemble.ts';
import { blank, timeBlank } from './atoms.ts';
import { readClauses } from './clauses.ts';
import { compileDictionary } from './dictionary.ts';
import type { PlaceReading, Reading, ReadingClock, Span, Vocabulary } from './model.ts';
import { createPlaceFinder } from './place.ts';
import { settleMeasures } from './quantity.ts';
import { level } from './text.ts';
import { tokenise } from './tokens.ts';
import { findPackedTimes, findTimes, giveDay, type TimeMark } from './when.ts';

const blankOut = (text: string, { from, until }: Span, mark = blank): string =>
  text.slice(0, from) + mark + ' '.repeat(until - from - 1) + text.slice(until);

/** The room word behind a number ("1010房间太小") stays readable: it may be what is spoken of. */
const numberOf = (text: string, { span, kind }: PlaceReading): Span => {
  if (kind === 'area') return span;
  const word = /(?:客?房间?|室|\s*\b(?:room|rm))$/.exec(text.slice(span.from, span.until));
  return word === null || word.index === 0
    ? span
    : { from: span.from, until: span.from + word.index };
};

const wakes = /叫醒|叫早|叫起|wake|morning call|\bat\b|@/;

const timesOf = (text: string, rooms: ReadonlySet<string>, placed: boolean): TimeMark[] => {
  const times = findTimes(text);
  if (!placed || !/\d{4}/.test(text)) return times;
  for (const packed of findPackedTimes(text)) {
    const typed = text.slice(packed.span.from, packed.span.from + 4);
    const apart = times.every(
      (time) => time.span.until <= packed.span.from || packed.span.until <= time.span.from,
    );
    if (apart && (wakes.test(text) || !rooms.has(typed))) times.push(packed);
  }
  return times.sort((a, b) => a.span.from - b.span.from);
};

/**
 * Compiles the vocabulary once; the result reads lines. Any text gives a reading, nothing throws,
 * and the same text at the same moment always reads the same.
 */
export const createParser = (
  vocabulary: Vocabulary,
): ((text: string, clock: ReadingClock) => Reading) => {
  const findPlace = createPlaceFinder(vocabulary);
  const dictionary = compileDictionary(vocabulary);
  const rooms = new Set(vocabulary.rooms);

  return (text, clock) => {
    const levelled = level(text);
    if (levelled.trim() === '') return { place: null, items: [], rest: '', marks: [] };
    const place = findPlace(levelled);
    let open = place === null ? levelled : blankOut(levelled, numberOf(levelled, place));
    const times = giveDay(open, timesOf(open, rooms, place !== null));
    for (const time of times) {
      open = blankOut(open, time.span, timeBlank);
      if (time.daySpan !== undefined) open = blankOut(open, time.daySpan);
    }
    const { clauses, joins } = readClauses(tokenise(dictionary, open));
    for (const clause of clauses) settleMeasures(clause.words);
    return assemble({ text, place, times, clauses, joins, clock, offered: dictionary.services });
  };
};
