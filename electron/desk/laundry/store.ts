/** The laundry's statements. */
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { laundryArticles, laundryBags, laundrySettings } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${laundryBags.open} = 1`;

export const laundryReads = (db: Readable) => {
  const select = () => db.select().from(laundryBags);
  const byId = select()
    .where(eq(laundryBags.id, slot('id')))
    .prepare();
  const byNumber = select()
    .where(eq(laundryBags.number, slot('number')))
    .prepare();
  const ofRequest = select()
    .where(eq(laundryBags.requestId, slot('id')))
    .prepare();
  const ofReturn = select()
    .where(
      and(
        eq(laundryBags.returnRequestId, slot('id')),
        sql`${laundryBags.returnRequestId} IS NOT NULL`,
      ),
    )
    .prepare();
  const open = select().where(isOpen).orderBy(asc(laundryBags.number)).prepare();
  const newest = select().orderBy(desc(laundryBags.number)).limit(slot('limit')).prepare();
  const at = select()
    .where(eq(laundryBags.place, slot('place')))
    .orderBy(desc(laundryBags.number))
    .limit(slot('limit'))
    .prepare();
  const closedSince = select()
    .where(
      and(
        sql`${laundryBags.closedAtMs} IS NOT NULL`,
        sql`${laundryBags.closedAtMs} > ${slot('momentMs')}`,
        sql`${laundryBags.collectedAtMs} <= ${slot('momentMs')}`,
      ),
    )
    .prepare();
  const articles = db
    .select()
    .from(laundryArticles)
    .orderBy(asc(laundryArticles.position))
    .prepare();
  const article = db
    .select()
    .from(laundryArticles)
    .where(eq(laundryArticles.id, slot('id')))
    .prepare();
  const settings = db.select().from(laundrySettings).prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    byNumber: (number: number) => byNumber.get({ number }),
    /** The bag a request fetched. */
    ofRequest: (id: string) => ofRequest.get({ id }),
    /** The bag a request brings back. */
    ofReturn: (id: string) => ofReturn.get({ id }),
    open: () => open.all(),
    newest: (limit: number) => newest.all({ limit }),
    at: (place: string, limit: number) => at.all({ place, limit }),
    /** Taken in by a moment and closed since. */
    closedSince: (momentMs: number) => closedSince.all({ momentMs }),
    articles: () => articles.all(),
    article: (id: string) => article.get({ id }),
    settings: () =>
      settings.get() ?? {
        id: 1,
        expressPercent: 50,
        cutOffMinute: 720,
        backMinute: 1_080,
        expressMinutes: 240,
      },
  };
};

export const laundryWrites = (db: Writable) => ({
  insert: prepareInsert(db, laundryBags),
  save: prepareSave(db, laundryBags, laundryBags.id),
  insertArticle: prepareInsert(db, laundryArticles),
  saveArticle: prepareSave(db, laundryArticles, laundryArticles.id),
  saveSettings: prepareSave(db, laundrySettings, laundrySettings.id),
});
