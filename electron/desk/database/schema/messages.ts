/** Messages for guests, each beside the request that brings it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Attempt, MessageState } from '../../../../shared/messages/model.ts';
import { flag, list } from './columns.ts';

export const messages = sqliteTable('messages', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull(),
  place: text('place'),
  floor: text('floor'),
  /** The stay it is meant for, as it was understood. */
  stayId: text('stay_id'),
  /** Found by the name of a guest who stays incognito: where they stay is for those who may know. */
  confidential: flag('confidential').notNull(),
  saidFor: text('said_for'),
  saidFrom: text('said_from'),
  contact: text('contact'),
  words: text('words').notNull(),
  state: text('state').$type<MessageState>().notNull(),
  open: flag('open').notNull(),
  attempts: list<Attempt>('attempts').notNull(),
  /** Until when it can reach the guest here. */
  untilMs: integer('until_ms'),
  passedTo: text('passed_to'),
  receivedAtMs: integer('received_at_ms').notNull(),
  receivedBy: text('received_by').notNull(),
  closedAtMs: integer('closed_at_ms'),
});
export type MessageRow = typeof messages.$inferSelect;
