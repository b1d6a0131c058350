/** Where a guest is welcomed: at the lift or at the door of the room. */
import type { Migration } from './migration.ts';

export const welcomeSpot: Migration = {
  version: 230,
  sql: `
ALTER TABLE welcome_steps ADD COLUMN spot TEXT CHECK (spot IN ('lift', 'door'));
UPDATE welcome_steps SET spot = 'lift' WHERE service = 'welcome';
`,
};
