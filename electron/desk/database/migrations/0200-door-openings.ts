/** Doors opened for guests without a key: what was asked, who was sent, with which key, on whose word. */
import type { Migration } from './migration.ts';

export const doorOpenings: Migration = {
  version: 200,
  sql: `
CREATE TABLE door_openings (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asking', 'sent', 'opened', 'refused')),
  answers TEXT NOT NULL,
  vouched_by TEXT,
  request_id TEXT REFERENCES requests (id),
  sent_to_id TEXT REFERENCES staff (id),
  key_code TEXT,
  opened_by_id TEXT REFERENCES staff (id),
  word TEXT,
  begun_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER
) STRICT;
CREATE INDEX door_openings_at ON door_openings (place, begun_at_ms);
CREATE UNIQUE INDEX door_openings_now ON door_openings (place) WHERE state IN ('asking', 'sent');
`,
};
