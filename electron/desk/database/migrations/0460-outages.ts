/** Outages, and what of the requests was written on paper during one and entered when it was over. */
import type { Migration } from './migration.ts';

export const outages: Migration = {
  version: 460,
  sql: `
CREATE TABLE outages (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('power', 'computer', 'program', 'upkeep', 'other')),
  opened_at_ms INTEGER NOT NULL,
  opened_by TEXT NOT NULL,
  CHECK (from_ms < until_ms AND until_ms <= opened_at_ms)
) STRICT;
ALTER TABLE requests ADD COLUMN outage_id TEXT REFERENCES outages (id);
ALTER TABLE requests ADD COLUMN entered_at_ms INTEGER
  CHECK ((entered_at_ms IS NULL) = (outage_id IS NULL));
ALTER TABLE requests ADD COLUMN written_by TEXT REFERENCES staff (id);
CREATE INDEX requests_of_outage ON requests (outage_id, logged_at_ms) WHERE outage_id IS NOT NULL;
`,
};
