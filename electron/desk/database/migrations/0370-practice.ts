/** Practice days with their scores, and the calls taken in the house of such a day. */
import type { Migration } from './migration.ts';

export const practice: Migration = {
  version: 370,
  sql: `
CREATE TABLE practice_days (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  started_at_ms INTEGER NOT NULL,
  finished_at_ms INTEGER,
  calls INTEGER NOT NULL CHECK (calls > 0),
  points INTEGER,
  most INTEGER,
  scores TEXT NOT NULL,
  CHECK (points IS NULL OR points BETWEEN 0 AND most)
) STRICT;
CREATE TABLE practice_calls (
  position INTEGER PRIMARY KEY,
  call_id TEXT NOT NULL UNIQUE REFERENCES calls (id)
) STRICT;
`,
};
