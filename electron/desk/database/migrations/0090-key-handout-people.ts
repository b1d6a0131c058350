/** A batch handout knows whom it has served; bookings that were taken up are found by their key. */
import type { Migration } from './migration.ts';

export const keyHandoutPeople: Migration = {
  version: 90,
  sql: `
ALTER TABLE key_handouts ADD COLUMN people TEXT NOT NULL DEFAULT '[]';
CREATE INDEX key_bookings_taken ON key_bookings (key_id, until_ms) WHERE state = 'taken';
`,
};
