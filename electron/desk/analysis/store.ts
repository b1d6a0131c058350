/** The statements of the analysis: narrow rows, many at a time, by the numbers that grow with the clock. */
import { and, between, eq, inArray, sql } from 'drizzle-orm';
import type { Readable } from '../database/open.ts';
import {
  askings,
  calls,
  complaints,
  eventPersonal,
  events,
  loans,
  lossReports,
  openQuestions,
  requests,
  stays,
} from '../database/schema/index.ts';
import type { Passing } from './lateness.ts';

const slot = sql.placeholder;

/** What stands in a request's `marks`, as bits; of `again` the row alone does not tell whether it was late. */
export const marks = { chased: 1, late: 2, ofStay: 4, cancelled: 8, wrong: 16, again: 32 } as const;

/** number, place (null: no room), service, logged at, marks, words of a question how something is used */
export type SlimRow = [number, string | null, string, number, number, string | null];

// Stands literally in the statement: the partial index is used only so.
const passingOn = sql`${events.kind} IN ('corrected', 'reassigned', 'cancelled', 'chased') AND ${events.subjectKind} = 'request'`;
const during = (column: unknown) =>
  sql`${column} >= ${slot('from')} AND ${column} < ${slot('until')}`;

// A wait moves the start on; whoever had said yes before it was told by the earlier one.
const couldBeFrom = sql`max(${requests.loggedAtMs}, min(${requests.startsAtMs}, ${requests.acknowledgeFromMs}))`;
const passedOnAt = sql`coalesce(${requests.dispatchedAtMs}, CASE WHEN ${requests.state} IN ('logged', 'reopened') THEN ${slot('now')} WHEN ${requests.state} = 'waiting' THEN ${requests.waitingSinceMs} ELSE 0 END)`;
const isLate = sql`(${passedOnAt} - ${couldBeFrom} > ${slot('late')})`;
// It was opened again, or may have been taken out of somebody's hands by a wait.
const isAgain = sql`(${requests.reopened} > 0 OR (${isLate} AND ${requests.startsAtMs} > ${requests.loggedAtMs} AND ${requests.askedForMs} IS NULL))`;

const requestReads = (db: Readable) => {
  const slim = db
    .select({
      number: requests.number,
      place: sql`CASE WHEN ${requests.placeKind} = 'room' THEN ${requests.place} END`,
      service: requests.service,
      loggedAtMs: requests.loggedAtMs,
      marks: sql`(${requests.chases} > 0) + 2 * ${isLate} + 4 * (${requests.stayId} IS NOT NULL) + 8 * (${requests.state} = 'cancelled') + 32 * ${isAgain}`,
      words: sql`CASE WHEN ${requests.service} = 'how-to' THEN ${requests.words} END`,
    })
    .from(requests)
    .where(between(requests.number, slot('first'), slot('last')))
    .prepare();
  const ofNumber = db
    .select()
    .from(requests)
    .where(eq(requests.number, slot('number')))
    .prepare();
  return {
    slim: (slots: { first: number; last: number; now: number; late: number }) =>
      slim.values(slots) as SlimRow[],
    requestOf: (number: number) => ofNumber.get({ number }),
  };
};

const callReads = (db: Readable) => {
  const beganAtOf = db
    .select({ beganAtMs: calls.beganAtMs })
    .from(calls)
    .where(eq(calls.number, slot('number')))
    .prepare();
  const lastCall = db
    .select({ number: sql<number>`coalesce(max(${calls.number}), 0)` })
    .from(calls)
    .prepare();
  const callOf = db
    .select()
    .from(calls)
    .where(eq(calls.number, slot('number')))
    .prepare();
  const notOfGuests = db
    .select({ number: requests.number, caller: calls.caller })
    .from(calls)
    .innerJoin(requests, eq(requests.callId, calls.id))
    .where(and(between(calls.number, slot('first'), slot('last')), sql`${calls.caller} <> 'guest'`))
    .prepare();
  const nothingCame = db
    .select({ id: calls.id, number: calls.number, place: calls.place, atMs: calls.beganAtMs })
    .from(calls)
    .where(
      and(
        between(calls.number, slot('first'), slot('last')),
        sql`${calls.caller} = 'guest' AND ${calls.place} IS NOT NULL AND ${calls.endedAtMs} IS NOT NULL`,
        sql`NOT EXISTS (SELECT 1 FROM ${requests} WHERE call_id = ${calls.id})`,
        // What a register of its own keeps bears no call: a wake-up, a meal, a thing lent meanwhile.
        sql`NOT EXISTS (SELECT 1 FROM ${requests} INDEXED BY requests_place WHERE place = ${calls.place}
          AND logged_at_ms >= ${calls.beganAtMs} AND logged_at_ms <= ${calls.endedAtMs})`,
        sql`NOT EXISTS (SELECT 1 FROM ${loans} INDEXED BY loans_asked WHERE asked_at_ms >= ${calls.beganAtMs}
          AND asked_at_ms <= ${calls.endedAtMs} AND place = ${calls.place})`,
        // What was asked in it was answered, or is kept as a question.
        sql`NOT EXISTS (SELECT 1 FROM ${askings} WHERE call_id = ${calls.id})`,
        sql`EXISTS (SELECT 1 FROM ${requests} INDEXED BY requests_place WHERE place = ${calls.place}
          AND logged_at_ms > ${calls.endedAtMs} AND logged_at_ms <= ${calls.endedAtMs} + ${slot('again')}
          AND EXISTS (SELECT 1 FROM ${calls} AS later WHERE later.id = call_id AND later.caller = 'guest'))`,
      ),
    )
    .prepare();
  const ringings = db
    .select({ place: calls.place, caller: calls.caller, atMs: calls.beganAtMs })
    .from(calls)
    .where(between(calls.number, slot('first'), slot('last')))
    .prepare();
  const lossCalls = db
    .select({ callId: lossReports.callId })
    .from(lossReports)
    .where(sql`${lossReports.callId} IS NOT NULL`)
    .prepare();
  const complaintCalls = db
    .select({ callId: complaints.callId })
    .from(complaints)
    .where(sql`${complaints.callId} IS NOT NULL`)
    .prepare();
  return {
    beganAtOf: (number: number) => beganAtOf.get({ number })?.beganAtMs,
    lastCall: () => lastCall.get()?.number ?? 0,
    callOf: (number: number) => callOf.get({ number }),
    /** Requests from calls of anybody but a guest. */
    notOfGuests: (first: number, last: number) => notOfGuests.all({ first, last }),
    ringings: (first: number, last: number) => ringings.all({ first, last }),
    /** Ended calls of guests nothing came of, whose room rang and asked for something soon after. */
    nothingCame: (first: number, last: number, again: number) =>
      nothingCame.all({ first, last, again }),
    /** Calls a loss was reported or a complaint made in. */
    registerCalls: () => [...lossCalls.all(), ...complaintCalls.all()].map(({ callId }) => callId),
  };
};

const eventReads = (db: Readable) => {
  const passed = db
    .select({
      number: requests.number,
      kind: events.kind,
      actor: events.actor,
      moved: sql<number>`CASE WHEN ${events.kind} = 'corrected' THEN json_extract(${events.body}, '$.changes.place') IS NOT NULL OR json_extract(${events.body}, '$.changes.service') IS NOT NULL ELSE 0 END`,
      // Who had it before was told then; out of a wait it may go to its first hands.
      sentAtMs: sql<number | null>`json_extract(${events.body}, '$.changes.dispatchedAtMs[0]')`,
      toFirst: sql<number>`coalesce(${events.body} -> '$.changes.dispatchedAtMs[0]' = 'null', 0)`,
      couldBeFromMs: sql<number>`max(${requests.loggedAtMs}, coalesce(json_extract(${events.body}, '$.changes.acknowledgeFromMs[0]'), ${requests.acknowledgeFromMs}))`,
      callId: sql<
        string | null
      >`CASE WHEN ${events.kind} = 'chased' THEN json_extract(${events.body}, '$.facts.callId') END`,
      text: sql<
        string | null
      >`CASE WHEN ${events.kind} = 'cancelled' THEN (SELECT json_extract(${eventPersonal.body}, '$.text') FROM ${eventPersonal} WHERE ${eventPersonal.seq} = ${events.seq}) END`,
    })
    .from(events)
    .innerJoin(requests, eq(requests.id, events.subjectId))
    .where(and(passingOn, during(events.atMs)))
    .orderBy(events.atMs)
    .prepare();
  const sent = sql`${events.body} -> '$.changes.dispatchedAtMs'`;
  const passings = db
    .select({
      atMs: events.atMs,
      sent: sql<number>`coalesce(${sent} ->> 0 IS NULL AND ${sent} ->> 1 IS NOT NULL, 0)`,
      left: sql<number>`coalesce(${sent} ->> 0 IS NOT NULL AND ${sent} ->> 1 IS NULL, 0)`,
      startedFromMs: sql<number | null>`json_extract(${events.body}, '$.changes.startsAtMs[0]')`,
    })
    .from(events)
    .where(
      and(
        eq(events.subjectId, slot('subject')),
        sql`coalesce(${sent}, ${events.body} -> '$.changes.startsAtMs') IS NOT NULL`,
      ),
    )
    .orderBy(events.seq)
    .prepare();
  return {
    /** When a request was passed on or left with nobody, oldest first. */
    passings: (subject: string): Passing[] => passings.all({ subject }),
    /** Corrections, changes of hands, cancellations and chases of requests. */
    passed: (from: number, until: number) => passed.all({ from, until }),
  };
};

const askingReads = (db: Readable) => {
  const numberOf = sql<number>`${askings}.rowid`;
  const said = db
    .select({
      number: numberOf,
      answerId: askings.answerId,
      questionId: askings.questionId,
      place: askings.place,
      asker: askings.asker,
      department: askings.department,
      atMs: askings.atMs,
      open: sql<number>`coalesce(${openQuestions.open}, 0)`,
    })
    .from(askings)
    .leftJoin(openQuestions, eq(openQuestions.id, askings.questionId))
    .where(during(askings.atMs))
    .prepare();
  const askingOf = db
    .select()
    .from(askings)
    .where(sql`${numberOf} = ${slot('number')}`)
    .prepare();
  return {
    /** What the library of answers was asked, said or not. */
    askings: (from: number, until: number) => said.all({ from, until }),
    askingOf: (number: number) => askingOf.get({ number }),
  };
};

export const analysisReads = (db: Readable) => {
  const asked = db
    .select({
      number: loans.number,
      id: loans.id,
      itemId: loans.itemId,
      place: loans.place,
      placeKind: loans.placeKind,
      askedAtMs: loans.askedAtMs,
      ofRequest: sql<number>`${loans.requestId} IS NOT NULL`,
      withdrawn: sql<number>`${loans.state} = 'withdrawn'`,
      waited: sql<number>`${loans.beyond} = 1 OR ${loans.lentAtMs} IS NULL OR ${loans.lentAtMs} > ${loans.askedAtMs}`,
    })
    .from(loans)
    .where(during(loans.askedAtMs))
    .prepare();
  const loanOf = db
    .select()
    .from(loans)
    .where(eq(loans.number, slot('number')))
    .prepare();
  const slept = db
    .select({
      room: stays.room,
      fromMs: stays.arrivedAtMs,
      untilMs: stays.departedAtMs,
    })
    .from(stays)
    .where(
      and(
        inArray(stays.state, ['in-house', 'departed']),
        sql`${stays.sharesId} IS NULL AND ${stays.arrivedAtMs} < ${slot('until')} AND coalesce(${stays.departedAtMs}, ${slot('until')}) > ${slot('from')}`,
      ),
    )
    .prepare();
  return {
    ...requestReads(db),
    ...callReads(db),
    ...eventReads(db),
    ...askingReads(db),
    /** Things asked for to borrow, with or without a request. */
    asked: (from: number, until: number) => asked.all({ from, until }),
    loanOf: (number: number) => loanOf.get({ number }),
    /** Rooms let in a time, from when until when; sharers not counted twice. */
    slept: (from: number, until: number) => slept.all({ from, until }),
  };
};
