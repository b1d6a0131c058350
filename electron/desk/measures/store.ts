/** The measures' statements. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { measures } from '../database/schema/index.ts';

// Stands literally in the statement: the partial index is used only so.
const isOpen = sql`${measures.state} = 'open'`;

export const measureReads = (db: Readable) => {
  const select = () => db.select().from(measures);
  const byId = select()
    .where(eq(measures.id, sql.placeholder('id')))
    .prepare();
  const open = select().where(isOpen).orderBy(asc(measures.dueOn), asc(measures.number)).prepare();
  const newest = select().orderBy(desc(measures.number)).limit(sql.placeholder('limit')).prepare();
  const ofComplaint = select()
    .where(
      sql`${measures.complaintId} = ${sql.placeholder('id')} AND ${measures.complaintId} IS NOT NULL`,
    )
    .orderBy(asc(measures.number))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    /** Soonest due first. */
    open: () => open.all(),
    newest: (limit: number) => newest.all({ limit }),
    ofComplaint: (id: string) => ofComplaint.all({ id }),
  };
};

export const measureWrites = (db: Writable) => ({
  insert: prepareInsert(db, measures),
  save: prepareSave(db, measures, measures.id),
});
