/** Complaints, each with what was offered, replied and asked after; the ladder and limits of the house. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  ComplaintKind,
  ComplaintOption,
  ComplaintReply,
  ComplaintRung,
  ComplaintState,
  FollowUp,
  GuestView,
  RootCause,
  Severity,
} from '../../../../shared/complaints/model.ts';
import type { Role } from '../../../../shared/kernel/permissions.ts';
import { flag, list } from './columns.ts';

export const complaints = sqliteTable('complaints', {
  id: text('id').primaryKey(),
  number: integer('number').notNull(),
  kind: text('kind').$type<ComplaintKind>().notNull(),
  severity: integer('severity').$type<Severity>().notNull(),
  /** Seen by the entitled only. Follows the kind; only they can make it an ordinary one again. */
  sensitive: flag('sensitive').notNull(),
  state: text('state').$type<ComplaintState>().notNull(),
  open: flag('open').notNull(),
  place: text('place'),
  placeKind: text('place_kind').$type<'room' | 'area' | 'none'>().notNull(),
  floor: text('floor'),
  /** The guest who complains, by their stay. */
  stayId: text('stay_id'),
  callId: text('call_id'),
  requestId: text('request_id'),
  words: text('words').notNull(),
  wants: text('wants'),
  repeatedBack: flag('repeated_back').notNull(),
  /** Staff id of whom it is about; never shown to them. */
  aboutId: text('about_id'),
  openedAtMs: integer('opened_at_ms').notNull(),
  openedBy: text('opened_by').notNull(),
  ownerId: text('owner_id'),
  /** When the guest must hear from the house; null once they know how it was resolved. */
  dueAtMs: integer('due_at_ms'),
  dueFromMs: integer('due_from_ms'),
  promised: flag('promised').notNull(),
  options: list<ComplaintOption>('options').notNull(),
  replies: list<ComplaintReply>('replies').notNull(),
  repliesInTime: integer('replies_in_time').notNull(),
  repliesLate: integer('replies_late').notNull(),
  followUps: list<FollowUp>('follow_ups').notNull(),
  /** What the guest accepted or was offered, hundredths of the currency. */
  compensationCents: integer('compensation_cents').notNull(),
  currency: text('currency').notNull(),
  resolution: text('resolution'),
  resolvedAtMs: integer('resolved_at_ms'),
  guestView: text('guest_view').$type<GuestView>(),
  cause: text('cause').$type<RootCause>(),
  causeWords: text('cause_words'),
  noMeasure: text('no_measure'),
  /** How often it was opened again, and when last. */
  reopened: integer('reopened').notNull(),
  reopenedAtMs: integer('reopened_at_ms'),
  closedAtMs: integer('closed_at_ms'),
  closedBy: text('closed_by'),
});
export type ComplaintRow = typeof complaints.$inferSelect;

/** One row for each severity. */
export const complaintLadders = sqliteTable('complaint_ladders', {
  severity: integer('severity').$type<Severity>().primaryKey(),
  replyMinutes: integer('reply_minutes').notNull(),
  rungs: list<ComplaintRung>('rungs').notNull(),
});
export type ComplaintLadderRow = typeof complaintLadders.$inferSelect;

export const complaintLimits = sqliteTable('complaint_limits', {
  role: text('role').$type<Role>().primaryKey(),
  cents: integer('cents').notNull(),
});
export type ComplaintLimitRow = typeof complaintLimits.$inferSelect;

export const complaintSettings = sqliteTable('complaint_settings', {
  id: integer('id').primaryKey(),
  repeatDays: integer('repeat_days').notNull(),
  followUpHours: integer('follow_up_hours').notNull(),
});
export type ComplaintSettingsRow = typeof complaintSettings.$inferSelect;
