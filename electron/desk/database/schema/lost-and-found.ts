/** Things found and things missed, their photos, the pairs they may make, the words they are matched by. */
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Release } from '../../../../shared/lost-and-found/contract.ts';
import type {
  AfterKeeping,
  Category,
  Colour,
  FoundState,
  ItemClass,
  KeepUnit,
  LossState,
  LostKind,
  Store,
} from '../../../../shared/lost-and-found/model.ts';
import { flag, list, optionalJson } from './columns.ts';

export const foundItems = sqliteTable('found_items', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  what: text('what').notNull(),
  class: text('class').$type<ItemClass>().notNull(),
  category: text('category').$type<Category>().notNull(),
  colours: list<Colour>('colours').notNull(),
  brand: text('brand'),
  /** What anybody may be told of it. */
  marks: text('marks'),
  /** What only the owner can name: never read out, never shown to a claimant. */
  heldBack: text('held_back'),
  place: text('place'),
  placeKind: text('place_kind').$type<'room' | 'area' | 'none'>().notNull(),
  placeNote: text('place_note'),
  foundAtMs: integer('found_at_ms').notNull(),
  /** Whoever found it, in words; a colleague also by id. */
  finder: text('finder'),
  finderId: text('finder_id'),
  receiverId: text('receiver_id').notNull(),
  registeredAtMs: integer('registered_at_ms').notNull(),
  store: text('store').$type<Store>(),
  bin: text('bin'),
  state: text('state').$type<FoundState>().notNull(),
  open: flag('open').notNull(),
  shelvedAtMs: integer('shelved_at_ms'),
  shelvedBy: text('shelved_by'),
  lossId: text('loss_id'),
  /** The last day it is kept, `2027-02-23`; null: it is handed to security at once. */
  keepUntil: text('keep_until'),
  pickupAtMs: integer('pickup_at_ms'),
  labelledAtMs: integer('labelled_at_ms'),
  /** How it left the house; null while it is here. */
  release: optionalJson<Release>('release'),
  /** The list it left with: police and disposal lists share one series. */
  batch: integer('batch'),
  closedAtMs: integer('closed_at_ms'),
  version: integer('version').notNull(),
});
export type FoundItemRow = typeof foundItems.$inferSelect;

export const lossReports = sqliteTable('loss_reports', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  what: text('what').notNull(),
  category: text('category').$type<Category>().notNull(),
  colours: list<Colour>('colours').notNull(),
  brand: text('brand'),
  marks: text('marks'),
  place: text('place'),
  placeKind: text('place_kind').$type<'room' | 'area' | 'none'>().notNull(),
  placeNote: text('place_note'),
  /** Between these it must have gone, as far as the owner knows. */
  lostFromMs: integer('lost_from_ms').notNull(),
  lostUntilMs: integer('lost_until_ms').notNull(),
  guest: text('guest').notNull(),
  contact: text('contact').notNull(),
  /** Where the owner stays, or stayed. */
  room: text('room'),
  stayId: text('stay_id'),
  takenBy: text('taken_by').notNull(),
  callId: text('call_id'),
  reportedAtMs: integer('reported_at_ms').notNull(),
  state: text('state').$type<LossState>().notNull(),
  open: flag('open').notNull(),
  foundId: text('found_id'),
  closedAtMs: integer('closed_at_ms'),
  version: integer('version').notNull(),
});
export type LossReportRow = typeof lossReports.$inferSelect;

export const lostPairs = sqliteTable('lost_pairs', {
  id: text('id').primaryKey(),
  foundId: text('found_id').notNull(),
  lossId: text('loss_id').notNull(),
  /** How sure it was when last decided or proposed, per cent. */
  percent: integer('percent').notNull(),
  state: text('state').$type<'proposed' | 'confirmed' | 'dismissed'>().notNull(),
  proposedAtMs: integer('proposed_at_ms').notNull(),
  decidedAtMs: integer('decided_at_ms'),
  decidedBy: text('decided_by'),
});
export type LostPairRow = typeof lostPairs.$inferSelect;

/** Words of open rows only: what has left the register is matched no more. */
export const lostWords = sqliteTable('lost_words', {
  word: text('word').notNull(),
  kind: text('kind').$type<LostKind>().notNull(),
  atMs: integer('at_ms').notNull(),
  subjectId: text('subject_id').notNull(),
  weight: integer('weight').notNull(),
});

export const photos = sqliteTable('photos', {
  id: text('id').primaryKey(),
  subjectId: text('subject_id').notNull(),
  position: integer('position').notNull(),
  width: integer('width').notNull(),
  height: integer('height').notNull(),
  addedAtMs: integer('added_at_ms').notNull(),
  addedBy: text('added_by').notNull(),
  /** Taken off the record with a reason; the picture itself stays. */
  hidden: flag('hidden').notNull(),
  data: blob('data', { mode: 'buffer' }).notNull(),
});
export type PhotoRow = typeof photos.$inferSelect;

export const keepingRules = sqliteTable('keeping_rules', {
  class: text('class').$type<ItemClass>().primaryKey(),
  /** Null: not kept here, security has it at once. */
  keep: integer('keep'),
  unit: text('unit').$type<KeepUnit>().notNull(),
  after: text('after_keeping').$type<AfterKeeping>().notNull(),
  /** The only store it may lie in; null: any. */
  store: text('store').$type<Store>(),
  /** Minutes until it must lie there before an alarm is raised; null: no alarm. */
  withinMinutes: integer('within_minutes'),
});
export type KeepingRuleRow = typeof keepingRules.$inferSelect;
