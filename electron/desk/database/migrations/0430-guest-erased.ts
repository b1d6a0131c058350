/** What was erased for a guest who asked stands among the runs: how many of their stays, and no name. */
import type { Migration } from './migration.ts';

export const guestErased: Migration = {
  version: 430,
  sql: `
ALTER TABLE retention_runs ADD COLUMN stays INTEGER;
`,
};
