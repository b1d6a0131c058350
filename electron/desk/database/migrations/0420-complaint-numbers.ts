/** Complaints are found by their number as it is said, C12: those there are go through the index once more. */
import type { Migration } from './migration.ts';

export const complaintNumbers: Migration = {
  version: 420,
  sql: `INSERT INTO index_queue (kind, subject_id) SELECT 'complaint', id FROM complaints;`,
};
