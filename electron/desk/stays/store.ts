/** The stays' statements. */
import { and, asc, desc, eq, getTableColumns, gte, lte, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import { stays, stayTasks, welcomeSteps } from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in every statement: the partial index is used only so.
const isLive = sql`${stays.state} IN ('expected', 'in-house')`;

/** What the board shows of a stay; it asks for all of them at once. */
const stayOnBoard = {
  room: stays.room,
  state: stays.state,
  vipClass: stays.vipClass,
  incognito: stays.incognito,
  arrival: stays.arrival,
  departure: stays.departure,
  dayUse: stays.dayUse,
};

/** Who has a room and when: asked with every request, so no more than that. */
const whoseRoom = {
  id: stays.id,
  state: stays.state,
  sharesId: stays.sharesId,
  arrival: stays.arrival,
  departure: stays.departure,
  leavesAtMs: stays.leavesAtMs,
};

export const stayReads = (db: Readable) => {
  const byId = db
    .select()
    .from(stays)
    .where(eq(stays.id, slot('id')))
    .prepare();
  const live = prepareRows(db.select().from(stays).where(isLive).prepare(), getTableColumns(stays));
  const onBoard = prepareRows(
    db.select(stayOnBoard).from(stays).where(isLive).prepare(),
    stayOnBoard,
  );
  const liveOf = db
    .select()
    .from(stays)
    .where(and(eq(stays.room, slot('room')), isLive))
    .orderBy(asc(stays.arrival), asc(stays.id))
    .prepare();
  const whose = db
    .select(whoseRoom)
    .from(stays)
    .where(and(eq(stays.room, slot('room')), isLive))
    .orderBy(asc(stays.arrival), asc(stays.id))
    .prepare();
  const departedSince = db
    .select()
    .from(stays)
    .where(and(gte(stays.departedAtMs, slot('momentMs')), sql`${stays.departedAtMs} IS NOT NULL`))
    .orderBy(desc(stays.departedAtMs))
    .prepare();
  const ofRoom = db
    .select()
    .from(stays)
    .where(and(eq(stays.room, slot('room')), lte(stays.arrival, slot('until'))))
    .orderBy(desc(stays.arrival))
    .limit(slot('limit'))
    .prepare();
  const ofPhone = db
    .select()
    .from(stays)
    .where(and(eq(stays.phone, slot('phone')), sql`${stays.phone} IS NOT NULL`))
    .orderBy(desc(stays.arrival))
    .limit(20)
    .prepare();
  const sharing = db
    .select()
    .from(stays)
    .where(and(eq(stays.sharesId, slot('id')), isLive))
    .prepare();
  const steps = db.select().from(welcomeSteps).prepare();
  const tasksOf = db
    .select()
    .from(stayTasks)
    .where(eq(stayTasks.stayId, slot('id')))
    .prepare();
  return {
    /** What is done for an arrival, by class. */
    welcomeSteps: () => steps.all(),
    tasksOf: (id: string) => tasksOf.all({ id }),
    byId: (id: string) => byId.get({ id }),
    /** Expected and in the house. */
    live: () => live(),
    onBoard: () => onBoard(),
    /** Those of a room that are expected or there, by arrival. */
    liveOf: (room: string) => liveOf.all({ room }),
    /** As `liveOf`, the least of it. */
    whose: (room: string) => whose.all({ room }),
    /** Who has left since a moment, newest first. */
    departedSince: (momentMs: number) => departedSince.all({ momentMs }),
    /** Whoever had the room, newest first. @param until last day of arrival */
    ofRoom: (room: string, until: string, limit: number) => ofRoom.all({ room, until, limit }),
    ofPhone: (phone: string) => ofPhone.all({ phone }),
    /** Who shares the room let to this stay. */
    sharing: (id: string) => sharing.all({ id }),
  };
};

const prepareRemoveStep = (db: Writable) => {
  const statement = db
    .delete(welcomeSteps)
    .where(eq(welcomeSteps.id, slot('id')))
    .prepare();
  return (id: string): void => void statement.run({ id });
};

const prepareRemoveTask = (db: Writable) => {
  const statement = db
    .delete(stayTasks)
    .where(eq(stayTasks.requestId, slot('requestId')))
    .prepare();
  return (requestId: string): void => void statement.run({ requestId });
};

export const stayWrites = (db: Writable) => ({
  /** What the house books no more of itself; the request keeps its own story. */
  removeTask: prepareRemoveTask(db),
  removeStep: prepareRemoveStep(db),
  insertStep: prepareInsert(db, welcomeSteps),
  saveStep: prepareSave(db, welcomeSteps, welcomeSteps.id),
  insertTask: prepareInsert(db, stayTasks),
  insert: prepareInsert(db, stays),
  save: prepareSave(db, stays, stays.id),
});
