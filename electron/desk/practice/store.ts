/** The statements of practice days. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { practiceCalls, practiceDays } from '../database/schema/index.ts';

export const practiceReads = (db: Readable) => {
  const days = db.select().from(practiceDays).orderBy(desc(practiceDays.number)).prepare();
  const byId = db
    .select()
    .from(practiceDays)
    .where(eq(practiceDays.id, sql.placeholder('id')))
    .prepare();
  const taken = db.select().from(practiceCalls).orderBy(asc(practiceCalls.position)).prepare();
  return {
    days: () => days.all(),
    byId: (id: string) => byId.get({ id }),
    /** The calls of this house's own practice day that were taken. */
    taken: () => taken.all(),
  };
};

export const practiceWrites = (db: Writable) => ({
  insert: prepareInsert(db, practiceDays),
  save: prepareSave(db, practiceDays, practiceDays.id),
  take: prepareInsert(db, practiceCalls),
});
