/** Which spells of a key began or ended on the paper of an outage, and were entered when it was over. */
import type { Migration } from './migration.ts';

export const lateKeys: Migration = {
  version: 510,
  sql: `
ALTER TABLE key_moves ADD COLUMN given_outage_id TEXT REFERENCES outages (id);
ALTER TABLE key_moves ADD COLUMN returned_outage_id TEXT REFERENCES outages (id);
CREATE INDEX key_moves_given_late ON key_moves (given_outage_id) WHERE given_outage_id IS NOT NULL;
CREATE INDEX key_moves_returned_late ON key_moves (returned_outage_id) WHERE returned_outage_id IS NOT NULL;
`,
};
