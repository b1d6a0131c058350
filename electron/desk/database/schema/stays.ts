/** Who stays where, from arrival to departure. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StayState, VipClass } from '../../../../shared/stays/model.ts';
import { flag, list } from './columns.ts';

export const stays = sqliteTable('stays', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  guest: text('guest').notNull(),
  incognito: flag('incognito').notNull(),
  /** Heads, companions included. */
  party: integer('party').notNull(),
  vipClass: text('vip_class').$type<VipClass>(),
  language: text('language'),
  phone: text('phone'),
  company: text('company'),
  companions: list<string>('companions').notNull(),
  arrival: text('arrival').notNull(),
  departure: text('departure').notNull(),
  /** The room is had by day, for no night. */
  dayUse: flag('day_use').notNull(),
  /** When the guest is thought to come, and until when the room is promised on the last day. */
  expectedAtMs: integer('expected_at_ms'),
  leavesAtMs: integer('leaves_at_ms'),
  state: text('state').$type<StayState>().notNull(),
  arrivedAtMs: integer('arrived_at_ms'),
  departedAtMs: integer('departed_at_ms'),
  /** The stay the room is let to, for a guest who shares it. */
  sharesId: text('shares_id'),
  /** Whose file it hangs on: the one it was put down in, whatever that was put into since. */
  guestId: text('guest_id'),
  /** The stay before this one of the same guest. */
  returningId: text('returning_id'),
  preferences: list<string>('preferences').notNull(),
  notes: text('notes'),
  version: integer('version').notNull(),
});
export type StayRow = typeof stays.$inferSelect;
