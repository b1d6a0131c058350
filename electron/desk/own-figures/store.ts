/** The statements of figures of persons: who looked at them, and the work they are computed from. */
import { and, desc, eq, gte, lt, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  calls,
  events,
  type FigureSettingsRow,
  figureLooks,
  figureSettings,
  requests,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

const workFields = {
  id: requests.id,
  number: requests.number,
  service: requests.service,
  state: requests.state,
  assigneeId: requests.assigneeId,
  chases: requests.chases,
  loggedAtMs: requests.loggedAtMs,
  startsAtMs: requests.startsAtMs,
  dispatchedAtMs: requests.dispatchedAtMs,
  doneAtMs: requests.doneAtMs,
  dueAtMs: requests.dueAtMs,
  promiseAtMs: requests.promiseAtMs,
  takenBy: calls.takenBy,
};
/** A request as it counts for the people who had to do with it; `takenBy` is null without a call. */
export type WorkRow = Pick<
  typeof requests.$inferSelect,
  Exclude<keyof typeof workFields, 'takenBy'>
> & { takenBy: string | null };

export const ownFigureReads = (db: Readable) => {
  const looks = db
    .select()
    .from(figureLooks)
    .where(and(eq(figureLooks.staffId, slot('staffId')), eq(figureLooks.month, slot('month'))))
    .orderBy(desc(figureLooks.atMs))
    .prepare();
  const settings = db.select().from(figureSettings).prepare();
  const work = prepareRows<WorkRow>(
    db
      .select(workFields)
      .from(requests)
      .leftJoin(calls, eq(calls.id, requests.callId))
      .where(
        and(gte(requests.loggedAtMs, slot('fromMs')), lt(requests.loggedAtMs, slot('untilMs'))),
      )
      .orderBy(requests.loggedAtMs)
      .prepare(),
    workFields,
  );
  const corrected = db
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        gte(requests.loggedAtMs, slot('fromMs')),
        lt(requests.loggedAtMs, slot('untilMs')),
        // Asked of each request: the record is far longer than a month's requests.
        sql`EXISTS (SELECT 1 FROM ${events} WHERE ${events.subjectId} = ${requests.id} AND ${events.kind} = 'corrected')`,
      ),
    )
    .prepare();
  return {
    /** Who looked at a month's figures of a person, newest first. */
    looks: (staffId: string, month: string) => looks.all({ staffId, month }),
    /** Requests of a time that were put right after they were recorded. */
    corrected: (fromMs: number, untilMs: number) =>
      corrected.all({ fromMs, untilMs }).map(({ id }) => id),
    settings: () => settings.get() as FigureSettingsRow,
    /** The requests that came in a time, its end not included, as they came. */
    work: (fromMs: number, untilMs: number): WorkRow[] => work({ fromMs, untilMs }),
  };
};

export const ownFigureWrites = (db: Writable) => ({
  insertLook: prepareInsert(db, figureLooks),
  saveSettings: prepareSave(db, figureSettings, figureSettings.id),
});
