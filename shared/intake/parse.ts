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
import { besidePlace, joined } from './when-patterns.ts';

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
  const doubtful: TimeMark[] = [];
  for (const packed of findPackedTimes(text)) {
    const { from, until } = packed.span;
    if (times.some(({ span }) => span.from < until && from < span.until)) continue;
    const before = text.slice(0, from);
    const room = rooms.has(text.slice(from, from + 4));
    if (room && (joined.test(before) || !wakes.test(text))) continue;
    (room || besidePlace.test(before) ? doubtful : times).push(packed);
  }
  // What may be a second room is a time only where the line has no other: nobody is woken at 12:10
  // because 1210 was named with 1208. Of two it is the last: the room stands beside the first room.
  const last = doubtful.at(-1);
  if (last !== undefined && times.length === 0) times.push(last);
  return times.sort((a, b) => a.span.from - b.span.from);
};

/** "1208和1210", "1208 towels, 1210 water": not "move to 1210", which says what is asked. */
const opensRoom = new RegExp(
  `(?:${blank}\\s*(?:和|跟|与|及|[/&+])|[,;、]|\\band\\b)\\s*([a-z]?\\d{3,5})(?![\\d:.])`,
  'g',
);

/** Rooms of the house a line names beside its place: it is recorded for one, and says so. */
const otherRooms = (open: string, rooms: ReadonlySet<string>): Span[] =>
  [...open.matchAll(opensRoom)].flatMap(({ 0: all, 1: room = '', index }) => {
    const until = index + all.length;
    return rooms.has(room.toUpperCase()) ? [{ from: until - room.length, until }] : [];
  });

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
    const others = place === null ? [] : otherRooms(open, rooms);
    const { clauses, joins } = readClauses(tokenise(dictionary, open));
    for (const clause of clauses) settleMeasures(clause.words);
    return assemble({
      text,
      place,
      others,
      times,
      clauses,
      joins,
      clock,
      offered: dictionary.services,
    });
  };
};
