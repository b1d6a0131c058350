/** Statements of the layout and of who lives where. */
import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareSave } from '../database/prepared.ts';
import { areas, floors, rooms, stays } from '../database/schema.ts';

export const roomReads = (db: Readable) => {
  const room = db
    .select()
    .from(rooms)
    .where(eq(rooms.number, sql.placeholder('number')))
    .prepare();
  const allRooms = db.select().from(rooms).orderBy(asc(rooms.position)).prepare();
  const allFloors = db.select().from(floors).orderBy(asc(floors.position)).prepare();
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
  const allStays = db.select().from(stays).where(ne(stays.state, sql`'departed'`)).prepare();
  return {
    room: (number: string) => room.get({ number }),
    rooms: () => allRooms.all(),
    floors: () => allFloors.all(),
    area: (code: string) => area.get({ code }),
    areas: () => allAreas.all(),
    staysOf: (number: string) => staysOf.all({ room: number }),
    stays: () => allStays.all(),
  };
};

export const roomWrites = (db: Writable) => ({
  insertFloor: prepareInsert(db, floors),
  insertRoom: prepareInsert(db, rooms),
  saveRoom: prepareSave(db, rooms, rooms.id),
  insertArea: prepareInsert(db, areas),
  insertStay: prepareInsert(db, stays),
});
