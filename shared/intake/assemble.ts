/**
 * Owns putting a reading together: items with their words and spans, and what is left over.
 * Nothing typed is lost: a word ends in the place, in an item, in a mark or in the rest.
 */
import { attachTimes, attachUrgency, habitOf } from './attach.ts';
import { type Clause, carries, has, isSmall, type Word } from './clauses.ts';
import { draftItems } from './draft.ts';
import { type Draft, isAsking, isMark } from './draft-shape.ts';
import { tellsAll } from './match.ts';
import type { ItemReading, Mark, PlaceReading, Reading, ReadingClock, Span } from './model.ts';
import { countItems } from './quantity.ts';
import { resolveTime, type TimeMark } from './when.ts';

type Line = {
  text: string;
  place: PlaceReading | null;
  /** Other rooms it names; nothing is recorded for them. */
  others: readonly Span[];
  times: readonly TimeMark[];
  clauses: Clause[];
  /** The words between the clauses. */
  joins: readonly Span[];
  clock: ReadingClock;
  offered: ReadonlySet<string>;
};

const within = (word: Word, span: Span | undefined): boolean =>
  span !== undefined && span.from <= word.from && word.until <= span.until;

const spanOf = (line: Line, draft: Draft, item: number): Span => {
  const timeAt = (word: Word): TimeMark | undefined =>
    line.times.find((time) => time.span.from === word.from);
  const whole = tellsAll(draft.service);
  const dull = (word: Word): boolean =>
    has(word, 'courtesy') ||
    isMark(word) ||
    (!whole &&
      (isAsking(word) || (isSmall(word) && word.kind !== 'blank' && !word.meaning.measure)));
  const all = line.clauses.flatMap((clause) =>
    clause.words.filter(
      (word) => word.item === item && (word.kind !== 'blank' || timeAt(word) !== undefined),
    ),
  );
  const outside = all.filter((word) => !within(word, line.place?.span));
  const words = outside.length > 0 ? outside : all;
  let first = 0;
  let last = words.length - 1;
  while (first < last && dull(words[first] as Word)) first += 1;
  while (last > first && dull(words[last] as Word) && (words[last] as Word).kind !== 'times')
    last -= 1;
  const end = words[last];
  return {
    from: words[first]?.from ?? 0,
    until: end === undefined ? 0 : (timeAt(end)?.span.until ?? end.until),
  };
};

/** "2 nights": the word behind a number says what it counts. */
const isCounted = (run: readonly Word[], at: number): boolean =>
  run[at]?.kind === 'word' && run[at - 1]?.kind === 'number';

/** The last character of something unknown may look like a small word: 行动不便. */
const isGlued = (run: readonly Word[], at: number): boolean => {
  const word = run[at];
  return (
    word?.han === true &&
    !word.spaced &&
    word.until - word.from === 1 &&
    !has(word, 'courtesy') &&
    run[at - 1]?.kind !== 'mark'
  );
};

/** The words nobody took, in runs; a run of small words alone is filler. */
const leftOver = (line: Line, taken: readonly Span[]): { rest: string; fillers: Span[] } => {
  const runs: Word[][] = [];
  const fillers: Span[] = [];
  for (const clause of line.clauses) {
    let run: Word[] = [];
    runs.push(run);
    for (const word of clause.words) {
      if (
        word.kind !== 'blank' &&
        !within(word, line.place?.span) &&
        !taken.some((span) => within(word, span))
      )
        run.push(word);
      else if (run.length > 0) {
        run = [];
        runs.push(run);
      }
    }
  }
  const isUnit = (word: Word): boolean => word.meaning.measure && !isSmall(word);
  const isFiller = (word: Word): boolean =>
    !word.refused &&
    (isSmall(word) ||
      has(word, 'courtesy') ||
      has(word, 'found') ||
      has(word, 'calm') ||
      isAsking(word) ||
      word.meaning.measure);
  const isEdge = (word: Word | undefined): boolean =>
    word !== undefined &&
    (isMark(word) || (isFiller(word) && !has(word, 'found') && !isUnit(word)));
  const parts: string[] = [];
  for (const run of runs) {
    const keeps = run.some((word) => !isFiller(word));
    let first = 0;
    let last = run.length - 1;
    while (first <= last && isEdge(run[first])) first += 1;
    while (last >= first && isEdge(run[last]) && !isCounted(run, last) && !isGlued(run, last))
      last -= 1;
    run.forEach((word, at) => {
      if (!keeps || at < first || at > last) fillers.push({ from: word.from, until: word.until });
    });
    if (keeps && first <= last)
      parts.push(line.text.slice((run[first] as Word).from, (run[last] as Word).until));
  }
  return { rest: parts.join(' ').trim(), fillers };
};

const trimSpan = (text: string, from: number, until: number): Span => {
  let [start, end] = [from, until];
  while (start < end && /[\s,，、:：;；。]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,，、;；]/.test(text.charAt(end - 1))) end -= 1;
  return { from: start, until: end };
};

/** Nothing fitted: the whole remainder goes to a person, with all of its words. */
const asOther = (line: Line, urgent: readonly Span[]): Reading => {
  const { text, place, times } = line;
  const words = line.clauses
    .flatMap((clause) => clause.words)
    .filter((word) => word.kind !== 'blank' && !within(word, place?.span));
  const spoken = words.some(
    (word) => !isMark(word) && (place === null || !has(word, 'courtesy') || carries(word)),
  );
  if (!spoken && times.length === 0 && place !== null) {
    return {
      place,
      items: [],
      rest: '',
      marks: sorted([
        marks(
          'filler',
          [...words, ...line.joins].map(({ from, until }) => ({ from, until })),
        ),
      ]),
    };
  }
  let span = trimSpan(text, 0, text.length);
  if (place !== null && span.from >= place.span.from)
    span = trimSpan(text, place.span.until, text.length);
  else if (place !== null && span.until <= place.span.until)
    span = trimSpan(text, 0, place.span.from);
  // Marks alone ask for nothing, but stay on record.
  if (span.from === span.until) return { place, items: [], rest: text.trim(), marks: [] };
  const [time] = times;
  const item: ItemReading = {
    service: 'other',
    ...(time === undefined ? {} : { atMs: resolveTime(time, line.clock, habitOf('other')) }),
    ...(urgent.length > 0 ? { urgent: true } : {}),
    words: text.slice(span.from, span.until),
    span,
    matchedBy: 'none',
  };
  return {
    place,
    items: [item],
    rest: '',
    marks: sorted([
      marks(
        'time',
        times.flatMap((one) => (one.daySpan === undefined ? [one.span] : [one.span, one.daySpan])),
      ),
      marks('urgent', urgent),
    ]),
  };
};

const marks = (kind: Mark['kind'], spans: readonly Span[]): Mark[] =>
  spans.map((span) => ({ kind, span }));
const sorted = (groups: readonly Mark[][]): Mark[] =>
  groups.flat().sort((a, b) => a.span.from - b.span.from);

const setCounts = (line: Line, drafts: readonly Draft[]): Span[] => {
  for (const clause of line.clauses) {
    const counts = countItems(clause, (index) => drafts[index]?.service ?? '');
    const each = clause.words.some(
      (word, at) => word.key === '各' && clause.words[at + 1]?.kind === 'number',
    );
    for (const [item, quantity] of counts) {
      if (each)
        for (let other = item - 1; other >= 0; other -= 1)
          (drafts[other] as Draft).quantity ??= quantity;
      const draft = drafts[item];
      if (draft !== undefined) draft.quantity ??= quantity;
    }
  }
  for (const draft of drafts)
    if (draft.more !== undefined)
      (draft as Draft).quantity =
        (draft.more.instead ? 0 : (draft.quantity ?? 0)) + draft.more.value;
  return line.clauses
    .flatMap((clause) => clause.words.filter((word) => word.kind === 'number' && word.item >= 0))
    .map(({ from, until }) => ({ from, until }));
};

/** Puts the reading of a line together. */
export const assemble = (line: Line): Reading => {
  const drafts = draftItems(line.clauses, line);
  const counted = setCounts(line, drafts);
  const given = attachTimes(line.times, line.clauses, drafts, line.clock);
  const urgent = attachUrgency(line.text, line.clauses, drafts, line.offered);
  if (drafts.every((draft) => draft.service === 'other')) return asOther(line, urgent);
  const items = drafts.map((draft, index): ItemReading => {
    const span = spanOf(line, draft, index);
    return {
      service: draft.service,
      ...(draft.quantity === undefined ? {} : { quantity: draft.quantity }),
      ...(draft.atMs === undefined ? {} : { atMs: draft.atMs }),
      ...(draft.urgent === true ? { urgent: true } : {}),
      words: line.text.slice(span.from, span.until),
      span,
      matchedBy: draft.matchedBy,
    };
  });
  const { rest, fillers } = leftOver(line, [...items.map((item) => item.span), ...urgent]);
  const timed = line.times
    .filter((time) => given.has(time))
    .flatMap((time) => (time.daySpan === undefined ? [time.span] : [time.span, time.daySpan]));
  const lost = line.times
    .filter((time) => !given.has(time))
    .flatMap(({ span, daySpan }) => (daySpan === undefined ? [span] : [daySpan, span]))
    .map((span) => line.text.slice(span.from, span.until));
  // An item keeps the room among its words; that it is not recorded there is said all the same.
  const others = line.others
    .map(({ from, until }) => line.text.slice(from, until))
    .filter((room) => !rest.includes(room));
  return {
    place: line.place,
    items,
    rest: [rest, ...others, ...lost].filter((part) => part !== '').join(' '),
    marks: sorted([
      marks('quantity', counted),
      marks('time', timed),
      marks('urgent', urgent),
      marks('filler', [...fillers, ...line.joins]),
    ]),
  };
};
