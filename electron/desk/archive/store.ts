/** The statements of the monthly archive files. */
import { desc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert } from '../database/prepared.ts';
import { type ArchiveRow, archives } from '../database/schema/index.ts';

export const archiveReads = (db: Readable) => {
  const all = db.select().from(archives).orderBy(desc(archives.month)).prepare();
  const of = db
    .select()
    .from(archives)
    .where(eq(archives.month, sql.placeholder('month')))
    .prepare();
  const stale = db.select().from(archives).where(sql`${archives.stale} > 0`).prepare();
  return {
    all: (): ArchiveRow[] => all.all(),
    of: (month: string): ArchiveRow | undefined => of.get({ month }),
    /** Those whose personal file has to be made anew. */
    stale: (): ArchiveRow[] => stale.all(),
  };
};

export const archiveWrites = (db: Writable) => {
  const insert = prepareInsert(db, archives);
  const remove = db
    .delete(archives)
    .where(eq(archives.month, sql.placeholder('month')))
    .prepare();
  const outdate = db
    .update(archives)
    .set({ stale: sql`${archives.stale} + 1` })
    .where(
      sql`${archives.fromMs} <= ${sql.placeholder('untilMs')} AND ${archives.untilMs} > ${sql.placeholder('fromMs')}
        AND ${archives.personalFile} IS NOT NULL`,
    )
    .prepare();
  const reopen = db
    .update(archives)
    .set({ complete: false })
    .where(
      sql`${archives.fromMs} <= ${sql.placeholder('untilMs')} AND ${archives.untilMs} > ${sql.placeholder('fromMs')}
        AND ${archives.complete} = 1`,
    )
    .prepare();
  return {
    /** Something was entered for a time between two moments: the months written of it are not whole. */
    reopen: (fromMs: number, untilMs: number): void => void reopen.run({ fromMs, untilMs }),
    /** The personal files of those months hold what they should no more. Returns how many there are. */
    outdate: (fromMs: number, untilMs: number): number => outdate.run({ fromMs, untilMs }).changes,
    /** A month has one row: written again, the new one stands. */
    save: (row: ArchiveRow): void => {
      remove.run({ month: row.month });
      insert(row);
    },
  };
};
