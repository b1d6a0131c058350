/** From when on guests usually come: one hour for all who ask. Two in the afternoon, as the welcome had it. */
import type { Migration } from './migration.ts';

export const usualArrival: Migration = {
  version: 240,
  sql: `
ALTER TABLE room_settings ADD COLUMN arrival_minute INTEGER NOT NULL DEFAULT 840 CHECK (arrival_minute BETWEEN 0 AND 1439);
`,
};
