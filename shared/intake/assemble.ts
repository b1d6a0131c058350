/**
 * Owns putting a reading together: items with their words, counts, times and urgency, and what is
 * left over. Nothing typed is lost: a word ends in an item, in a mark or in the rest.
 */
import { type Clause, carries, has, isSmall, type Word } from './clauses.ts';
import { chooseServices, type Taken, tellsAll } from './match.ts';
import type {
  ItemReading,
  Mark,
  MatchedBy,
  PlaceReading,
  Reading,
  ReadingClock,
  Span,
} from './model.ts';
import { countItems } from './quantity.ts';
import { resolveTime, type TimeMark } from './when.ts';

type Line = {
  text: string;
  place: PlaceReading | null;
  times: readonly TimeMark[];
  clauses: Clause[];
  clock: ReadingClock;
  offered: ReadonlySet<string>;
};

type Draft = {
  service: string;
  matchedBy: MatchedBy;
  clauses: number[];
  quantity?: number;
  atMs?: number;
  urgent?: boolean;
  loose: boolean;
  core: Word[];
};

const publicServices: Record<string, string> = { 'make-up-room': 'public-area' };

const isMark = (word: Word): boolean => word.kind === 'mark' || word.kind === 'times';
const isAsking = (word: Word): boolean =>
  word.meaning.things.length === 0 &&
  word.meaning.named.length === 0 &&
  word.meaning.modifiers.length > 0 &&
  word.meaning.modifiers.every((modifier) => modifier.senses.includes('bring'));

/** Takes the services out of the clauses and gives each its words. */
const draftItems = (line: Line): Draft[] => {
  const drafts: Draft[] = [];
  const found = line.clauses.some((clause) => clause.words.some((word) => has(word, 'found')));
  let telling = -1;
  line.clauses.forEach((clause, index) => {
    if (telling >= 0) {
      for (const word of clause.words) word.item = telling;
      drafts[telling]?.clauses.push(index);
      return;
    }
    const chosen = chooseServices(clause, line.offered, found);
    for (const one of chosen) {
      const service =
        line.place?.kind === 'area' ? (publicServices[one.service] ?? one.service) : one.service;
      const usable = line.offered.has(service) ? service : one.service;
      const previous = drafts.at(-1);
      const core = one.words.map((at) => clause.words[at] as Word);
      const joins =
        previous !== undefined &&
        previous.service === usable &&
        !countsBetween(clause, one, previous, index);
      const item = joins ? drafts.length - 1 : drafts.length;
      if (joins) {
        previous.core.push(...core);
        if (!previous.clauses.includes(index)) previous.clauses.push(index);
      } else
        drafts.push({
          service: usable,
          matchedBy: one.matchedBy,
          clauses: [index],
          loose: one.loose,
          core,
        });
      for (const word of core) word.item = item;
      if (tellsAll(usable)) for (const word of clause.words) if (word.item < 0) word.item = item;
      if (usable === 'message') {
        telling = item;
        break;
      }
    }
    fill(clause, drafts);
    if (chosen.length === 0) lean(clause, drafts, index);
  });
  return drafts;
};

/** Two mentions of one service are one request unless either is counted by itself. */
const countsBetween = (clause: Clause, one: Taken, previous: Draft, index: number): boolean => {
  if (one.service === 'room-service' || tellsAll(one.service)) return false;
  const last = previous.clauses.at(-1);
  if (last === undefined || index - last > 1) return true;
  if (one.loose) return false;
  if (last !== index && clause.after === 'stop') return true;
  return (
    clause.words.some((word) => word.kind === 'number') ||
    previous.core.some((word) => word.item >= 0 && word.kind === 'number') ||
    previous.quantity !== undefined
  );
};

/** Conditions, details and dish words beside an item belong to it; so does all that it encloses. */
const fill = (clause: Clause, drafts: readonly Draft[]): void => {
  const { words } = clause;
  const spread = (from: number, step: 1 | -1): void => {
    const item = words[from]?.item ?? -1;
    const service = drafts[item]?.service;
    for (let at = from + step, end = from; at >= 0 && at < words.length; at += step) {
      const word = words[at] as Word;
      if (word.item >= 0 || word.kind === 'blank' || word.refused !== (words[from] as Word).refused)
        return;
      const belongs =
        (word.kind === 'word' &&
          word.meaning.modifiers.length > 0 &&
          word.meaning.things.length === 0 &&
          !has(word, 'urgent')) ||
        (word.kind === 'word' && has(word, 'detail')) ||
        (word.kind === 'word' &&
          word.meaning.things.length > 0 &&
          word.meaning.things.every((thing) => thing.bare === undefined)) ||
        (service === 'room-service' && !isMark(word) && !isSmall(word) && !has(word, 'urgent'));
      if (belongs) {
        for (let back = at; back !== end; back -= step) (words[back] as Word).item = item;
        end = at;
      } else if (!isSmall(word)) return;
    }
  };
  const taken = words.map((word, at) => (word.item >= 0 ? at : -1)).filter((at) => at >= 0);
  for (const at of taken) spread(at, 1);
  for (const at of taken) spread(at, -1);
  // What stands between two words of one item is part of it.
  for (let at = 0; at < words.length; at += 1) {
    const item = words[at]?.item ?? -1;
    if (item < 0) continue;
    let end = at + 1;
    while (end < words.length && (words[end] as Word).item < 0) end += 1;
    if (words[end]?.item === item)
      for (let inner = at + 1; inner < end; inner += 1) (words[inner] as Word).item = item;
  }
};

/** A clause that only says what is wrong leans on the item before it: "the lamp, it's broken". */
const lean = (clause: Clause, drafts: readonly Draft[], index: number): void => {
  const item = drafts.length - 1;
  const draft = drafts[item];
  if (draft === undefined || draft.clauses.at(-1) !== index - 1) return;
  const solid = clause.words.filter(
    (word) => !isSmall(word) && word.kind !== 'blank' && !has(word, 'urgent'),
  );
  const leans =
    solid.length > 0 &&
    solid.every(
      (word) =>
        !word.refused &&
        word.meaning.modifiers.length > 0 &&
        word.meaning.things.every((thing) => thing.bare === undefined),
    );
  if (!leans && !tellsAll(draft.service)) return;
  if (!leans && clause.after === 'stop') return;
  draft.clauses.push(index);
  for (const word of solid) word.item = item;
};

/** Items joined closely to this one share a time said once. */
const chainOf = (
  drafts: readonly Draft[],
  clauses: readonly Clause[],
  item: number,
  step: 1 | -1,
): number[] => {
  const chain = [item];
  for (let at = item + step; at >= 0 && at < drafts.length; at += step) {
    const later = step === 1 ? drafts[at] : drafts[at - step];
    const clause = later?.clauses[0];
    const earlier = step === 1 ? drafts[at - step] : drafts[at];
    if (
      clause === undefined ||
      (earlier?.clauses.at(-1) !== clause && clauses[clause]?.after !== 'and')
    )
      break;
    chain.push(at);
  }
  return chain;
};

const setTimes = (line: Line, drafts: Draft[]): Set<TimeMark> => {
  const given = new Set<TimeMark>();
  for (const time of line.times) {
    const clause = line.clauses.findIndex((one) =>
      one.words.some((word) => word.kind === 'blank' && word.from === time.span.from),
    );
    const words = line.clauses[clause]?.words ?? [];
    const at = words.findIndex((word) => word.from === time.span.from);
    const before = words.slice(0, at).findLast((word) => word.item >= 0)?.item;
    const after = words.slice(at + 1).find((word) => word.item >= 0)?.item;
    const give = (items: readonly number[]): void => {
      for (const item of items) {
        const draft = drafts[item];
        if (draft === undefined || draft.atMs !== undefined) continue;
        draft.atMs = resolveTime(time, line.clock, draft.service === 'wake-up');
        given.add(time);
      }
    };
    const waking = drafts.findIndex(
      (draft) =>
        draft.atMs === undefined &&
        (draft.service === 'wake-up' || draft.service === 'late-check-out'),
    );
    const near = [before, after].find(
      (item) => item !== undefined && drafts[item]?.atMs === undefined,
    );
    const nearWaking =
      waking >= 0 &&
      (near === undefined || before === waking || after === waking || drafts.length > 1);
    if (nearWaking) give([waking]);
    else if (near !== undefined) {
      const chain =
        near === before
          ? chainOf(drafts, line.clauses, near, -1)
          : chainOf(drafts, line.clauses, near, 1);
      give(chain);
      if (near === before && line.clauses[clause] !== undefined) {
        const mark = words[at] as Word | undefined;
        if (mark !== undefined) mark.item = near;
      } else if (words[at] !== undefined) (words[at] as Word).item = near;
    } else give(drafts.map((_, index) => index));
    if (nearWaking && words[at] !== undefined && (before === waking || after === waking))
      (words[at] as Word).item = waking;
  }
  return given;
};

const setUrgency = (line: Line, drafts: Draft[]): Span[] => {
  const spans: Span[] = [];
  const all = (): void => {
    for (const draft of drafts) draft.urgent = true;
  };
  line.clauses.forEach((clause, index) => {
    clause.words.forEach((word) => {
      if (!has(word, 'urgent') || word.refused) return;
      // Laundry wanted fast is a service of its own, and already says so.
      if (word.item >= 0 && drafts[word.item]?.service === 'laundry-express') return;
      spans.push({ from: word.from, until: word.until });
      const here = drafts.filter((draft) => draft.clauses.includes(index));
      if (here.length === 0) all();
      else {
        for (const draft of here) {
          for (const item of chainOf(drafts, line.clauses, drafts.indexOf(draft), -1))
            (drafts[item] as Draft).urgent = true;
        }
      }
    });
  });
  for (const shout of line.text.matchAll(/[!！]{2,}/g)) {
    spans.push({ from: shout.index, until: shout.index + shout[0].length });
    all();
  }
  return spans;
};

const spanOf = (line: Line, drafts: readonly Draft[], item: number): Span => {
  const words = line.clauses.flatMap((clause) => clause.words.filter((word) => word.item === item));
  const whole = tellsAll(drafts[item]?.service ?? '');
  const dull = (word: Word): boolean =>
    has(word, 'courtesy') ||
    isMark(word) ||
    (!whole && (isAsking(word) || (isSmall(word) && word.kind !== 'blank')));
  const solid = words.filter(
    (word) => word.kind !== 'blank' || line.times.some((time) => time.span.from === word.from),
  );
  let first = 0;
  let last = solid.length - 1;
  while (first < last && dull(solid[first] as Word)) first += 1;
  while (
    last > first &&
    dull(solid[last] as Word) &&
    !(solid[last] as Word).meaning.measure &&
    (solid[last] as Word).kind !== 'times'
  )
    last -= 1;
  const untilOf = (word: Word): number =>
    line.times.find((time) => time.span.from === word.from)?.span.until ?? word.until;
  return {
    from: solid[first]?.from ?? 0,
    until: solid[last] === undefined ? 0 : untilOf(solid[last] as Word),
  };
};

/** The words nobody took, in runs; a run of small words alone is filler. */
const leftOver = (
  line: Line,
  spans: readonly Span[],
): { rest: string; fillers: Span[]; meant: Word[] } => {
  const inside = (word: Word): boolean =>
    spans.some((span) => span.from <= word.from && word.until <= span.until);
  const runs: Word[][] = [[]];
  const fillers: Span[] = [];
  line.clauses.forEach((clause) => {
    for (const word of clause.words) {
      if (word.kind === 'blank' || inside(word)) runs.push([]);
      else runs.at(-1)?.push(word);
    }
    runs.push([]);
  });
  const meant: Word[] = [];
  const parts: string[] = [];
  for (const run of runs) {
    const isFiller = (word: Word): boolean =>
      isSmall(word) || has(word, 'courtesy') || isAsking(word) || word.meaning.measure;
    const keeps = run.some((word) => !isFiller(word) || word.refused);
    let first = 0;
    let last = run.length - 1;
    const edge = (word: Word | undefined): boolean =>
      word !== undefined && (isMark(word) || (has(word, 'courtesy') && !carries(word)));
    while (first <= last && edge(run[first])) first += 1;
    while (last >= first && edge(run[last])) last -= 1;
    run.forEach((word, at) => {
      if (!keeps || at < first || at > last) fillers.push({ from: word.from, until: word.until });
    });
    if (!keeps || first > last) continue;
    meant.push(...run.slice(first, last + 1));
    parts.push(line.text.slice((run[first] as Word).from, (run[last] as Word).until));
  }
  return { rest: parts.join(' ').trim(), fillers, meant };
};

/** Nothing fitted: the whole remainder goes to a person, with all of its words. */
const asOther = (line: Line, times: readonly TimeMark[], urgent: readonly Span[]): Reading => {
  const { text, place } = line;
  const words = line.clauses.flatMap((clause) => clause.words);
  const spoken = words.some(
    (word) =>
      !isMark(word) &&
      word.kind !== 'blank' &&
      (place === null || !has(word, 'courtesy') || carries(word)),
  );
  if (!spoken && times.length === 0 && (place !== null || text.trim() === '')) {
    const fillers = words
      .filter((word) => word.kind !== 'blank')
      .map((word): Mark => ({ kind: 'filler', span: { from: word.from, until: word.until } }));
    return { place, items: [], rest: '', marks: fillers };
  }
  const outer = (from: number, until: number): Span => {
    let [start, end] = [from, until];
    while (start < end && /[\s,，、:：;；。]/.test(text.charAt(start))) start += 1;
    while (end > start && /[\s,，、;；]/.test(text.charAt(end - 1))) end -= 1;
    return { from: start, until: end };
  };
  let span = outer(0, text.length);
  if (place !== null && span.from >= place.span.from) span = outer(place.span.until, text.length);
  else if (place !== null && span.until <= place.span.until) span = outer(0, place.span.from);
  const item: ItemReading = {
    service: 'other',
    words: text.slice(span.from, span.until),
    span,
    matchedBy: 'none',
  };
  const [time] = times;
  if (time !== undefined) item.atMs = resolveTime(time, line.clock, false);
  if (urgent.length > 0) item.urgent = true;
  return { place, items: [item], rest: '', marks: marksOf(times, urgent, []) };
};

const marksOf = (
  times: readonly TimeMark[],
  urgent: readonly Span[],
  fillers: readonly Span[],
): Mark[] =>
  [
    ...times.map((time): Mark => ({ kind: 'time', span: time.span })),
    ...urgent.map((span): Mark => ({ kind: 'urgent', span })),
    ...fillers.map((span): Mark => ({ kind: 'filler', span })),
  ].sort((a, b) => a.span.from - b.span.from);

/** Puts the reading of a line together. */
export const assemble = (line: Line): Reading => {
  const drafts = draftItems(line);
  for (const clause of line.clauses) {
    for (const [item, quantity] of countItems(clause, (index) => drafts[index]?.service ?? '')) {
      const draft = drafts[item];
      if (draft !== undefined) draft.quantity ??= quantity;
    }
  }
  const given = setTimes(line, drafts);
  const urgent = setUrgency(line, drafts);
  if (drafts.length === 0) return asOther(line, line.times, urgent);
  const items = drafts.map((draft, index): ItemReading => {
    const span = spanOf(line, drafts, index);
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
  const counted = line.clauses
    .flatMap((clause) => clause.words.filter((word) => word.kind === 'number' && word.item >= 0))
    .map((word): Mark => ({ kind: 'quantity', span: { from: word.from, until: word.until } }));
  const lost = line.times
    .filter((time) => !given.has(time))
    .map((time) => line.text.slice(time.span.from, time.span.until));
  return {
    place: line.place,
    items,
    rest: [rest, ...lost].filter((part) => part !== '').join(' '),
    marks: [
      ...marksOf(
        line.times.filter((time) => given.has(time)),
        urgent,
        fillers,
      ),
      ...counted,
    ].sort((a, b) => a.span.from - b.span.from),
  };
};
