/** Floors, rooms, areas and who stays there. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { BoardRoom } from '../../../../shared/board/contract.ts';
import { flag, list } from './columns.ts';

export const floors = sqliteTable('floors', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
});
export type FloorRow = typeof floors.$inferSelect;

export const rooms = sqliteTable('rooms', {
  id: text('id').primaryKey(),
  number: text('number').notNull(),
  floor: text('floor').notNull(),
  position: integer('position').notNull(),
  type: text('type').notNull(),
  occupancy: text('occupancy').$type<BoardRoom['occupancy']>().notNull(),
  housekeeping: text('housekeeping').$type<BoardRoom['housekeeping']>().notNull(),
  dnd: flag('dnd').notNull(),
  makeUp: flag('make_up').notNull(),
});
export type RoomRow = typeof rooms.$inferSelect;

export const areas = sqliteTable('areas', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  aliases: list<string>('aliases').notNull(),
  floor: text('floor'),
});
export type AreaRow = typeof areas.$inferSelect;

export const stays = sqliteTable('stays', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  guest: text('guest').notNull(),
  incognito: flag('incognito').notNull(),
  party: integer('party').notNull(),
  vipClass: text('vip_class').$type<'key' | 'regular' | 'potential'>(),
  language: text('language'),
  arrival: text('arrival').notNull(),
  departure: text('departure').notNull(),
  state: text('state').$type<'expected' | 'in-house' | 'departed'>().notNull(),
  preferences: list<string>('preferences').notNull(),
  notes: text('notes'),
});
export type StayRow = typeof stays.$inferSelect;
