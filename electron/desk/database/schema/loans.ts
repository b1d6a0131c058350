/** Loans: kinds of things lent, their units, each loan, charges and the day's recalls. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  Condition,
  LoanState,
  RecallLine,
  Settled,
  UnitState,
} from '../../../../shared/loans/model.ts';
import { flag, list } from './columns.ts';

export const loanSettings = sqliteTable('loan_settings', {
  id: integer('id').primaryKey(),
  /** When what is lent in rooms leaving today is called back, minutes after midnight. */
  recallMinute: integer('recall_minute').notNull(),
  /** By when guests leave, minutes after midnight. */
  checkOutMinute: integer('check_out_minute').notNull(),
  /** ISO 4217. */
  currency: text('currency').notNull(),
});
export type LoanSettingsRow = typeof loanSettings.$inferSelect;

export const loanItems = sqliteTable('loan_items', {
  /** Its code as well, e.g. `hair-dryer`. */
  id: text('id').primaryKey(),
  /** The catalogue's service that lends it; null for a kind of the house's own. */
  service: text('service'),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  /** Every piece has a serial; else pieces are only counted. */
  byUnit: flag('by_unit').notNull(),
  /** Counted pieces the house has, lost ones taken off; 0 where each is a unit. */
  owned: integer('owned').notNull(),
  cleaning: integer('cleaning').notNull(),
  broken: integer('broken').notNull(),
  lost: integer('lost').notNull(),
  /** How many should be free at least. */
  par: integer('par').notNull(),
  /** Minutes it is lent for; null: until the guest leaves. */
  dueMinutes: integer('due_minutes'),
  /** What a lost piece costs the guest, in hundredths of the currency. */
  lostCents: integer('lost_cents').notNull(),
  /** The store or floor it belongs to. */
  home: text('home').notNull(),
});
export type LoanItemRow = typeof loanItems.$inferSelect;

export const loanUnits = sqliteTable('loan_units', {
  id: text('id').primaryKey(),
  itemId: text('item_id').notNull(),
  serial: text('serial').notNull(),
  state: text('state').$type<UnitState>().notNull(),
  sinceMs: integer('since_ms').notNull(),
});
export type LoanUnitRow = typeof loanUnits.$inferSelect;

export const loans = sqliteTable('loans', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  itemId: text('item_id').notNull(),
  /** Null for counted pieces, and for a unit nobody could name. */
  unitId: text('unit_id'),
  quantity: integer('quantity').notNull(),
  /** Pieces of it that are back. */
  back: integer('back').notNull(),
  place: text('place'),
  placeKind: text('place_kind').$type<'room' | 'area' | 'none'>().notNull(),
  placeKnown: flag('place_known').notNull(),
  floor: text('floor'),
  state: text('state').$type<LoanState>().notNull(),
  open: flag('open').notNull(),
  /** Handed out although the books had none free: the stock is to be counted. */
  beyond: flag('beyond').notNull(),
  /** How it came back. */
  condition: text('condition').$type<Condition>(),
  /** Lost or broken, and nobody has decided who pays. */
  toSettle: flag('to_settle').notNull(),
  askedAtMs: integer('asked_at_ms').notNull(),
  lentAtMs: integer('lent_at_ms'),
  dueAtMs: integer('due_at_ms'),
  dueKind: text('due_kind').$type<'time' | 'check-out'>(),
  closedAtMs: integer('closed_at_ms'),
  lentBy: text('lent_by'),
  /** The request it was lent, or is waited for, by. */
  requestId: text('request_id'),
  /** The request that fetches it back. */
  returnRequestId: text('return_request_id'),
  /** Who pays for what is lost or broken, once that is decided; the charge itself is among the charges. */
  settled: text('settled').$type<Settled>(),
  settledAtMs: integer('settled_at_ms'),
  settledBy: text('settled_by'),
});
export type LoanRow = typeof loans.$inferSelect;

export const loanRecalls = sqliteTable('loan_recalls', {
  id: text('id').primaryKey(),
  /** The house's calendar day. */
  day: text('day').notNull(),
  atMs: integer('at_ms').notNull(),
  lines: list<RecallLine>('lines').notNull(),
});
export type LoanRecallRow = typeof loanRecalls.$inferSelect;
