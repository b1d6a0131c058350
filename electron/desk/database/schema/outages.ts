/** When the desk was out of use. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { OutageReason } from '../../../../shared/outages/model.ts';

export const outages = sqliteTable('outages', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  fromMs: integer('from_ms').notNull(),
  untilMs: integer('until_ms').notNull(),
  reason: text('reason').$type<OutageReason>().notNull(),
  openedAtMs: integer('opened_at_ms').notNull(),
  /** Staff id; the desk itself where it was closed by nobody. */
  openedBy: text('opened_by').notNull(),
  /** Null: it was so. */
  withdrawnAtMs: integer('withdrawn_at_ms'),
});
export type OutageRow = typeof outages.$inferSelect;
