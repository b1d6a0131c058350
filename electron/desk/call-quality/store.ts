/** The statements of call checks. */
import { and, desc, eq, gte, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { callChecks } from '../database/schema/index.ts';

const slot = sql.placeholder;

export const callCheckReads = (db: Readable) => {
  const select = () => db.select().from(callChecks);
  const byId = select()
    .where(eq(callChecks.id, slot('id')))
    .prepare();
  const heard = select()
    .where(and(eq(callChecks.callId, slot('callId')), eq(callChecks.checkedBy, slot('by'))))
    .prepare();
  const newest = select().orderBy(desc(callChecks.atMs)).limit(slot('limit')).prepare();
  const newestOf = select()
    .where(eq(callChecks.staffId, slot('staffId')))
    .orderBy(desc(callChecks.atMs))
    .limit(slot('limit'))
    .prepare();
  const ofSince = select()
    .where(and(eq(callChecks.staffId, slot('staffId')), gte(callChecks.atMs, slot('fromMs'))))
    .orderBy(desc(callChecks.atMs))
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    /** What a supervisor has written on a call. */
    heard: (callId: string, by: string) => heard.get({ callId, by }),
    newest: (limit: number) => newest.all({ limit }),
    newestOf: (staffId: string, limit: number) => newestOf.all({ staffId, limit }),
    ofSince: (staffId: string, fromMs: number) => ofSince.all({ staffId, fromMs }),
  };
};

export const callCheckWrites = (db: Writable) => ({
  insert: prepareInsert(db, callChecks),
  save: prepareSave(db, callChecks, callChecks.id),
});
