/**
 * What the quick line understands: the shapes that travel from a typed line to recorded requests.
 * The same reading is made in the window (chips while typing) and in the desk (what is recorded);
 * this file must not know the database or the screen.
 */
import type { ComplaintKind } from '../complaints/model.ts';

/** Where a span of the line lies, in UTF-16 units of the text as typed: [from, until). */
export type Span = { from: number; until: number };

/** How a word was recognised, from the surest to the loosest. */
export type MatchedBy = 'code' | 'name' | 'alias' | 'meaning' | 'pinyin' | 'initials';

/** A place named in the line. An unknown room keeps what was typed and is recorded with a flag. */
export type PlaceReading = {
  kind: 'room' | 'area';
  /** Room number as the house writes it (`0812`, `A1501`) or area code (`lobby`). */
  code: string;
  /** False when the house has no such room. */
  known: boolean;
  span: Span;
};

/** One thing asked for. */
export type ItemReading = {
  /** Service code of the catalogue; `other` where nothing fitted. */
  service: string;
  quantity?: number;
  /** The moment asked for, epoch milliseconds. */
  atMs?: number;
  urgent?: boolean;
  /** The words that stand for it, as typed: what the attendant reads beside the service's name. */
  words: string;
  span: Span;
  matchedBy: MatchedBy | 'none';
};

/**
 * Words that belong to the reading without being an item: what a chip can show, and the proof that
 * nothing was dropped. A `filler` is courtesy ("please", "麻烦") or a small word ("the", "送").
 */
export type Mark = { kind: 'quantity' | 'time' | 'urgent' | 'filler'; span: Span };

/**
 * A line understood. Everything typed is in the span of the place, of an item or of a mark, or in
 * `rest`; nothing is dropped. An item told around its place ("tell 1208 that …") spans it.
 */
export type Reading = {
  place: PlaceReading | null;
  items: ItemReading[];
  /** What no rule took, trimmed, in the order typed. */
  rest: string;
  /** Always given by the parser; optional so that a reading can be written by hand. */
  marks?: Mark[];
};

/** A service as the quick line knows it. Pinyin is made once, by the desk. */
export type ServiceWords = {
  code: string;
  zh: string;
  en: string;
  /** Other words for it, both languages, as an operator or guest says them. */
  aliases: string[];
  /** Full pinyin without tones or spaces of the Chinese names, e.g. `chuifengji`. */
  pinyin: string[];
  /** Pinyin initials of the Chinese names, e.g. `cfj`. */
  initials: string[];
};

/** An area of the house as the quick line knows it. */
export type AreaWords = {
  code: string;
  zh: string;
  en: string;
  aliases: string[];
  pinyin: string[];
  initials: string[];
};

/** A person as the quick line knows them; pinyin is made once, by the desk. */
export type PersonWords = {
  code: string;
  badge: string | null;
  name: string;
  pinyin: string[];
  initials: string[];
};

/** What lines that belong to a register name: keys by code or tag, people. */
export type EntryWords = { keys: { code: string; tag: string | null }[]; people: PersonWords[] };

/** A line that belongs to a register: a key issued (`to`) or taken back (`null`), a thing found or missed, a complaint. */
export type EntryReading =
  | { register: 'keys'; key: string; to: string | null }
  | { register: 'found' | 'lost'; what: string; place: string | null }
  | { register: 'complaint'; what: string; place: string | null; kind: ComplaintKind };

/** Everything about this house the parser needs; plain JSON, sent to the window once and on change. */
export type Vocabulary = {
  /** All room numbers as the house writes them. */
  rooms: string[];
  areas: AreaWords[];
  services: ServiceWords[];
  /** Services no longer offered, by name only: what was asked for keeps it. */
  retired?: { code: string; zh: string; en: string }[];
  /** Full pinyin of the built-in Chinese words with the word it stands for: `['kongtiao', '空调']`. */
  sounds?: [string, string][];
  /** Initials of the built-in words that only one of them has: `['bzl', '不制冷']`. */
  shorts?: [string, string][];
};

/** The moment and zone in which times of the line are meant. */
export type ReadingClock = { nowMs: number; timeZone: string };
