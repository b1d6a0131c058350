/** What is done for guests of a class before they come, and the requests that do it. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { VipClass, WelcomeSpot } from '../../../../shared/stays/model.ts';

export const welcomeSteps = sqliteTable('welcome_steps', {
  id: text('id').primaryKey(),
  vipClass: text('vip_class').$type<VipClass>().notNull(),
  service: text('service').notNull(),
  /** Minutes before the guest is thought to come. */
  minutesBefore: integer('minutes_before').notNull(),
  /** Where somebody stands; null: the work is in the room. */
  spot: text('spot').$type<WelcomeSpot>(),
});
export type WelcomeStepRow = typeof welcomeSteps.$inferSelect;

export const stayTasks = sqliteTable('stay_tasks', {
  requestId: text('request_id').primaryKey(),
  stayId: text('stay_id').notNull(),
  stepId: text('step_id').notNull(),
});
