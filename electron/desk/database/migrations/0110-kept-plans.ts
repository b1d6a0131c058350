/** What was planned stays as it was: fixed hours by the day they stood from, the shifts a swap was about. */
import type { Migration } from './migration.ts';

export const keptPlans: Migration = {
  version: 110,
  sql: `
CREATE TABLE standing_hours (
  id TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  from_date TEXT NOT NULL,
  from_minute INTEGER,
  until_minute INTEGER,
  UNIQUE (staff_id, from_date)
) STRICT;
INSERT INTO standing_hours
  SELECT lower(hex(randomblob(16))), id, '0001-01-01', roster_from_minute, roster_until_minute
  FROM staff WHERE active = 0;
INSERT INTO standing_hours
  SELECT lower(hex(randomblob(16))), staff.id, date(max(events.at_ms) / 1000, 'unixepoch', '+1 day'), NULL, NULL
  FROM staff JOIN events ON events.subject_id = staff.id AND events.kind = 'staff-left'
  WHERE active = 0 GROUP BY staff.id;

ALTER TABLE swaps ADD COLUMN shift TEXT;
ALTER TABLE swaps ADD COLUMN with_shift TEXT;

ALTER TABLE handover_answers ADD COLUMN about TEXT;
`,
};
