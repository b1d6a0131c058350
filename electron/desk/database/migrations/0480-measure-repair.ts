/** Measures that repair: the table knew every kind but that one. Built anew, for a check cannot be changed. */
import type { Migration } from './migration.ts';

export const measureRepair: Migration = {
  version: 480,
  sql: `
CREATE TABLE measures_next (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('fit', 'label', 'repair', 'restock', 'brief', 'other')),
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  owner_id TEXT NOT NULL REFERENCES staff (id),
  due_on TEXT NOT NULL CHECK (due_on LIKE '____-__-__'),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  rule TEXT,
  finding TEXT,
  complaint_id TEXT,
  before TEXT CHECK (before IS NULL OR json_valid(before)),
  opened_at_ms INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  closed_at_ms INTEGER,
  done_on TEXT,
  reason TEXT,
  CHECK ((rule IS NULL) = (finding IS NULL)),
  CHECK ((state = 'done') = (done_on IS NOT NULL)),
  CHECK ((state = 'open') = (closed_at_ms IS NULL))
) STRICT;
INSERT INTO measures_next
  SELECT id, number, kind, zh, en, scope, owner_id, due_on, state, rule, finding, complaint_id, before,
    opened_at_ms, opened_by, closed_at_ms, done_on, reason
  FROM measures;
DROP TABLE measures;
ALTER TABLE measures_next RENAME TO measures;
CREATE INDEX measures_open ON measures (due_on) WHERE state = 'open';
CREATE INDEX measures_complaint ON measures (complaint_id) WHERE complaint_id IS NOT NULL;
`,
};
