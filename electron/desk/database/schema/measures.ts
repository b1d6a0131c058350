/** Measures: what is to be changed in the house, and the count it was opened on. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  MeasuredFigure,
  MeasureKind,
  MeasureScope,
  MeasureState,
} from '../../../../shared/measures/model.ts';
import { optionalJson } from './columns.ts';

export const measures = sqliteTable('measures', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  kind: text('kind').$type<MeasureKind>().notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  scope: text('scope', { mode: 'json' }).$type<MeasureScope>().notNull(),
  /** Whoever sees to it. */
  ownerId: text('owner_id').notNull(),
  /** A calendar day of the house. */
  dueOn: text('due_on').notNull(),
  state: text('state').$type<MeasureState>().notNull(),
  /** The rule of the analysis that found it, and which of its findings. */
  rule: text('rule'),
  finding: text('finding'),
  complaintId: text('complaint_id'),
  /** As it was in the time before; null where nothing is counted. */
  before: optionalJson<MeasuredFigure>('before'),
  openedAtMs: integer('opened_at_ms').notNull(),
  openedBy: text('opened_by').notNull(),
  closedAtMs: integer('closed_at_ms'),
  /** The calendar day it took effect. */
  doneOn: text('done_on'),
  reason: text('reason'),
});
export type MeasureRow = typeof measures.$inferSelect;
