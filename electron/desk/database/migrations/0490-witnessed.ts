/** Whether a witness was ever laid beside this database: one that is not there any more was taken away. */
import type { Migration } from './migration.ts';

export const witnessed: Migration = {
  version: 490,
  sql: 'ALTER TABLE own_hand ADD COLUMN witnessed INTEGER NOT NULL DEFAULT 0;',
};
