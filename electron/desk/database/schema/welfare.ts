/** Guests who were looked in on. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { WelfareOutcome, WelfareStep } from '../../../../shared/welfare/model.ts';
import { list } from './columns.ts';

export type StepTaken = { step: WelfareStep; atMs: number; byIds: string[]; note: string | null };

export const welfareChecks = sqliteTable('welfare_checks', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  dndSinceMs: integer('dnd_since_ms').notNull(),
  openedAtMs: integer('opened_at_ms').notNull(),
  state: text('state').$type<'open' | 'over' | 'withdrawn'>().notNull(),
  steps: list<StepTaken>('steps').notNull(),
  outcome: text('outcome').$type<WelfareOutcome>(),
  endedAtMs: integer('ended_at_ms'),
});
export type WelfareCheckRow = typeof welfareChecks.$inferSelect;
