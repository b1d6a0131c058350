/** Where the second copy of the house goes, the lock of the copies, and how the last rehearsal went. */
import type { Migration } from './migration.ts';

export const backups: Migration = {
  version: 440,
  sql: `
    CREATE TABLE backup_settings (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      second_place TEXT,
      recipient TEXT,
      sealed_key TEXT,
      rehearsal TEXT CHECK (rehearsal IS NULL OR json_valid(rehearsal)),
      CHECK ((recipient IS NULL) = (sealed_key IS NULL))
    ) STRICT;
    INSERT INTO backup_settings (id) VALUES (1);
  `,
};
