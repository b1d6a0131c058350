/** Extra beds: who pays for one, from when until when. Whether one stands in a room its flag says. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { flag } from './columns.ts';

export const extraBeds = sqliteTable('extra_beds', {
  id: text('id').primaryKey(),
  /** The request that put it up. */
  requestId: text('request_id').notNull(),
  /** The request that carried it out, while its guest was still there. */
  outRequestId: text('out_request_id'),
  place: text('place').notNull(),
  count: integer('count').notNull(),
  putAtMs: integer('put_at_ms').notNull(),
  /** Put up for an arrival it is paid from the check-in. */
  paidFromMs: integer('paid_from_ms').notNull(),
  /** Its guest has left it, or given it back. */
  outAtMs: integer('out_at_ms'),
  open: flag('open').notNull(),
});
export type ExtraBedRow = typeof extraBeds.$inferSelect;
