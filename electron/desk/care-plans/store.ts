/** The care plans' statements. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { careActions } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in every statement: the partial index is used only so.
const isOpen = sql`${careActions.open} = 1`;

export const careReads = (db: Readable) => {
  const select = () => db.select().from(careActions);
  const byId = select()
    .where(eq(careActions.id, slot('id')))
    .prepare();
  const open = select().where(isOpen).orderBy(asc(careActions.dueAtMs)).prepare();
  const ofGuest = select()
    .where(eq(careActions.guestId, slot('guestId')))
    .orderBy(asc(careActions.dueAtMs))
    .prepare();
  const newest = select().orderBy(desc(careActions.dueAtMs)).limit(slot('limit')).prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    /** What is due first on top. */
    open: () => open.all(),
    /** Of this very file, by when it was due. */
    ofGuest: (guestId: string) => ofGuest.all({ guestId }),
    newest: (limit: number) => newest.all({ limit }),
  };
};

export const careWrites = (db: Writable) => ({
  insert: prepareInsert(db, careActions),
  save: prepareSave(db, careActions, careActions.id),
});
