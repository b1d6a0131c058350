/** Babysitting: who is qualified, and each sitting beside its request. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChildDetails, SittingState } from '../../../../shared/babysitting/model.ts';
import { flag, optionalJson } from './columns.ts';

export const carers = sqliteTable('carers', {
  /** The person's staff id. */
  id: text('id').primaryKey(),
  qualification: text('qualification').notNull(),
  validUntil: text('valid_until').notNull(),
  active: flag('active').notNull(),
});
export type CarerRow = typeof carers.$inferSelect;

export const sittings = sqliteTable('sittings', {
  id: text('id').primaryKey(),
  requestId: text('request_id').notNull(),
  place: text('place'),
  floor: text('floor'),
  stayId: text('stay_id'),
  fromMs: integer('from_ms').notNull(),
  untilMs: integer('until_ms').notNull(),
  state: text('state').$type<SittingState>().notNull(),
  open: flag('open').notNull(),
  carerId: text('carer_id'),
  /** What is known of the children; never in the record, never in a list. */
  details: optionalJson<ChildDetails>('details'),
  beganAtMs: integer('began_at_ms'),
  endedAtMs: integer('ended_at_ms'),
  askedAtMs: integer('asked_at_ms').notNull(),
  takenBy: text('taken_by').notNull(),
});
export type SittingRow = typeof sittings.$inferSelect;
