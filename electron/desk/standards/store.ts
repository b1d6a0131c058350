/** What standards ask of the requests of one service. They have no table of their own. */
import { and, eq, gte, lte, sql } from 'drizzle-orm';
import type { Readable } from '../database/open.ts';
import { prepareRows } from '../database/prepared.ts';
import { type RequestRow, requests } from '../database/schema/index.ts';

const slot = sql.placeholder;

const fields = {
  id: requests.id,
  number: requests.number,
  place: requests.place,
  state: requests.state,
  priority: requests.priority,
  chases: requests.chases,
  loggedAtMs: requests.loggedAtMs,
  askedForMs: requests.askedForMs,
  startsAtMs: requests.startsAtMs,
  acknowledgeFromMs: requests.acknowledgeFromMs,
  acknowledgeByMs: requests.acknowledgeByMs,
  dueAtMs: requests.dueAtMs,
  acknowledgedAtMs: requests.acknowledgedAtMs,
  doneAtMs: requests.doneAtMs,
};
export type TimedRequest = Pick<RequestRow, keyof typeof fields>;

export const standardReads = (db: Readable) => {
  const ofService = prepareRows(
    db
      .select(fields)
      .from(requests)
      .where(
        and(
          gte(requests.loggedAtMs, slot('fromMs')),
          lte(requests.loggedAtMs, slot('untilMs')),
          eq(requests.service, slot('service')),
        ),
      )
      .orderBy(requests.loggedAtMs)
      .prepare(),
    fields,
  );
  return {
    /** Requests of a service that came in a time, both ends included, as they came. */
    requestsOf: (service: string, fromMs: number, untilMs: number): TimedRequest[] =>
      ofService({ service, fromMs, untilMs }),
  };
};
