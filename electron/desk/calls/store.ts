/** The calls' statements. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { type CallRow, calls, requests } from '../database/schema/index.ts';

export const callReads = (db: Readable) => {
  const byId = db
    .select()
    .from(calls)
    .where(eq(calls.id, sql.placeholder('id')))
    .prepare();
  const byNumber = db
    .select()
    .from(calls)
    .where(eq(calls.number, sql.placeholder('number')))
    .prepare();
  const open = db
    .select()
    .from(calls)
    .where(isNull(calls.endedAtMs))
    .orderBy(asc(calls.line))
    .prepare();
  const endedSince = db
    .select()
    .from(calls)
    .where(
      and(
        sql`${calls.endedAtMs} > ${sql.placeholder('momentMs')}`,
        sql`${calls.beganAtMs} <= ${sql.placeholder('momentMs')}`,
      ),
    )
    .prepare();
  const openOf = db
    .select()
    .from(calls)
    .where(and(eq(calls.takenBy, sql.placeholder('staffId')), isNull(calls.endedAtMs)))
    .orderBy(asc(calls.line))
    .prepare();
  const newest = db
    .select()
    .from(calls)
    .orderBy(desc(calls.number))
    .limit(sql.placeholder('limit'))
    .prepare();
  const requestIds = db
    .select({ id: requests.id })
    .from(requests)
    // A request without a call is in no call's list: the partial index is used only when that is said.
    .where(
      sql`${requests.callId} = ${sql.placeholder('callId')} AND ${requests.callId} IS NOT NULL`,
    )
    .orderBy(asc(requests.number))
    .prepare();
  return {
    byId: (id: string): CallRow | undefined => byId.get({ id }),
    byNumber: (number: number): CallRow | undefined => byNumber.get({ number }),
    open: (): CallRow[] => open.all(),
    /** What was on a line at a moment and has ended since. */
    endedSince: (momentMs: number): CallRow[] => endedSince.all({ momentMs }),
    openOf: (staffId: string): CallRow[] => openOf.all({ staffId }),
    newest: (limit: number): CallRow[] => newest.all({ limit }),
    requestIds: (callId: string): string[] => requestIds.all({ callId }).map((row) => row.id),
  };
};

export const callWrites = (db: Writable) => {
  const keep = db
    .update(calls)
    .set({ draft: sql`${sql.placeholder('draft')}` })
    .where(and(eq(calls.id, sql.placeholder('id')), isNull(calls.endedAtMs)))
    .prepare();
  return {
    insert: prepareInsert(db, calls),
    save: prepareSave(db, calls, calls.id),
    keepDraft: (id: string, draft: string): boolean => keep.run({ id, draft }).changes > 0,
  };
};
