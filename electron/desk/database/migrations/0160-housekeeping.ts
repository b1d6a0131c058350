/** The daily work: what kinds of work weigh, each piece of it, what comes round by nights, public areas. */
import type { Migration } from './migration.ts';

export const housekeeping: Migration = {
  version: 160,
  sql: `
CREATE TABLE housekeeping_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  day_from_minute INTEGER NOT NULL,
  day_until_minute INTEGER NOT NULL,
  evening_from_minute INTEGER NOT NULL,
  evening_until_minute INTEGER NOT NULL,
  day_limit INTEGER,
  evening_limit INTEGER,
  early_before_minute INTEGER NOT NULL,
  tidy_key TEXT NOT NULL,
  tidy_regular TEXT NOT NULL,
  tidy_potential TEXT NOT NULL,
  type_percents TEXT NOT NULL,
  rounds_made_on TEXT
) STRICT;
INSERT INTO housekeeping_settings VALUES
  (1, 480, 960, 1020, 1290, NULL, NULL, 840, '[660,930,1170]', '[930]', '[]', '{"suite":150}', NULL);

CREATE TABLE work_types (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  credits INTEGER NOT NULL CHECK (credits > 0),
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  every_nights INTEGER CHECK (every_nights > 0)
) STRICT;
INSERT INTO work_types VALUES
  ('departure', 0, '走客房清扫', 'Departure clean', 4, 40, NULL),
  ('stay-over', 1, '住客房清扫', 'Stay-over clean', 3, 25, NULL),
  ('turn-down', 2, '开夜床', 'Turn-down', 1, 8, NULL),
  ('tidy', 3, '小整理', 'Tidy-up', 1, 10, NULL),
  ('deep-clean', 4, '计划卫生', 'Deep clean', 9, 90, 60),
  ('mattress', 5, '翻床垫', 'Mattress turn', 1, 10, 90),
  ('curtains', 6, '清洗窗帘', 'Curtains', 3, 30, 180),
  ('public-area', 7, '公共区域', 'Public area', 2, 15, NULL);

CREATE TABLE room_deals (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  part TEXT NOT NULL,
  dealt_at_ms INTEGER NOT NULL,
  dealt_by TEXT NOT NULL,
  people TEXT NOT NULL,
  said TEXT NOT NULL,
  UNIQUE (date, part)
) STRICT;

CREATE TABLE public_rounds (
  id TEXT PRIMARY KEY,
  area TEXT NOT NULL REFERENCES areas (code),
  words TEXT NOT NULL,
  times TEXT NOT NULL,
  weekdays TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes > 0),
  grace_minutes INTEGER NOT NULL CHECK (grace_minutes >= 0),
  staff_id TEXT REFERENCES staff (id),
  active INTEGER NOT NULL
) STRICT;

CREATE TABLE room_tasks (
  id TEXT PRIMARY KEY,
  date TEXT NOT NULL,
  part TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES work_types (id),
  place TEXT NOT NULL,
  floor TEXT,
  slot INTEGER NOT NULL,
  round_id TEXT REFERENCES public_rounds (id),
  due_at_ms INTEGER,
  late_at_ms INTEGER,
  credits INTEGER NOT NULL,
  minutes INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  assignee_id TEXT REFERENCES staff (id),
  locked INTEGER NOT NULL,
  made_at_ms INTEGER NOT NULL,
  started_at_ms INTEGER,
  done_at_ms INTEGER,
  done_by TEXT REFERENCES staff (id),
  spent_minutes INTEGER,
  inspected_at_ms INTEGER,
  inspected_by TEXT REFERENCES staff (id),
  reworks INTEGER NOT NULL,
  skipped TEXT,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX room_tasks_of_part ON room_tasks (date, part, kind, place, slot) WHERE round_id IS NULL;
CREATE UNIQUE INDEX room_tasks_of_round ON room_tasks (round_id, date, slot) WHERE round_id IS NOT NULL;
CREATE INDEX room_tasks_part ON room_tasks (date, part, place);
CREATE INDEX room_tasks_place ON room_tasks (place, made_at_ms);
CREATE INDEX room_tasks_open ON room_tasks (date) WHERE open = 1;
CREATE INDEX room_tasks_late ON room_tasks (late_at_ms) WHERE open = 1 AND late_at_ms IS NOT NULL;

CREATE TABLE room_care (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  kind TEXT NOT NULL REFERENCES work_types (id),
  done_on TEXT,
  more_nights INTEGER NOT NULL,
  planned_on TEXT,
  UNIQUE (room, kind)
) STRICT;
CREATE INDEX room_care_planned ON room_care (planned_on) WHERE planned_on IS NOT NULL;
`,
};
