/** Short enquiries after a request or a stay. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  SurveyAnswer,
  SurveyCause,
  SurveyKind,
  SurveyWay,
} from '../../../../shared/surveys/model.ts';
import { flag } from './columns.ts';

export const surveys = sqliteTable('surveys', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  kind: text('kind').$type<SurveyKind>().notNull(),
  way: text('way').$type<SurveyWay>().notNull(),
  code: text('code'),
  requestId: text('request_id'),
  stayId: text('stay_id'),
  service: text('service'),
  room: text('room'),
  askedAtMs: integer('asked_at_ms').notNull(),
  askedBy: text('asked_by').notNull(),
  answer: text('answer').$type<SurveyAnswer>(),
  cause: text('cause').$type<SurveyCause>(),
  why: text('why'),
  answeredAtMs: integer('answered_at_ms'),
  recordedBy: text('recorded_by'),
  /** Not satisfied, and neither a complaint nor settled. */
  draft: flag('draft').notNull(),
  complaintId: text('complaint_id'),
  settled: text('settled'),
});
export type SurveyRow = typeof surveys.$inferSelect;

export const surveySettings = sqliteTable('survey_settings', {
  id: integer('id').primaryKey(),
  everyNth: integer('every_nth').notNull(),
  restHours: integer('rest_hours').notNull(),
  cardDays: integer('card_days').notNull(),
});
export type SurveySettingsRow = typeof surveySettings.$inferSelect;
