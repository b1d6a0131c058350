/** Statements of the layout and of who lives where. */
import { and, asc, count, eq, getTableColumns, ne, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import { areas, floors, rooms, stays } from '../database/schema/index.ts';

/** What the board shows of a room and of its stays; it asks for all of them at once. */
const roomOnBoard = {
  number: rooms.number,
  floor: rooms.floor,
  occupancy: rooms.occupancy,
  housekeeping: rooms.housekeeping,
  dnd: rooms.dnd,
  makeUp: rooms.makeUp,
};
const stayOnBoard = {
  room: stays.room,
  state: stays.state,
  vipClass: stays.vipClass,
  arrival: stays.arrival,
  departure: stays.departure,
};

export const roomReads = (db: Readable) => {
  const room = db
    .select()
    .from(rooms)
    .where(eq(rooms.number, sql.placeholder('number')))
    .prepare();
  const floorOf = db
    .select({ floor: rooms.floor })
    .from(rooms)
    .where(eq(rooms.number, sql.placeholder('number')))
    .prepare();
  const allRooms = prepareRows(
    db.select().from(rooms).orderBy(asc(rooms.position)).prepare(),
    getTableColumns(rooms),
  );
  const allFloors = db.select().from(floors).orderBy(asc(floors.position)).prepare();
  const roomsOnBoard = prepareRows(
    db.select(roomOnBoard).from(rooms).orderBy(asc(rooms.position)).prepare(),
    roomOnBoard,
  );
  const staysOnBoard = prepareRows(
    db.select(stayOnBoard).from(stays).where(ne(stays.state, sql`'departed'`)).prepare(),
    stayOnBoard,
  );
  const countByFloor = db
    .select({ floor: rooms.floor, rooms: count() })
    .from(rooms)
    .groupBy(rooms.floor)
    .prepare();
  const area = db
    .select()
    .from(areas)
    .where(eq(areas.code, sql.placeholder('code')))
    .prepare();
  const allAreas = db.select().from(areas).orderBy(asc(areas.position)).prepare();
  const staysOf = db
    .select()
    .from(stays)
    .where(and(eq(stays.room, sql.placeholder('room')), ne(stays.state, sql`'departed'`)))
    .orderBy(asc(stays.arrival))
    .prepare();
  const allStays = prepareRows(
    db.select().from(stays).where(ne(stays.state, sql`'departed'`)).prepare(),
    getTableColumns(stays),
  );
  return {
    room: (number: string) => room.get({ number }),
    floorOf: (number: string) => floorOf.get({ number })?.floor,
    rooms: () => allRooms(),
    roomsOnBoard: () => roomsOnBoard(),
    staysOnBoard: () => staysOnBoard(),
    countByFloor: () => new Map(countByFloor.all().map((row) => [row.floor, row.rooms])),
    floors: () => allFloors.all(),
    area: (code: string) => area.get({ code }),
    areas: () => allAreas.all(),
    staysOf: (number: string) => staysOf.all({ room: number }),
    stays: () => allStays(),
  };
};

export const roomWrites = (db: Writable) => ({
  insertFloor: prepareInsert(db, floors),
  insertRoom: prepareInsert(db, rooms),
  saveRoom: prepareSave(db, rooms, rooms.id),
  insertArea: prepareInsert(db, areas),
  insertStay: prepareInsert(db, stays),
});
