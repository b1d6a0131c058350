/** The answer library, each time something was asked, and what nobody could answer. */
import { starterRows } from './0290-answers/starter.ts';
import type { Migration } from './migration.ts';

const id = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' ||
  hex(randomblob(2)) || '-' || hex(randomblob(6)))`;

export const answers: Migration = {
  version: 290,
  sql: `
CREATE TABLE answers (
  id TEXT PRIMARY KEY,
  code TEXT UNIQUE,
  position INTEGER NOT NULL,
  question_zh TEXT NOT NULL,
  question_en TEXT NOT NULL,
  answer_zh TEXT NOT NULL,
  answer_en TEXT NOT NULL,
  tags TEXT NOT NULL,
  synonyms TEXT NOT NULL,
  department TEXT,
  valid_until TEXT,
  owner_id TEXT REFERENCES staff (id),
  uses INTEGER NOT NULL CHECK (uses >= 0),
  last_used_at_ms INTEGER,
  changed_at_ms INTEGER NOT NULL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
  CHECK (question_zh <> '' OR question_en <> '')
) STRICT;
CREATE INDEX answers_in_order ON answers (position, id);

CREATE TABLE open_questions (
  id TEXT PRIMARY KEY,
  words TEXT NOT NULL,
  same TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'answered', 'dismissed')),
  open INTEGER NOT NULL CHECK (open = (state = 'open')),
  about_id TEXT REFERENCES answers (id),
  answer_id TEXT REFERENCES answers (id),
  reason TEXT,
  times INTEGER NOT NULL CHECK (times > 0),
  first_at_ms INTEGER NOT NULL,
  last_at_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX open_questions_open ON open_questions (same) WHERE open = 1;
CREATE INDEX open_questions_newest ON open_questions (last_at_ms);

CREATE TABLE askings (
  id TEXT PRIMARY KEY,
  answer_id TEXT REFERENCES answers (id),
  question_id TEXT REFERENCES open_questions (id),
  at_ms INTEGER NOT NULL,
  asker TEXT CHECK (asker IN ('guest', 'department', 'outside')),
  place TEXT,
  stay_id TEXT REFERENCES stays (id),
  department TEXT,
  call_id TEXT REFERENCES calls (id),
  taken_by TEXT NOT NULL REFERENCES staff (id),
  CHECK ((answer_id IS NULL) <> (question_id IS NULL))
) STRICT;
CREATE INDEX askings_of_answer ON askings (answer_id, at_ms) WHERE answer_id IS NOT NULL;
CREATE INDEX askings_of_question ON askings (question_id, at_ms) WHERE question_id IS NOT NULL;
CREATE INDEX askings_of_call ON askings (call_id) WHERE call_id IS NOT NULL;
CREATE INDEX askings_of_stay ON askings (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX askings_of_place ON askings (place) WHERE place IS NOT NULL;
CREATE INDEX askings_at ON askings (at_ms);

INSERT INTO answers
SELECT ${id}, column2, column1, column4, column5, '', '', column6, column7, column3, NULL, NULL, 0, NULL,
  (SELECT created_at_ms FROM house), 0
FROM (VALUES ${starterRows})
WHERE EXISTS (SELECT 1 FROM house);
`,
};
