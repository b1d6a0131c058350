/**
 * Facts by when they were over. A report counts what was asked for and promised in a time; a shift tells
 * what was finished and kept in it, of whatever day it was. The facts are the reports' own.
 */

import type { Reading } from './engine.ts';
import { type PromiseFact, promiseFact } from './figures/promises.ts';
import { type RequestFact, requestFact } from './figures/requests.ts';
import type { Span } from './period.ts';

const isIn = (ms: number | null, { fromMs, untilMs }: Span): boolean =>
  ms !== null && ms >= fromMs && ms < untilMs;

/** Of the requests named, those finished in a time. */
export const finishedAmong = (
  { reads, nowMs }: Reading,
  ids: Iterable<string>,
  span: Span,
): RequestFact[] =>
  [...ids].flatMap((id) => {
    const cells = reads.reports.request(id);
    const fact = cells && requestFact(cells, nowMs);
    return fact && isIn(fact.doneAtMs, span) ? [fact] : [];
  });

/** Of the promises of the requests named, those over in a time: with the answer, or as their hour passed. */
export const promisesOverAmong = (
  { reads, nowMs }: Reading,
  ids: Iterable<string>,
  span: Span,
): PromiseFact[] =>
  [...ids].flatMap((id) =>
    reads.reports
      .promisesOf(id)
      .map((row) => promiseFact(row, nowMs))
      .filter(
        ({ over, promiseAtMs, endedAtMs }) =>
          over && isIn(Math.min(promiseAtMs, endedAtMs ?? promiseAtMs), span),
      ),
  );
