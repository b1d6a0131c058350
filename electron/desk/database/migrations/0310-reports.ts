/**
 * Reports: promises with how they ended, the house's aims, and an order of time where a table was only
 * asked by place or person. Promises of before are read from the record: each that was made, and the step
 * that ended it unless it was taken back.
 */
import type { Migration } from './migration.ts';

export const reports: Migration = {
  version: 310,
  sql: `
CREATE TABLE promises (
  request_id TEXT NOT NULL REFERENCES requests (id),
  promised_at_ms INTEGER NOT NULL,
  promise_at_ms INTEGER NOT NULL,
  ended_at_ms INTEGER,
  ended TEXT CHECK (ended IN ('answered', 'renewed', 'cancelled', 'withdrawn')),
  PRIMARY KEY (request_id, promised_at_ms),
  CHECK ((ended IS NULL) = (ended_at_ms IS NULL))
) STRICT;

WITH moves AS (
  SELECT seq, at_ms, kind, subject_id,
    json_extract(body, '$.changes.promisedAtMs[0]') AS was,
    coalesce(json_extract(body, '$.changes.promisedAtMs[1]'), json_extract(body, '$.row.promisedAtMs')) AS made,
    coalesce(json_extract(body, '$.changes.promiseAtMs[1]'), json_extract(body, '$.row.promiseAtMs')) AS promise_at
  FROM events
  WHERE subject_kind = 'request' AND body LIKE '%"promisedAtMs":%' AND body NOT LIKE '%"promisedAtMs":null%'
),
made AS (
  SELECT subject_id, made, promise_at, max(seq) AS seq FROM moves
  WHERE made IS NOT NULL AND promise_at IS NOT NULL GROUP BY subject_id, made
),
ended AS (
  SELECT made.subject_id, made.made, min(moves.seq) AS seq FROM made
  JOIN moves ON moves.subject_id = made.subject_id AND moves.was = made.made AND moves.seq > made.seq
  GROUP BY made.subject_id, made.made
)
INSERT INTO promises (request_id, promised_at_ms, promise_at_ms, ended_at_ms, ended)
SELECT made.subject_id, made.made, made.promise_at, moves.at_ms,
  CASE WHEN moves.seq IS NULL THEN NULL WHEN moves.kind = 'corrected' THEN 'withdrawn'
    WHEN moves.made IS NOT NULL THEN 'renewed' WHEN moves.kind = 'cancelled' THEN 'cancelled'
    ELSE 'answered' END
FROM made
LEFT JOIN ended ON ended.subject_id = made.subject_id AND ended.made = made.made
LEFT JOIN moves ON moves.seq = ended.seq
WHERE made.subject_id IN (SELECT id FROM requests);

CREATE INDEX promises_made ON promises (promised_at_ms);

CREATE TABLE report_aims (
  id TEXT PRIMARY KEY,
  value REAL CHECK (value >= 0)
) STRICT;

CREATE INDEX requests_logged ON requests (logged_at_ms);
CREATE INDEX calls_began ON calls (began_at_ms);
CREATE INDEX key_moves_from ON key_moves (from_ms);
CREATE INDEX found_items_registered ON found_items (registered_at_ms);
CREATE INDEX loss_reports_reported ON loss_reports (reported_at_ms);
`,
};
