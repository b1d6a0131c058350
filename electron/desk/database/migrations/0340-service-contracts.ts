/** Service contracts, the papers that lie with them, and what was noted of the work. */
import type { Migration } from './migration.ts';

export const serviceContracts: Migration = {
  version: 340,
  sql: `
CREATE TABLE service_contracts (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  supplier TEXT NOT NULL CHECK (supplier <> ''),
  scope TEXT NOT NULL,
  services TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT CHECK (ends_on >= starts_on),
  notice_on TEXT CHECK (notice_on >= starts_on AND (ends_on IS NULL OR notice_on <= ends_on)),
  decided INTEGER NOT NULL CHECK (decided IN (0, 1)),
  price TEXT NOT NULL,
  contacts TEXT NOT NULL,
  terminated_on TEXT,
  terminated_for TEXT
) STRICT;

CREATE TABLE contract_files (
  id TEXT PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES service_contracts (id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg', 'xlsx', 'docx')),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  added_at_ms INTEGER NOT NULL,
  added_by TEXT NOT NULL REFERENCES staff (id),
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;
CREATE INDEX contract_files_of ON contract_files (contract_id, added_at_ms);

CREATE TABLE contract_notes (
  id TEXT PRIMARY KEY,
  contract_id TEXT NOT NULL REFERENCES service_contracts (id),
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL REFERENCES staff (id),
  tone TEXT NOT NULL CHECK (tone IN ('good', 'plain', 'bad')),
  words TEXT NOT NULL,
  request_id TEXT REFERENCES requests (id)
) STRICT;
CREATE INDEX contract_notes_of ON contract_notes (contract_id, at_ms);

-- How a service was done over a time is read by when it was asked for.
CREATE INDEX IF NOT EXISTS requests_logged ON requests (logged_at_ms);
`,
};
