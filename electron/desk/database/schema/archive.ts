/** How long personal words are kept, what was erased, and the monthly archive files. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RetentionClass } from '../../../../shared/retention/model.ts';
import { flag } from './columns.ts';

export const retentionRules = sqliteTable('retention_rules', {
  class: text('class').$type<RetentionClass>().primaryKey(),
  /** Null: kept for good. */
  months: integer('months'),
});

export const retentionRuns = sqliteTable('retention_runs', {
  id: text('id').primaryKey(),
  startedAtMs: integer('started_at_ms').notNull(),
  /** Staff id, or `scheduler`. */
  startedBy: text('started_by').notNull(),
  state: text('state').$type<'running' | 'done'>().notNull(),
  /** Rows erased so far, by class. */
  erased: text('erased', { mode: 'json' })
    .$type<Partial<Record<RetentionClass, number>>>()
    .notNull(),
  endedAtMs: integer('ended_at_ms'),
  /** Of a guest who asked for it: how many stays; null: by the rules. */
  stays: integer('stays'),
});
export type RetentionRunRow = typeof retentionRuns.$inferSelect;

export const archives = sqliteTable('archives', {
  /** `2026-10`. */
  month: text('month').primaryKey(),
  file: text('file').notNull(),
  fromMs: integer('from_ms').notNull(),
  untilMs: integer('until_ms').notNull(),
  /** The month was over when it was written. */
  complete: flag('complete').notNull(),
  writtenAtMs: integer('written_at_ms').notNull(),
  writtenBy: text('written_by').notNull(),
  /** The last event in it, and the eight signs of the chain there. */
  untilSeq: integer('until_seq').notNull(),
  checkWord: text('check_word').notNull(),
  sha256: text('sha256').notNull(),
  /** The file beside it with what guests said; null when nothing of it is left. */
  personalFile: text('personal_file'),
  personalSha256: text('personal_sha256'),
  /** How often something of the month was erased since: above zero the personal file is made anew. */
  stale: integer('stale').notNull(),
});
export type ArchiveRow = typeof archives.$inferSelect;
