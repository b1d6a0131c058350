/**
 * What cannot be changed unseen: the personal parts of the record are never changed and go by erasure alone;
 * what another program changes in a table is written down (the marks are made by `guards.ts`); what was found
 * stands in a table of its own; who looked at what is personal is kept.
 */
import type { Migration } from './migration.ts';

export const recordKept: Migration = {
  version: 470,
  sql: `
CREATE TABLE own_hand (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  writing INTEGER NOT NULL DEFAULT 0,
  erasing INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO own_hand (id) VALUES (1);

CREATE TABLE strange_hands (
  id INTEGER PRIMARY KEY,
  table_name TEXT NOT NULL,
  row_key TEXT NOT NULL,
  deed TEXT NOT NULL,
  columns TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE TRIGGER strange_hands_never_change BEFORE UPDATE ON strange_hands
BEGIN SELECT RAISE(ABORT, 'marks are never changed'); END;
CREATE TRIGGER strange_hands_go_by_the_desk BEFORE DELETE ON strange_hands
WHEN (SELECT writing FROM own_hand) = 0
BEGIN SELECT RAISE(ABORT, 'marks are taken by the desk alone'); END;

CREATE TRIGGER event_personal_never_changes BEFORE UPDATE ON event_personal
BEGIN SELECT RAISE(ABORT, 'personal parts are never changed'); END;
CREATE TRIGGER event_personal_goes_by_erasure BEFORE DELETE ON event_personal
WHEN (SELECT erasing FROM own_hand) = 0
BEGIN SELECT RAISE(ABORT, 'personal parts go by erasure alone'); END;

CREATE TABLE record_findings (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  table_name TEXT,
  row_key TEXT,
  seq INTEGER,
  detail TEXT NOT NULL,
  since_ms INTEGER,
  found_at_ms INTEGER NOT NULL,
  settled_at_ms INTEGER,
  settled_by TEXT REFERENCES staff (id),
  reason TEXT
) STRICT;
CREATE INDEX record_findings_open ON record_findings (found_at_ms) WHERE settled_at_ms IS NULL;
CREATE INDEX record_findings_found ON record_findings (found_at_ms, id);
CREATE TRIGGER record_findings_never_go BEFORE DELETE ON record_findings
BEGIN SELECT RAISE(ABORT, 'findings are never deleted'); END;

CREATE TABLE looks (
  staff_id TEXT NOT NULL,
  hour_ms INTEGER NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  deed TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  station TEXT NOT NULL,
  PRIMARY KEY (staff_id, hour_ms, subject_kind, subject_id, deed)
) STRICT, WITHOUT ROWID;
CREATE INDEX looks_by_moment ON looks (at_ms);
CREATE INDEX looks_by_subject ON looks (subject_id, at_ms);
CREATE TRIGGER looks_never_change BEFORE UPDATE ON looks
BEGIN SELECT RAISE(ABORT, 'looks are never changed'); END;
CREATE TRIGGER looks_go_by_the_rule BEFORE DELETE ON looks
WHEN (SELECT erasing FROM own_hand) = 0
BEGIN SELECT RAISE(ABORT, 'looks go by the rule alone'); END;
`,
};
