/**
 * Owns turning clauses into drafts of items: which words belong to which request, across clauses.
 * Counts, times and what is left over are given later.
 */
import { type Clause, carries, has, isSmall, type Word } from './clauses.ts';
import { chooseServices, isReport, type Taken, tellsAll } from './match.ts';
import type { MatchedBy, PlaceReading } from './model.ts';
import { locates } from './near.ts';
import { isCount, uncounted } from './quantity.ts';

export type Draft = {
  service: string;
  matchedBy: MatchedBy;
  /** Indexes of the clauses it is told in. */
  clauses: number[];
  quantity?: number;
  /** Counted once more in a later clause: "four still, one sparkling". */
  more?: number;
  atMs?: number;
  urgent?: boolean;
  /** The words it was recognised by. */
  core: Word[];
};

/** In a public area the same wish goes to another team. */
const publicServices: Readonly<Record<string, string>> = { 'make-up-room': 'public-area' };

export const isMark = (word: Word): boolean => word.kind === 'mark' || word.kind === 'times';

/** "bring", "借": asks for what stands beside it and says no more. */
export const isAsking = (word: Word): boolean =>
  word.meaning.things.length === 0 &&
  word.meaning.named.length === 0 &&
  word.meaning.modifiers.length > 0 &&
  word.meaning.modifiers.every((modifier) => modifier.senses.includes('bring'));

/** Numbers stay free until it is known what they count. */
const claim = (word: Word, item: number, service: string, free = false): void => {
  if (word.kind !== 'number' || uncounted.has(service) || free) word.item = item;
};

const hasNumber = (clause: Clause): boolean => clause.words.some((word) => word.kind === 'number');

type Offer = { place: PlaceReading | null; offered: ReadonlySet<string> };

/** Takes the services out of the clauses and gives each its words. */
export const draftItems = (clauses: Clause[], { place, offered }: Offer): Draft[] => {
  const drafts: Draft[] = [];
  const found = clauses.some((clause) => clause.words.some((word) => has(word, 'found')));
  const serviceOf = (code: string): string => {
    const here = place?.kind === 'area' ? (publicServices[code] ?? code) : code;
    return offered.has(here) ? here : code;
  };
  const put = (clause: Clause, one: Taken, index: number, numbered: boolean): void => {
    const service = serviceOf(one.service);
    const core = one.words.map((at) => clause.words[at] as Word);
    const previous = drafts.at(-1);
    const joins =
      previous?.service === service && isSameRequest(clause, one, previous, index, numbered);
    if (previous !== undefined && joins) {
      previous.core.push(...core);
      if (!previous.clauses.includes(index)) previous.clauses.push(index);
    } else drafts.push({ service, matchedBy: one.matchedBy, clauses: [index], core });
    const item = drafts.length - 1;
    for (const word of core) word.item = item;
    if (tellsAll(service)) for (const word of clause.words) if (word.item < 0) word.item = item;
  };
  for (let index = 0; index < clauses.length; index += 1) {
    const clause = clauses[index] as Clause;
    const numbered = hasNumber(clause);
    let chosen = chooseServices(clause, offered, found);
    const before = clauses[index - 1];
    if (
      chosen.length === 0 &&
      before !== undefined &&
      clause.after !== 'stop' &&
      isOpen(before, clause)
    ) {
      // "西装明早要穿，能加急洗吗": neither half says it alone.
      const whole: Clause = { words: [...before.words, ...clause.words], after: before.after };
      chosen = chooseServices(whole, offered, found);
      for (const one of chosen) put(whole, one, index, hasNumber(whole));
      if (chosen.length > 0) fill(whole, drafts);
    } else if (
      chosen.length > 0 &&
      clause.after === 'comma' &&
      isTold(chosen, drafts.at(-1), index)
    )
      chosen = [];
    else for (const one of chosen) put(clause, one, index, numbered);
    fill(clause, drafts);
    if (chosen.length === 0) lean(clause, drafts, index, offered);
    if (drafts.at(-1)?.service === 'message') {
      // Whatever follows is what the message says.
      for (let later = index; later < clauses.length; later += 1) {
        for (const word of (clauses[later] as Clause).words)
          if (word.item < 0 || later > index) word.item = drafts.length - 1;
      }
      break;
    }
  }
  return drafts;
};

/** "Another set of linen, the child wet the bed": the reason for what was asked, not a second wish. */
const isTold = (chosen: readonly Taken[], previous: Draft | undefined, index: number): boolean =>
  previous?.clauses.at(-1) === index - 1 &&
  chosen.every(
    (one) =>
      one.loose &&
      one.condition?.meaning.modifiers.some((modifier) =>
        modifier.senses.some((sense) =>
          previous.core.some((word) =>
            word.meaning.things.some((thing) => thing.on?.[sense] !== undefined),
          ),
        ),
      ),
  );

/** Nothing was taken of either, and one names a thing. */
const isOpen = (before: Clause, clause: Clause): boolean =>
  [before, clause].every((one) => one.words.every((word) => word.item < 0 && !word.refused)) &&
  before.words.some(carries) &&
  clause.words.some(carries);

/** Two mentions of one service are one request, unless either is counted by itself. */
const isSameRequest = (
  clause: Clause,
  one: Taken,
  previous: Draft,
  index: number,
  numbered: boolean,
): boolean => {
  // The last words are enough, and keep a line of a thousand towels cheap.
  const recent = previous.core.slice(-6);
  if (one.service === 'room-service' || tellsAll(one.service)) return true;
  const last = previous.clauses.at(-1);
  if (last === undefined || index - last > 1) return false;
  if (one.loose || one.service.startsWith('repair-')) return true;
  if (last !== index && clause.after === 'stop') return false;
  // "The blanket is thin, bring one more": the complaint and the wish are one.
  if (last !== index && recent.some((word) => word.meaning.things.length === 0 && !isAsking(word)))
    return true;
  return !numbered && !recent.some((word) => word.counted === true);
};

/** Conditions, details and dish words beside an item belong to it; so does all that it encloses. */
const fill = (clause: Clause, drafts: readonly Draft[]): void => {
  const { words } = clause;
  const items = new Set(words.map((word) => word.item).filter((item) => item >= 0));
  if (words.some((word) => word.kind === 'number')) {
    for (const item of items) for (const word of drafts[item]?.core ?? []) word.counted = true;
  }
  const spread = (from: number, step: 1 | -1): void => {
    const source = words[from] as Word;
    const service = drafts[source.item]?.service ?? '';
    const describes = items.size === 1 && isReport(service);
    for (let at = from + step, end = from, strange = 0; at >= 0 && at < words.length; at += step) {
      const word = words[at] as Word;
      if (word.item >= 0 || word.kind === 'blank' || word.refused !== source.refused) return;
      const parted = step === 1 ? word : (words[at + 1] as Word);
      if (parted.spaced && parted.han && word.kind === 'unknown') return;
      if (word.kind === 'unknown') strange += 1;
      const own =
        word.meaning.named.length > 0 ||
        word.meaning.things.some((thing) => thing.bare !== undefined);
      const plain =
        (!own || locates(words, at)) &&
        !isSmall(word) &&
        !has(word, 'urgent') &&
        (word.kind !== 'number' || uncounted.has(service) || !isCount(words, at));
      const belongs = isPart(word, service) || (describes && plain && strange <= 8);
      if (belongs) {
        for (let back = at; back !== end; back -= step)
          claim(words[back] as Word, source.item, service, !isCount(words, back));
        end = at;
      } else if (!isSmall(word) && word.kind !== 'number') return;
    }
  };
  const taken = words.map((word, at) => (word.item >= 0 ? at : -1)).filter((at) => at >= 0);
  for (const at of taken) spread(at, 1);
  for (const at of taken) spread(at, -1);
  for (let at = 0; at < words.length; at += 1) {
    const item = words[at]?.item ?? -1;
    if (item < 0) continue;
    let end = at + 1;
    while (end < words.length && (words[end] as Word).item < 0) end += 1;
    if (words[end]?.item !== item) continue;
    for (let inner = at + 1; inner < end; inner += 1)
      claim(words[inner] as Word, item, drafts[item]?.service ?? '');
  }
};

/** A word that describes the thing beside it instead of asking for something of its own. */
const isPart = (word: Word, service: string): boolean => {
  if (has(word, 'urgent')) return false;
  if (service === 'room-service') return !isMark(word) && (!isSmall(word) || word.meaning.measure);
  if (word.kind !== 'word') return false;
  if (has(word, 'detail')) return true;
  const { things, modifiers } = word.meaning;
  return things.length === 0
    ? modifiers.length > 0
    : things.every((thing) => thing.bare === undefined);
};

/** A clause that only says what is wrong leans on the item before it: "the lamp, it's broken". */
const lean = (
  clause: Clause,
  drafts: readonly Draft[],
  index: number,
  offered: ReadonlySet<string>,
): void => {
  const item = drafts.length - 1;
  const draft = drafts[item];
  if (draft === undefined || draft.clauses.at(-1) !== index - 1) return;
  const solid = clause.words.filter(
    (word) => !isSmall(word) && word.kind !== 'blank' && !has(word, 'urgent'),
  );
  if (solid.length === 0) return;
  const dishes =
    draft.service === 'room-service' &&
    solid.every(
      (word) =>
        !carries(word) || word.meaning.things.some((thing) => thing.id === 'food') || word.refused,
    );
  const counts = solid.filter((word) => isCount(clause.words, clause.words.indexOf(word)));
  const describes =
    solid.length > counts.length &&
    solid.every(
      (word) =>
        !word.refused &&
        (counts.includes(word) ||
          has(word, 'detail') ||
          (word.meaning.modifiers.length > 0 &&
            word.meaning.things.every((thing) => thing.bare === undefined))),
    );
  const explains =
    isReport(draft.service) &&
    solid.some((word) =>
      word.meaning.modifiers.some((modifier) => modifier.senses.includes('fault')),
    ) &&
    solid.every(
      (word) =>
        !word.refused &&
        word.meaning.named.length === 0 &&
        word.meaning.things.every((thing) => thing.bare === undefined),
    );
  if (!describes && !dishes && !explains && (clause.after === 'stop' || !tellsAll(draft.service)))
    return;
  draft.clauses.push(index);
  for (const word of solid) word.item = item;
  if (!describes) return;
  const [count] = counts;
  if (count !== undefined && counts.length === 1 && !uncounted.has(draft.service))
    draft.more = (draft.more ?? 0) + count.value;
  // "My laundry, it should be back": what is said later may turn the request.
  const things = draft.core.flatMap((word) => word.meaning.things);
  for (const sense of solid.flatMap((word) =>
    word.meaning.modifiers.map((modifier) => modifier.senses[0]),
  )) {
    const turned =
      sense === undefined
        ? undefined
        : things.map((thing) => thing.on?.[sense]).find((service) => service !== undefined);
    if (turned !== undefined && offered.has(turned)) draft.service = turned;
  }
};
