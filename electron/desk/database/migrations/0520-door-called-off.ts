/** A door nobody need open any more is called off, not refused. Built anew, for a check cannot be changed. */
import type { Migration } from './migration.ts';

export const doorCalledOff: Migration = {
  version: 520,
  sql: `
CREATE TABLE door_openings_next (
  id TEXT PRIMARY KEY,
  place TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asking', 'sent', 'opened', 'refused', 'called-off')),
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
INSERT INTO door_openings_next
  SELECT id, place, state, answers, vouched_by, request_id, sent_to_id, key_code, opened_by_id, word,
    begun_at_ms, ended_at_ms
  FROM door_openings;
DROP TABLE door_openings;
ALTER TABLE door_openings_next RENAME TO door_openings;
CREATE INDEX door_openings_at ON door_openings (place, begun_at_ms);
CREATE UNIQUE INDEX door_openings_now ON door_openings (place) WHERE state IN ('asking', 'sent');
`,
};
