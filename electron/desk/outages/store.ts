/** The outages' statements. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { type OutageRow, outages } from '../database/schema/index.ts';

export const outageReads = (db: Readable) => {
  const byId = db
    .select()
    .from(outages)
    .where(eq(outages.id, sql.placeholder('id')))
    .prepare();
  const newest = db
    .select()
    .from(outages)
    .orderBy(desc(outages.number))
    .limit(sql.placeholder('limit'))
    .prepare();
  return {
    byId: (id: string): OutageRow | undefined => byId.get({ id }),
    newest: (limit: number): OutageRow[] => newest.all({ limit }),
  };
};

export const outageWrites = (db: Writable) => ({
  insert: prepareInsert(db, outages),
  save: prepareSave(db, outages, outages.id),
});
