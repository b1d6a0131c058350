/** Floors, rooms with their states and flags, areas; what closes a room and what does not agree about it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  ClosedState,
  DiscrepancyKind,
  Housekeeping,
  Occupancy,
  OpenState,
  RoomFlags,
} from '../../../../shared/rooms/model.ts';
import { list } from './columns.ts';

export const floors = sqliteTable('floors', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  /** Out of use since; how it was served stays on record. */
  retiredAtMs: integer('retired_at_ms'),
});
export type FloorRow = typeof floors.$inferSelect;

export const rooms = sqliteTable('rooms', {
  id: text('id').primaryKey(),
  number: text('number').notNull(),
  floor: text('floor').notNull(),
  position: integer('position').notNull(),
  type: text('type').notNull(),
  /** A part of the building across floors; null where it has none. */
  wing: text('wing'),
  occupancy: text('occupancy').$type<Occupancy>().notNull(),
  housekeeping: text('housekeeping').$type<Housekeeping>().notNull(),
  flags: text('flags', { mode: 'json' }).$type<RoomFlags>().notNull(),
  /** Since when housekeeping says what it says, and since when guests are in or out. */
  stateSinceMs: integer('state_since_ms').notNull(),
  occupancySinceMs: integer('occupancy_since_ms').notNull(),
  /** Grows with every change: a bulk change is taken back only where nothing came after it. */
  version: integer('version').notNull(),
});
export type RoomRow = typeof rooms.$inferSelect;

export const areas = sqliteTable('areas', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  aliases: list<string>('aliases').notNull(),
  floor: text('floor'),
  /** Out of use since; what happened there keeps its name. */
  retiredAtMs: integer('retired_at_ms'),
});
export type AreaRow = typeof areas.$inferSelect;

/** One row: when occupied rooms turn dirty (null: never by themselves), and the last day they did. */
export const roomSettings = sqliteTable('room_settings', {
  id: integer('id').primaryKey(),
  dirtyMinute: integer('dirty_minute'),
  turnedOn: text('turned_on').notNull(),
  /** Work behind a do-not-disturb is looked at again after so long; a guest is looked in on after so many hours (null: never). */
  recheckMinutes: integer('recheck_minutes').notNull(),
  welfareHours: integer('welfare_hours'),
  /** From this minute of the day guests usually come. */
  arrivalMinute: integer('arrival_minute').notNull(),
});
export type RoomSettingsRow = typeof roomSettings.$inferSelect;

/** Out of order or out of service: why, from when, until when, and what the room is afterwards. */
export const roomClosures = sqliteTable('room_closures', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  kind: text('kind').$type<ClosedState>().notNull(),
  reason: text('reason').notNull(),
  fromMs: integer('from_ms').notNull(),
  untilMs: integer('until_ms'),
  returnState: text('return_state').$type<OpenState>().notNull(),
  state: text('state').$type<'planned' | 'closed' | 'over' | 'withdrawn'>().notNull(),
  byId: text('by_id').notNull(),
  setAtMs: integer('set_at_ms').notNull(),
  endedAtMs: integer('ended_at_ms'),
});
export type RoomClosureRow = typeof roomClosures.$inferSelect;

/** The front office says one thing, housekeeping has found another. */
export const discrepancies = sqliteTable('discrepancies', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  kind: text('kind').$type<DiscrepancyKind>().notNull(),
  found: text('found').$type<Occupancy>().notNull(),
  foundPersons: integer('found_persons'),
  expectedPersons: integer('expected_persons').notNull(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
  explanation: text('explanation'),
  explainedAtMs: integer('explained_at_ms'),
  explainedById: text('explained_by_id'),
  endedAtMs: integer('ended_at_ms'),
});
export type DiscrepancyRow = typeof discrepancies.$inferSelect;

/** What one act changed, with each room as it was before and its version after. */
export const roomBatches = sqliteTable('room_batches', {
  id: text('id').primaryKey(),
  byId: text('by_id').notNull(),
  atMs: integer('at_ms').notNull(),
  rooms: list<{ before: RoomRow; version: number }>('rooms').notNull(),
  undoneAtMs: integer('undone_at_ms'),
});
export type RoomBatchRow = typeof roomBatches.$inferSelect;
