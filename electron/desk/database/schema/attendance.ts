/** The roster day by day, breaks, swaps. When people were here stands with the staff. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SwapState } from '../../../../shared/attendance/model.ts';
import { flag, optionalJson } from './columns.ts';

export const rosters = sqliteTable('rosters', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  /** The day the shift begins on. */
  date: text('date').notNull(),
  /** Shift code, `own`, `off`, `leave`; null: emptied again. */
  shift: text('shift'),
  /** The hours as they were when it was planned: a shift that changes later changes no past. */
  fromMinute: integer('from_minute'),
  untilMinute: integer('until_minute'),
  swapped: flag('swapped').notNull(),
  /** Floors of that shift; null: the person's usual ones. */
  floors: optionalJson<string[]>('floors'),
});
export type RosterRow = typeof rosters.$inferSelect;

export const breaks = sqliteTable('breaks', {
  id: text('id').primaryKey(),
  dutyId: text('duty_id').notNull(),
  staffId: text('staff_id').notNull(),
  fromMs: integer('from_ms').notNull(),
  untilMs: integer('until_ms'),
});
export type BreakRow = typeof breaks.$inferSelect;

export const swaps = sqliteTable('swaps', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  date: text('date').notNull(),
  withId: text('with_id').notNull(),
  withDate: text('with_date').notNull(),
  state: text('state').$type<SwapState>().notNull(),
  note: text('note').notNull(),
  askedAtMs: integer('asked_at_ms').notNull(),
  askedBy: text('asked_by').notNull(),
  decidedAtMs: integer('decided_at_ms'),
  decidedBy: text('decided_by'),
  refusal: text('refusal'),
  /** What was exchanged, as it stood when it was decided. */
  shift: text('shift'),
  withShift: text('with_shift'),
});
export type SwapRow = typeof swaps.$inferSelect;
