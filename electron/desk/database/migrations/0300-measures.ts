/** Measures: what is to be changed in the house, by whom and by when. */
import type { Migration } from './migration.ts';

export const measures: Migration = {
  version: 300,
  sql: `
CREATE TABLE measures (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('fit', 'label', 'restock', 'brief', 'other')),
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
CREATE INDEX loans_asked ON loans (asked_at_ms);
CREATE INDEX measures_open ON measures (due_on) WHERE state = 'open';
CREATE INDEX events_passing_on ON events (at_ms)
  WHERE kind IN ('corrected', 'reassigned', 'cancelled', 'chased') AND subject_kind = 'request';
CREATE INDEX measures_complaint ON measures (complaint_id) WHERE complaint_id IS NOT NULL;
`,
};
