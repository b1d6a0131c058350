/** The record, and the personal parts kept apart from it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const events = sqliteTable('events', {
  seq: integer('seq').primaryKey(),
  id: text('id').notNull(),
  atMs: integer('at_ms').notNull(),
  kind: text('kind').notNull(),
  subjectKind: text('subject_kind').notNull(),
  subjectId: text('subject_id').notNull(),
  /** Staff id, or `scheduler`, `setup`. */
  actor: text('actor').notNull(),
  station: text('station').notNull(),
  /** JSON text, hashed exactly as stored. */
  body: text('body').notNull(),
  commitment: text('commitment'),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
});
export type EventRow = typeof events.$inferSelect;

export const eventPersonal = sqliteTable('event_personal', {
  seq: integer('seq').primaryKey(),
  salt: text('salt').notNull(),
  body: text('body').notNull(),
});
