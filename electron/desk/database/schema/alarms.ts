/** Alarms, where they were shown, and what of the registers is watched until it is done. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AlarmStep, AlarmTarget, WatchTarget } from '../../../../shared/alarms/model.ts';
import type { Role } from '../../../../shared/kernel/permissions.ts';
import type { SubjectKind } from '../../../../shared/kernel/subjects.ts';
import { optionalJson } from './columns.ts';

export const alarms = sqliteTable('alarms', {
  id: text('id').primaryKey(),
  subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
  subjectId: text('subject_id').notNull(),
  /** What a register calls its subject, e.g. `F05`; null for a request. */
  label: text('label'),
  place: text('place'),
  step: text('step').$type<AlarmStep>().notNull(),
  target: text('target').$type<AlarmTarget>().notNull(),
  level: integer('level').notNull(),
  raisedAtMs: integer('raised_at_ms').notNull(),
  tellId: text('tell_id'),
  why: text('why').notNull(),
  acknowledgedAtMs: integer('acknowledged_at_ms'),
  acknowledgedBy: text('acknowledged_by'),
  endedAtMs: integer('ended_at_ms'),
});
export type AlarmRow = typeof alarms.$inferSelect;

export const alarmShowings = sqliteTable('alarm_showings', {
  alarmId: text('alarm_id').notNull(),
  station: text('station').notNull(),
  staffId: text('staff_id'),
  atMs: integer('at_ms').notNull(),
});

/** A rung of a watch that climbs in its own way. */
export type OwnRung = {
  step: AlarmStep;
  afterMinutes: number;
  role: Role;
  level: 1 | 2 | 3;
};

export const watches = sqliteTable('watches', {
  id: text('id').primaryKey(),
  subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
  subjectId: text('subject_id').notNull(),
  target: text('target').$type<WatchTarget>().notNull(),
  label: text('label').notNull(),
  place: text('place'),
  /** Whoever has it. */
  holderId: text('holder_id'),
  dueAtMs: integer('due_at_ms').notNull(),
  /** Rungs already shouted. */
  climb: integer('climb').notNull(),
  /** When the scheduler must look at it again; null once every rung has been shouted. */
  attentionAtMs: integer('attention_at_ms'),
  /** Its own rungs; null: as everything climbs that is watched for this. */
  rungs: optionalJson<OwnRung[] | null>('rungs'),
});
export type WatchRow = typeof watches.$inferSelect;
