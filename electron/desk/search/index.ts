/** Search over all past requests and calls, newest first. The domain's public face. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { SearchHit, searchContract } from '../../../shared/search/contract.ts';
import type { Database } from '../database/open.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { callWords, requestText, requestWords } from './text.ts';
import { isUncertain, matchExpression, reallyIn } from './words.ts';

export { createIndexer } from './indexer.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;
type Found = { hit: SearchHit; words: () => string };

const foundRequest = ({ reads, timeZone }: Here, id: string): Found | null => {
  const row = reads.requests.byId(id);
  if (!row) return null;
  const text = requestText(reads, row);
  return {
    hit: {
      kind: 'request',
      id,
      number: row.number,
      place: row.place,
      service: row.service,
      state: row.state,
      at: isoAt(row.loggedAtMs, timeZone),
      text,
    },
    words: () => requestWords(reads, row, text),
  };
};

const foundCall = ({ reads, timeZone }: Here, id: string): Found | null => {
  const call = reads.calls.byId(id);
  if (!call) return null;
  return {
    hit: {
      kind: 'call',
      id,
      number: call.number,
      place: call.place,
      service: null,
      state: null,
      at: isoAt(call.beganAtMs, timeZone),
      text: call.said.join(' · '),
    },
    words: () => callWords(call),
  };
};

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
        const found = (document.kind === 'request' ? foundRequest : foundCall)(
          context,
          document.subjectId,
        );
        if (!found || (uncertain && !reallyIn(text, found.words()))) continue;
        hits.push(found.hit);
        if (hits.length === limit) break;
      }
      return { hits, pending };
    },
  };
};
