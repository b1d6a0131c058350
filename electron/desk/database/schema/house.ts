/** The house, its running numbers, its shifts and its ladder. */
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Language } from '../../../../shared/kernel/fields.ts';
import type { Role } from '../../../../shared/kernel/permissions.ts';
import type { Priority } from '../../../../shared/requests/model.ts';
import { flag } from './columns.ts';

export const house = sqliteTable('house', {
  id: integer('id').primaryKey(),
  houseId: text('house_id').notNull(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  language: text('language').$type<Language>().notNull(),
  timeZone: text('time_zone').notNull(),
  demo: flag('demo').notNull(),
  clockOffsetMs: integer('clock_offset_ms').notNull(),
  /** How far the house is ahead of a machine that was set back. */
  clockSkewMs: integer('clock_skew_ms').notNull(),
  undoMs: integer('undo_ms').notNull(),
  idleLockMs: integer('idle_lock_ms').notNull(),
  warnShare: real('warn_share').notNull(),
  /** The measure of attendance: late from, a break too long from, overtime from. */
  graceMinutes: integer('grace_minutes').notNull(),
  breakMinutes: integer('break_minutes').notNull(),
  overtimeMinutes: integer('overtime_minutes').notNull(),
  /** What a guest dials for the centre, as the notices by the lifts say it; empty: not set yet. */
  centrePhone: text('centre_phone').notNull(),
  createdAtMs: integer('created_at_ms').notNull(),
});
export type HouseRow = typeof house.$inferSelect;

export const counters = sqliteTable('counters', {
  name: text('name').primaryKey(),
  value: integer('value').notNull(),
});
export type CounterRow = typeof counters.$inferSelect;

export const shifts = sqliteTable('shifts', {
  code: text('code').primaryKey(),
  fromMinute: integer('from_minute').notNull(),
  untilMinute: integer('until_minute').notNull(),
});
export type ShiftRow = typeof shifts.$inferSelect;

export const ladder = sqliteTable('ladder', {
  priority: text('priority').$type<Priority>().notNull(),
  period: text('period').$type<'day' | 'night'>().notNull(),
  rung: integer('rung').notNull(),
  role: text('role').$type<Role>().notNull(),
  afterPercent: integer('after_percent').notNull(),
  plusMinutes: integer('plus_minutes').notNull(),
});
export type LadderRow = typeof ladder.$inferSelect;
