/** Staff and duty statements. */
import { and, asc, eq, getTableColumns, gt, isNull, or, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  duties,
  requests,
  type SignInTriesRow,
  type StaffRow,
  type StandingHoursRow,
  signInTries,
  staff,
  standingHours,
} from '../database/schema/index.ts';

export const staffReads = (db: Readable) => {
  const byId = db
    .select()
    .from(staff)
    .where(eq(staff.id, sql.placeholder('id')))
    .prepare();
  const byCode = db
    .select()
    .from(staff)
    .where(eq(staff.code, sql.placeholder('code')))
    .prepare();
  const byToken = db
    .select()
    .from(staff)
    .where(or(eq(staff.code, sql.placeholder('token')), eq(staff.badge, sql.placeholder('token'))))
    .limit(1)
    .prepare();
  const all = prepareRows(
    db.select().from(staff).orderBy(asc(staff.code)).prepare(),
    getTableColumns(staff),
  );
  const onDuty = db
    .select({ staff, duty: duties })
    .from(duties)
    .innerJoin(staff, eq(staff.id, duties.staffId))
    .where(isNull(duties.offAtMs))
    .orderBy(asc(staff.code))
    .prepare();
  const leftSince = db
    .select({ staff, duty: duties })
    .from(duties)
    .innerJoin(staff, eq(staff.id, duties.staffId))
    .where(
      and(
        sql`${duties.offAtMs} > ${sql.placeholder('momentMs')}`,
        sql`${duties.onAtMs} <= ${sql.placeholder('momentMs')}`,
      ),
    )
    .prepare();
  const dutyOf = db
    .select()
    .from(duties)
    .where(and(eq(duties.staffId, sql.placeholder('id')), isNull(duties.offAtMs)))
    .prepare();
  const loads = db
    .select({ id: requests.assigneeId, load: sql<number>`count(*)` })
    .from(requests)
    // `open = 1` stands literally: the partial index is used only so.
    .where(
      sql`${requests.open} = 1 AND ${requests.assigneeId} IS NOT NULL AND ${requests.state} <> 'done'`,
    )
    .groupBy(requests.assigneeId)
    .prepare();
  const standing = prepareRows(
    db.select().from(standingHours).orderBy(asc(standingHours.fromDate)).prepare(),
    getTableColumns(standingHours),
  );
  const tries = db
    .select()
    .from(signInTries)
    .where(
      and(
        eq(signInTries.who, sql.placeholder('who')),
        eq(signInTries.workstation, sql.placeholder('workstation')),
      ),
    )
    .prepare();
  return {
    /** Wrong secrets in a row of a person at a workstation. */
    tries: (who: string, workstation: string): SignInTriesRow | undefined =>
      tries.get({ who, workstation }),
    /** Everybody's fixed hours that ever changed, in the order they stood. */
    standingHours: (): StandingHoursRow[] => standing(),
    byId: (id: string): StaffRow | undefined => byId.get({ id }),
    byCode: (code: string): StaffRow | undefined => byCode.get({ code }),
    /** By what stands on the badge: the code typed, or the badge's own barcode. */
    byToken: (token: string): StaffRow | undefined => byToken.get({ token }),
    all: (): StaffRow[] => all(),
    onDuty: () => onDuty.all(),
    /** Who was on duty at a moment and has left since. */
    leftSince: (momentMs: number) => leftSince.all({ momentMs }),
    dutyOf: (id: string) => dutyOf.get({ id }),
    /** Unfinished jobs by staff id. */
    loads: (): Map<string, number> =>
      new Map(loads.all().map((row) => [row.id as string, row.load])),
  };
};

export const staffWrites = (db: Writable) => {
  const insertTries = prepareInsert(db, signInTries);
  const dropTries = db
    .delete(signInTries)
    .where(
      and(
        eq(signInTries.who, sql.placeholder('who')),
        eq(signInTries.workstation, sql.placeholder('workstation')),
      ),
    )
    .prepare();
  const dropTriesOf = db
    .delete(signInTries)
    .where(eq(signInTries.who, sql.placeholder('who')))
    .prepare();
  const drop = (who: string, workstation: string): void => void dropTries.run({ who, workstation });
  const dropStanding = db
    .delete(standingHours)
    .where(
      and(
        eq(standingHours.staffId, sql.placeholder('id')),
        gt(standingHours.fromDate, sql.placeholder('date')),
      ),
    )
    .prepare();
  return {
    insert: prepareInsert(db, staff),
    save: prepareSave(db, staff, staff.id),
    insertStanding: prepareInsert(db, standingHours),
    saveStanding: prepareSave(db, standingHours, standingHours.id),
    /** What was to stand later than a day. */
    dropStandingAfter: (id: string, date: string): void => void dropStanding.run({ id, date }),
    insertDuty: prepareInsert(db, duties),
    saveDuty: prepareSave(db, duties, duties.id),
    keepTries: (row: SignInTriesRow): void => {
      drop(row.who, row.workstation);
      insertTries(row);
    },
    dropTries: drop,
    /** At every workstation. */
    dropTriesOf: (who: string): void => void dropTriesOf.run({ who }),
  };
};
