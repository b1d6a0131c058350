/** The enquiries' statements. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { requests, stays, surveySettings, surveys } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isWaiting = sql`(${surveys.answer} IS NULL OR ${surveys.draft} = 1)`;
// The rest were taken back: nobody was asked by them.
const isAsked = sql`(${surveys.code} IS NOT NULL OR ${surveys.answer} IS NOT NULL)`;
const askedIn = sql`${surveys.askedAtMs} >= ${slot('fromMs')} AND ${surveys.askedAtMs} < ${slot('untilMs')}`;

export const surveyReads = (db: Readable) => {
  const select = () => db.select().from(surveys);
  const byId = select()
    .where(eq(surveys.id, slot('id')))
    .prepare();
  const byCode = select()
    .where(eq(surveys.code, slot('code')))
    .prepare();
  const ofRequest = select()
    .where(eq(surveys.requestId, slot('id')))
    .prepare();
  const ofStay = select()
    .where(and(eq(surveys.stayId, slot('id')), sql`${surveys.kind} = 'stay'`))
    .prepare();
  const lastOfStay = select()
    .where(and(eq(surveys.stayId, slot('id')), sql`${surveys.stayId} IS NOT NULL`, isAsked))
    .orderBy(desc(surveys.askedAtMs))
    .limit(1)
    .prepare();
  const ofComplaint = select()
    .where(and(eq(surveys.complaintId, slot('id')), sql`${surveys.complaintId} IS NOT NULL`))
    .prepare();
  const newest = select()
    .where(isAsked)
    .orderBy(desc(surveys.askedAtMs))
    .limit(slot('limit'))
    .prepare();
  const waiting = select()
    .where(and(isWaiting, isAsked))
    .orderBy(desc(surveys.askedAtMs))
    .limit(slot('limit'))
    .prepare();
  const settings = db.select().from(surveySettings).prepare();
  // Done lately for somebody who lives here, and nobody has said how it was.
  const doneUnasked = db
    .select({ request: requests, stay: stays })
    .from(requests)
    .innerJoin(stays, eq(stays.id, requests.stayId))
    .where(
      and(
        sql`${requests.doneAtMs} >= ${slot('sinceMs')} AND ${requests.doneAtMs} IS NOT NULL`,
        sql`${requests.state} IN ('done', 'confirmed')`,
        sql`(${requests.satisfied} IS NULL OR ${requests.satisfied} = 'unknown')`,
        eq(stays.state, 'in-house'),
        sql`NOT EXISTS (SELECT 1 FROM surveys s WHERE s.request_id = ${requests.id}
          AND (s.code IS NOT NULL OR s.answer IS NOT NULL))`,
      ),
    )
    .orderBy(desc(requests.doneAtMs))
    .prepare();
  const leftUnasked = db
    .select()
    .from(stays)
    .where(
      and(
        sql`${stays.departedAtMs} >= ${slot('sinceMs')} AND ${stays.departedAtMs} IS NOT NULL`,
        sql`${stays.phone} IS NOT NULL`,
        sql`NOT EXISTS (SELECT 1 FROM surveys s WHERE s.stay_id = ${stays.id} AND s.kind = 'stay')`,
      ),
    )
    .orderBy(desc(stays.departedAtMs))
    .prepare();
  const saidOfRequests = db
    .select({
      service: requests.service,
      satisfied: requests.satisfied,
      count: sql<number>`count(*)`,
    })
    .from(requests)
    .where(
      and(
        sql`${requests.doneAtMs} >= ${slot('fromMs')} AND ${requests.doneAtMs} < ${slot('untilMs')}`,
        sql`${requests.doneAtMs} IS NOT NULL AND ${requests.satisfied} IS NOT NULL`,
      ),
    )
    .groupBy(requests.service, requests.satisfied)
    .prepare();
  const silentCards = db
    .select({ service: surveys.service, count: sql<number>`count(*)` })
    .from(surveys)
    .innerJoin(requests, eq(requests.id, surveys.requestId))
    .where(and(askedIn, isAsked, sql`${requests.satisfied} IS NULL`))
    .groupBy(surveys.service)
    .prepare();
  const saidOfStays = db
    .select({ answer: surveys.answer, count: sql<number>`count(*)` })
    .from(surveys)
    .where(and(eq(surveys.kind, 'stay'), askedIn))
    .groupBy(surveys.answer)
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    byCode: (code: string) => byCode.get({ code }),
    ofRequest: (id: string) => ofRequest.get({ id }),
    ofStay: (id: string) => ofStay.get({ id }),
    /** The one a complaint came from. */
    ofComplaint: (id: string) => ofComplaint.get({ id }),
    /** The last enquiry of a stay, whatever it was about. */
    lastOfStay: (id: string) => lastOfStay.get({ id }),
    newest: (limit: number) => newest.all({ limit }),
    waiting: (limit: number) => waiting.all({ limit }),
    settings: () => settings.get(),
    doneUnasked: (sinceMs: number) => doneUnasked.all({ sinceMs }),
    leftUnasked: (sinceMs: number) => leftUnasked.all({ sinceMs }),
    /** Requests done in a span by what their guests said, by service. */
    saidOfRequests: (fromMs: number, untilMs: number) => saidOfRequests.all({ fromMs, untilMs }),
    /** Cards for requests, given out in a span, of which nothing was heard, by service. */
    silentCards: (fromMs: number, untilMs: number) => silentCards.all({ fromMs, untilMs }),
    saidOfStays: (fromMs: number, untilMs: number) => saidOfStays.all({ fromMs, untilMs }),
  };
};

export const surveyWrites = (db: Writable) => ({
  insert: prepareInsert(db, surveys),
  save: prepareSave(db, surveys, surveys.id),
  saveSettings: prepareSave(db, surveySettings, surveySettings.id),
});
