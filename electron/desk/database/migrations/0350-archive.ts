/**
 * How long personal words are kept, what was erased, the monthly archive files; and search over every
 * register. Rows of before: each class has the house's usual time, nothing is erased by the step itself.
 * The index is made anew in the background: its words now say of what kind and which month a text is.
 */
import type { Migration } from './migration.ts';

/** What search finds, by the table its rows stand in. Every kind of a released step stays as it was. */
const searched: readonly (readonly [kind: string, table: string, when?: string])[] = [
  ['room', 'rooms'],
  ['key', 'keys'],
  ['loan-item', 'loan_items'],
  ['stay', 'stays'],
  ['handover', 'handovers', "state = 'signed'"],
  ['found-item', 'found_items'],
  ['loss-report', 'loss_reports'],
  ['guest-thing', 'guest_things'],
  ['laundry', 'laundry_bags'],
  ['order', 'room_service_orders'],
  ['message', 'messages'],
  ['wake-up', 'wake_ups'],
  ['charge', 'charges'],
  ['loan', 'loans'],
  ['call', 'calls'],
  ['request', 'requests'],
];

/** When a stay was over: as `personal/kept.ts` asks for it. */
const departed = `CASE WHEN state = 'departed' THEN coalesce(departed_at_ms, unixepoch(departure, '+1 day') * 1000)
  WHEN state IN ('cancelled', 'no-show') THEN unixepoch(departure, '+1 day') * 1000 END`;

export const archive: Migration = {
  version: 350,
  sql: `
CREATE TABLE retention_rules (
  class TEXT PRIMARY KEY,
  months INTEGER CHECK (months BETWEEN 1 AND 600)
) STRICT, WITHOUT ROWID;
INSERT INTO retention_rules VALUES
  ('guests', 24), ('calls', 24), ('requests', 24), ('messages', 6), ('services', 24),
  ('lost', 24), ('photos', 12), ('surveys', 24), ('handovers', 36);

CREATE TABLE retention_runs (
  id TEXT PRIMARY KEY,
  started_at_ms INTEGER NOT NULL,
  started_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'done')),
  erased TEXT NOT NULL,
  ended_at_ms INTEGER,
  CHECK ((state = 'done') = (ended_at_ms IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX retention_now ON retention_runs (state) WHERE state = 'running';
CREATE INDEX retention_started ON retention_runs (started_at_ms);

CREATE TABLE archives (
  month TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  from_ms INTEGER NOT NULL,
  until_ms INTEGER NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  written_at_ms INTEGER NOT NULL,
  written_by TEXT NOT NULL,
  until_seq INTEGER NOT NULL,
  check_word TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  personal_file TEXT,
  personal_sha256 TEXT,
  stale INTEGER NOT NULL CHECK (stale >= 0)
) STRICT;

-- What still holds words, by when its time began: a day's run finds it without walking what is long empty.
CREATE INDEX calls_with_words ON calls (ended_at_ms) WHERE draft <> '' OR said <> '[]';
CREATE INDEX requests_with_words ON requests (closed_at_ms) WHERE words <> '';
CREATE INDEX stays_with_names ON stays (${departed}) WHERE guest <> '';
CREATE INDEX IF NOT EXISTS requests_of_stay ON requests (stay_id, logged_at_ms) WHERE stay_id IS NOT NULL;
CREATE INDEX messages_of_stay ON messages (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX orders_of_stay ON room_service_orders (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX laundry_of_stay ON laundry_bags (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX sittings_of_stay ON sittings (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX guest_things_of_stay ON guest_things (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX losses_of_stay ON loss_reports (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX found_of_loss ON found_items (loss_id) WHERE loss_id IS NOT NULL;
CREATE INDEX calls_lived ON calls (place, began_at_ms) WHERE place IS NOT NULL;
DROP INDEX calls_place;
CREATE INDEX charges_of_source ON charges (source_id);
CREATE INDEX losses_of_call ON loss_reports (call_id) WHERE call_id IS NOT NULL;

${searched
  .map(
    ([kind, table, when = '1']) =>
      `INSERT INTO index_queue (kind, subject_id) SELECT '${kind}', id FROM ${table} WHERE ${when};`,
  )
  .join('\n')}
`,
};
