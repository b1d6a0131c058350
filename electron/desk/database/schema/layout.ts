/** Beside the rooms themselves: which connect, which are out of use, what they were called before. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Each pair once, the lower id first. */
export const roomConnections = sqliteTable('room_connections', {
  one: text('one').notNull(),
  other: text('other').notNull(),
});

/** Rooms the house no longer has: their history keeps a room to belong to. */
export const retiredRooms = sqliteTable('retired_rooms', {
  id: text('id').primaryKey(),
  number: text('number').notNull(),
  floor: text('floor').notNull(),
  type: text('type').notNull(),
  wing: text('wing'),
  retiredAtMs: integer('retired_at_ms').notNull(),
  reason: text('reason'),
});
export type RetiredRoomRow = typeof retiredRooms.$inferSelect;

/** A number a room bore until an event of the record. The number it bears now stands with the room. */
export const roomNames = sqliteTable('room_names', {
  id: text('id').primaryKey(),
  roomId: text('room_id').notNull(),
  number: text('number').notNull(),
  untilSeq: integer('until_seq').notNull(),
  untilMs: integer('until_ms').notNull(),
});
export type RoomNameRow = typeof roomNames.$inferSelect;
