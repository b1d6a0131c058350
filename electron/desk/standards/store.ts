/** What standards ask of the requests of one service. They have no table of their own. */
import { and, between, eq, sql } from 'drizzle-orm';
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
          between(requests.number, slot('from'), slot('until')),
          eq(requests.service, slot('service')),
        ),
      )
      .orderBy(requests.number)
      .prepare(),
    fields,
  );
  return {
    /** Requests of a service among the numbers, both ends included, in their order. */
    requestsOf: (service: string, from: number, until: number): TimedRequest[] =>
      ofService({ service, from, until }),
  };
};
