/** Takes a house of today back to the tables of version 430, as an older program left them. */
import type { Raw } from '../../electron/desk/database/open.ts';

/** Takes out which spells of keys were entered late. */
export const beforeLateKeys = `
  DROP INDEX key_moves_given_late;
  DROP INDEX key_moves_returned_late;
  ALTER TABLE key_moves DROP COLUMN given_outage_id;
  ALTER TABLE key_moves DROP COLUMN returned_outage_id;
`;

/** Knows no door that is called off. */
export const beforeDoorCalledOff = `
  ALTER TABLE door_openings RENAME TO door_openings_now_known;
  CREATE TABLE door_openings (
    id TEXT PRIMARY KEY,
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asking', 'sent', 'opened', 'refused')),
    answers TEXT NOT NULL,
    vouched_by TEXT,
    request_id TEXT REFERENCES requests (id),
    sent_to_id TEXT REFERENCES staff (id),
    key_code TEXT,
    opened_by_id TEXT REFERENCES staff (id),
    word TEXT,
    begun_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER
  ) STRICT;
  INSERT INTO door_openings SELECT * FROM door_openings_now_known;
  DROP TABLE door_openings_now_known;
  CREATE INDEX door_openings_at ON door_openings (place, begun_at_ms);
  CREATE UNIQUE INDEX door_openings_now ON door_openings (place) WHERE state IN ('asking', 'sent');
`;

export const rewind = (raw: Raw): void => {
  const triggers = raw
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger'
        AND (name LIKE 'mark\\_%' ESCAPE '\\' OR tbl_name IN ('event_personal', 'looks', 'record_findings', 'strange_hands'))`,
    )
    .pluck()
    .all() as string[];
  for (const name of triggers) raw.exec(`DROP TRIGGER "${name}"`);
  raw.exec(`
    ${beforeLateKeys}
    DROP TABLE looks;
    DROP TABLE record_findings;
    DROP TABLE strange_hands;
    DROP TABLE own_hand;
    DROP INDEX requests_of_outage;
    ALTER TABLE requests DROP COLUMN written_by;
    ALTER TABLE requests DROP COLUMN entered_at_ms;
    ALTER TABLE requests DROP COLUMN outage_id;
    DROP TABLE outages;
    DROP TABLE sign_in_tries;
    DROP TABLE backup_settings;
    PRAGMA user_version = 430;
  `);
};
