/** The roster, breaks and swaps; how people proved who they are; the house's measure of being late. */
import type { Migration } from './migration.ts';

export const attendance: Migration = {
  version: 30,
  sql: `
ALTER TABLE house ADD COLUMN grace_minutes INTEGER NOT NULL DEFAULT 5;
ALTER TABLE house ADD COLUMN break_minutes INTEGER NOT NULL DEFAULT 30;
ALTER TABLE house ADD COLUMN overtime_minutes INTEGER NOT NULL DEFAULT 15;

ALTER TABLE duties ADD COLUMN on_proof TEXT NOT NULL DEFAULT 'operator';
ALTER TABLE duties ADD COLUMN off_proof TEXT;
ALTER TABLE duties ADD COLUMN corrected INTEGER NOT NULL DEFAULT 0;
UPDATE duties SET off_proof = 'operator' WHERE off_at_ms IS NOT NULL;
CREATE INDEX duties_person ON duties (staff_id, on_at_ms);
CREATE INDEX duties_time ON duties (on_at_ms);

CREATE TABLE rosters (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  date TEXT NOT NULL,
  shift TEXT,
  from_minute INTEGER,
  until_minute INTEGER,
  swapped INTEGER NOT NULL DEFAULT 0,
  UNIQUE (staff_id, date)
) STRICT;
CREATE INDEX rosters_date ON rosters (date);

CREATE TABLE breaks (
  id TEXT PRIMARY KEY,
  duty_id TEXT NOT NULL REFERENCES duties (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  from_ms INTEGER NOT NULL,
  until_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX breaks_now ON breaks (staff_id) WHERE until_ms IS NULL;
CREATE INDEX breaks_person ON breaks (staff_id, from_ms);
CREATE INDEX breaks_time ON breaks (from_ms);

CREATE TABLE swaps (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  date TEXT NOT NULL,
  with_id TEXT NOT NULL REFERENCES staff (id),
  with_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'approved', 'refused')),
  note TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL,
  asked_by TEXT NOT NULL,
  decided_at_ms INTEGER,
  decided_by TEXT,
  refusal TEXT
) STRICT;
CREATE INDEX swaps_asked ON swaps (asked_at_ms) WHERE state = 'asked';
CREATE INDEX swaps_date ON swaps (date);
CREATE INDEX swaps_with_date ON swaps (with_date);
`,
};
