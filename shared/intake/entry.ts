/**
 * Lines of the quick line that belong to a register instead of a request: a key issued or taken back, a
 * thing found, a loss reported, a complaint. Read alike in the window and in the desk; anything else is null and goes
 * on as a request. Pure; must not know database or screen.
 */
import { guessKind } from '../complaints/guess.ts';
import type { EntryReading, EntryWords, PersonWords, Reading } from './model.ts';
import { level } from './text.ts';

/** `F8`, `f08`, `Ｆ８` are one key: letters in capitals, no leading zeros in the digits. */
const bareCode = (code: string): string =>
  level(code)
    .toUpperCase()
    .replace(/\d+/g, (digits) => digits.replace(/^0+(?=\d)/, ''));

const keyWord = /^(?:keys?|钥匙|ys)\s*[:：]?\s*/;
const giving = /^(?:to|for|给|交给|交|发给|→|->|>|=|,|，)\s*/;
const back = /^(?:back|returned|return|in|交回|归还|还|回|收|hk)$/;

/** What may be written of a person: code, badge, name, its sound, its first letters when nobody shares them. */
const personIn = (text: string, people: readonly PersonWords[]): PersonWords | undefined => {
  const typed = text.trim();
  const sure = people.find(
    ({ code, badge, name }) =>
      code.toLowerCase() === typed || badge?.toLowerCase() === typed || level(name) === typed,
  );
  if (sure) return sure;
  const sound = typed.replaceAll(' ', '');
  const alike = people.filter(
    ({ pinyin, initials }) => pinyin.includes(sound) || initials.includes(sound),
  );
  return alike.length === 1 ? alike[0] : undefined;
};

const readKey = (line: string, { keys, people }: EntryWords): EntryReading | null => {
  const rest = line.replace(keyWord, '');
  const [, typed = '', after = ''] =
    /^([a-z0-9/.-]{1,32})(?:\s+|(?=[^a-z0-9/.-])|$)(.*)$/.exec(rest) ?? [];
  const wanted = bareCode(typed);
  const key = keys.find(
    ({ code, tag }) => bareCode(code) === wanted || tag?.toLowerCase() === typed,
  );
  if (!key) return null;
  const who = after.trim().replace(giving, '').trim();
  if (who === '' || back.test(who)) return { register: 'keys', key: key.code, to: null };
  const person = personIn(who, people);
  return person ? { register: 'keys', key: key.code, to: person.code } : null;
};

const found = /^(?:found\s+|sw\s+|拾获|拾到|捡到|拾物)\s*[:：]?\s*/;
const lost = /^(?:loss\s+|bs\s+|报失|lost\s+(?!my\b|our\b|his\b|her\b|their\b|i\b))\s*[:：]?\s*/;
/** What is found may be anything but trouble: insects, smoke and broken things want a hand, not a shelf. */
const trouble = /^(?:repair-|pest|smell|spill|noise|medical|fire-smoke)/;

/** Commas at either end, and the small word that led to the place. */
const loose = /^[\s,，。.、;；]+|(?:\s+(?:in|at|on|near|by)|在|[\s,，。.、;；])+$/g;

/** A thing and where it was, of a line that says both in any order: `black umbrella in the lobby`. */
export const whatAndWhere = (
  said: string,
  { place }: Pick<Reading, 'place'>,
): { what: string; place: string | null } => {
  const what =
    place === null ? said : `${said.slice(0, place.span.from)} ${said.slice(place.span.until)}`;
  return { what: what.replace(/\s+/g, ' ').replace(loose, ''), place: place?.code ?? null };
};

const readThing = (
  line: string,
  start: RegExp,
  register: 'found' | 'lost',
  text: string,
  read: (text: string) => Reading,
): EntryReading | null => {
  const begun = start.exec(line);
  if (!begun) return null;
  const said = text.slice(begun[0].length);
  const reading = read(said);
  if (reading.items.some(({ service }) => trouble.test(service))) return null;
  const { what, place } = whatAndWhere(said, reading);
  return what === '' ? null : { register, what, place };
};

/** The word itself, wherever it stands; not a line about a complaint there is already, or about who sees to them. */
const complaining =
  /(?:(?:有|一位|这位)?(?:客人|住客|房客)|我|他|她)?(?:说?要|想要?|来)?(?:投诉|客诉)(?!的?(?:处理|结果|进展|回复|回访|记录|单|信|箱|电话|热线|部))说?\s*[:：,，]?|(?:\b(?:the\s+)?(?:guests?|lady|gentleman|he|she|they)\s+(?:is\s+|are\s+)?)?\b(?:wants?\s+to\s+complain\b(?:\s+about\b)?|complain(?:s|ed|ing)?\s+(?:about|of|that)\b)/;
/** Before what it is about, with or without the place in front. */
const complaintFirst =
  /^\s*(?:ts(?=\s)|complaints?\b(?!\s+(?:form|report|box|handled))|complain\b)\s*[:：,，]?/;
const aboutComplaint = /投诉|客诉|complain|(?:^|\s)ts\s/;

/** Whether a line says of itself that it is about a complaint. */
export const namesComplaint = (line: string): boolean => aboutComplaint.test(level(line));

/** A line without the word that says it is a complaint, where it begins with that. */
export const withoutComplaintWord = (line: string): string => {
  const text = line.trim();
  const plain = level(text);
  const begun = complaintFirst.exec(plain) ?? complaining.exec(plain);
  return begun?.index === 0 ? text.slice(begun[0].length).trim() : text;
};

/** What was cut out of a line leaves a gap, and perhaps a comma or a small word at its edge. */
const tidied = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .replace(loose, '')
    .replace(/^(?:about|of|that)\s+/i, '');

/** A complaint with what it is about; of a sensitive kind where a word says so. */
const readComplaint = (
  line: string,
  text: string,
  read: (text: string) => Reading,
): EntryReading | null => {
  if (!aboutComplaint.test(line)) return null;
  const { place } = read(text);
  // Cut out with its length kept, so that what is found in one is there in the other.
  const without = (words: string, from: number, until: number): string =>
    words.slice(0, from) + ' '.repeat(until - from) + words.slice(until);
  const [from, until] = place === null ? [0, 0] : [place.span.from, place.span.until];
  const rest = without(line, from, until);
  const begun = complaintFirst.exec(rest) ?? complaining.exec(rest);
  if (!begun) return null;
  const said = without(text, from, until);
  const what = tidied(without(said, begun.index, begun.index + begun[0].length));
  return what === ''
    ? null
    : { register: 'complaint', what, place: place?.code ?? null, kind: guessKind(what) };
};

/**
 * The register a whole line is meant for, or null.
 * @param read the quick line's own parser, asked where the thing was
 */
export const readEntry = (
  text: string,
  words: EntryWords,
  read: (text: string) => Reading,
): EntryReading | null => {
  // Levelling keeps the length: what is cut off here is cut off there.
  const typed = text.trim();
  const line = level(typed);
  return (
    readKey(line, words) ??
    readThing(line, found, 'found', typed, read) ??
    readThing(line, lost, 'lost', typed, read) ??
    readComplaint(line, typed, read)
  );
};
