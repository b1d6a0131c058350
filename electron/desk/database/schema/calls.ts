/** Contacts with the centre. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CallView } from '../../../../shared/calls/contract.ts';
import { flag, list } from './columns.ts';

export const calls = sqliteTable('calls', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  line: integer('line').notNull(),
  channel: text('channel').$type<CallView['channel']>().notNull(),
  caller: text('caller').$type<CallView['caller']>().notNull(),
  place: text('place'),
  takenBy: text('taken_by').notNull(),
  beganAtMs: integer('began_at_ms').notNull(),
  endedAtMs: integer('ended_at_ms'),
  draft: text('draft').notNull(),
  said: list<string>('said').notNull(),
  repeatedBack: flag('repeated_back').notNull(),
});
export type CallRow = typeof calls.$inferSelect;
