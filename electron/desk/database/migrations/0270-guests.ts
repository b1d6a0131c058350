/**
 * A file for every guest. Rows of before: the stays a house knew to be one guest's, by the stay before,
 * are one file; every other stay is a file of its own. Nobody is put together by the name alone. What
 * the newest stay says of the guest is what the file says; its class and preferences are the file's.
 */
import type { Migration } from './migration.ts';

/** The newest word of a column among a file's stays. */
const newest = (column: string): string => `(
  SELECT ${column} FROM stays WHERE guest_id = files.id AND ${column} IS NOT NULL
  ORDER BY arrival DESC, id DESC LIMIT 1)`;

const keyOf = (column: string): string =>
  `lower(replace(replace(replace(${column}, ' ', ''), '.', ''), '·', ''))`;

export const guests: Migration = {
  version: 270,
  sql: `
CREATE TABLE guests (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  name_key TEXT NOT NULL,
  phone TEXT,
  company TEXT,
  document TEXT,
  vip_class TEXT CHECK (vip_class IN ('key', 'regular', 'potential')),
  language TEXT,
  birthday TEXT,
  wedding TEXT,
  notes TEXT,
  merged_into TEXT REFERENCES guests (id) CHECK (merged_into <> id),
  made_at_ms INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX guests_by_name ON guests (name_key, made_at_ms, id);
CREATE INDEX guests_by_phone ON guests (phone) WHERE phone IS NOT NULL;
CREATE INDEX guests_by_document ON guests (document) WHERE document IS NOT NULL;
CREATE INDEX guests_by_class ON guests (vip_class) WHERE vip_class IS NOT NULL;
CREATE INDEX guests_merged ON guests (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE guest_preferences (
  id TEXT PRIMARY KEY,
  guest_id TEXT NOT NULL REFERENCES guests (id),
  kind TEXT NOT NULL CHECK (kind IN ('likes', 'avoids')),
  text TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('said', 'observed', 'requests', 'stay')),
  day TEXT NOT NULL,
  by_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('kept', 'refused', 'dropped')),
  service TEXT,
  evidence TEXT NOT NULL
) STRICT;
CREATE INDEX guest_preferences_of ON guest_preferences (guest_id, at_ms);

CREATE TABLE guest_merges (
  id TEXT PRIMARY KEY,
  kept_id TEXT NOT NULL REFERENCES guests (id),
  gone_id TEXT NOT NULL REFERENCES guests (id),
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL,
  filled TEXT NOT NULL,
  classes TEXT NOT NULL,
  undone_at_ms INTEGER
) STRICT;
CREATE UNIQUE INDEX guest_merges_now ON guest_merges (gone_id) WHERE undone_at_ms IS NULL;

CREATE TABLE guests_apart (
  id TEXT PRIMARY KEY,
  one_id TEXT NOT NULL REFERENCES guests (id),
  other_id TEXT NOT NULL REFERENCES guests (id),
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL,
  CHECK (one_id < other_id)
) STRICT;
CREATE UNIQUE INDEX guests_apart_pair ON guests_apart (one_id, other_id);

CREATE TABLE care_actions (
  id TEXT PRIMARY KEY,
  guest_id TEXT NOT NULL REFERENCES guests (id),
  title TEXT NOT NULL,
  due_at_ms INTEGER NOT NULL,
  owner_id TEXT NOT NULL REFERENCES staff (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'withdrawn')),
  open INTEGER NOT NULL CHECK (open = (state = 'open')),
  made_at_ms INTEGER NOT NULL,
  made_by_id TEXT NOT NULL,
  done_at_ms INTEGER,
  done_by_id TEXT,
  version INTEGER NOT NULL,
  CHECK ((state = 'done') = (done_at_ms IS NOT NULL))
) STRICT;
CREATE INDEX care_open ON care_actions (due_at_ms) WHERE open = 1;
CREATE INDEX care_due ON care_actions (due_at_ms);
CREATE INDEX care_of_guest ON care_actions (guest_id, due_at_ms);

ALTER TABLE stays ADD COLUMN guest_id TEXT REFERENCES guests (id);

CREATE TABLE chains_270 AS
  WITH RECURSIVE up (id, first_id) AS (
    SELECT id, id FROM stays
    UNION ALL
    SELECT up.id, stays.returning_id FROM up JOIN stays ON stays.id = up.first_id
      WHERE stays.returning_id IS NOT NULL
  )
  SELECT up.id AS id, 'guest-' || up.first_id AS guest_id
  FROM up JOIN stays ON stays.id = up.first_id WHERE stays.returning_id IS NULL;
CREATE UNIQUE INDEX chains_270_id ON chains_270 (id);
INSERT INTO guests (id, name, name_key, made_at_ms, version)
  SELECT DISTINCT guest_id, '', '', 0, 1 FROM chains_270;
UPDATE stays SET guest_id = (SELECT guest_id FROM chains_270 WHERE id = stays.id);
DROP TABLE chains_270;
CREATE INDEX stays_of_file ON stays (guest_id, arrival, id) WHERE guest_id IS NOT NULL;
CREATE INDEX requests_of_stay ON requests (stay_id, logged_at_ms) WHERE stay_id IS NOT NULL;

UPDATE guests AS files SET
  name = ${newest('guest')},
  phone = ${newest('phone')},
  company = ${newest('company')},
  vip_class = ${newest('vip_class')},
  language = ${newest('language')},
  made_at_ms = coalesce(
    (SELECT min(arrived_at_ms) FROM stays WHERE guest_id = files.id),
    (SELECT created_at_ms FROM house), 0);
UPDATE guests SET name_key = ${keyOf('name')};
INSERT INTO guest_preferences
  SELECT 'liking-' || stays.id || '-' || said.key, stays.guest_id,
    CASE WHEN said.value LIKE '%过敏%' OR said.value LIKE '%不吃%' OR said.value LIKE '%不要%'
      OR said.value LIKE '%远离%' OR said.value LIKE '%allerg%' THEN 'avoids' ELSE 'likes' END,
    said.value, 'stay', stays.arrival, 'setup', files.made_at_ms, 'kept', NULL, '[]'
  FROM guests AS files
  JOIN stays ON stays.id = (SELECT id FROM stays WHERE guest_id = files.id ORDER BY arrival DESC, id DESC LIMIT 1)
  JOIN json_each(stays.preferences) AS said;
`,
};
