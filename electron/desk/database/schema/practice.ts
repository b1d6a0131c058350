/** Practice days of the house, and, in the house of such a day, which of its calls were taken. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PracticeScore } from '../../../../shared/practice/contract.ts';
import { list } from './columns.ts';

export const practiceDays = sqliteTable('practice_days', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  staffId: text('staff_id').notNull(),
  startedAtMs: integer('started_at_ms').notNull(),
  finishedAtMs: integer('finished_at_ms'),
  calls: integer('calls').notNull(),
  points: integer('points'),
  most: integer('most'),
  scores: list<PracticeScore>('scores').notNull(),
});
export type PracticeDayRow = typeof practiceDays.$inferSelect;

export const practiceCalls = sqliteTable('practice_calls', {
  position: integer('position').primaryKey(),
  callId: text('call_id').notNull(),
});
export type PracticeCallRow = typeof practiceCalls.$inferSelect;
