/** Wake-up calls, each beside the request that asked for it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { KnockResult, Repeat, Ring, WakeUpState } from '../../../../shared/wake-ups/model.ts';
import { flag, list } from './columns.ts';

export const wakeUps = sqliteTable('wake_ups', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull(),
  place: text('place').notNull(),
  floor: text('floor'),
  /** Who is to be woken: whose its request is. */
  stayId: text('stay_id'),
  /** The moment the guest wanted. */
  atMs: integer('at_ms').notNull(),
  /** When the room is to be rung next; null when nobody is to ring. */
  nextAtMs: integer('next_at_ms'),
  state: text('state').$type<WakeUpState>().notNull(),
  open: flag('open').notNull(),
  repeat: text('repeat').$type<Repeat>().notNull(),
  /** Last day of a repeated one; null: the day the guest leaves. */
  until: text('until'),
  twice: flag('twice').notNull(),
  againMinutes: integer('again_minutes').notNull(),
  rings: list<Ring>('rings').notNull(),
  /** The request that sends somebody to the door. */
  knockRequestId: text('knock_request_id'),
  knockResult: text('knock_result').$type<KnockResult>(),
  knockedAtMs: integer('knocked_at_ms'),
  knockedBy: text('knocked_by'),
  /** The one of the day before, of a repeated one. */
  followsId: text('follows_id'),
  setAtMs: integer('set_at_ms').notNull(),
  setBy: text('set_by').notNull(),
  closedAtMs: integer('closed_at_ms'),
});
export type WakeUpRow = typeof wakeUps.$inferSelect;
