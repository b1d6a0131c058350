/** The shift handover, its answers and notes; indexes for asking what was there at a past moment. */
import type { Migration } from './migration.ts';

export const handover: Migration = {
  version: 70,
  sql: `
CREATE TABLE handovers (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  boundary_at_ms INTEGER NOT NULL,
  from_shift TEXT NOT NULL,
  to_shift TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'signed', 'missed')),
  begun_at_ms INTEGER NOT NULL,
  outgoing_id TEXT REFERENCES staff (id),
  outgoing_at_ms INTEGER,
  incoming_id TEXT REFERENCES staff (id),
  incoming_at_ms INTEGER,
  no_count_reason TEXT,
  sheet_hash TEXT,
  signed_seq INTEGER REFERENCES events (seq),
  signed_hash TEXT,
  CHECK (state <> 'signed' OR (outgoing_id <> incoming_id AND sheet_hash IS NOT NULL
    AND signed_seq IS NOT NULL AND signed_hash IS NOT NULL))
) STRICT;
CREATE INDEX handovers_boundary ON handovers (boundary_at_ms);
CREATE UNIQUE INDEX handovers_open ON handovers (state) WHERE state = 'open';
CREATE INDEX handovers_word ON handovers (signed_hash) WHERE signed_hash IS NOT NULL;
CREATE TRIGGER handovers_signed_never_change BEFORE UPDATE ON handovers WHEN OLD.state = 'signed'
BEGIN SELECT RAISE(ABORT, 'a signed handover is never changed'); END;
CREATE TRIGGER handovers_never_go BEFORE DELETE ON handovers
BEGIN SELECT RAISE(ABORT, 'handovers are never deleted'); END;

CREATE TABLE handover_answers (
  id TEXT PRIMARY KEY,
  handover_id TEXT NOT NULL REFERENCES handovers (id),
  item TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('accepted', 'queried', 'refused')),
  words TEXT,
  by_id TEXT NOT NULL REFERENCES staff (id),
  at_ms INTEGER NOT NULL,
  UNIQUE (handover_id, item)
) STRICT;
CREATE TRIGGER handover_answers_no_new BEFORE INSERT ON handover_answers
WHEN (SELECT state FROM handovers WHERE id = NEW.handover_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'the handover is closed'); END;
CREATE TRIGGER handover_answers_signed_never_change BEFORE UPDATE ON handover_answers
WHEN (SELECT state FROM handovers WHERE id = OLD.handover_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'a signed handover is never changed'); END;
CREATE TRIGGER handover_answers_never_go BEFORE DELETE ON handover_answers
BEGIN SELECT RAISE(ABORT, 'answers of a handover are never deleted'); END;

CREATE TABLE shift_notes (
  id TEXT PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL REFERENCES staff (id),
  text TEXT NOT NULL
) STRICT;
CREATE INDEX shift_notes_at ON shift_notes (at_ms);
CREATE TRIGGER shift_notes_never_change BEFORE UPDATE ON shift_notes
BEGIN SELECT RAISE(ABORT, 'notes of a shift are never changed'); END;
CREATE TRIGGER shift_notes_never_go BEFORE DELETE ON shift_notes
BEGIN SELECT RAISE(ABORT, 'notes of a shift are never deleted'); END;

CREATE INDEX requests_closed ON requests (closed_at_ms, logged_at_ms) WHERE closed_at_ms IS NOT NULL;
CREATE INDEX calls_ended ON calls (ended_at_ms, began_at_ms) WHERE ended_at_ms IS NOT NULL;
CREATE INDEX loans_closed ON loans (closed_at_ms, asked_at_ms) WHERE closed_at_ms IS NOT NULL;
CREATE INDEX duties_ended ON duties (off_at_ms, on_at_ms) WHERE off_at_ms IS NOT NULL;
CREATE INDEX alarms_quiet ON alarms
  (coalesce(min(acknowledged_at_ms, ended_at_ms), acknowledged_at_ms, ended_at_ms), raised_at_ms)
  WHERE coalesce(min(acknowledged_at_ms, ended_at_ms), acknowledged_at_ms, ended_at_ms) IS NOT NULL;
`,
};
