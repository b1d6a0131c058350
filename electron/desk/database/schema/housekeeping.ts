/** The daily work: settings, kinds of work, the deals, each piece of work, nights, the public timetable. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type {
  CareKind,
  DealtPart,
  SkipReason,
  TaskPart,
  TaskState,
  WorkKind,
} from '../../../../shared/housekeeping/model.ts';
import { flag, list } from './columns.ts';

export const housekeepingSettings = sqliteTable('housekeeping_settings', {
  id: integer('id').primaryKey(),
  /** Hours of the two entries, minutes after midnight. */
  dayFromMinute: integer('day_from_minute').notNull(),
  dayUntilMinute: integer('day_until_minute').notNull(),
  eveningFromMinute: integer('evening_from_minute').notNull(),
  eveningUntilMinute: integer('evening_until_minute').notNull(),
  /** Most credits of a full share; null: no limit. */
  dayLimit: integer('day_limit'),
  eveningLimit: integer('evening_limit'),
  earlyBeforeMinute: integer('early_before_minute').notNull(),
  tidyKey: list<number>('tidy_key').notNull(),
  tidyRegular: list<number>('tidy_regular').notNull(),
  tidyPotential: list<number>('tidy_potential').notNull(),
  typePercents: text('type_percents', { mode: 'json' }).$type<Record<string, number>>().notNull(),
  /** The last day whose rounds of the public areas have been made; null: none yet. */
  roundsMadeOn: text('rounds_made_on'),
});
export type HousekeepingSettingsRow = typeof housekeepingSettings.$inferSelect;

export const workTypes = sqliteTable('work_types', {
  id: text('id').$type<WorkKind>().primaryKey(),
  position: integer('position').notNull(),
  zh: text('zh').notNull(),
  en: text('en').notNull(),
  credits: integer('credits').notNull(),
  minutes: integer('minutes').notNull(),
  everyNights: integer('every_nights'),
});
export type WorkTypeRow = typeof workTypes.$inferSelect;

/** Who was dealt to, and for which share of the part. */
export type DealtTo = { staffId: string; percent: number; limit: number | null };

export const roomDeals = sqliteTable('room_deals', {
  /** `2026-11-23:day`. */
  id: text('id').primaryKey(),
  date: text('date').notNull(),
  part: text('part').$type<DealtPart>().notNull(),
  dealtAtMs: integer('dealt_at_ms').notNull(),
  dealtBy: text('dealt_by').notNull(),
  people: list<DealtTo>('people').notNull(),
  /** Who is here for less, or more, than the roster says; 0: not at all. */
  said: list<{ staffId: string; percent: number }>('said').notNull(),
});
export type RoomDealRow = typeof roomDeals.$inferSelect;

export const publicRounds = sqliteTable('public_rounds', {
  id: text('id').primaryKey(),
  area: text('area').notNull(),
  words: text('words').notNull(),
  /** Minutes after midnight. */
  times: list<number>('times').notNull(),
  /** 1 is Monday. */
  weekdays: list<number>('weekdays').notNull(),
  minutes: integer('minutes').notNull(),
  graceMinutes: integer('grace_minutes').notNull(),
  staffId: text('staff_id'),
  active: flag('active').notNull(),
});
export type PublicRoundRow = typeof publicRounds.$inferSelect;

export const roomTasks = sqliteTable('room_tasks', {
  id: text('id').primaryKey(),
  date: text('date').notNull(),
  part: text('part').$type<TaskPart>().notNull(),
  kind: text('kind').$type<WorkKind>().notNull(),
  place: text('place').notNull(),
  floor: text('floor'),
  /** Which of several of a kind on one day: the minute of a tidy-up or a round, else counted from 0. */
  slot: integer('slot').notNull(),
  roundId: text('round_id'),
  dueAtMs: integer('due_at_ms'),
  /** From when it is missed; null: it is not missed by the clock. */
  lateAtMs: integer('late_at_ms'),
  credits: integer('credits').notNull(),
  minutes: integer('minutes').notNull(),
  state: text('state').$type<TaskState>().notNull(),
  open: flag('open').notNull(),
  assigneeId: text('assignee_id'),
  locked: flag('locked').notNull(),
  madeAtMs: integer('made_at_ms').notNull(),
  startedAtMs: integer('started_at_ms'),
  doneAtMs: integer('done_at_ms'),
  doneBy: text('done_by'),
  spentMinutes: integer('spent_minutes'),
  inspectedAtMs: integer('inspected_at_ms'),
  inspectedBy: text('inspected_by'),
  reworks: integer('reworks').notNull(),
  skipped: text('skipped').$type<SkipReason>(),
  reason: text('reason'),
});
export type RoomTaskRow = typeof roomTasks.$inferSelect;

export const roomCare = sqliteTable('room_care', {
  id: text('id').primaryKey(),
  room: text('room').notNull(),
  kind: text('kind').$type<CareKind>().notNull(),
  doneOn: text('done_on'),
  /** Nights since then that the stays do not tell of; below zero: nights they tell of that were elsewhere. */
  moreNights: integer('more_nights').notNull(),
  plannedOn: text('planned_on'),
});
export type RoomCareRow = typeof roomCare.$inferSelect;
