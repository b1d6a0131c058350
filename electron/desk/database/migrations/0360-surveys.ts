/** Short enquiries after a request or a stay, and how often guests are asked. */
import type { Migration } from './migration.ts';

export const surveys: Migration = {
  version: 360,
  sql: `
CREATE TABLE surveys (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('request', 'stay')),
  way TEXT NOT NULL CHECK (way IN ('call-back', 'card', 'confirmation')),
  code TEXT UNIQUE,
  request_id TEXT UNIQUE REFERENCES requests (id),
  stay_id TEXT REFERENCES stays (id),
  service TEXT,
  room TEXT,
  asked_at_ms INTEGER NOT NULL,
  asked_by TEXT NOT NULL,
  answer TEXT CHECK (answer IN ('satisfied', 'not', 'unknown')),
  cause TEXT,
  why TEXT,
  answered_at_ms INTEGER,
  recorded_by TEXT,
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
  complaint_id TEXT,
  settled TEXT,
  CHECK ((kind = 'request') = (request_id IS NOT NULL)),
  CHECK ((answer IS NULL) = (answered_at_ms IS NULL))
) STRICT;
CREATE INDEX surveys_asked ON surveys (asked_at_ms);
CREATE INDEX surveys_of_stay ON surveys (stay_id, asked_at_ms) WHERE stay_id IS NOT NULL;
CREATE UNIQUE INDEX surveys_stay_once ON surveys (stay_id) WHERE kind = 'stay';
CREATE INDEX surveys_waiting ON surveys (asked_at_ms) WHERE answer IS NULL OR draft = 1;

CREATE TABLE survey_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  every_nth INTEGER NOT NULL CHECK (every_nth >= 0),
  rest_hours INTEGER NOT NULL CHECK (rest_hours >= 0),
  card_days INTEGER NOT NULL CHECK (card_days >= 1)
) STRICT;
INSERT INTO survey_settings VALUES (1, 3, 24, 30);
`,
};
