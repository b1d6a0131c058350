/** The alarms' statements. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { WatchTarget } from '../../../shared/alarms/model.ts';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { alarmShowings, alarms, requests, staff, watches } from '../database/schema/index.ts';

export const alarmReads = (db: Readable) => {
  const joined = () =>
    db
      .select({
        alarm: alarms,
        number: requests.number,
        requestPlace: requests.place,
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
      .leftJoin(requests, eq(requests.id, alarms.subjectId))
      .leftJoin(staff, eq(staff.id, alarms.tellId));
  const byId = joined()
    .where(eq(alarms.id, sql.placeholder('id')))
    .prepare();
  const ofSubject = joined()
    .where(eq(alarms.subjectId, sql.placeholder('subjectId')))
    .orderBy(asc(alarms.raisedAtMs))
    .prepare();
  const asking = joined()
    .where(and(isNull(alarms.acknowledgedAtMs), isNull(alarms.endedAtMs)))
    .orderBy(asc(alarms.raisedAtMs))
    .prepare();
  // As the index has it: the first of the two moments, or the only one.
  const quietAtMs = sql`coalesce(min(${alarms.acknowledgedAtMs}, ${alarms.endedAtMs}), ${alarms.acknowledgedAtMs}, ${alarms.endedAtMs})`;
  const quietSince = joined()
    .where(
      and(
        sql`${quietAtMs} > ${sql.placeholder('momentMs')}`,
        sql`${alarms.raisedAtMs} <= ${sql.placeholder('momentMs')}`,
      ),
    )
    .prepare();
  const askingOf = db
    .select()
    .from(alarms)
    .where(
      and(
        eq(alarms.subjectId, sql.placeholder('subjectId')),
        isNull(alarms.acknowledgedAtMs),
        isNull(alarms.endedAtMs),
      ),
    )
    .prepare();
  const watchOf = db
    .select()
    .from(watches)
    .where(
      and(
        eq(watches.subjectId, sql.placeholder('subjectId')),
        eq(watches.target, sql.placeholder('target')),
      ),
    )
    .prepare();
  const watchById = db
    .select()
    .from(watches)
    .where(eq(watches.id, sql.placeholder('id')))
    .prepare();
  const nextWatch = db
    .select({ id: watches.id, attentionAtMs: watches.attentionAtMs })
    .from(watches)
    .where(sql`${watches.attentionAtMs} IS NOT NULL`)
    .orderBy(asc(watches.attentionAtMs))
    .limit(1)
    .prepare();
  return {
    byId: (id: string) => byId.get({ id }),
    ofSubject: (subjectId: string) => ofSubject.all({ subjectId }),
    /** Alarms nobody has taken note of and nothing has ended. */
    asking: () => asking.all(),
    /** What asked for a person at a moment and has been quieted since. */
    quietSince: (momentMs: number) => quietSince.all({ momentMs }),
    askingOf: (subjectId: string) => askingOf.all({ subjectId }),
    watch: (subjectId: string, target: WatchTarget) => watchOf.get({ subjectId, target }),
    watchById: (id: string) => watchById.get({ id }),
    /** The watch that must be looked at first. */
    nextWatch: () => nextWatch.get(),
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
  const removeWatch = db
    .delete(watches)
    .where(eq(watches.id, sql.placeholder('id')))
    .prepare();
  return {
    insert: prepareInsert(db, alarms),
    save: prepareSave(db, alarms, alarms.id),
    insertWatch: prepareInsert(db, watches),
    saveWatch: prepareSave(db, watches, watches.id),
    removeWatch: (id: string): void => void removeWatch.run({ id }),
    /** True when this alarm had not been shown at this station before. */
    show: (row: {
      alarmId: string;
      station: string;
      staffId: string | null;
      atMs: number;
    }): boolean => show.run(row).changes > 0,
  };
};
