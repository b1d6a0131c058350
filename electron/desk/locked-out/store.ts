/** The statements of doors opened for guests. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { doorOpenings } from '../database/schema/index.ts';

export const openingReads = (db: Readable) => {
  const byId = db
    .select()
    .from(doorOpenings)
    .where(eq(doorOpenings.id, sql.placeholder('id')))
    .prepare();
  const now = db
    .select()
    .from(doorOpenings)
    .where(sql`${doorOpenings.state} IN ('asking', 'sent')`)
    .orderBy(asc(doorOpenings.place))
    .prepare();
  const at = db
    .select()
    .from(doorOpenings)
    .where(eq(doorOpenings.place, sql.placeholder('place')))
    .orderBy(desc(doorOpenings.begunAtMs))
    .limit(20)
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    now: () => now.all(),
    at: (place: string) => at.all({ place }),
  };
};

export const openingWrites = (db: Writable) => ({
  insert: prepareInsert(db, doorOpenings),
  save: prepareSave(db, doorOpenings, doorOpenings.id),
});
