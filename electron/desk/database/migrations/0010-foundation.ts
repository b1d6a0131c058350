/** The first tables: house, people, places, catalogue, calls, requests, alarms, the record, the search. */
import type { Migration } from './migration.ts';

export const foundation: Migration = {
  version: 10,
  sql: `
CREATE TABLE house (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  house_id TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh-CN', 'en')),
  time_zone TEXT NOT NULL,
  demo INTEGER NOT NULL,
  clock_offset_ms INTEGER NOT NULL DEFAULT 0,
  undo_ms INTEGER NOT NULL,
  idle_lock_ms INTEGER NOT NULL,
  warn_share REAL NOT NULL,
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE shifts (
  code TEXT PRIMARY KEY,
  from_minute INTEGER NOT NULL,
  until_minute INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  department TEXT NOT NULL,
  floors TEXT NOT NULL,
  extension TEXT,
  active INTEGER NOT NULL,
  roster_from_minute INTEGER,
  roster_until_minute INTEGER,
  language TEXT,
  theme TEXT,
  text_scale REAL NOT NULL DEFAULT 1,
  secret_hash TEXT
) STRICT;

CREATE TABLE duties (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  on_at_ms INTEGER NOT NULL,
  off_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX duties_now ON duties (staff_id) WHERE off_at_ms IS NULL;

CREATE TABLE floors (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  model TEXT NOT NULL CHECK (model IN ('centre', 'floor-desk', 'hybrid')),
  desk_hours TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE rooms (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  floor TEXT NOT NULL REFERENCES floors (code),
  position INTEGER NOT NULL,
  type TEXT NOT NULL,
  occupancy TEXT NOT NULL CHECK (occupancy IN ('vacant', 'occupied')),
  housekeeping TEXT NOT NULL
    CHECK (housekeeping IN ('clean', 'dirty', 'inspected', 'out-of-order', 'out-of-service')),
  dnd INTEGER NOT NULL DEFAULT 0,
  make_up INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE areas (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  aliases TEXT NOT NULL,
  floor TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE stays (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  guest TEXT NOT NULL,
  incognito INTEGER NOT NULL,
  party INTEGER NOT NULL,
  vip_class TEXT CHECK (vip_class IN ('key', 'regular', 'potential')),
  language TEXT,
  arrival TEXT NOT NULL,
  departure TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('expected', 'in-house', 'departed')),
  preferences TEXT NOT NULL,
  notes TEXT
) STRICT;
CREATE INDEX stays_now ON stays (room) WHERE state <> 'departed';

CREATE TABLE services (
  code TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  department TEXT NOT NULL,
  priority TEXT NOT NULL,
  acknowledge_minutes INTEGER NOT NULL,
  complete_minutes INTEGER NOT NULL,
  needs_door INTEGER NOT NULL,
  charge TEXT NOT NULL,
  follow_up TEXT,
  extra_fields TEXT NOT NULL,
  aliases TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ladder (
  priority TEXT NOT NULL,
  period TEXT NOT NULL CHECK (period IN ('day', 'night')),
  rung INTEGER NOT NULL CHECK (rung BETWEEN 1 AND 4),
  role TEXT NOT NULL,
  after_percent INTEGER NOT NULL,
  plus_minutes INTEGER NOT NULL,
  PRIMARY KEY (priority, period, rung)
) STRICT, WITHOUT ROWID;

CREATE TABLE calls (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  line INTEGER NOT NULL,
  channel TEXT NOT NULL,
  caller TEXT NOT NULL,
  place TEXT,
  taken_by TEXT NOT NULL REFERENCES staff (id),
  began_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  draft TEXT NOT NULL,
  said TEXT NOT NULL,
  repeated_back INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX calls_on_the_line ON calls (taken_by, line) WHERE ended_at_ms IS NULL;

CREATE TABLE requests (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  place TEXT,
  place_kind TEXT NOT NULL CHECK (place_kind IN ('room', 'area', 'none')),
  place_known INTEGER NOT NULL,
  service TEXT NOT NULL,
  quantity INTEGER,
  words TEXT NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  state_before_waiting TEXT,
  priority TEXT NOT NULL,
  chases INTEGER NOT NULL,
  reopened INTEGER NOT NULL,
  assignee_id TEXT REFERENCES staff (id),
  call_id TEXT REFERENCES calls (id),
  follows_id TEXT REFERENCES requests (id),
  logged_at_ms INTEGER NOT NULL,
  asked_for_ms INTEGER,
  starts_at_ms INTEGER NOT NULL,
  acknowledge_from_ms INTEGER NOT NULL,
  acknowledge_by_ms INTEGER NOT NULL,
  due_at_ms INTEGER NOT NULL,
  dispatched_at_ms INTEGER,
  acknowledged_at_ms INTEGER,
  started_at_ms INTEGER,
  done_at_ms INTEGER,
  closed_at_ms INTEGER,
  promise_at_ms INTEGER,
  promised_at_ms INTEGER,
  promise_wanted INTEGER NOT NULL,
  waiting_reason TEXT,
  waiting_since_ms INTEGER,
  recheck_at_ms INTEGER,
  satisfied TEXT,
  climb INTEGER NOT NULL,
  promise_alarms INTEGER NOT NULL,
  deadline TEXT,
  from_ms INTEGER NOT NULL,
  deadline_at_ms INTEGER,
  attention_at_ms INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX requests_board ON requests (deadline_at_ms) WHERE open = 1;
CREATE INDEX requests_attention ON requests (attention_at_ms) WHERE attention_at_ms IS NOT NULL;
CREATE INDEX requests_load ON requests (assignee_id, state) WHERE open = 1;
CREATE INDEX requests_open_at ON requests (place, open, logged_at_ms) WHERE open = 1;
CREATE INDEX requests_place ON requests (place, logged_at_ms);
CREATE INDEX requests_call ON requests (call_id) WHERE call_id IS NOT NULL;
CREATE INDEX requests_follows ON requests (follows_id) WHERE follows_id IS NOT NULL;

CREATE TABLE alarms (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL REFERENCES requests (id),
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
CREATE INDEX alarms_of_request ON alarms (request_id);
CREATE INDEX alarms_now ON alarms (raised_at_ms) WHERE acknowledged_at_ms IS NULL AND ended_at_ms IS NULL;

CREATE TABLE alarm_showings (
  alarm_id TEXT NOT NULL REFERENCES alarms (id),
  station TEXT NOT NULL,
  staff_id TEXT REFERENCES staff (id),
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (alarm_id, station)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  station TEXT NOT NULL,
  body TEXT NOT NULL,
  commitment TEXT,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX events_subject ON events (subject_id, seq);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TABLE event_personal (
  seq INTEGER PRIMARY KEY REFERENCES events (seq),
  salt TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;

CREATE TABLE index_queue (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL
) STRICT;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL UNIQUE
) STRICT;
CREATE VIRTUAL TABLE document_words USING fts5 (
  words, content = '', contentless_delete = 1, detail = none,
  tokenize = 'unicode61 remove_diacritics 0'
);
`,
};
