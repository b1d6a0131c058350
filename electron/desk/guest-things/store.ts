/** The statements of guests' things. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { guestThings } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${guestThings.open} = 1`;

export const guestThingReads = (db: Readable) => {
  const select = () => db.select().from(guestThings);
  const byId = select()
    .where(eq(guestThings.id, slot('id')))
    .prepare();
  const byNumber = select()
    .where(eq(guestThings.number, slot('number')))
    .prepare();
  const ofRequest = select()
    .where(eq(guestThings.requestId, slot('id')))
    .prepare();
  const open = select().where(isOpen).orderBy(asc(guestThings.askedAtMs)).prepare();
  const newest = select().orderBy(desc(guestThings.askedAtMs)).limit(slot('limit')).prepare();
  const at = select()
    .where(eq(guestThings.place, slot('place')))
    .orderBy(desc(guestThings.askedAtMs))
    .limit(slot('limit'))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    byNumber: (number: number) => byNumber.get({ number }),
    /** The things a request fetches. */
    ofRequest: (id: string) => ofRequest.get({ id }),
    open: () => open.all(),
    newest: (limit: number) => newest.all({ limit }),
    at: (place: string, limit: number) => at.all({ place, limit }),
  };
};

export const guestThingWrites = (db: Writable) => ({
  insert: prepareInsert(db, guestThings),
  save: prepareSave(db, guestThings, guestThings.id),
});
