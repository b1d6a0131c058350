/** Guests' things in the house's hands, each beside the request that fetches them. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ThingKind, ThingState } from '../../../../shared/guest-things/model.ts';
import { flag } from './columns.ts';

export const guestThings = sqliteTable('guest_things', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  requestId: text('request_id').notNull(),
  kind: text('kind').$type<ThingKind>().notNull(),
  place: text('place'),
  floor: text('floor'),
  stayId: text('stay_id'),
  state: text('state').$type<ThingState>().notNull(),
  open: flag('open').notNull(),
  count: integer('count'),
  fromWhere: text('from_where').notNull(),
  toWhere: text('to_where').notNull(),
  shelf: text('shelf').notNull(),
  askedAtMs: integer('asked_at_ms').notNull(),
  askedBy: text('asked_by').notNull(),
  takenAtMs: integer('taken_at_ms'),
  takenBy: text('taken_by'),
  storedAtMs: integer('stored_at_ms'),
  storedBy: text('stored_by'),
  promiseAtMs: integer('promise_at_ms'),
  returnedAtMs: integer('returned_at_ms'),
  returnedBy: text('returned_by'),
  closedAtMs: integer('closed_at_ms'),
});
export type ThingRow = typeof guestThings.$inferSelect;
