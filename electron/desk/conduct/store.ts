/** The statements of rewards and warnings. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { conductEntries } from '../database/schema/index.ts';

const slot = sql.placeholder;

export const conductReads = (db: Readable) => {
  const select = () => db.select().from(conductEntries);
  const newestFirst = [desc(conductEntries.date), desc(conductEntries.atMs)] as const;
  const byId = select()
    .where(eq(conductEntries.id, slot('id')))
    .prepare();
  const all = select()
    .orderBy(...newestFirst)
    .limit(slot('limit'))
    .prepare();
  const of = select()
    .where(eq(conductEntries.staffId, slot('staffId')))
    .orderBy(...newestFirst)
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    newest: (limit: number) => all.all({ limit }),
    of: (staffId: string) => of.all({ staffId }),
  };
};

export const conductWrites = (db: Writable) => ({
  insert: prepareInsert(db, conductEntries),
  save: prepareSave(db, conductEntries, conductEntries.id),
});
