/** The statements of welfare checks. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { watches, welfareChecks } from '../database/schema/index.ts';

const isOpen = sql`${welfareChecks.state} = 'open'`;

export const welfareReads = (db: Readable) => {
  const byId = db
    .select()
    .from(welfareChecks)
    .where(eq(welfareChecks.id, sql.placeholder('id')))
    .prepare();
  const open = db
    .select()
    .from(welfareChecks)
    .where(isOpen)
    .orderBy(asc(welfareChecks.openedAtMs))
    .prepare();
  const newestOf = db
    .select()
    .from(welfareChecks)
    .where(eq(welfareChecks.room, sql.placeholder('room')))
    .orderBy(desc(welfareChecks.openedAtMs))
    .limit(1)
    .prepare();
  const nextDue = db
    .select({ room: watches.subjectId, dueAtMs: watches.dueAtMs })
    .from(watches)
    .leftJoin(welfareChecks, and(eq(welfareChecks.room, watches.subjectId), isOpen))
    .where(and(eq(watches.target, sql`'welfare'`), isNull(welfareChecks.id)))
    .orderBy(asc(watches.dueAtMs))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    open: () => open.all(),
    newestOf: (room: string) => newestOf.get({ room }),
    /** The door that is looked behind next, of those nobody looks behind yet. */
    nextDue: () => nextDue.get(),
  };
};

export const welfareWrites = (db: Writable) => ({
  insert: prepareInsert(db, welfareChecks),
  save: prepareSave(db, welfareChecks, welfareChecks.id),
});
