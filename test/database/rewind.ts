/** Takes a house of today back to the tables of version 430, as an older program left them. */
import type { Raw } from '../../electron/desk/database/open.ts';

/** Takes out which spells of keys were entered late. */
export const beforeLateKeys = `
  DROP INDEX key_moves_given_late;
  DROP INDEX key_moves_returned_late;
  ALTER TABLE key_moves DROP COLUMN given_outage_id;
  ALTER TABLE key_moves DROP COLUMN returned_outage_id;
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
