/** The answer library, each time something was asked, and what nobody could answer. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Asker, QuestionState } from '../../../../shared/answers/model.ts';
import type { Department } from '../../../../shared/staff/contract.ts';
import { flag, list } from './columns.ts';

export const answers = sqliteTable('answers', {
  id: text('id').primaryKey(),
  /** Of the questions every house starts with. */
  code: text('code'),
  position: integer('position').notNull(),
  questionZh: text('question_zh').notNull(),
  questionEn: text('question_en').notNull(),
  /** Empty: nobody has written it yet. */
  answerZh: text('answer_zh').notNull(),
  answerEn: text('answer_en').notNull(),
  tags: list<string>('tags').notNull(),
  synonyms: list<string>('synonyms').notNull(),
  department: text('department').$type<Department>(),
  /** The last day of the house it holds. */
  validUntil: text('valid_until'),
  ownerId: text('owner_id'),
  uses: integer('uses').notNull(),
  lastUsedAtMs: integer('last_used_at_ms'),
  changedAtMs: integer('changed_at_ms').notNull(),
  withdrawn: flag('withdrawn').notNull(),
});
export type AnswerRow = typeof answers.$inferSelect;

export const openQuestions = sqliteTable('open_questions', {
  id: text('id').primaryKey(),
  words: text('words').notNull(),
  /** What makes it the same question, however it was spelt. */
  same: text('same').notNull(),
  state: text('state').$type<QuestionState>().notNull(),
  open: flag('open').notNull(),
  /** The answer that could not be given. */
  aboutId: text('about_id'),
  /** What it was answered by. */
  answerId: text('answer_id'),
  reason: text('reason'),
  times: integer('times').notNull(),
  firstAtMs: integer('first_at_ms').notNull(),
  lastAtMs: integer('last_at_ms').notNull(),
});
export type OpenQuestionRow = typeof openQuestions.$inferSelect;

export const askings = sqliteTable('askings', {
  id: text('id').primaryKey(),
  /** What was said; null where nothing could be. */
  answerId: text('answer_id'),
  questionId: text('question_id'),
  atMs: integer('at_ms').notNull(),
  /** Null: nobody knows who wanted to know. */
  asker: text('asker').$type<Asker>(),
  place: text('place'),
  stayId: text('stay_id'),
  department: text('department').$type<Department>(),
  callId: text('call_id'),
  takenBy: text('taken_by').notNull(),
});
export type AskingRow = typeof askings.$inferSelect;
