/** The messages' statements. */
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import { messages } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${messages.open} = 1`;

export const messageReads = (db: Readable) => {
  const select = () => db.select().from(messages);
  const byId = select()
    .where(eq(messages.id, slot('id')))
    .prepare();
  const ofRequest = select()
    .where(eq(messages.requestId, slot('id')))
    .prepare();
  const open = prepareRows(
    select().where(isOpen).orderBy(asc(messages.receivedAtMs)).prepare(),
    getTableColumns(messages),
  );
  const at = select()
    .where(eq(messages.place, slot('place')))
    .orderBy(desc(messages.receivedAtMs))
    .limit(slot('limit'))
    .prepare();
  const ofStay = select()
    .where(eq(messages.stayId, slot('id')))
    .prepare();
  const newest = select().orderBy(desc(messages.receivedAtMs)).limit(slot('limit')).prepare();
  const closedSince = select()
    .where(
      and(
        sql`${messages.closedAtMs} IS NOT NULL`,
        sql`${messages.closedAtMs} > ${slot('momentMs')}`,
        sql`${messages.receivedAtMs} <= ${slot('momentMs')}`,
      ),
    )
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    ofRequest: (id: string) => ofRequest.get({ id }),
    /** Not delivered yet, oldest first. */
    open: () => open(),
    at: (place: string, limit: number) => at.all({ place, limit }),
    /** All taken for one guest, delivered or not. */
    ofStay: (id: string) => ofStay.all({ id }),
    newest: (limit: number) => newest.all({ limit }),
    /** Taken by a moment and closed since. */
    closedSince: (momentMs: number) => closedSince.all({ momentMs }),
  };
};

export const messageWrites = (db: Writable) => ({
  insert: prepareInsert(db, messages),
  save: prepareSave(db, messages, messages.id),
});
