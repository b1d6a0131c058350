/** A layout edited by hand: wings, connecting rooms, areas and rooms out of use, what rooms were called. */
import type { Migration } from './migration.ts';

export const layout: Migration = {
  version: 170,
  sql: `
ALTER TABLE rooms ADD COLUMN wing TEXT;
ALTER TABLE floors ADD COLUMN retired_at_ms INTEGER;
ALTER TABLE areas ADD COLUMN retired_at_ms INTEGER;

CREATE TABLE room_connections (
  one TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES rooms (id) ON DELETE CASCADE,
  PRIMARY KEY (one, other),
  CHECK (one < other)
) STRICT, WITHOUT ROWID;
CREATE INDEX room_connections_other ON room_connections (other);

CREATE TABLE retired_rooms (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  floor TEXT NOT NULL,
  type TEXT NOT NULL,
  wing TEXT,
  retired_at_ms INTEGER NOT NULL,
  reason TEXT
) STRICT;

CREATE TABLE room_names (
  id TEXT PRIMARY KEY,
  room_id TEXT NOT NULL,
  number TEXT NOT NULL,
  until_seq INTEGER NOT NULL,
  until_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX room_names_room ON room_names (room_id, until_seq);
CREATE INDEX room_names_number ON room_names (number, until_seq);

CREATE INDEX calls_place ON calls (place) WHERE place IS NOT NULL;
CREATE INDEX found_items_place ON found_items (place) WHERE place IS NOT NULL;
CREATE INDEX loss_reports_place ON loss_reports (place) WHERE place IS NOT NULL;
`,
};
