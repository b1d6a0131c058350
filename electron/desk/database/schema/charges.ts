/** Charges: one for each chargeable act, until the front office has it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ChargeKind, ChargeState } from '../../../../shared/charges/model.ts';
import type { SubjectKind } from '../../../../shared/kernel/subjects.ts';

export const charges = sqliteTable('charges', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  sourceKind: text('source_kind').$type<SubjectKind>().notNull(),
  sourceId: text('source_id').notNull(),
  sourceNumber: integer('source_number'),
  kind: text('kind').$type<ChargeKind>().notNull(),
  code: text('code').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  quantity: integer('quantity').notNull(),
  /** Hundredths of the currency for all pieces together; below zero in a counter-entry. */
  cents: integer('cents').notNull(),
  currency: text('currency').notNull(),
  place: text('place'),
  /** Who lived there when it was made. */
  stayId: text('stay_id'),
  state: text('state').$type<ChargeState>().notNull(),
  atMs: integer('at_ms').notNull(),
  byId: text('by_id').notNull(),
  /** When and by whom it was taken over or voided. */
  closedAtMs: integer('closed_at_ms'),
  closedBy: text('closed_by'),
  /**
   * Why a person voided it or made it as a counter-entry. Voided without one: what it was for was taken
   * back, and it stands again when that is done after all.
   */
  reason: text('reason'),
});
export type ChargeRow = typeof charges.$inferSelect;
