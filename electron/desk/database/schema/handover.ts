/** The shift handover: one row a boundary between two shifts, its answers, the notes of a shift. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AnswerKind, HandoverState } from '../../../../shared/handover/model.ts';

export const handovers = sqliteTable('handovers', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  /** When the next shift begins. */
  boundaryAtMs: integer('boundary_at_ms').notNull(),
  fromShift: text('from_shift').notNull(),
  toShift: text('to_shift').notNull(),
  state: text('state').$type<HandoverState>().notNull(),
  begunAtMs: integer('begun_at_ms').notNull(),
  outgoingId: text('outgoing_id'),
  outgoingAtMs: integer('outgoing_at_ms'),
  incomingId: text('incoming_id'),
  incomingAtMs: integer('incoming_at_ms'),
  /** Why the keys were not counted. */
  noCountReason: text('no_count_reason'),
  /** SHA-256 of the frozen sheet. */
  sheetHash: text('sheet_hash'),
  /** The event that froze it, and that event's hash: the check word is made of it. */
  signedSeq: integer('signed_seq'),
  signedHash: text('signed_hash'),
});
export type HandoverRow = typeof handovers.$inferSelect;

export const handoverAnswers = sqliteTable('handover_answers', {
  id: text('id').primaryKey(),
  handoverId: text('handover_id').notNull(),
  /** The item's stable id: kind and id of its subject. */
  item: text('item').notNull(),
  answer: text('answer').$type<AnswerKind>().notNull(),
  words: text('words'),
  byId: text('by_id').notNull(),
  atMs: integer('at_ms').notNull(),
  /** A digest of what was answered to: said of something else by now, it counts no more. */
  about: text('about'),
});
export type HandoverAnswerRow = typeof handoverAnswers.$inferSelect;

export const shiftNotes = sqliteTable('shift_notes', {
  id: text('id').primaryKey(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
  text: text('text').notNull(),
});
export type ShiftNoteRow = typeof shiftNotes.$inferSelect;
