/** The register of lost and found: things found, losses reported, pairs, photos, how long what is kept. */
import type { Migration } from './migration.ts';

export const lostAndFound: Migration = {
  version: 50,
  sql: `
CREATE TABLE loss_reports (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  what TEXT NOT NULL,
  category TEXT NOT NULL,
  colours TEXT NOT NULL,
  brand TEXT,
  marks TEXT,
  place TEXT,
  place_kind TEXT NOT NULL CHECK (place_kind IN ('room', 'area', 'none')),
  place_note TEXT,
  lost_from_ms INTEGER NOT NULL,
  lost_until_ms INTEGER NOT NULL,
  guest TEXT NOT NULL,
  contact TEXT NOT NULL,
  room TEXT,
  stay_id TEXT REFERENCES stays (id),
  taken_by TEXT NOT NULL REFERENCES staff (id),
  call_id TEXT REFERENCES calls (id),
  reported_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  found_id TEXT,
  closed_at_ms INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX loss_reports_closed ON loss_reports (closed_at_ms) WHERE closed_at_ms IS NOT NULL;
CREATE INDEX loss_reports_open ON loss_reports (number) WHERE open = 1;

CREATE TABLE found_items (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  what TEXT NOT NULL,
  class TEXT NOT NULL,
  category TEXT NOT NULL,
  colours TEXT NOT NULL,
  brand TEXT,
  marks TEXT,
  held_back TEXT,
  place TEXT,
  place_kind TEXT NOT NULL CHECK (place_kind IN ('room', 'area', 'none')),
  place_note TEXT,
  found_at_ms INTEGER NOT NULL,
  finder TEXT,
  finder_id TEXT REFERENCES staff (id),
  receiver_id TEXT NOT NULL REFERENCES staff (id),
  registered_at_ms INTEGER NOT NULL,
  store TEXT,
  bin TEXT,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  shelved_at_ms INTEGER,
  shelved_by TEXT REFERENCES staff (id),
  loss_id TEXT REFERENCES loss_reports (id),
  keep_until TEXT,
  pickup_at_ms INTEGER,
  labelled_at_ms INTEGER,
  release TEXT,
  batch INTEGER,
  closed_at_ms INTEGER,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX found_items_open ON found_items (number) WHERE open = 1;
CREATE INDEX found_items_closed ON found_items (closed_at_ms) WHERE closed_at_ms IS NOT NULL;
CREATE INDEX found_items_steps ON found_items (number) WHERE open = 1 AND state = 'registered';
CREATE INDEX found_items_pickup ON found_items (pickup_at_ms) WHERE pickup_at_ms IS NOT NULL AND open = 1;
CREATE INDEX found_items_due ON found_items (keep_until) WHERE open = 1 AND keep_until IS NOT NULL;
CREATE INDEX found_items_batch ON found_items (batch) WHERE batch IS NOT NULL;

CREATE TABLE lost_pairs (
  id TEXT PRIMARY KEY,
  found_id TEXT NOT NULL REFERENCES found_items (id),
  loss_id TEXT NOT NULL REFERENCES loss_reports (id),
  percent INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('proposed', 'confirmed', 'dismissed')),
  proposed_at_ms INTEGER NOT NULL,
  decided_at_ms INTEGER,
  decided_by TEXT REFERENCES staff (id),
  UNIQUE (found_id, loss_id)
) STRICT;
CREATE INDEX lost_pairs_loss ON lost_pairs (loss_id);
CREATE INDEX lost_pairs_proposed ON lost_pairs (percent) WHERE state = 'proposed';

CREATE TABLE lost_words (
  word TEXT NOT NULL,
  kind TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  subject_id TEXT NOT NULL,
  weight INTEGER NOT NULL,
  PRIMARY KEY (word, kind, at_ms, subject_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX lost_words_subject ON lost_words (subject_id);

CREATE TABLE photos (
  id TEXT PRIMARY KEY,
  subject_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  added_at_ms INTEGER NOT NULL,
  added_by TEXT NOT NULL REFERENCES staff (id),
  hidden INTEGER NOT NULL,
  data BLOB NOT NULL
) STRICT;
CREATE INDEX photos_subject ON photos (subject_id, position);

CREATE TABLE keeping_rules (
  class TEXT PRIMARY KEY,
  keep INTEGER,
  unit TEXT NOT NULL CHECK (unit IN ('day', 'month', 'year')),
  after_keeping TEXT NOT NULL CHECK (after_keeping IN ('police', 'dispose', 'security')),
  store TEXT,
  within_minutes INTEGER
) STRICT, WITHOUT ROWID;
INSERT INTO keeping_rules (class, keep, unit, after_keeping, store, within_minutes) VALUES
  ('general', 3, 'month', 'police', NULL, NULL),
  ('valuable', 1, 'year', 'police', 'safe', 30),
  ('document', 1, 'year', 'police', 'safe', 30),
  ('perishable', 1, 'day', 'dispose', NULL, NULL),
  ('hazardous', NULL, 'day', 'security', 'security', 5),
  ('suspicious', NULL, 'day', 'security', 'security', 0);
`,
};
