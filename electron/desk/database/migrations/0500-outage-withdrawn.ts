/** An outage recorded by mistake is withdrawn, and stays on record as such. */
import type { Migration } from './migration.ts';

export const outageWithdrawn: Migration = {
  version: 500,
  sql: 'ALTER TABLE outages ADD COLUMN withdrawn_at_ms INTEGER CHECK (withdrawn_at_ms >= opened_at_ms);',
};
