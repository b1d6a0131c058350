/**
 * Owns turning clauses into drafts of items: which words belong to which request, across clauses.
 * Counts, times and what is left over are given later.
 */
import { type Clause, has, isSmall, type Word } from './clauses.ts';
import { lean } from './draft-lean.ts';
import { settleWater, withoutReasons } from './draft-reasons.ts';
import { isContent, isOpen, isReason, isSameRequest, isTold } from './draft-same.ts';
import { type Draft, isMark } from './draft-shape.ts';
import { chooseServices, isReport, type Taken, tellsAll } from './match.ts';
import type { PlaceReading } from './model.ts';
import { locates } from './near.ts';
import { isCount, uncounted } from './quantity.ts';

/** In a public area the same wish goes to another team. */
const publicServices: Readonly<Record<string, string>> = { 'make-up-room': 'public-area' };
/** A floor that is only to be cleaned is no accident there. */
const publicly = (code: string, core: readonly Word[]): string =>
  code === 'spill' &&
  core.some((word) => word.meaning.modifiers.some((modifier) => modifier.senses[0] === 'clean'))
    ? 'public-area'
    : (publicServices[code] ?? code);

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
  const serviceOf = (code: string, core: readonly Word[]): string => {
    const here = place?.kind === 'area' ? publicly(code, core) : code;
    return offered.has(here) ? here : code;
  };
  const put = (clause: Clause, one: Taken, index: number, numbered: boolean): void => {
    const core = one.words.map((at) => clause.words[at] as Word);
    const service = serviceOf(one.service, core);
    const previous = drafts.at(-1);
    const joins =
      previous !== undefined &&
      (previous.service === service
        ? isSameRequest(clause, one, previous, index, numbered)
        : isContent(service, core, previous, index));
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
    else {
      const reason = drafts.at(-1);
      if (reason !== undefined && isReason(reason, chosen, index, clause)) {
        // It keeps its number: its words now belong to what is asked because of it.
        drafts.pop();
        for (const one of chosen) put(clause, one, index, numbered);
        drafts[drafts.length - chosen.length]?.clauses.unshift(index - 1);
      } else for (const one of chosen) put(clause, one, index, numbered);
    }
    fill(clause, drafts);
    if (chosen.length === 0) lean(clause, before, drafts, index, offered);
    if (drafts.at(-1)?.service === 'message') {
      // Whatever follows is what the message says.
      for (let later = index; later < clauses.length; later += 1) {
        for (const word of (clauses[later] as Clause).words)
          if (word.item < 0 || later > index) word.item = drafts.length - 1;
      }
      break;
    }
  }
  settleWater(drafts, offered);
  return withoutReasons(drafts, clauses);
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
