/** Doors that stay shut: when work behind them is looked at again, and when somebody must look in. */
import type { Migration } from './migration.ts';

export const doors: Migration = {
  version: 180,
  sql: `
ALTER TABLE room_settings ADD COLUMN recheck_minutes INTEGER NOT NULL DEFAULT 60 CHECK (recheck_minutes BETWEEN 5 AND 720);
ALTER TABLE room_settings ADD COLUMN welfare_hours INTEGER DEFAULT 24 CHECK (welfare_hours BETWEEN 1 AND 96);

CREATE TABLE welfare_checks (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  dnd_since_ms INTEGER NOT NULL,
  opened_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'over', 'withdrawn')),
  steps TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('answered', 'well', 'not-there', 'unwell', 'emergency')),
  ended_at_ms INTEGER,
  UNIQUE (room, dnd_since_ms)
) STRICT;
CREATE INDEX welfare_open ON welfare_checks (opened_at_ms) WHERE state = 'open';
`,
};
