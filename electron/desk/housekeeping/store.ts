/** The daily work's statements. */
import { and, asc, between, desc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  type HousekeepingSettingsRow,
  housekeepingSettings,
  publicRounds,
  roomCare,
  roomDeals,
  roomTasks,
  stays,
  workTypes,
} from '../database/schema/index.ts';

const slot = sql.placeholder;
// Stands literally in every statement: the partial indexes are used only so.
const isOpen = sql`${roomTasks.open} = 1`;

/** A guest's nights in a room. */
const stayed = {
  id: stays.id,
  room: stays.room,
  arrival: stays.arrival,
  departure: stays.departure,
  state: stays.state,
};

/** Stays that have had nights: those that were only expected, or called off, have none. */
const lived = sql`${stays.state} IN ('in-house', 'departed')`;

const careReads = (db: Readable) => {
  const all = prepareRows(db.select().from(roomCare).prepare(), getTableColumns(roomCare));
  const ofRoom = db
    .select()
    .from(roomCare)
    .where(eq(roomCare.room, slot('room')))
    .prepare();
  const planned = db
    .select()
    .from(roomCare)
    .where(and(eq(roomCare.plannedOn, slot('date')), sql`${roomCare.plannedOn} IS NOT NULL`))
    .prepare();
  const nights = prepareRows(db.select(stayed).from(stays).where(lived).prepare(), stayed);
  const nightsOf = db
    .select(stayed)
    .from(stays)
    .where(and(eq(stays.room, slot('room')), lived))
    .prepare();
  return {
    care: () => all(),
    careOf: (room: string) => ofRoom.all({ room }),
    carePlannedOn: (date: string) => planned.all({ date }),
    /** All stays there are or were: the nights every room was lived in. */
    nights: () => nights(),
    nightsOf: (room: string) => nightsOf.all({ room }),
  };
};

export const housekeepingReads = (db: Readable) => {
  const settings = db.select().from(housekeepingSettings).prepare();
  const types = db.select().from(workTypes).orderBy(asc(workTypes.position)).prepare();
  const deal = db
    .select()
    .from(roomDeals)
    .where(and(eq(roomDeals.date, slot('date')), eq(roomDeals.part, slot('part'))))
    .prepare();
  const select = () => db.select().from(roomTasks);
  const byId = select()
    .where(eq(roomTasks.id, slot('id')))
    .prepare();
  const ofPart = prepareRows(
    select()
      .where(and(eq(roomTasks.date, slot('date')), eq(roomTasks.part, slot('part'))))
      .orderBy(asc(roomTasks.place), asc(roomTasks.slot))
      .prepare(),
    getTableColumns(roomTasks),
  );
  const ofRoom = select()
    .where(
      and(
        eq(roomTasks.date, slot('date')),
        eq(roomTasks.part, slot('part')),
        eq(roomTasks.place, slot('place')),
      ),
    )
    .orderBy(asc(roomTasks.slot))
    .prepare();
  const at = select()
    .where(eq(roomTasks.place, slot('place')))
    .orderBy(desc(roomTasks.madeAtMs))
    .limit(slot('limit'))
    .prepare();
  const openBefore = select()
    .where(and(isOpen, sql`${roomTasks.date} < ${slot('date')}`))
    .prepare();
  const begunBy = select()
    .where(and(isOpen, eq(roomTasks.state, 'doing'), eq(roomTasks.assigneeId, slot('staffId'))))
    .orderBy(asc(roomTasks.place))
    .prepare();
  const openOf = select()
    .where(and(isOpen, eq(roomTasks.place, slot('place'))))
    .orderBy(asc(roomTasks.madeAtMs))
    .prepare();
  const late = sql`${isOpen} AND ${roomTasks.lateAtMs} IS NOT NULL`;
  const nextLate = select().where(late).orderBy(asc(roomTasks.lateAtMs)).limit(1).prepare();
  const lateBy = select()
    .where(sql`${late} AND ${roomTasks.lateAtMs} <= ${slot('momentMs')}`)
    .orderBy(asc(roomTasks.lateAtMs))
    .prepare();
  const ofRound = select()
    .where(
      and(
        eq(roomTasks.roundId, slot('roundId')),
        sql`${roomTasks.roundId} IS NOT NULL`,
        eq(roomTasks.date, slot('date')),
      ),
    )
    .orderBy(asc(roomTasks.slot))
    .prepare();
  // Heavy is what is made in full after a guest, or turned and taken down.
  const doneBetween = db
    .select({
      by: sql<string>`${roomTasks.doneBy}`,
      credits: sql<number>`sum(${roomTasks.credits})`,
      heavy: sql<number>`sum(${roomTasks.kind} IN ('departure', 'deep-clean', 'mattress', 'curtains'))`,
    })
    .from(roomTasks)
    .where(
      and(
        between(roomTasks.date, slot('from'), slot('until')),
        sql`${roomTasks.doneBy} IS NOT NULL`,
      ),
    )
    .groupBy(roomTasks.doneBy)
    .prepare();
  const daysWithDone = db
    .select({ days: sql<number>`count(DISTINCT ${roomTasks.date})` })
    .from(roomTasks)
    .where(
      and(
        between(roomTasks.date, slot('from'), slot('until')),
        sql`${roomTasks.doneBy} IS NOT NULL`,
      ),
    )
    .prepare();
  const rounds = db.select().from(publicRounds).orderBy(asc(publicRounds.id)).prepare();
  const round = db
    .select()
    .from(publicRounds)
    .where(eq(publicRounds.id, slot('id')))
    .prepare();
  return {
    ...careReads(db),
    settings: () => settings.get() as HousekeepingSettingsRow,
    types: () => types.all(),
    deal: (date: string, part: string) => deal.get({ date, part }),
    byId: (id: string) => byId.get({ id }),
    ofPart: (date: string, part: string) => ofPart({ date, part }),
    ofRoom: (date: string, part: string, place: string) => ofRoom.all({ date, part, place }),
    /** What a place has had, newest first. */
    at: (place: string, limit: number) => at.all({ place, limit }),
    /** What is still open of days that are over. */
    openBefore: (date: string) => openBefore.all({ date }),
    /** What a person stands in the middle of. */
    begunBy: (staffId: string) => begunBy.all({ staffId }),
    openOf: (place: string) => openOf.all({ place }),
    /** What is missed next, if nobody says it was done. */
    nextLate: () => nextLate.get(),
    lateBy: (momentMs: number) => lateBy.all({ momentMs }),
    ofRound: (roundId: string, date: string) => ofRound.all({ roundId, date }),
    /** What each person has done from one day to another: credits, and how much of it was heavy. */
    doneBetween: (from: string, until: string) => doneBetween.all({ from, until }),
    /** On how many days somebody made a room. */
    daysWithDone: (from: string, until: string) => daysWithDone.get({ from, until })?.days ?? 0,
    rounds: () => rounds.all(),
    round: (id: string) => round.get({ id }),
  };
};

export const housekeepingWrites = (db: Writable) => ({
  saveSettings: prepareSave(db, housekeepingSettings, housekeepingSettings.id),
  saveType: prepareSave(db, workTypes, workTypes.id),
  insertDeal: prepareInsert(db, roomDeals),
  saveDeal: prepareSave(db, roomDeals, roomDeals.id),
  insert: prepareInsert(db, roomTasks),
  save: prepareSave(db, roomTasks, roomTasks.id),
  insertCare: prepareInsert(db, roomCare),
  saveCare: prepareSave(db, roomCare, roomCare.id),
  insertRound: prepareInsert(db, publicRounds),
  saveRound: prepareSave(db, publicRounds, publicRounds.id),
});
