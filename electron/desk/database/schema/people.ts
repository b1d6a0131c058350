/** What is kept of the centre's people: calls listened to, training, rewards and warnings, figures seen. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ContentAnswers, VoiceScores } from '../../../../shared/call-quality/model.ts';
import type { ConductKind } from '../../../../shared/conduct/contract.ts';
import type { Course, TrainingRule, TrainingState } from '../../../../shared/training/model.ts';
import { flag } from './columns.ts';

export const callChecks = sqliteTable('call_checks', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  callId: text('call_id').notNull(),
  date: text('date').notNull(),
  atMs: integer('at_ms').notNull(),
  checkedBy: text('checked_by').notNull(),
  points: text('points', { mode: 'json' }).$type<VoiceScores>().notNull(),
  content: text('content', { mode: 'json' }).$type<ContentAnswers>().notNull(),
  note: text('note').notNull(),
  remark: text('remark'),
  corrected: flag('corrected').notNull(),
});
export type CallCheckRow = typeof callChecks.$inferSelect;

export const trainings = sqliteTable('trainings', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  course: text('course').$type<Course>().notNull(),
  title: text('title').notNull(),
  state: text('state').$type<TrainingState>().notNull(),
  plannedOn: text('planned_on'),
  heldOn: text('held_on'),
  validUntil: text('valid_until'),
  trainer: text('trainer').notNull(),
  certificate: text('certificate').notNull(),
  /** The rule that suggested it. */
  rule: text('rule').$type<TrainingRule>(),
  withdrawal: text('withdrawal'),
  enteredBy: text('entered_by').notNull(),
  atMs: integer('at_ms').notNull(),
});
export type TrainingRow = typeof trainings.$inferSelect;

export const conductEntries = sqliteTable('conduct_entries', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  kind: text('kind').$type<ConductKind>().notNull(),
  date: text('date').notNull(),
  reason: text('reason').notNull(),
  enteredBy: text('entered_by').notNull(),
  atMs: integer('at_ms').notNull(),
  withdrawnAtMs: integer('withdrawn_at_ms'),
  withdrawnBy: text('withdrawn_by'),
  withdrawal: text('withdrawal'),
});
export type ConductRow = typeof conductEntries.$inferSelect;

/** A month's figures of a person, looked at; by the person themselves: seen. */
export const figureLooks = sqliteTable('figure_looks', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  month: text('month').notNull(),
  by: text('by').notNull(),
  atMs: integer('at_ms').notNull(),
});
export type FigureLookRow = typeof figureLooks.$inferSelect;

export const figureSettings = sqliteTable('figure_settings', {
  id: integer('id').primaryKey(),
  openAfterDays: integer('open_after_days').notNull(),
});
export type FigureSettingsRow = typeof figureSettings.$inferSelect;
