/** Floors of the day: what the roster gives somebody for one shift, and what they came on duty for. */
import type { Migration } from './migration.ts';

export const rosterFloors: Migration = {
  version: 80,
  sql: `
ALTER TABLE rosters ADD COLUMN floors TEXT;
ALTER TABLE duties ADD COLUMN floors TEXT;
`,
};
