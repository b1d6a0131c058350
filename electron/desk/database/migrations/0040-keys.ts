/** Working keys: catalogue and rings, spells in hand, bookings, incidents, counts, envelopes, handouts. */
import type { Migration } from './migration.ts';

export const keys: Migration = {
  version: 40,
  sql: `
CREATE TABLE key_rings (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  plain TEXT NOT NULL,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  hook TEXT,
  retired INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX key_rings_plain ON key_rings (plain) WHERE retired = 0;

CREATE TABLE keys (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  family TEXT NOT NULL,
  copy INTEGER,
  plain_code TEXT NOT NULL,
  plain_family TEXT NOT NULL,
  barcode TEXT,
  plain_barcode TEXT,
  name_zh TEXT NOT NULL,
  name_en TEXT NOT NULL,
  class TEXT NOT NULL,
  hook TEXT,
  ring_id TEXT REFERENCES key_rings (id),
  floors TEXT NOT NULL,
  rooms TEXT NOT NULL,
  areas TEXT NOT NULL,
  entitled_roles TEXT NOT NULL,
  entitled_persons TEXT NOT NULL,
  entitled_by_floor INTEGER NOT NULL,
  curfew_minutes INTEGER,
  state TEXT NOT NULL,
  move_id TEXT,
  holder_id TEXT REFERENCES staff (id),
  out_since_ms INTEGER,
  due_at_ms INTEGER,
  CHECK ((state = 'out') = (holder_id IS NOT NULL)),
  CHECK ((state = 'out') = (move_id IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX keys_code ON keys (plain_code) WHERE state <> 'retired';
CREATE UNIQUE INDEX keys_barcode ON keys (plain_barcode) WHERE plain_barcode IS NOT NULL AND state <> 'retired';
CREATE INDEX keys_token_code ON keys (plain_code);
CREATE INDEX keys_token_family ON keys (plain_family);
CREATE INDEX keys_token_barcode ON keys (plain_barcode);
CREATE INDEX keys_ring ON keys (ring_id) WHERE ring_id IS NOT NULL;
CREATE INDEX keys_holder ON keys (holder_id) WHERE holder_id IS NOT NULL;

CREATE TABLE key_moves (
  id TEXT PRIMARY KEY,
  key_id TEXT NOT NULL REFERENCES keys (id),
  holder_id TEXT NOT NULL REFERENCES staff (id),
  from_ms INTEGER NOT NULL,
  until_ms INTEGER,
  due_at_ms INTEGER NOT NULL,
  issued_by TEXT,
  second_id TEXT REFERENCES staff (id),
  received_by TEXT,
  ring_id TEXT REFERENCES key_rings (id),
  ended TEXT,
  overridden INTEGER NOT NULL,
  CHECK ((until_ms IS NULL) = (ended IS NULL))
) STRICT;
CREATE INDEX key_moves_of_key ON key_moves (key_id, from_ms);
CREATE UNIQUE INDEX key_moves_now ON key_moves (key_id) WHERE until_ms IS NULL;

CREATE TABLE key_bookings (
  id TEXT PRIMARY KEY,
  key_id TEXT NOT NULL REFERENCES keys (id),
  staff_id TEXT NOT NULL REFERENCES staff (id),
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  state TEXT NOT NULL,
  booked_by TEXT NOT NULL,
  CHECK (until_ms > from_ms)
) STRICT;
CREATE INDEX key_bookings_open ON key_bookings (key_id, from_ms) WHERE state = 'open';

CREATE TABLE key_envelopes (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  key_id TEXT REFERENCES keys (id),
  contents TEXT NOT NULL,
  kept_at TEXT NOT NULL,
  state TEXT NOT NULL,
  sealed_by TEXT NOT NULL REFERENCES staff (id),
  sealed_second TEXT NOT NULL REFERENCES staff (id),
  sealed_at_ms INTEGER NOT NULL,
  checked_by TEXT REFERENCES staff (id),
  checked_at_ms INTEGER,
  intact INTEGER NOT NULL,
  opened_by TEXT REFERENCES staff (id),
  opened_second TEXT REFERENCES staff (id),
  opened_at_ms INTEGER,
  reason TEXT,
  next_id TEXT REFERENCES key_envelopes (id)
) STRICT;
CREATE INDEX key_envelopes_sealed ON key_envelopes (number) WHERE state = 'sealed';

CREATE TABLE key_counts (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  at_ms INTEGER NOT NULL,
  counted_by TEXT NOT NULL REFERENCES staff (id),
  typed TEXT NOT NULL,
  hanging INTEGER NOT NULL,
  expected INTEGER NOT NULL,
  out INTEGER NOT NULL,
  differences TEXT NOT NULL
) STRICT;

CREATE TABLE key_incidents (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  key_id TEXT REFERENCES keys (id),
  envelope_id TEXT REFERENCES key_envelopes (id),
  count_id TEXT REFERENCES key_counts (id),
  open INTEGER NOT NULL,
  since_ms INTEGER NOT NULL,
  last_holder_id TEXT REFERENCES staff (id),
  exposed TEXT NOT NULL,
  opened_by TEXT,
  opened_at_ms INTEGER NOT NULL,
  told_id TEXT REFERENCES staff (id),
  told_by TEXT REFERENCES staff (id),
  told_at_ms INTEGER,
  locks_changed TEXT NOT NULL,
  found_at_ms INTEGER,
  outcome TEXT,
  closed_by TEXT REFERENCES staff (id),
  closed_at_ms INTEGER,
  note TEXT,
  done TEXT,
  CHECK (open = (closed_at_ms IS NULL)),
  CHECK (open = (outcome IS NULL))
) STRICT;
CREATE INDEX key_incidents_open ON key_incidents (number) WHERE open = 1;
CREATE INDEX key_incidents_key ON key_incidents (key_id) WHERE key_id IS NOT NULL;

CREATE TABLE key_handouts (
  id TEXT PRIMARY KEY,
  started_by TEXT NOT NULL REFERENCES staff (id),
  started_at_ms INTEGER NOT NULL,
  first_at_ms INTEGER,
  last_at_ms INTEGER,
  persons INTEGER NOT NULL,
  handed_out INTEGER NOT NULL,
  ended_at_ms INTEGER
) STRICT;
CREATE INDEX key_handouts_started ON key_handouts (started_at_ms);
`,
};
