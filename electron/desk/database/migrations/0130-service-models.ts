/**
 * Who serves a floor becomes a calendar with a history: the week of each floor from one moment until
 * another, days that are an exception, who was last made known to serve it. What a floor had until now
 * stands from the beginning.
 */
import type { Migration } from './migration.ts';

export const serviceModels: Migration = {
  version: 130,
  sql: `
CREATE TABLE floor_calendars (
  id TEXT PRIMARY KEY,
  floor TEXT NOT NULL REFERENCES floors (code) ON UPDATE CASCADE,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER CHECK (until_ms >= from_ms),
  week TEXT NOT NULL,
  made_at_ms INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX floor_calendars_newest ON floor_calendars (floor) WHERE until_ms IS NULL;
CREATE INDEX floor_calendars_until ON floor_calendars (until_ms, floor);

CREATE TABLE service_exceptions (
  id TEXT PRIMARY KEY,
  from_date TEXT NOT NULL,
  until_date TEXT NOT NULL CHECK (until_date >= from_date),
  floors TEXT,
  hours TEXT NOT NULL,
  reason TEXT NOT NULL,
  added_at_ms INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  removed_at_ms INTEGER CHECK (removed_at_ms >= added_at_ms),
  removed_by TEXT
) STRICT;
CREATE INDEX service_exceptions_until ON service_exceptions (until_date);

CREATE TABLE floor_servings (
  floor TEXT PRIMARY KEY REFERENCES floors (code) ON UPDATE CASCADE,
  served_by TEXT NOT NULL CHECK (served_by IN ('centre', 'floor-desk')),
  since_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO floor_calendars
  SELECT lower(hex(randomblob(16))), code, 0, NULL,
    CASE WHEN model = 'centre' THEN '[[],[],[],[],[],[],[]]'
      ELSE '[' || desk_hours || ',' || desk_hours || ',' || desk_hours || ',' || desk_hours || ','
        || desk_hours || ',' || desk_hours || ',' || desk_hours || ']' END,
    0, 'setup'
  FROM floors;
ALTER TABLE floors DROP COLUMN model;
ALTER TABLE floors DROP COLUMN desk_hours;

ALTER TABLE requests ADD COLUMN served_by TEXT CHECK (served_by IN ('centre', 'floor-desk'));
ALTER TABLE requests ADD COLUMN served_since_ms INTEGER;

ALTER TABLE house ADD COLUMN centre_phone TEXT NOT NULL DEFAULT '';
`,
};
