/** What is indexed and what waits to be. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { SearchKind } from '../../../../shared/search/contract.ts';

export const indexQueue = sqliteTable('index_queue', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  kind: text('kind').$type<SearchKind>().notNull(),
  subjectId: text('subject_id').notNull(),
});

export const documents = sqliteTable('documents', {
  id: integer('id').primaryKey(),
  kind: text('kind').$type<SearchKind>().notNull(),
  subjectId: text('subject_id').notNull(),
});
