/** The statements of the service models: weeks, exceptions, who was last made known to serve a floor. */
import { asc, eq, getTableColumns, gt, gte, isNull, or, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  type FloorCalendarRow,
  floorCalendars,
  floorServings,
  type ServiceExceptionRow,
  serviceExceptions,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

export const serviceModelReads = (db: Readable) => {
  const ofCalendars = () => db.select().from(floorCalendars);
  const calendars = prepareRows(
    ofCalendars()
      .where(or(isNull(floorCalendars.untilMs), gt(floorCalendars.untilMs, slot('sinceMs'))))
      .orderBy(asc(floorCalendars.fromMs))
      .prepare(),
    getTableColumns(floorCalendars),
  );
  const calendarsOf = ofCalendars()
    .where(eq(floorCalendars.floor, slot('floor')))
    .orderBy(asc(floorCalendars.fromMs), asc(floorCalendars.madeAtMs))
    .prepare();
  const calendar = ofCalendars()
    .where(eq(floorCalendars.id, slot('id')))
    .prepare();
  const exceptions = prepareRows(
    db
      .select()
      .from(serviceExceptions)
      .where(gte(serviceExceptions.untilDate, slot('fromDate')))
      .orderBy(asc(serviceExceptions.fromDate), asc(serviceExceptions.addedAtMs))
      .prepare(),
    getTableColumns(serviceExceptions),
  );
  const exception = db
    .select()
    .from(serviceExceptions)
    .where(eq(serviceExceptions.id, slot('id')))
    .prepare();
  const servings = db.select().from(floorServings).prepare();
  return {
    /** The weeks in force at a moment or later, in order. */
    calendars: (sinceMs: number): FloorCalendarRow[] => calendars({ sinceMs }),
    calendar: (id: string): FloorCalendarRow | undefined => calendar.get({ id }),
    /** Every week a floor has had or will have. */
    calendarsOf: (floor: string): FloorCalendarRow[] => calendarsOf.all({ floor }),
    /** Exceptions that end on a day or later, those taken out among them. */
    exceptions: (fromDate: string): ServiceExceptionRow[] => exceptions({ fromDate }),
    exception: (id: string): ServiceExceptionRow | undefined => exception.get({ id }),
    servings: () => servings.all(),
  };
};

export const serviceModelWrites = (db: Writable) => {
  const serve = db
    .insert(floorServings)
    .values({ floor: slot('floor'), servedBy: slot('servedBy'), sinceMs: slot('sinceMs') })
    .onConflictDoUpdate({
      target: floorServings.floor,
      set: { servedBy: slot('servedBy') as never, sinceMs: slot('sinceMs') as never },
    })
    .prepare();
  return {
    insertCalendar: prepareInsert(db, floorCalendars),
    saveCalendar: prepareSave(db, floorCalendars, floorCalendars.id),
    insertException: prepareInsert(db, serviceExceptions),
    saveException: prepareSave(db, serviceExceptions, serviceExceptions.id),
    /** Who serves a floor from now on. */
    serve: (row: typeof floorServings.$inferSelect): void => void serve.run(row),
  };
};
