/** The statements of guests' files. */
import { and, asc, desc, eq, gte, lte, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  foundItems,
  guestMerges,
  guestPreferences,
  guests,
  guestsApart,
  loans,
  lossReports,
  requests,
  stays,
} from '../database/schema/index.ts';
import { fileListReads } from './lists-store.ts';

const slot = sql.placeholder;

const fileReads = (db: Readable) => {
  const select = () => db.select().from(guests);
  const byId = select()
    .where(eq(guests.id, slot('id')))
    .prepare();
  const ofName = select()
    .where(eq(guests.nameKey, slot('key')))
    .orderBy(asc(guests.madeAtMs), asc(guests.id))
    .limit(50)
    .prepare();
  // Stand literally in every statement: the partial indexes are used only so.
  const ofPhone = select()
    .where(and(eq(guests.phone, slot('phone')), sql`${guests.phone} IS NOT NULL`))
    .limit(50)
    .prepare();
  const ofDocument = select()
    .where(and(eq(guests.document, slot('document')), sql`${guests.document} IS NOT NULL`))
    .limit(20)
    .prepare();
  const mergedInto = select()
    .where(and(eq(guests.mergedInto, slot('id')), sql`${guests.mergedInto} IS NOT NULL`))
    .prepare();
  const ofClass = select()
    .where(and(eq(guests.vipClass, slot('vipClass')), sql`${guests.vipClass} IS NOT NULL`))
    .prepare();
  const preferencesOf = db
    .select()
    .from(guestPreferences)
    .where(eq(guestPreferences.guestId, slot('id')))
    .orderBy(asc(guestPreferences.atMs), asc(guestPreferences.id))
    .prepare();
  const preference = db
    .select()
    .from(guestPreferences)
    .where(eq(guestPreferences.id, slot('id')))
    .prepare();
  const mergeOf = db
    .select()
    .from(guestMerges)
    .where(and(eq(guestMerges.goneId, slot('id')), sql`${guestMerges.undoneAtMs} IS NULL`))
    .prepare();
  const isApart = db
    .select({ yes: sql<number>`1` })
    .from(guestsApart)
    .where(and(eq(guestsApart.oneId, slot('oneId')), eq(guestsApart.otherId, slot('otherId'))))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    ofName: (key: string) => ofName.all({ key }),
    ofPhone: (phone: string) => ofPhone.all({ phone }),
    ofDocument: (document: string) => ofDocument.all({ document }),
    /** Files put into this one, directly. */
    mergedInto: (id: string) => mergedInto.all({ id }),
    ofClass: (vipClass: string) => ofClass.all({ vipClass }),
    /** Whatever became of them, oldest first. */
    preferencesOf: (id: string) => preferencesOf.all({ id }),
    preference: (id: string) => preference.get({ id }),
    /** How a file came to be in another, while it is. */
    mergeOf: (id: string) => mergeOf.get({ id }),
    /** Whether somebody has said that the two are two, whichever is named first. */
    isApart: (one: string, other: string): boolean => {
      const [oneId, otherId] = one < other ? [one, other] : [other, one];
      return isApart.get({ oneId, otherId }) !== undefined;
    },
  };
};

/** What hangs on a guest's stays. */
const historyReads = (db: Readable) => {
  const staysOf = db
    .select()
    .from(stays)
    .where(and(eq(stays.guestId, slot('id')), sql`${stays.guestId} IS NOT NULL`))
    .orderBy(desc(stays.arrival), desc(stays.id))
    .limit(200)
    .prepare();
  // The file itself, what it was put into and what was put into it, up and down.
  const wasIncognito = db
    .select({ yes: sql<number>`1` })
    .from(stays)
    .where(
      sql`${stays.incognito} = 1 AND ${stays.guestId} IS NOT NULL AND ${stays.guestId} IN (
        WITH RECURSIVE
          up (id) AS (SELECT ${slot('id')} UNION
            SELECT g.merged_into FROM guests AS g JOIN up ON g.id = up.id WHERE g.merged_into IS NOT NULL),
          down (id) AS (SELECT id FROM up UNION
            SELECT g.id FROM guests AS g JOIN down ON g.merged_into = down.id AND g.merged_into IS NOT NULL)
        SELECT id FROM down)`,
    )
    .limit(1)
    .prepare();
  const requestsOf = db
    .select()
    .from(requests)
    .where(and(eq(requests.stayId, slot('stayId')), sql`${requests.stayId} IS NOT NULL`))
    .orderBy(desc(requests.loggedAtMs))
    .limit(100)
    .prepare();
  const openOf = db
    .select({ count: sql<number>`count(*)` })
    .from(requests)
    .where(
      and(
        eq(requests.stayId, slot('stayId')),
        sql`${requests.stayId} IS NOT NULL AND ${requests.open} = 1`,
      ),
    )
    .prepare();
  const loansOf = db
    .select({ loan: loans })
    .from(requests)
    .innerJoin(loans, sql`${loans.requestId} = ${requests.id} AND ${loans.requestId} IS NOT NULL`)
    .where(and(eq(requests.stayId, slot('stayId')), sql`${requests.stayId} IS NOT NULL`))
    .prepare();
  const lossesOf = db
    .select()
    .from(lossReports)
    .where(eq(lossReports.stayId, slot('stayId')))
    .prepare();
  const foundAt = db
    .select()
    .from(foundItems)
    .where(
      and(
        eq(foundItems.place, slot('place')),
        gte(foundItems.foundAtMs, slot('fromMs')),
        lte(foundItems.foundAtMs, slot('untilMs')),
      ),
    )
    .prepare();
  return {
    /** Put down in this very file, newest first. */
    staysOf: (id: string) => staysOf.all({ id }),
    /** Whether one of the person's stays was to be told to nobody, in whichever file it stands. */
    wasIncognito: (id: string): boolean => wasIncognito.get({ id }) !== undefined,
    requestsOf: (stayId: string) => requestsOf.all({ stayId }),
    openOf: (stayId: string): number => openOf.get({ stayId })?.count ?? 0,
    loansOf: (stayId: string) => loansOf.all({ stayId }).map(({ loan }) => loan),
    lossesOf: (stayId: string) => lossesOf.all({ stayId }),
    foundAt: (place: string, fromMs: number, untilMs: number) =>
      foundAt.all({ place, fromMs, untilMs }),
  };
};

export const guestReads = (db: Readable) => ({
  ...fileReads(db),
  ...historyReads(db),
  ...fileListReads(db),
});

export const guestWrites = (db: Writable) => ({
  insert: prepareInsert(db, guests),
  save: prepareSave(db, guests, guests.id),
  insertPreference: prepareInsert(db, guestPreferences),
  savePreference: prepareSave(db, guestPreferences, guestPreferences.id),
  insertMerge: prepareInsert(db, guestMerges),
  saveMerge: prepareSave(db, guestMerges, guestMerges.id),
  insertApart: prepareInsert(db, guestsApart),
});
