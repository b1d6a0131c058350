/** How far the house is ahead of a machine that was set back; what is done for an arrival, by class. */
import type { Migration } from './migration.ts';

export const clockAndWelcome: Migration = {
  version: 190,
  sql: `
ALTER TABLE house ADD COLUMN clock_skew_ms INTEGER NOT NULL DEFAULT 0;

CREATE TABLE welcome_steps (
  id TEXT PRIMARY KEY,
  vip_class TEXT NOT NULL CHECK (vip_class IN ('key', 'regular', 'potential')),
  service TEXT NOT NULL,
  minutes_before INTEGER NOT NULL CHECK (minutes_before BETWEEN 0 AND 1440),
  UNIQUE (vip_class, service)
) STRICT;
INSERT INTO welcome_steps
  SELECT lower(hex(randomblob(16))), class, service, minutes FROM (
    SELECT 'key' AS class, 'vip-tidy' AS service, 120 AS minutes
    UNION ALL SELECT 'key', 'welcome', 10
    UNION ALL SELECT 'regular', 'welcome', 10)
  WHERE EXISTS (SELECT 1 FROM house);

CREATE TABLE stay_tasks (
  request_id TEXT PRIMARY KEY REFERENCES requests (id),
  stay_id TEXT NOT NULL REFERENCES stays (id),
  step_id TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX stay_tasks_of ON stay_tasks (stay_id, step_id);
`,
};
