/** Search over everything recorded, newest first. The domain's public face. */

import { may } from '../../../shared/kernel/permissions.ts';
import { addDays, dateAt, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import {
  type SearchFilter,
  type SearchHit,
  type SearchKind,
  type searchContract,
  searchKinds,
} from '../../../shared/search/contract.ts';
import type { Database } from '../database/open.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { expressionOf } from './marks.ts';
import type { Entry } from './searchable.ts';
import { subjects } from './subjects.ts';
import { isUncertain, reallyIn } from './words.ts';

export { createIndexer, type Indexer } from './indexer.ts';
export { changesWords, isSearched } from './subjects.ts';

/** Pairs of characters may come from two places in a text: once a page was not enough, so many times it is read, */
const slack = 4;
/** and so many candidates at the most, before a question that fits nowhere is answered with what was found. */
const mostCandidates = 2_000;

/** The kinds asked for that this person may see at all. */
const kindsFor = (
  { actor: { role } }: ReadContext,
  asked: readonly SearchKind[] = searchKinds,
): SearchKind[] =>
  searchKinds.filter(
    (kind) => asked.includes(kind) && (role === 'desk' || may(role, subjects[kind].may)),
  );

/** What the filter asks of the subject as it stands: the index may be behind. */
const fitting = (
  { timeZone }: ReadContext,
  { from, until, state, place }: SearchFilter,
): ((entry: Entry) => boolean) => {
  const fromMs = from === undefined ? 0 : dayStart(from, timeZone);
  const untilMs =
    until === undefined ? Number.MAX_SAFE_INTEGER : dayStart(addDays(until, 1), timeZone);
  return ({ atMs, open, place: at }) =>
    atMs >= fromMs &&
    atMs < untilMs &&
    (state === undefined || open === (state === 'open')) &&
    (place === undefined || at?.toLowerCase() === place.toLowerCase());
};

export const createSearchHandlers = (database: Database): Handlers<typeof searchContract> => {
  const match = database.raw
    .prepare(
      'SELECT rowid FROM document_words WHERE document_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck();
  /** The rows that hold all the words, newest first, read page by page as they are asked for. */
  const candidates = function* (expression: string, first: number): Generator<number> {
    let before = Number.MAX_SAFE_INTEGER;
    for (let read = 0, page = first; read < mostCandidates; page = first * slack) {
      const rowids = match.all(expression, before, page) as number[];
      yield* rowids;
      if (rowids.length < page) return;
      before = rowids.at(-1) ?? 0;
      read += page;
    }
  };
  return {
    find: (context, { text, limit, ...filter }) => {
      const { reads } = context;
      const pending = reads.search.pending();
      const kinds = kindsFor(context, filter.kinds);
      // What few kinds one may not see is left out of the hits: to ask the index for all others costs more.
      const asked = { ...filter, kinds: filter.kinds === undefined ? undefined : kinds };
      const isAsked = text.trim() !== '' || Object.values(filter).some((one) => one !== undefined);
      const expression =
        isAsked && kinds.length > 0
          ? expressionOf(text, asked, dateAt(context.nowMs, context.timeZone))
          : null;
      if (expression === null) return { hits: [], pending };
      const fits = fitting(context, filter);
      const hits: (SearchHit & { atMs: number })[] = [];
      const uncertain = isUncertain(text);
      for (const rowid of candidates(expression, limit)) {
        const document = reads.search.byId(rowid);
        if (!document || !kinds.includes(document.kind)) continue;
        const { kind, subjectId: id } = document;
        const { find, hidden, today } = subjects[kind];
        const found = find(reads, id);
        if (!found || !fits(found.entry) || hidden?.(context, id)) continue;
        if (uncertain && !reallyIn(text, found.words())) continue;
        const { label, ...entry } = today ? today(context, id, found.entry) : found.entry;
        const said = context.language === 'zh-CN' ? label.zh : label.en;
        hits.push({ kind, id, ...entry, label: said, at: isoAt(entry.atMs, context.timeZone) });
        if (hits.length === limit) break;
      }
      hits.sort((one, other) => other.atMs - one.atMs);
      return { hits: hits.map(({ atMs: _, ...hit }) => hit), pending };
    },
  };
};
