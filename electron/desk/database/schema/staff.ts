/** People and when they were on duty. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Proof } from '../../../../shared/attendance/model.ts';
import type { Language } from '../../../../shared/kernel/fields.ts';
import type { Role } from '../../../../shared/kernel/permissions.ts';
import type { Department } from '../../../../shared/staff/contract.ts';
import { flag, list, optionalJson } from './columns.ts';

export const staff = sqliteTable('staff', {
  id: text('id').primaryKey(),
  code: text('code').notNull(),
  /** What a scanner reads off the badge, where it is not the code. */
  badge: text('badge'),
  name: text('name').notNull(),
  role: text('role').$type<Role>().notNull(),
  department: text('department').$type<Department>().notNull(),
  /** Floor codes; `*` covers the whole house. */
  floors: list<string>('floors').notNull(),
  extension: text('extension'),
  active: flag('active').notNull(),
  rosterFromMinute: integer('roster_from_minute'),
  rosterUntilMinute: integer('roster_until_minute'),
  language: text('language').$type<Language>(),
  theme: text('theme').$type<'light' | 'dark'>(),
  textScale: real('text_scale').notNull(),
  secretHash: text('secret_hash'),
});
export type StaffRow = typeof staff.$inferSelect;

/** Wrong secrets in a row at a workstation. */
export const signInTries = sqliteTable(
  'sign_in_tries',
  {
    /** Staff id; `*` for everybody there, `unknown-…` for a code nobody has. */
    who: text('who').notNull(),
    workstation: text('workstation').notNull(),
    failures: integer('failures').notNull(),
    lastAtMs: integer('last_at_ms').notNull(),
  },
  (table) => [primaryKey({ columns: [table.who, table.workstation] })],
);
export type SignInTriesRow = typeof signInTries.$inferSelect;

/** Fixed hours by the day they stand from, once they have changed; the first reaches back for ever. */
export const standingHours = sqliteTable('standing_hours', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  fromDate: text('from_date').notNull(),
  /** Null: none from that day. */
  fromMinute: integer('from_minute'),
  untilMinute: integer('until_minute'),
});
export type StandingHoursRow = typeof standingHours.$inferSelect;

export const duties = sqliteTable('duties', {
  id: text('id').primaryKey(),
  staffId: text('staff_id').notNull(),
  onAtMs: integer('on_at_ms').notNull(),
  offAtMs: integer('off_at_ms'),
  /** How the person proved who they are. */
  onProof: text('on_proof').$type<Proof>().notNull(),
  offProof: text('off_proof').$type<Proof>(),
  /** The hours were put right, by a supervisor or by the roster; what they were is on the record. */
  corrected: flag('corrected').notNull(),
  /** Floors the roster gave for it; null: the person's usual ones. */
  floors: optionalJson<string[]>('floors'),
});
export type DutyRow = typeof duties.$inferSelect;
