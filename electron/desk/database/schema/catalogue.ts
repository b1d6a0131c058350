/** The services the centre offers. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ServiceView } from '../../../../shared/catalogue/contract.ts';
import type { Priority } from '../../../../shared/requests/model.ts';
import type { Department } from '../../../../shared/staff/contract.ts';
import type { TargetPeriod, TargetPriority } from '../../../../shared/standards/model.ts';
import { flag, list } from './columns.ts';

export const services = sqliteTable('services', {
  code: text('code').primaryKey(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  department: text('department').$type<Department>().notNull(),
  priority: text('priority').$type<Priority>().notNull(),
  acknowledgeMinutes: integer('acknowledge_minutes').notNull(),
  completeMinutes: integer('complete_minutes').notNull(),
  needsDoor: flag('needs_door').notNull(),
  charge: text('charge').$type<ServiceView['charge']>().notNull(),
  /** What it costs, in hundredths of the house's currency; 0: priced each time. */
  cents: integer('cents').notNull(),
  followUp: text('follow_up'),
  extraFields: list<string>('extra_fields').notNull(),
  aliases: list<string>('aliases').notNull(),
  /** The standard procedure, in the order it is done. */
  steps: list<{ zh: string; en: string }>('steps').notNull(),
  /** No longer offered since then; what was asked for before keeps its name. */
  retiredAtMs: integer('retired_at_ms'),
});
export type ServiceRow = typeof services.$inferSelect;

/** Targets set apart from a service's everyday ones, for a priority or a time of day. */
export const serviceTargets = sqliteTable(
  'service_targets',
  {
    service: text('service').notNull(),
    priority: text('priority').$type<TargetPriority>().notNull(),
    period: text('period').$type<TargetPeriod>().notNull(),
    acknowledgeMinutes: integer('acknowledge_minutes').notNull(),
    completeMinutes: integer('complete_minutes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.service, table.priority, table.period] })],
);
export type ServiceTargetsRow = typeof serviceTargets.$inferSelect;
