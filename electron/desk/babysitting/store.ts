/** Babysitting's statements. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { carers, sittings } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${sittings.open} = 1`;

export const babysittingReads = (db: Readable) => {
  const select = () => db.select().from(sittings);
  const byId = select()
    .where(eq(sittings.id, slot('id')))
    .prepare();
  const ofRequest = select()
    .where(eq(sittings.requestId, slot('id')))
    .prepare();
  const open = select().where(isOpen).orderBy(asc(sittings.fromMs)).prepare();
  const newest = select().orderBy(desc(sittings.askedAtMs)).limit(slot('limit')).prepare();
  const allCarers = db.select().from(carers).where(eq(carers.active, true)).prepare();
  const carer = db
    .select()
    .from(carers)
    .where(eq(carers.id, slot('id')))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    ofRequest: (id: string) => ofRequest.get({ id }),
    /** By when they begin. */
    open: () => open.all(),
    newest: (limit: number) => newest.all({ limit }),
    carers: () => allCarers.all(),
    /** By staff id, whoever ever was one. */
    carer: (id: string) => carer.get({ id }),
  };
};

export const babysittingWrites = (db: Writable) => ({
  insert: prepareInsert(db, sittings),
  save: prepareSave(db, sittings, sittings.id),
  insertCarer: prepareInsert(db, carers),
  saveCarer: prepareSave(db, carers, carers.id),
});
