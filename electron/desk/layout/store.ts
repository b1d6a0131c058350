/** Statements of the layout: what connects, what is out of use, what rooms were called, what a number is in. */
import { and, asc, desc, eq, gt, isNotNull, lte, or, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import {
  areas,
  eventPersonal,
  events,
  floors,
  keys,
  retiredRooms,
  roomConnections,
  roomNames,
  rooms,
} from '../database/schema/index.ts';
import { prepareFollow } from './follow.ts';
import { prepareSearched } from './searched.ts';

const slot = sql.placeholder;

export const layoutReads = (db: Readable) => {
  const connections = db.select().from(roomConnections).prepare();
  const connectionsOf = db
    .select()
    .from(roomConnections)
    .where(or(eq(roomConnections.one, slot('id')), eq(roomConnections.other, slot('id'))))
    .prepare();
  const roomById = db
    .select()
    .from(rooms)
    .where(eq(rooms.id, slot('id')))
    .prepare();
  const retired = db.select().from(retiredRooms).orderBy(desc(retiredRooms.retiredAtMs)).prepare();
  const retiredOf = db
    .select()
    .from(retiredRooms)
    .where(eq(retiredRooms.number, slot('number')))
    .prepare();
  const namesOf = db
    .select()
    .from(roomNames)
    .where(eq(roomNames.roomId, slot('roomId')))
    .orderBy(asc(roomNames.untilSeq))
    .prepare();
  const namedAs = db
    .select()
    .from(roomNames)
    .where(eq(roomNames.number, slot('number')))
    .orderBy(asc(roomNames.untilSeq))
    .prepare();
  const names = db.select().from(roomNames).orderBy(asc(roomNames.untilSeq)).prepare();
  const retiredFloor = db
    .select()
    .from(floors)
    .where(and(eq(floors.code, slot('code')), isNotNull(floors.retiredAtMs)))
    .prepare();
  const retiredAreas = db
    .select()
    .from(areas)
    .where(isNotNull(areas.retiredAtMs))
    .orderBy(asc(areas.position))
    .prepare();
  const between = db
    .select({ event: events, personal: eventPersonal.body })
    .from(events)
    .leftJoin(eventPersonal, eq(eventPersonal.seq, events.seq))
    .where(
      and(
        eq(events.subjectId, slot('number')),
        gt(events.seq, slot('after')),
        lte(events.seq, slot('until')),
      ),
    )
    .orderBy(asc(events.seq))
    .limit(slot('limit'))
    .prepare();
  const keysOpening = db
    .select()
    .from(keys)
    .where(
      sql`${keys.state} <> 'retired' AND EXISTS (SELECT 1 FROM json_each(${keys.rooms}) WHERE value = ${slot('number')})`,
    )
    .prepare();
  return {
    /** Every pair of connecting rooms, by their ids. */
    connections: () => connections.all(),
    /** Ids of the rooms one goes through to from this one. */
    connectedTo: (id: string): string[] =>
      connectionsOf.all({ id }).map(({ one, other }) => (one === id ? other : one)),
    roomById: (id: string) => roomById.get({ id }),
    /** Rooms out of use, newest first. */
    retired: () => retired.all(),
    retiredOf: (number: string) => retiredOf.get({ number }),
    /** What a room was called before, oldest first. */
    namesOf: (roomId: string) => namesOf.all({ roomId }),
    /** Who bore a number before, oldest first. */
    namedAs: (number: string) => namedAs.all({ number }),
    names: () => names.all(),
    retiredFloor: (code: string) => retiredFloor.get({ code }),
    retiredAreas: () => retiredAreas.all(),
    /** What stands on record under a number, after one event and up to another. */
    eventsUnder: (number: string, after: number, until: number, limit: number) =>
      between.all({ number, after, until, limit }),
    keysOpening: (number: string) => keysOpening.all({ number }),
    /** What search knows under numbers of rooms, by kind. */
    searchedAt: prepareSearched(db),
  };
};

export const layoutWrites = (db: Writable) => {
  const deleteRoom = db
    .delete(rooms)
    .where(eq(rooms.id, slot('id')))
    .prepare();
  const restored = db
    .delete(retiredRooms)
    .where(eq(retiredRooms.id, slot('id')))
    .prepare();
  const disconnect = db
    .delete(roomConnections)
    .where(and(eq(roomConnections.one, slot('one')), eq(roomConnections.other, slot('other'))))
    .prepare();
  const place = db
    .update(rooms)
    .set({ position: sql`${slot('position')}` })
    .where(eq(rooms.id, slot('id')))
    .prepare();
  return {
    connect: prepareInsert(db, roomConnections),
    disconnect: (one: string, other: string): void => void disconnect.run({ one, other }),
    deleteRoom: (id: string): void => void deleteRoom.run({ id }),
    placeRoom: (id: string, position: number): void => void place.run({ id, position }),
    retire: prepareInsert(db, retiredRooms),
    saveRetired: prepareSave(db, retiredRooms, retiredRooms.id),
    unretire: (id: string): void => void restored.run({ id }),
    insertName: prepareInsert(db, roomNames),
    saveFloor: prepareSave(db, floors, floors.code),
    saveArea: prepareSave(db, areas, areas.code),
    /** Renames rooms in every row that names them; rooms themselves are saved by their own. */
    follow: prepareFollow(db),
  };
};
