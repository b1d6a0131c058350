/** Steps of the standard procedure, services no longer offered, targets by priority and time of day. */
import type { Migration } from './migration.ts';

export const standards: Migration = {
  version: 320,
  sql: `
ALTER TABLE services ADD COLUMN steps TEXT NOT NULL DEFAULT '[]';
ALTER TABLE services ADD COLUMN retired_at_ms INTEGER;

CREATE TABLE service_targets (
  service TEXT NOT NULL REFERENCES services (code),
  priority TEXT NOT NULL CHECK (priority IN ('any', 'normal', 'high', 'urgent', 'emergency')),
  period TEXT NOT NULL CHECK (period IN ('any', 'day', 'night')),
  acknowledge_minutes INTEGER NOT NULL CHECK (acknowledge_minutes BETWEEN 0 AND 10080),
  complete_minutes INTEGER NOT NULL CHECK (complete_minutes BETWEEN 0 AND 10080),
  PRIMARY KEY (service, priority, period),
  CHECK (priority <> 'any' OR period <> 'any')
) STRICT, WITHOUT ROWID;
`,
};
