/** Alarms and where they were shown. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AlarmView } from '../../../../shared/alarms/contract.ts';

export const alarms = sqliteTable('alarms', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull(),
  step: text('step').$type<AlarmView['step']>().notNull(),
  target: text('target').$type<AlarmView['target']>().notNull(),
  level: integer('level').notNull(),
  raisedAtMs: integer('raised_at_ms').notNull(),
  tellId: text('tell_id'),
  why: text('why').notNull(),
  acknowledgedAtMs: integer('acknowledged_at_ms'),
  acknowledgedBy: text('acknowledged_by'),
  endedAtMs: integer('ended_at_ms'),
});
export type AlarmRow = typeof alarms.$inferSelect;

export const alarmShowings = sqliteTable('alarm_showings', {
  alarmId: text('alarm_id').notNull(),
  station: text('station').notNull(),
  staffId: text('staff_id'),
  atMs: integer('at_ms').notNull(),
});
