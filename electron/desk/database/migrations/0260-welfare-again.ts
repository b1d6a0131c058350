/** A sign that stays up after somebody has looked in is looked behind again: several checks to one sign. */
import type { Migration } from './migration.ts';

export const welfareAgain: Migration = {
  version: 260,
  sql: `
ALTER TABLE welfare_checks RENAME TO welfare_checks_once;
DROP INDEX welfare_open;
CREATE TABLE welfare_checks (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  dnd_since_ms INTEGER NOT NULL,
  opened_at_ms INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'over', 'withdrawn')),
  steps TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('answered', 'well', 'not-there', 'unwell', 'emergency')),
  ended_at_ms INTEGER
) STRICT;
INSERT INTO welfare_checks SELECT * FROM welfare_checks_once;
DROP TABLE welfare_checks_once;
CREATE INDEX welfare_room ON welfare_checks (room, opened_at_ms);
CREATE INDEX welfare_open ON welfare_checks (opened_at_ms) WHERE state = 'open';
`,
};
