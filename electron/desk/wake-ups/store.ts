/** The wake-ups' statements. */
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import { wakeUps } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in every statement: the partial indexes are used only so.
const isOpen = sql`${wakeUps.open} = 1`;

export const wakeUpReads = (db: Readable) => {
  const select = () => db.select().from(wakeUps);
  const byId = select()
    .where(eq(wakeUps.id, slot('id')))
    .prepare();
  const ofRequest = select()
    .where(eq(wakeUps.requestId, slot('id')))
    .prepare();
  const ofKnock = select()
    .where(and(eq(wakeUps.knockRequestId, slot('id')), sql`${wakeUps.knockRequestId} IS NOT NULL`))
    .prepare();
  const following = select()
    .where(and(eq(wakeUps.followsId, slot('id')), sql`${wakeUps.followsId} IS NOT NULL`))
    .prepare();
  const open = prepareRows(
    select().where(isOpen).orderBy(asc(wakeUps.atMs), asc(wakeUps.place)).prepare(),
    getTableColumns(wakeUps),
  );
  const openAt = select()
    .where(and(eq(wakeUps.place, slot('place')), isOpen))
    .orderBy(asc(wakeUps.atMs))
    .prepare();
  const closedAt = select()
    .where(
      and(
        eq(wakeUps.place, slot('place')),
        eq(wakeUps.closedAtMs, slot('momentMs')),
        sql`${wakeUps.closedAtMs} IS NOT NULL`,
      ),
    )
    .orderBy(asc(wakeUps.atMs))
    .prepare();
  const between = select()
    .where(and(sql`${wakeUps.atMs} >= ${slot('from')}`, sql`${wakeUps.atMs} < ${slot('until')}`))
    .orderBy(asc(wakeUps.atMs), asc(wakeUps.place))
    .limit(slot('limit'))
    .prepare();
  const at = select()
    .where(eq(wakeUps.place, slot('place')))
    .orderBy(desc(wakeUps.atMs))
    .limit(slot('limit'))
    .prepare();
  const closedSince = select()
    .where(
      and(
        sql`${wakeUps.closedAtMs} IS NOT NULL`,
        sql`${wakeUps.closedAtMs} > ${slot('momentMs')}`,
        sql`${wakeUps.setAtMs} <= ${slot('momentMs')}`,
      ),
    )
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    ofRequest: (id: string) => ofRequest.get({ id }),
    /** The one for which a request sends somebody to the door. */
    ofKnock: (id: string) => ofKnock.get({ id }),
    /** The next day's of a repeated one. */
    following: (id: string) => following.all({ id }),
    /** By the moment wanted. */
    open: () => open(),
    openAt: (place: string) => openAt.all({ place }),
    /** A room's that were closed at this very moment. */
    closedAt: (place: string, momentMs: number) => closedAt.all({ place, momentMs }),
    /** All that were wanted in a time, whatever became of them. */
    between: (from: number, until: number, limit: number) => between.all({ from, until, limit }),
    at: (place: string, limit: number) => at.all({ place, limit }),
    /** Set by a moment and closed since. */
    closedSince: (momentMs: number) => closedSince.all({ momentMs }),
  };
};

export const wakeUpWrites = (db: Writable) => ({
  insert: prepareInsert(db, wakeUps),
  save: prepareSave(db, wakeUps, wakeUps.id),
});
