/** Statements of the layout and of the rooms' states. */
import { and, asc, count, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import type { Readable, Writable } from '../database/open.ts';
import { prepareInsert, prepareRows, prepareSave } from '../database/prepared.ts';
import {
  areas,
  discrepancies,
  floors,
  type RoomSettingsRow,
  roomBatches,
  roomClosures,
  roomSettings,
  rooms,
} from '../database/schema/index.ts';

const slot = sql.placeholder;

/** What the board shows of a room; it asks for all of them at once. */
const roomOnBoard = {
  number: rooms.number,
  floor: rooms.floor,
  occupancy: rooms.occupancy,
  housekeeping: rooms.housekeeping,
  flags: rooms.flags,
};

const layoutReads = (db: Readable) => {
  const floorOf = db
    .select({ floor: rooms.floor })
    .from(rooms)
    .where(eq(rooms.number, slot('number')))
    .prepare();
  const allFloors = db
    .select()
    .from(floors)
    .where(isNull(floors.retiredAtMs))
    .orderBy(asc(floors.position))
    .prepare();
  const countByFloor = db
    .select({ floor: rooms.floor, rooms: count() })
    .from(rooms)
    .groupBy(rooms.floor)
    .prepare();
  const area = db
    .select()
    .from(areas)
    .where(eq(areas.code, slot('code')))
    .prepare();
  const allAreas = db
    .select()
    .from(areas)
    .where(isNull(areas.retiredAtMs))
    .orderBy(asc(areas.position))
    .prepare();
  return {
    floorOf: (number: string) => floorOf.get({ number })?.floor,
    countByFloor: () => new Map(countByFloor.all().map((row) => [row.floor, row.rooms])),
    floors: () => allFloors.all(),
    area: (code: string) => area.get({ code }),
    areas: () => allAreas.all(),
  };
};

const closureReads = (db: Readable) => {
  const isLive = sql`${roomClosures.state} IN ('planned', 'closed')`;
  const live = db
    .select()
    .from(roomClosures)
    .where(isLive)
    .orderBy(asc(roomClosures.fromMs))
    .prepare();
  const liveOf = db
    .select()
    .from(roomClosures)
    .where(and(eq(roomClosures.room, slot('room')), isLive))
    .orderBy(asc(roomClosures.fromMs))
    .prepare();
  const byId = db
    .select()
    .from(roomClosures)
    .where(eq(roomClosures.id, slot('id')))
    .prepare();
  return {
    /** Planned and running, by when they begin. */
    closures: () => live.all(),
    closuresOf: (room: string) => liveOf.all({ room }),
    closure: (id: string) => byId.get({ id }),
  };
};

const discrepancyReads = (db: Readable) => {
  const open = db
    .select()
    .from(discrepancies)
    .where(isNull(discrepancies.endedAtMs))
    .orderBy(asc(discrepancies.atMs))
    .prepare();
  const openOf = db
    .select()
    .from(discrepancies)
    .where(and(eq(discrepancies.room, slot('room')), isNull(discrepancies.endedAtMs)))
    .prepare();
  const byId = db
    .select()
    .from(discrepancies)
    .where(eq(discrepancies.id, slot('id')))
    .prepare();
  const newest = db
    .select()
    .from(discrepancies)
    .orderBy(desc(discrepancies.atMs))
    .limit(slot('limit'))
    .prepare();
  return {
    /** Those that still stand, oldest first. */
    discrepancies: () => open.all(),
    discrepancyOf: (room: string) => openOf.get({ room }),
    discrepancy: (id: string) => byId.get({ id }),
    newestDiscrepancies: (limit: number) => newest.all({ limit }),
  };
};

export const roomReads = (db: Readable) => {
  const room = db
    .select()
    .from(rooms)
    .where(eq(rooms.number, slot('number')))
    .prepare();
  const allRooms = prepareRows(
    db.select().from(rooms).orderBy(asc(rooms.position)).prepare(),
    getTableColumns(rooms),
  );
  const roomsOnBoard = prepareRows(
    db.select(roomOnBoard).from(rooms).orderBy(asc(rooms.position)).prepare(),
    roomOnBoard,
  );
  const settings = db.select().from(roomSettings).prepare();
  const batch = db
    .select()
    .from(roomBatches)
    .where(eq(roomBatches.id, slot('id')))
    .prepare();
  return {
    ...layoutReads(db),
    ...closureReads(db),
    ...discrepancyReads(db),
    room: (number: string) => room.get({ number }),
    rooms: () => allRooms(),
    roomsOnBoard: () => roomsOnBoard(),
    settings: (): RoomSettingsRow | undefined => settings.get(),
    batch: (id: string) => batch.get({ id }),
  };
};

export const roomWrites = (db: Writable) => ({
  insertFloor: prepareInsert(db, floors),
  insertRoom: prepareInsert(db, rooms),
  saveRoom: prepareSave(db, rooms, rooms.id),
  insertArea: prepareInsert(db, areas),
  insertSettings: prepareInsert(db, roomSettings),
  saveSettings: prepareSave(db, roomSettings, roomSettings.id),
  insertClosure: prepareInsert(db, roomClosures),
  saveClosure: prepareSave(db, roomClosures, roomClosures.id),
  insertDiscrepancy: prepareInsert(db, discrepancies),
  saveDiscrepancy: prepareSave(db, discrepancies, discrepancies.id),
  insertBatch: prepareInsert(db, roomBatches),
  saveBatch: prepareSave(db, roomBatches, roomBatches.id),
});
