/** The alarms' statements. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { alarmShowings, alarms, requests, staff } from '../database/schema/index.ts';

export const alarmReads = (db: Readable) => {
  const joined = () =>
    db
      .select({
        alarm: alarms,
        number: requests.number,
        place: requests.place,
        service: requests.service,
        tell: staff,
        shownAtMs: sql<
          number | null
        >`(SELECT min(${alarmShowings.atMs}) FROM ${alarmShowings} WHERE ${alarmShowings.alarmId} = ${alarms.id})`,
        takenNoteBy: sql<
          string | null
        >`(SELECT code FROM staff AS noticed WHERE noticed.id = ${alarms.acknowledgedBy})`,
      })
      .from(alarms)
      .innerJoin(requests, eq(requests.id, alarms.requestId))
      .leftJoin(staff, eq(staff.id, alarms.tellId));
  const byId = joined()
    .where(eq(alarms.id, sql.placeholder('id')))
    .prepare();
  const ofRequest = joined()
    .where(eq(alarms.requestId, sql.placeholder('requestId')))
    .orderBy(asc(alarms.raisedAtMs))
    .prepare();
  const asking = joined()
    .where(and(isNull(alarms.acknowledgedAtMs), isNull(alarms.endedAtMs)))
    .orderBy(asc(alarms.raisedAtMs))
    .prepare();
  const askingOf = db
    .select()
    .from(alarms)
    .where(
      and(
        eq(alarms.requestId, sql.placeholder('requestId')),
        isNull(alarms.acknowledgedAtMs),
        isNull(alarms.endedAtMs),
      ),
    )
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    ofRequest: (requestId: string) => ofRequest.all({ requestId }),
    /** Alarms nobody has taken note of and nothing has ended. */
    asking: () => asking.all(),
    askingOf: (requestId: string) => askingOf.all({ requestId }),
  };
};
export type JoinedAlarm = ReturnType<ReturnType<typeof alarmReads>['asking']>[number];

export const alarmWrites = (db: Writable) => {
  const show = db
    .insert(alarmShowings)
    .values({
      alarmId: sql.placeholder('alarmId'),
      station: sql.placeholder('station'),
      staffId: sql.placeholder('staffId'),
      atMs: sql.placeholder('atMs'),
    })
    .onConflictDoNothing()
    .prepare();
  return {
    insert: prepareInsert(db, alarms),
    save: prepareSave(db, alarms, alarms.id),
    /** True when this alarm had not been shown at this station before. */
    show: (row: {
      alarmId: string;
      station: string;
      staffId: string | null;
      atMs: number;
    }): boolean => show.run(row).changes > 0,
  };
};
