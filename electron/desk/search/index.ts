/** Search over all past requests and calls, newest first. The domain's public face. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { SearchHit, searchContract } from '../../../shared/search/contract.ts';
import type { Database } from '../database/open.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { requestText, textOf } from './text.ts';
import { matchExpression, reallyIn } from './words.ts';

export { createIndexer, type Indexer } from './indexer.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const hitOf = (
  { reads, timeZone }: Here,
  kind: 'request' | 'call',
  id: string,
): SearchHit | null => {
  if (kind === 'request') {
    const row = reads.requests.byId(id);
    return row
      ? {
          kind,
          id,
          number: row.number,
          place: row.place,
          service: row.service,
          state: row.state,
          at: isoAt(row.loggedAtMs, timeZone),
          text: requestText(reads, id),
        }
      : null;
  }
  const call = reads.calls.byId(id);
  return call
    ? {
        kind,
        id,
        number: call.number,
        place: call.place,
        service: null,
        state: null,
        at: isoAt(call.beganAtMs, timeZone),
        text: call.said.join(' · '),
      }
    : null;
};

/** Pairs of characters may come from two places in a text; so many candidates are looked at for each hit. */
const slack = 4;

export const createSearchHandlers = (database: Database): Handlers<typeof searchContract> => {
  const match = database.raw
    .prepare(
      'SELECT rowid FROM document_words WHERE document_words MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    .pluck();
  return {
    find: (context, { text, limit }) => {
      const { reads } = context;
      const pending = reads.search.pending();
      const expression = matchExpression(text);
      if (expression === null) return { hits: [], pending };
      const hits: SearchHit[] = [];
      for (const rowid of match.all(expression, limit * slack) as number[]) {
        const document = reads.search.byId(rowid);
        if (!document) continue;
        const words = textOf(reads, document.kind, document.subjectId);
        if (words === null || !reallyIn(text, words)) continue;
        const hit = hitOf(context, document.kind, document.subjectId);
        if (hit) hits.push(hit);
        if (hits.length === limit) break;
      }
      return { hits, pending };
    },
  };
};
