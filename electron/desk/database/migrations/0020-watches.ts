/** Alarms may be about anything, not only a request; what of the registers falls due is watched; badges. */
import type { Migration } from './migration.ts';

export const watches: Migration = {
  version: 20,
  sql: `
CREATE TABLE alarms_before AS SELECT * FROM alarms;
CREATE TABLE showings_before AS SELECT * FROM alarm_showings;
DROP TABLE alarm_showings;
DROP TABLE alarms;

CREATE TABLE alarms (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  label TEXT,
  place TEXT,
  step TEXT NOT NULL,
  target TEXT NOT NULL,
  level INTEGER NOT NULL,
  raised_at_ms INTEGER NOT NULL,
  tell_id TEXT REFERENCES staff (id),
  why TEXT NOT NULL,
  acknowledged_at_ms INTEGER,
  acknowledged_by TEXT REFERENCES staff (id),
  ended_at_ms INTEGER
) STRICT;
CREATE INDEX alarms_of_subject ON alarms (subject_id);
CREATE INDEX alarms_now ON alarms (raised_at_ms) WHERE acknowledged_at_ms IS NULL AND ended_at_ms IS NULL;

CREATE TABLE alarm_showings (
  alarm_id TEXT NOT NULL REFERENCES alarms (id),
  station TEXT NOT NULL,
  staff_id TEXT REFERENCES staff (id),
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (alarm_id, station)
) STRICT, WITHOUT ROWID;

INSERT INTO alarms (id, subject_kind, subject_id, step, target, level, raised_at_ms, tell_id, why,
  acknowledged_at_ms, acknowledged_by, ended_at_ms)
SELECT id, 'request', request_id, step, target, level, raised_at_ms, tell_id, why,
  acknowledged_at_ms, acknowledged_by, ended_at_ms FROM alarms_before;
INSERT INTO alarm_showings SELECT alarm_id, station, staff_id, at_ms FROM showings_before;
DROP TABLE alarms_before;
DROP TABLE showings_before;

ALTER TABLE staff ADD COLUMN badge TEXT;
CREATE UNIQUE INDEX staff_badge ON staff (badge) WHERE badge IS NOT NULL;

CREATE TABLE watches (
  id TEXT PRIMARY KEY,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  target TEXT NOT NULL,
  label TEXT NOT NULL,
  place TEXT,
  holder_id TEXT REFERENCES staff (id),
  due_at_ms INTEGER NOT NULL,
  climb INTEGER NOT NULL,
  attention_at_ms INTEGER,
  UNIQUE (subject_id, target)
) STRICT;
CREATE INDEX watches_attention ON watches (attention_at_ms) WHERE attention_at_ms IS NOT NULL;
`,
};
