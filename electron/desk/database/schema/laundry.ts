/** Guests' laundry: the tariff card, its hours, bags. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { BagLine, BagState, Shortage } from '../../../../shared/laundry/model.ts';
import { flag, list, optionalJson } from './columns.ts';

export const laundrySettings = sqliteTable('laundry_settings', {
  id: integer('id').primaryKey(),
  expressPercent: integer('express_percent').notNull(),
  cutOffMinute: integer('cut_off_minute').notNull(),
  backMinute: integer('back_minute').notNull(),
  expressMinutes: integer('express_minutes').notNull(),
});
export type LaundrySettingsRow = typeof laundrySettings.$inferSelect;

export const laundryArticles = sqliteTable('laundry_articles', {
  id: text('id').primaryKey(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  /** Hundredths of the currency for one piece; null: not done to it, 0: not set yet. */
  wash: integer('wash'),
  dry: integer('dry'),
  press: integer('press'),
  offered: flag('offered').notNull(),
});
export type LaundryArticleRow = typeof laundryArticles.$inferSelect;

export const laundryBags = sqliteTable('laundry_bags', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  /** The request that fetched it. */
  requestId: text('request_id').notNull(),
  /** The request that brings it back. */
  returnRequestId: text('return_request_id'),
  place: text('place'),
  floor: text('floor'),
  stayId: text('stay_id'),
  express: flag('express').notNull(),
  /** What express added when it was taken in, per cent. */
  expressPercent: integer('express_percent').notNull(),
  state: text('state').$type<BagState>().notNull(),
  open: flag('open').notNull(),
  /** Pieces said when it was asked for. */
  said: integer('said'),
  lines: list<BagLine>('lines').notNull(),
  withGuest: flag('with_guest').notNull(),
  promiseAtMs: integer('promise_at_ms'),
  shortage: optionalJson<Shortage>('shortage'),
  collectedAtMs: integer('collected_at_ms').notNull(),
  collectedBy: text('collected_by').notNull(),
  countedAtMs: integer('counted_at_ms'),
  countedBy: text('counted_by'),
  closedAtMs: integer('closed_at_ms'),
});
export type LaundryBagRow = typeof laundryBags.$inferSelect;
