/**
 * The index's pieces are put together by the indexer, little by little, and no more within a commit. Only if
 * that fell far behind would SQLite do it at once, as it must: it knows two thousand pieces at most.
 */
import type { Migration } from './migration.ts';

export const indexMerge: Migration = {
  version: 410,
  sql: `
INSERT INTO document_words (document_words, rank) VALUES ('automerge', 0);
INSERT INTO document_words (document_words, rank) VALUES ('crisismerge', 256);
`,
};
