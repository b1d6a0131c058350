/** The catalogue's statements. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { TargetSlot } from '../../../shared/standards/model.ts';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { type ServiceTargetsRow, services, serviceTargets } from '../database/schema/index.ts';

const slot = sql.placeholder;

export const catalogueReads = (db: Readable) => {
  const one = db
    .select()
    .from(services)
    .where(eq(services.code, slot('code')))
    .prepare();
  const department = db
    .select({ department: services.department })
    .from(services)
    .where(eq(services.code, slot('code')))
    .prepare();
  const all = db.select().from(services).orderBy(asc(services.position)).prepare();
  const special = db
    .select()
    .from(serviceTargets)
    .where(eq(serviceTargets.service, slot('code')))
    .prepare();
  const allSpecial = db.select().from(serviceTargets).prepare();
  return {
    service: (code: string) => one.get({ code }),
    /** Who does it: all that routing asks of a service. */
    department: (code: string) => department.get({ code })?.department,
    services: () => all.all(),
    /** Targets of a service set apart for a priority or a time of day. */
    special: (code: string) => special.all({ code }),
    allSpecial: () => allSpecial.all(),
  };
};

export const catalogueWrites = (db: Writable) => {
  const insertSpecial = prepareInsert(db, serviceTargets);
  const clearSpecial = db
    .delete(serviceTargets)
    .where(
      and(
        eq(serviceTargets.service, slot('service')),
        eq(serviceTargets.priority, slot('priority')),
        eq(serviceTargets.period, slot('period')),
      ),
    )
    .prepare();
  const clear = ({ service, priority, period }: TargetSlot & { service: string }): void =>
    void clearSpecial.run({ service, priority, period });
  return {
    insert: prepareInsert(db, services),
    save: prepareSave(db, services, services.code),
    setSpecial: (row: ServiceTargetsRow): void => {
      clear(row);
      insertSpecial(row);
    },
    clearSpecial: clear,
  };
};
