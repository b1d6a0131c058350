/** Search over everything recorded, newest first. The domain's public face. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { SearchHit, searchContract } from '../../../shared/search/contract.ts';
import type { Database } from '../database/open.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { subjectOf } from './text.ts';
import { isUncertain, matchExpression, reallyIn } from './words.ts';

export { createIndexer } from './indexer.ts';

/** Pairs of characters may come from two places in a text: once a page was not enough, so many times it is read, */
const slack = 4;
/** and so many candidates at the most, before a question that fits nowhere is answered with what was found. */
const mostCandidates = 2_000;

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
    find: (context, { text, limit }) => {
      const { reads } = context;
      const pending = reads.search.pending();
      const expression = matchExpression(text);
      if (expression === null) return { hits: [], pending };
      const hits: SearchHit[] = [];
      const uncertain = isUncertain(text);
      for (const rowid of candidates(expression, limit)) {
        const document = reads.search.byId(rowid);
        if (!document) continue;
        const { kind, subjectId: id } = document;
        const found = subjectOf(reads, kind, id);
        if (!found || (uncertain && !reallyIn(text, found.words()))) continue;
        const { atMs, ...entry } = found.entry;
        hits.push({ kind, id, ...entry, at: isoAt(atMs, context.timeZone) });
        if (hits.length === limit) break;
      }
      return { hits, pending };
    },
  };
};
