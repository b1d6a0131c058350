/** The queue of texts to index, written with the change itself and worked off after the commit. */
import { asc, eq, lte, sql } from 'drizzle-orm';
import type { SearchKind } from '../../../shared/search/contract.ts';
import type { Readable, Writable } from '../database/open.ts';
import { documents, indexQueue, rooms } from '../database/schema/index.ts';

export const searchReads = (db: Readable) => {
  const next = db
    .select()
    .from(indexQueue)
    .orderBy(asc(indexQueue.id))
    .limit(sql.placeholder('limit'))
    .prepare();
  const pending = db.select({ count: sql<number>`count(*)` }).from(indexQueue).prepare();
  const document = db
    .select()
    .from(documents)
    .where(eq(documents.subjectId, sql.placeholder('subjectId')))
    .prepare();
  const byId = db
    .select()
    .from(documents)
    .where(eq(documents.id, sql.placeholder('id')))
    .prepare();
  const room = db
    .select()
    .from(rooms)
    .where(eq(rooms.id, sql.placeholder('id')))
    .prepare();
  return {
    /** A room by its id: what the record calls it by. */
    room: (id: string) => room.get({ id }),
    next: (limit: number) => next.all({ limit }),
    pending: (): number => pending.get()?.count ?? 0,
    document: (subjectId: string) => document.get({ subjectId }),
    byId: (id: number) => byId.get({ id }),
  };
};

export const searchWrites = (db: Writable) => {
  const enqueue = db
    .insert(indexQueue)
    .values({ kind: sql.placeholder('kind'), subjectId: sql.placeholder('subjectId') })
    .prepare();
  const done = db
    .delete(indexQueue)
    .where(lte(indexQueue.id, sql.placeholder('until')))
    .prepare();
  const insert = db
    .insert(documents)
    .values({ kind: sql.placeholder('kind'), subjectId: sql.placeholder('subjectId') })
    .returning({ id: documents.id })
    .prepare();
  return {
    enqueue: (kind: SearchKind, subjectId: string): void => void enqueue.run({ kind, subjectId }),
    done: (until: number): void => void done.run({ until }),
    insertDocument: (kind: SearchKind, subjectId: string): number =>
      insert.get({ kind, subjectId })?.id ?? 0,
  };
};
