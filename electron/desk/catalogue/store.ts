/** The catalogue's statements. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { services } from '../database/schema/index.ts';

export const catalogueReads = (db: Readable) => {
  const one = db
    .select()
    .from(services)
    .where(eq(services.code, sql.placeholder('code')))
    .prepare();
  const department = db
    .select({ department: services.department })
    .from(services)
    .where(eq(services.code, sql.placeholder('code')))
    .prepare();
  const all = db.select().from(services).orderBy(asc(services.position)).prepare();
  return {
    service: (code: string) => one.get({ code }),
    /** Who does it: all that routing asks of a service. */
    department: (code: string) => department.get({ code })?.department,
    services: () => all.all(),
  };
};

export const catalogueWrites = (db: Writable) => ({
  insert: prepareInsert(db, services),
  save: prepareSave(db, services, services.code),
});
