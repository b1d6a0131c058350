/** The guest as a person over the stays, what is known of them, and what is planned for them. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PreferenceKind, PreferenceSource } from '../../../../shared/guests/model.ts';
import type { VipClass } from '../../../../shared/stays/model.ts';
import { flag, list } from './columns.ts';

export const guests = sqliteTable('guests', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** The name as it is compared. */
  nameKey: text('name_key').notNull(),
  /** A Chinese name as it is typed in Latin letters: whole, and by its first letters. */
  spelt: text('spelt'),
  letters: text('letters'),
  phone: text('phone'),
  company: text('company'),
  document: text('document'),
  vipClass: text('vip_class').$type<VipClass>(),
  language: text('language'),
  /** Days of the year, with the year or without: `1980-05-20`, `05-20`. */
  birthday: text('birthday'),
  wedding: text('wedding'),
  notes: text('notes'),
  /** The file this one was put into; its own stays and preferences stay its own. */
  mergedInto: text('merged_into'),
  madeAtMs: integer('made_at_ms').notNull(),
  version: integer('version').notNull(),
});
export type GuestRow = typeof guests.$inferSelect;

export const guestPreferences = sqliteTable('guest_preferences', {
  id: text('id').primaryKey(),
  guestId: text('guest_id').notNull(),
  kind: text('kind').$type<PreferenceKind>().notNull(),
  text: text('text').notNull(),
  source: text('source').$type<PreferenceSource>().notNull(),
  /** The day it is known from. */
  day: text('day').notNull(),
  byId: text('by_id').notNull(),
  atMs: integer('at_ms').notNull(),
  /** `refused`: what the requests show is no preference. */
  state: text('state').$type<'kept' | 'refused' | 'dropped'>().notNull(),
  /** What it was read from: the service, and the requests that were seen then. */
  service: text('service'),
  evidence: list<string>('evidence').notNull(),
});
export type GuestPreferenceRow = typeof guestPreferences.$inferSelect;

/** What the kept file took over when the other was put into it, and which stays changed their class. */
export const guestMerges = sqliteTable('guest_merges', {
  id: text('id').primaryKey(),
  keptId: text('kept_id').notNull(),
  goneId: text('gone_id').notNull(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
  filled: list<[column: string, value: string, before?: string | null]>('filled').notNull(),
  classes:
    list<[stayId: string, before: VipClass | null, after: VipClass | null]>('classes').notNull(),
  undoneAtMs: integer('undone_at_ms'),
});
export type GuestMergeRow = typeof guestMerges.$inferSelect;

/** Two files somebody has said are two people. */
export const guestsApart = sqliteTable('guests_apart', {
  id: text('id').primaryKey(),
  oneId: text('one_id').notNull(),
  otherId: text('other_id').notNull(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
});
export type GuestsApartRow = typeof guestsApart.$inferSelect;

export const careActions = sqliteTable('care_actions', {
  id: text('id').primaryKey(),
  guestId: text('guest_id').notNull(),
  title: text('title').notNull(),
  dueAtMs: integer('due_at_ms').notNull(),
  ownerId: text('owner_id').notNull(),
  state: text('state').$type<'open' | 'done' | 'withdrawn'>().notNull(),
  open: flag('open').notNull(),
  madeAtMs: integer('made_at_ms').notNull(),
  madeById: text('made_by_id').notNull(),
  doneAtMs: integer('done_at_ms'),
  doneById: text('done_by_id'),
  version: integer('version').notNull(),
});
export type CareActionRow = typeof careActions.$inferSelect;
