/** Babysitting: who is qualified until when, and each sitting beside its request. */

export const babysitting = `
CREATE TABLE carers (
  id TEXT PRIMARY KEY REFERENCES staff (id),
  qualification TEXT NOT NULL,
  valid_until TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE sittings (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  place TEXT,
  floor TEXT,
  stay_id TEXT REFERENCES stays (id),
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'arranged', 'running', 'done', 'cancelled')),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  carer_id TEXT REFERENCES staff (id),
  details TEXT,
  began_at_ms INTEGER,
  ended_at_ms INTEGER,
  asked_at_ms INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  CHECK (until_ms > from_ms)
) STRICT;
CREATE INDEX sittings_open ON sittings (from_ms) WHERE open = 1;
CREATE INDEX sittings_asked ON sittings (asked_at_ms);
`;
