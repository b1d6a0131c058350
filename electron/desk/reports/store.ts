/** The reports' statements: facts of a time by what they are counted by, as bare cells where there are many. */
import { and, eq, gte, lt, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import {
  calls,
  charges,
  complaints,
  foundItems,
  keyHandouts,
  keyMoves,
  keys,
  loanItems,
  loans,
  lossReports,
  type PromiseRow,
  promises,
  type ReportAimRow,
  reportAims,
  requests,
  surveys,
} from '../database/schema/index.ts';
import type { Span } from './period.ts';

const slot = sql.placeholder;

/** In the order of the columns below. */
export type RequestCells = [
  number: number,
  place: string | null,
  service: string,
  state: string,
  priority: string,
  chases: number,
  reopened: number,
  assigneeId: string | null,
  callId: string | null,
  satisfied: string | null,
  loggedAtMs: number,
  askedForMs: number | null,
  startsAtMs: number,
  acknowledgeByMs: number,
  dueAtMs: number,
  dispatchedAtMs: number | null,
  acknowledgedAtMs: number | null,
  startedAtMs: number | null,
  doneAtMs: number | null,
  enteredAtMs: number | null,
  caller?: string | null,
  callBeganAtMs?: number | null,
];
const requestColumns = {
  number: requests.number,
  place: requests.place,
  service: requests.service,
  state: requests.state,
  priority: requests.priority,
  chases: requests.chases,
  reopened: requests.reopened,
  assigneeId: requests.assigneeId,
  callId: requests.callId,
  satisfied: requests.satisfied,
  loggedAtMs: requests.loggedAtMs,
  askedForMs: requests.askedForMs,
  startsAtMs: requests.startsAtMs,
  acknowledgeByMs: requests.acknowledgeByMs,
  dueAtMs: requests.dueAtMs,
  dispatchedAtMs: requests.dispatchedAtMs,
  acknowledgedAtMs: requests.acknowledgedAtMs,
  startedAtMs: requests.startedAtMs,
  doneAtMs: requests.doneAtMs,
  enteredAtMs: requests.enteredAtMs,
};

export const reportReads = (db: Readable) => {
  const loggedIn = and(
    gte(requests.loggedAtMs, slot('fromMs')),
    lt(requests.loggedAtMs, slot('untilMs')),
  );
  const facts = db
    .select(requestColumns)
    .from(requests)
    .where(loggedIn)
    .orderBy(requests.loggedAtMs)
    .prepare();
  const withCalls = db
    .select({ ...requestColumns, caller: calls.caller, callBeganAtMs: calls.beganAtMs })
    .from(requests)
    .leftJoin(calls, eq(calls.id, requests.callId))
    .where(loggedIn)
    .orderBy(requests.loggedAtMs)
    .prepare();
  const requestId = db
    .select({ id: requests.id })
    .from(requests)
    .where(eq(requests.number, slot('number')))
    .prepare();
  const oneRequest = db
    .select(requestColumns)
    .from(requests)
    .where(eq(requests.id, slot('id')))
    .prepare();
  const promisesWith = () =>
    db
      .select({
        promise: promises,
        number: requests.number,
        place: requests.place,
        service: requests.service,
        assigneeId: requests.assigneeId,
      })
      .from(promises)
      .innerJoin(requests, eq(requests.id, promises.requestId));
  const promised = promisesWith()
    .where(
      and(gte(promises.promisedAtMs, slot('fromMs')), lt(promises.promisedAtMs, slot('untilMs'))),
    )
    .orderBy(promises.promisedAtMs)
    .prepare();
  const promisesOf = promisesWith()
    .where(eq(promises.requestId, slot('id')))
    .orderBy(promises.promisedAtMs)
    .prepare();
  const callsIn = db
    .select({
      id: calls.id,
      number: calls.number,
      caller: calls.caller,
      channel: calls.channel,
      place: calls.place,
      takenBy: calls.takenBy,
      beganAtMs: calls.beganAtMs,
      endedAtMs: calls.endedAtMs,
      repeatedBack: calls.repeatedBack,
    })
    .from(calls)
    .where(and(gte(calls.beganAtMs, slot('fromMs')), lt(calls.beganAtMs, slot('untilMs'))))
    .orderBy(calls.beganAtMs)
    .prepare();
  const found = db
    .select()
    .from(foundItems)
    .where(
      and(
        gte(foundItems.registeredAtMs, slot('fromMs')),
        lt(foundItems.registeredAtMs, slot('untilMs')),
      ),
    )
    .orderBy(foundItems.registeredAtMs)
    .prepare();
  const losses = db
    .select()
    .from(lossReports)
    .where(
      and(
        gte(lossReports.reportedAtMs, slot('fromMs')),
        lt(lossReports.reportedAtMs, slot('untilMs')),
      ),
    )
    .orderBy(lossReports.reportedAtMs)
    .prepare();
  const lent = db
    .select({ loan: loans, zh: loanItems.zh, en: loanItems.en, service: loanItems.service })
    .from(loans)
    .innerJoin(loanItems, eq(loanItems.id, loans.itemId))
    .where(
      and(
        sql`${loans.lentAtMs} IS NOT NULL`,
        gte(loans.lentAtMs, slot('fromMs')),
        lt(loans.lentAtMs, slot('untilMs')),
      ),
    )
    .orderBy(loans.lentAtMs)
    .prepare();
  const moves = db
    .select({ move: keyMoves, code: keys.code, zh: keys.nameZh, en: keys.nameEn })
    .from(keyMoves)
    .innerJoin(keys, eq(keys.id, keyMoves.keyId))
    .where(and(gte(keyMoves.fromMs, slot('fromMs')), lt(keyMoves.fromMs, slot('untilMs'))))
    .orderBy(keyMoves.fromMs)
    .prepare();
  const handouts = db
    .select()
    .from(keyHandouts)
    .where(
      and(
        gte(keyHandouts.startedAtMs, slot('fromMs')),
        lt(keyHandouts.startedAtMs, slot('untilMs')),
      ),
    )
    .orderBy(keyHandouts.startedAtMs)
    .prepare();
  const charged = db
    .select()
    .from(charges)
    .where(and(gte(charges.atMs, slot('fromMs')), lt(charges.atMs, slot('untilMs'))))
    .orderBy(charges.atMs)
    .prepare();
  const surveyed = db
    .select()
    .from(surveys)
    .where(
      and(
        gte(surveys.askedAtMs, slot('fromMs')),
        lt(surveys.askedAtMs, slot('untilMs')),
        eq(surveys.kind, 'stay'),
      ),
    )
    .orderBy(surveys.askedAtMs)
    .prepare();
  const complained = db
    .select()
    .from(complaints)
    .where(
      and(gte(complaints.openedAtMs, slot('fromMs')), lt(complaints.openedAtMs, slot('untilMs'))),
    )
    .orderBy(complaints.openedAtMs)
    .prepare();
  const aims = db.select().from(reportAims).prepare();
  return {
    /** Logged in a time, in its order, as bare cells. */
    requests: (span: Span) => facts.values(span) as RequestCells[],
    requestsWithCalls: (span: Span) => withCalls.values(span) as RequestCells[],
    requestId: (number: number): string | undefined => requestId.get({ number })?.id,
    /** One of them, by its id. */
    request: (id: string) => oneRequest.values({ id })[0] as RequestCells | undefined,
    promises: (span: Span) => promised.all(span),
    promisesOf: (id: string) => promisesOf.all({ id }),
    calls: (span: Span) => callsIn.all(span),
    found: (span: Span) => found.all(span),
    losses: (span: Span) => losses.all(span),
    loans: (span: Span) => lent.all(span),
    keyMoves: (span: Span) => moves.all(span),
    handouts: (span: Span) => handouts.all(span),
    charges: (span: Span) => charged.all(span),
    staySurveys: (span: Span) => surveyed.all(span),
    complaints: (span: Span) => complained.all(span),
    aims: (): ReportAimRow[] => aims.all(),
  };
};

export const reportWrites = (db: Writable) => {
  const open = db
    .insert(promises)
    .values({
      requestId: slot('requestId'),
      promisedAtMs: slot('promisedAtMs'),
      promiseAtMs: slot('promiseAtMs'),
      endedAtMs: null,
      ended: null,
    })
    .onConflictDoUpdate({
      target: [promises.requestId, promises.promisedAtMs],
      set: { promiseAtMs: slot('promiseAtMs') as never, endedAtMs: null, ended: null },
    })
    .prepare();
  const end = db
    .update(promises)
    .set({ endedAtMs: slot('endedAtMs') as never, ended: slot('ended') as never })
    .where(
      and(
        eq(promises.requestId, slot('requestId')),
        eq(promises.promisedAtMs, slot('promisedAtMs')),
      ),
    )
    .prepare();
  const aim = db
    .insert(reportAims)
    .values({ id: slot('id'), value: slot('value') })
    .onConflictDoUpdate({ target: reportAims.id, set: { value: slot('value') as never } })
    .prepare();
  return {
    /** A promise made, or one that stands again. */
    openPromise: (row: Pick<PromiseRow, 'requestId' | 'promisedAtMs' | 'promiseAtMs'>): void =>
      void open.run(row),
    endPromise: (
      row: Pick<PromiseRow, 'requestId' | 'promisedAtMs' | 'endedAtMs' | 'ended'>,
    ): void => void end.run(row),
    saveAim: (row: ReportAimRow): void => void aim.run(row),
  };
};
