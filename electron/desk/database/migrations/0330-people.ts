/** The centre's people: calls listened to, training, rewards and warnings, whose figures were looked at. */
import type { Migration } from './migration.ts';

export const people: Migration = {
  version: 330,
  sql: `
CREATE TABLE call_checks (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  call_id TEXT NOT NULL REFERENCES calls (id),
  date TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  checked_by TEXT NOT NULL REFERENCES staff (id) CHECK (checked_by <> staff_id),
  points TEXT NOT NULL,
  content TEXT NOT NULL,
  note TEXT NOT NULL,
  remark TEXT,
  corrected INTEGER NOT NULL CHECK (corrected IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX call_checks_once ON call_checks (call_id, checked_by);
CREATE INDEX call_checks_of ON call_checks (staff_id, at_ms);
CREATE INDEX call_checks_at ON call_checks (at_ms);
CREATE TABLE trainings (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  course TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'withdrawn')),
  planned_on TEXT,
  held_on TEXT,
  valid_until TEXT,
  trainer TEXT NOT NULL,
  certificate TEXT NOT NULL,
  rule TEXT,
  withdrawal TEXT,
  entered_by TEXT NOT NULL REFERENCES staff (id),
  at_ms INTEGER NOT NULL,
  CHECK ((state = 'held') <= (held_on IS NOT NULL)),
  CHECK ((state = 'withdrawn') = (withdrawal IS NOT NULL))
) STRICT;
CREATE INDEX trainings_of ON trainings (staff_id, at_ms);
CREATE TABLE conduct_entries (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  kind TEXT NOT NULL CHECK (kind IN ('reward', 'warning')),
  date TEXT NOT NULL,
  reason TEXT NOT NULL,
  entered_by TEXT NOT NULL REFERENCES staff (id) CHECK (entered_by <> staff_id),
  at_ms INTEGER NOT NULL,
  withdrawn_at_ms INTEGER,
  withdrawn_by TEXT REFERENCES staff (id),
  withdrawal TEXT,
  CHECK ((withdrawn_at_ms IS NULL) = (withdrawal IS NULL))
) STRICT;
CREATE INDEX conduct_on ON conduct_entries (date, at_ms);
CREATE INDEX conduct_of ON conduct_entries (staff_id, at_ms);
CREATE TRIGGER conduct_stays BEFORE DELETE ON conduct_entries
BEGIN SELECT RAISE(ABORT, 'a reward or a warning is withdrawn, not deleted'); END;
CREATE TABLE figure_looks (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  month TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES staff (id),
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX figure_looks_of ON figure_looks (staff_id, month, at_ms);
CREATE TABLE figure_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  open_after_days INTEGER NOT NULL CHECK (open_after_days BETWEEN 0 AND 60)
) STRICT;
INSERT INTO figure_settings VALUES (1, 7);
`,
};
