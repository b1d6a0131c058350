/** How the floors are served: weeks with their validity, exceptions, who was last made known. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Hours, ServedBy } from '../../../../shared/service-model/model.ts';
import { list, optionalJson } from './columns.ts';

export const floorCalendars = sqliteTable('floor_calendars', {
  id: text('id').primaryKey(),
  floor: text('floor').notNull(),
  fromMs: integer('from_ms').notNull(),
  /** Null: until it is changed. One that was replaced before it began ends where it begins. */
  untilMs: integer('until_ms'),
  /** Monday first. */
  week: list<Hours[]>('week').notNull(),
  madeAtMs: integer('made_at_ms').notNull(),
  madeBy: text('made_by').notNull(),
});
export type FloorCalendarRow = typeof floorCalendars.$inferSelect;

export const serviceExceptions = sqliteTable('service_exceptions', {
  id: text('id').primaryKey(),
  fromDate: text('from_date').notNull(),
  untilDate: text('until_date').notNull(),
  /** Null: the whole house. */
  floors: optionalJson<string[]>('floors'),
  hours: list<Hours>('hours').notNull(),
  reason: text('reason').notNull(),
  addedAtMs: integer('added_at_ms').notNull(),
  addedBy: text('added_by').notNull(),
  removedAtMs: integer('removed_at_ms'),
  removedBy: text('removed_by'),
});
export type ServiceExceptionRow = typeof serviceExceptions.$inferSelect;

/** Who serves a floor as the desk has last made it known: what a turn is measured against. */
export const floorServings = sqliteTable('floor_servings', {
  floor: text('floor').primaryKey(),
  servedBy: text('served_by').$type<ServedBy>().notNull(),
  sinceMs: integer('since_ms').notNull(),
});
export type FloorServingRow = typeof floorServings.$inferSelect;
