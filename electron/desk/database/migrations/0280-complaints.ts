/** Complaints, their ladder and limits; a watch may climb by rungs of its own. */
import type { Migration } from './migration.ts';

export const complaints: Migration = {
  version: 280,
  sql: `
ALTER TABLE watches ADD COLUMN rungs TEXT;
CREATE TABLE complaints (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  severity INTEGER NOT NULL CHECK (severity IN (1, 2, 3)),
  sensitive INTEGER NOT NULL CHECK (sensitive IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('open', 'resolved', 'closed', 'withdrawn')),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  place TEXT,
  place_kind TEXT NOT NULL CHECK (place_kind IN ('room', 'area', 'none')),
  floor TEXT,
  stay_id TEXT REFERENCES stays (id),
  call_id TEXT REFERENCES calls (id),
  request_id TEXT REFERENCES requests (id),
  words TEXT NOT NULL,
  wants TEXT,
  repeated_back INTEGER NOT NULL CHECK (repeated_back IN (0, 1)),
  about_id TEXT REFERENCES staff (id),
  opened_at_ms INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  owner_id TEXT REFERENCES staff (id),
  due_at_ms INTEGER,
  due_from_ms INTEGER,
  promised INTEGER NOT NULL CHECK (promised IN (0, 1)),
  options TEXT NOT NULL CHECK (json_valid(options)),
  replies TEXT NOT NULL CHECK (json_valid(replies)),
  replies_in_time INTEGER NOT NULL,
  replies_late INTEGER NOT NULL,
  follow_ups TEXT NOT NULL CHECK (json_valid(follow_ups)),
  compensation_cents INTEGER NOT NULL CHECK (compensation_cents >= 0),
  currency TEXT NOT NULL,
  resolution TEXT,
  resolved_at_ms INTEGER,
  guest_view TEXT CHECK (guest_view IN ('satisfied', 'not', 'unknown')),
  cause TEXT,
  cause_words TEXT,
  no_measure TEXT,
  reopened INTEGER NOT NULL,
  reopened_at_ms INTEGER,
  closed_at_ms INTEGER,
  closed_by TEXT,
  CHECK (state <> 'open' OR due_at_ms IS NOT NULL),
  CHECK (state <> 'closed' OR (cause IS NOT NULL AND closed_at_ms IS NOT NULL))
) STRICT;
CREATE INDEX complaints_open ON complaints (opened_at_ms) WHERE open = 1;
CREATE INDEX complaints_opened ON complaints (opened_at_ms);
CREATE INDEX complaints_place ON complaints (place, opened_at_ms);
CREATE INDEX complaints_stay ON complaints (stay_id, opened_at_ms) WHERE stay_id IS NOT NULL;
CREATE INDEX complaints_kind ON complaints (kind, opened_at_ms);
CREATE INDEX complaints_closed ON complaints (closed_at_ms) WHERE closed_at_ms IS NOT NULL;
CREATE TABLE complaint_ladders (
  severity INTEGER PRIMARY KEY CHECK (severity IN (1, 2, 3)),
  reply_minutes INTEGER NOT NULL CHECK (reply_minutes > 0),
  rungs TEXT NOT NULL CHECK (json_valid(rungs))
) STRICT;
INSERT INTO complaint_ladders (severity, reply_minutes, rungs) VALUES
  (1, 60, '[{"share":80,"role":"attendant","level":1},{"share":100,"role":"supervisor","level":2},{"share":150,"role":"duty-manager","level":3}]'),
  (2, 30, '[{"share":75,"role":"attendant","level":2},{"share":100,"role":"supervisor","level":3},{"share":125,"role":"duty-manager","level":3}]'),
  (3, 15, '[{"share":50,"role":"attendant","level":2},{"share":75,"role":"supervisor","level":3},{"share":100,"role":"duty-manager","level":3}]');
CREATE TABLE complaint_limits (
  role TEXT PRIMARY KEY,
  cents INTEGER NOT NULL CHECK (cents >= 0)
) STRICT;
INSERT INTO complaint_limits (role, cents) VALUES
  ('operator', 10000), ('supervisor', 50000), ('duty-manager', 300000), ('administrator', 300000);
CREATE TABLE complaint_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  repeat_days INTEGER NOT NULL CHECK (repeat_days > 0),
  follow_up_hours INTEGER NOT NULL CHECK (follow_up_hours > 0)
) STRICT;
INSERT INTO complaint_settings (id, repeat_days, follow_up_hours) VALUES (1, 30, 4);
`,
};
