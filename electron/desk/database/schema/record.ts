/** How the record is kept from being changed unseen, and who looked at what is personal. */

import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SubjectKind } from '../../../../shared/kernel/subjects.ts';
import type { FindingKind, LookDeed } from '../../../../shared/record/model.ts';

/** One row: raised only inside a transaction of the desk's own, so that nobody else ever sees it raised. */
export const ownHand = sqliteTable('own_hand', {
  id: integer('id').primaryKey(),
  writing: integer('writing').notNull().default(0),
  /** While personal parts and old looks may be deleted. */
  erasing: integer('erasing').notNull().default(0),
  /** A witness was laid beside this database once: it is missed when it is gone. */
  witnessed: integer('witnessed').notNull().default(0),
});

/** A row another program changed, written down by the table's own triggers. */
export const strangeHands = sqliteTable('strange_hands', {
  id: integer('id').primaryKey(),
  tableName: text('table_name').notNull(),
  rowKey: text('row_key').notNull(),
  deed: text('deed').$type<'new' | 'changed' | 'gone'>().notNull(),
  /** Names of the columns that changed, parted by spaces; never what stood in them. */
  columns: text('columns').notNull(),
  /** By the machine's clock. */
  atMs: integer('at_ms').notNull(),
});
export type StrangeHandRow = typeof strangeHands.$inferSelect;

export const recordFindings = sqliteTable('record_findings', {
  id: text('id').primaryKey(),
  kind: text('kind').$type<FindingKind>().notNull(),
  tableName: text('table_name'),
  rowKey: text('row_key'),
  seq: integer('seq'),
  detail: text('detail').notNull(),
  /** When it was done, or the last moment it was known not to be; null: not known. */
  sinceMs: integer('since_ms'),
  foundAtMs: integer('found_at_ms').notNull(),
  settledAtMs: integer('settled_at_ms'),
  settledBy: text('settled_by'),
  reason: text('reason'),
});
export type RecordFindingRow = typeof recordFindings.$inferSelect;

/** Who looked at what is personal: one row a person, subject, way and hour. */
export const looks = sqliteTable(
  'looks',
  {
    staffId: text('staff_id').notNull(),
    hourMs: integer('hour_ms').notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: text('subject_id').notNull(),
    deed: text('deed').$type<LookDeed>().notNull(),
    /** The first look of the hour. */
    atMs: integer('at_ms').notNull(),
    station: text('station').notNull(),
  },
  (table) => [
    primaryKey({
      columns: [table.staffId, table.hourMs, table.subjectKind, table.subjectId, table.deed],
    }),
  ],
);
export type LookRow = typeof looks.$inferSelect;
