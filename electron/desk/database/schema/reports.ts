/** What reports need beside the registers: each promise to a guest with how it ended, and the house's aims. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Every promise made, kept apart because the request forgets it once the guest is answered. */
export const promises = sqliteTable(
  'promises',
  {
    requestId: text('request_id').notNull(),
    promisedAtMs: integer('promised_at_ms').notNull(),
    promiseAtMs: integer('promise_at_ms').notNull(),
    endedAtMs: integer('ended_at_ms'),
    /** `answered`: the guest was told. `renewed`: another time was promised before it passed. */
    ended: text('ended').$type<'answered' | 'renewed' | 'cancelled' | 'withdrawn'>(),
  },
  (table) => [primaryKey({ columns: [table.requestId, table.promisedAtMs] })],
);
export type PromiseRow = typeof promises.$inferSelect;

export const reportAims = sqliteTable('report_aims', {
  /** Report and figure, e.g. `satisfaction.satisfied`. */
  id: text('id').primaryKey(),
  /** Null: the house aims at nothing here, whatever is usual. */
  value: real('value'),
});
export type ReportAimRow = typeof reportAims.$inferSelect;
