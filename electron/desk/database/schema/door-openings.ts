/** Doors opened for guests without a key. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Answer, OpeningState } from '../../../../shared/locked-out/model.ts';
import { list } from './columns.ts';

export const doorOpenings = sqliteTable('door_openings', {
  id: text('id').primaryKey(),
  place: text('place').notNull(),
  state: text('state').$type<OpeningState>().notNull(),
  /** Right or wrong, and when; what was said is kept nowhere. */
  answers: list<Answer & { atMs: number }>('answers').notNull(),
  vouchedBy: text('vouched_by'),
  requestId: text('request_id'),
  sentToId: text('sent_to_id'),
  keyCode: text('key_code'),
  openedById: text('opened_by_id'),
  word: text('word'),
  begunAtMs: integer('begun_at_ms').notNull(),
  endedAtMs: integer('ended_at_ms'),
});
export type DoorOpeningRow = typeof doorOpenings.$inferSelect;
