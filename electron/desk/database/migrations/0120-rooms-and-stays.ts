/**
 * Rooms and stays kept by hand: flags with since when and by whom, closures, discrepancies, bulk changes
 * that can be taken back; stays with their moments, with who shares and with what tells a guest apart.
 */
import type { Migration } from './migration.ts';

/** Since when a sign hung is not known to older rows: since the room's last event, or the house's first. */
const flagOf = (name: string, column: string): string => `
UPDATE rooms SET flags = json_set(flags, '$.${name}', json_object(
  'sinceMs', coalesce(
    (SELECT max(at_ms) FROM events WHERE subject_id = rooms.number),
    (SELECT created_at_ms FROM house), 0),
  'byId', 'setup', 'source', 'desk'))
WHERE ${column} = 1;
`;

export const roomsAndStays: Migration = {
  version: 120,
  sql: `
ALTER TABLE rooms ADD COLUMN flags TEXT NOT NULL DEFAULT '{}';
ALTER TABLE rooms ADD COLUMN state_since_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rooms ADD COLUMN occupancy_since_ms INTEGER NOT NULL DEFAULT 0;
ALTER TABLE rooms ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
${flagOf('dnd', 'dnd')}
${flagOf('makeUp', 'make_up')}
ALTER TABLE rooms DROP COLUMN dnd;
ALTER TABLE rooms DROP COLUMN make_up;

CREATE TABLE room_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  dirty_minute INTEGER CHECK (dirty_minute BETWEEN 0 AND 1439),
  turned_on TEXT NOT NULL
) STRICT;
INSERT INTO room_settings SELECT 1, 360, date('now') FROM house;

CREATE TABLE room_closures (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('out-of-order', 'out-of-service')),
  reason TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER,
  return_state TEXT NOT NULL CHECK (return_state IN ('dirty', 'clean', 'inspected')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'closed', 'over', 'withdrawn')),
  by_id TEXT NOT NULL,
  set_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  CHECK (until_ms IS NULL OR until_ms > from_ms)
) STRICT;
CREATE UNIQUE INDEX room_closures_now ON room_closures (room) WHERE state = 'closed';
CREATE INDEX room_closures_live ON room_closures (room) WHERE state IN ('planned', 'closed');
INSERT INTO room_closures
  SELECT lower(hex(randomblob(16))), number, housekeeping, '–',
    coalesce((SELECT max(at_ms) FROM events WHERE subject_id = rooms.number),
      (SELECT created_at_ms FROM house), 0),
    NULL, 'dirty', 'closed', 'setup', 0, NULL
  FROM rooms WHERE housekeeping IN ('out-of-order', 'out-of-service');

CREATE TABLE discrepancies (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('skip', 'sleep', 'persons')),
  found TEXT NOT NULL CHECK (found IN ('vacant', 'occupied')),
  found_persons INTEGER,
  expected_persons INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL,
  explanation TEXT,
  explained_at_ms INTEGER,
  explained_by_id TEXT,
  ended_at_ms INTEGER
) STRICT;
CREATE INDEX discrepancies_at ON discrepancies (at_ms);
CREATE UNIQUE INDEX discrepancies_now ON discrepancies (room) WHERE ended_at_ms IS NULL;

CREATE TABLE room_batches (
  id TEXT PRIMARY KEY,
  by_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  rooms TEXT NOT NULL,
  undone_at_ms INTEGER
) STRICT;

CREATE TABLE stays_before AS SELECT * FROM stays;
DROP TABLE stays;
CREATE TABLE stays (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  guest TEXT NOT NULL,
  incognito INTEGER NOT NULL,
  party INTEGER NOT NULL CHECK (party BETWEEN 1 AND 99),
  vip_class TEXT CHECK (vip_class IN ('key', 'regular', 'potential')),
  language TEXT,
  phone TEXT,
  company TEXT,
  companions TEXT NOT NULL,
  arrival TEXT NOT NULL,
  departure TEXT NOT NULL,
  day_use INTEGER NOT NULL,
  expected_at_ms INTEGER,
  leaves_at_ms INTEGER,
  state TEXT NOT NULL CHECK (state IN ('expected', 'in-house', 'departed', 'cancelled', 'no-show')),
  arrived_at_ms INTEGER,
  departed_at_ms INTEGER,
  shares_id TEXT REFERENCES stays (id),
  returning_id TEXT REFERENCES stays (id),
  preferences TEXT NOT NULL,
  notes TEXT,
  version INTEGER NOT NULL,
  CHECK (departure >= arrival),
  CHECK (day_use = 0 OR departure = arrival)
) STRICT;
INSERT INTO stays
  SELECT id, room, guest, incognito, party, vip_class, language, NULL, NULL, '[]', arrival,
    max(arrival, departure), 0, NULL, NULL, state, NULL, NULL, NULL, NULL, preferences, notes, 1
  FROM stays_before;
DROP TABLE stays_before;
CREATE INDEX stays_now ON stays (room) WHERE state IN ('expected', 'in-house');
CREATE INDEX stays_departed ON stays (departed_at_ms) WHERE departed_at_ms IS NOT NULL;
CREATE INDEX stays_of_guest ON stays (guest, arrival);
CREATE INDEX stays_of_phone ON stays (phone, arrival) WHERE phone IS NOT NULL;
CREATE INDEX stays_of_room ON stays (room, arrival);
`,
};
