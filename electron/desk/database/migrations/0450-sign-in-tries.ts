/** Wrong secrets in a row, by person and workstation, and when the last was: a restart forgives nothing. */
import type { Migration } from './migration.ts';

export const signInTries: Migration = {
  version: 450,
  sql: `
CREATE TABLE sign_in_tries (
  who TEXT NOT NULL,
  workstation TEXT NOT NULL,
  failures INTEGER NOT NULL CHECK (failures > 0),
  last_at_ms INTEGER NOT NULL,
  PRIMARY KEY (who, workstation)
) STRICT, WITHOUT ROWID;
`,
};
