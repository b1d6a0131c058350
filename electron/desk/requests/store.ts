/** The requests' statements. */
import { and, desc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import { type RequestRow, requests } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in every statement about the board: the partial indexes are used only so.
const onBoard = sql`${requests.open} = 1`;
const whole = getTableColumns(requests);
/** What a row of the board is made of: half of what a request holds. */
const boardFields = {
  id: requests.id,
  number: requests.number,
  place: requests.place,
  placeKind: requests.placeKind,
  placeKnown: requests.placeKnown,
  service: requests.service,
  quantity: requests.quantity,
  words: requests.words,
  state: requests.state,
  priority: requests.priority,
  chases: requests.chases,
  assigneeId: requests.assigneeId,
  waitingReason: requests.waitingReason,
  promiseAtMs: requests.promiseAtMs,
  promiseWanted: requests.promiseWanted,
  deadline: requests.deadline,
  fromMs: requests.fromMs,
  deadlineAtMs: requests.deadlineAtMs,
  loggedAtMs: requests.loggedAtMs,
  enteredAtMs: requests.enteredAtMs,
  servedBy: requests.servedBy,
  servedSinceMs: requests.servedSinceMs,
  version: requests.version,
};
/** What a replay of the past needs to know of a request. */
const replayFields = {
  id: requests.id,
  place: requests.place,
  placeKind: requests.placeKind,
  service: requests.service,
  state: requests.state,
  priority: requests.priority,
  reopened: requests.reopened,
  loggedAtMs: requests.loggedAtMs,
  askedForMs: requests.askedForMs,
  startsAtMs: requests.startsAtMs,
  dueAtMs: requests.dueAtMs,
  dispatchedAtMs: requests.dispatchedAtMs,
  acknowledgedAtMs: requests.acknowledgedAtMs,
  startedAtMs: requests.startedAtMs,
  doneAtMs: requests.doneAtMs,
};
export type ReplayFields = Pick<RequestRow, keyof typeof replayFields>;
export type BoardFields = Pick<RequestRow, keyof typeof boardFields>;

export const requestReads = (db: Readable) => {
  const select = () => db.select().from(requests);
  const byId = select()
    .where(eq(requests.id, slot('id')))
    .prepare();
  const byNumber = select()
    .where(eq(requests.number, slot('number')))
    .prepare();
  const open = prepareRows(
    select()
      .where(onBoard)
      .orderBy(sql`${requests.deadlineAtMs} IS NULL`, requests.deadlineAtMs)
      .prepare(),
    whole,
  );
  const board = () => db.select(boardFields).from(requests);
  const withDeadline = board()
    .where(and(onBoard, sql`${requests.deadlineAtMs} IS NOT NULL`))
    .orderBy(requests.deadlineAtMs)
    .limit(slot('limit'))
    .prepare();
  const mostUrgent = prepareRows(withDeadline, boardFields);
  const withoutDeadline = prepareRows(
    board()
      .where(and(onBoard, sql`${requests.deadlineAtMs} IS NULL`))
      .prepare(),
    boardFields,
  );
  const closedSince = prepareRows(
    select()
      .where(
        and(
          sql`${requests.closedAtMs} > ${slot('momentMs')}`,
          sql`${requests.loggedAtMs} <= ${slot('momentMs')}`,
        ),
      )
      .prepare(),
    whole,
  );
  const openCount = db
    .select({ count: sql<number>`count(*)` })
    .from(requests)
    .where(onBoard)
    .prepare();
  const openAt = select()
    .where(and(eq(requests.place, slot('place')), onBoard))
    .orderBy(desc(requests.loggedAtMs))
    .prepare();
  const at = select()
    .where(eq(requests.place, slot('place')))
    .orderBy(desc(requests.loggedAtMs))
    .limit(slot('limit'))
    .prepare();
  const sinceAt = select()
    .where(and(eq(requests.place, slot('place')), sql`${requests.loggedAtMs} >= ${slot('since')}`))
    .orderBy(desc(requests.loggedAtMs))
    .prepare();
  const newest = select().orderBy(desc(requests.number)).limit(slot('limit')).prepare();
  const inState = select()
    .where(eq(requests.state, slot('state')))
    .orderBy(desc(requests.number))
    .limit(slot('limit'))
    .prepare();
  const openOfAssignee = select()
    .where(and(eq(requests.assigneeId, slot('staffId')), onBoard, sql`${requests.state} <> 'done'`))
    .prepare();
  const unassigned = select()
    .where(and(onBoard, sql`${requests.state} IN ('logged', 'reopened')`))
    .prepare();
  // Asked after every commit: only what the timer needs.
  const nextAttention = db
    .select({ id: requests.id, attentionAtMs: requests.attentionAtMs })
    .from(requests)
    .where(sql`${requests.attentionAtMs} IS NOT NULL`)
    .orderBy(requests.attentionAtMs)
    .limit(1)
    .prepare();
  const numberedAtOf = db
    .select({ loggedAtMs: sql<number>`coalesce(${requests.enteredAtMs}, ${requests.loggedAtMs})` })
    .from(requests)
    .where(eq(requests.number, slot('number')))
    .prepare();
  const loggedIn = prepareRows(
    db
      .select(replayFields)
      .from(requests)
      .where(
        and(gte(requests.loggedAtMs, slot('fromMs')), lt(requests.loggedAtMs, slot('untilMs'))),
      )
      .orderBy(requests.loggedAtMs)
      .prepare(),
    replayFields,
  );
  const ofOutage = select()
    .where(and(eq(requests.outageId, slot('id')), sql`${requests.outageId} IS NOT NULL`))
    .orderBy(requests.loggedAtMs)
    .prepare();
  const enteredOf = db
    .select({ count: sql<number>`count(*)` })
    .from(requests)
    .where(and(eq(requests.outageId, slot('id')), sql`${requests.outageId} IS NOT NULL`))
    .prepare();
  const following = select()
    .where(and(eq(requests.followsId, slot('id')), sql`${requests.followsId} IS NOT NULL`))
    .prepare();
  return {
    byId: (id: string): RequestRow | undefined => byId.get({ id }),
    byNumber: (number: number): RequestRow | undefined => byNumber.get({ number }),
    open: (): RequestRow[] => open(),
    mostUrgent: (limit: number): BoardFields[] => mostUrgent({ limit }),
    /** All that is open, what breaks first on top, what never breaks last. */
    onBoard: (): BoardFields[] => [...mostUrgent({ limit: -1 }), ...withoutDeadline()],
    /** What was there at a moment and has been closed since. */
    closedSince: (momentMs: number): RequestRow[] => closedSince({ momentMs }),
    openCount: (): number => openCount.get()?.count ?? 0,
    openAt: (place: string): RequestRow[] => openAt.all({ place }),
    at: (place: string, limit: number): RequestRow[] => at.all({ place, limit }),
    sinceAt: (place: string, since: number): RequestRow[] => sinceAt.all({ place, since }),
    newest: (limit: number): RequestRow[] => newest.all({ limit }),
    inState: (state: string, limit: number): RequestRow[] => inState.all({ state, limit }),
    /** What a person still has to do. */
    openOf: (staffId: string): RequestRow[] => openOfAssignee.all({ staffId }),
    unassigned: (): RequestRow[] => unassigned.all(),
    nextAttention: () => nextAttention.get(),
    /** When a number was given: with its request, or when that was entered. Numbers grow with it. */
    numberedAtOf: (number: number): number | undefined => numberedAtOf.get({ number })?.loggedAtMs,
    /** Those that came in a time, its end not included, as they came. */
    loggedIn: (fromMs: number, untilMs: number): ReplayFields[] => loggedIn({ fromMs, untilMs }),
    /** Entered late of an outage, as they came. */
    ofOutage: (id: string): RequestRow[] => ofOutage.all({ id }),
    enteredOf: (id: string): number => enteredOf.get({ id })?.count ?? 0,
    following: (id: string): RequestRow[] => following.all({ id }),
  };
};

export const requestWrites = (db: Writable) => ({
  insert: prepareInsert(db, requests),
  save: prepareSave(db, requests, requests.id),
});
