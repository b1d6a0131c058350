/** Charges: one table for all of them; what was charged for loans moves into it. Services get a price. */
import type { Migration } from './migration.ts';

export const charges: Migration = {
  version: 140,
  sql: `
ALTER TABLE services ADD COLUMN cents INTEGER NOT NULL DEFAULT 0 CHECK (cents >= 0);

CREATE TABLE charges (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  source_kind TEXT NOT NULL,
  source_id TEXT NOT NULL,
  source_number INTEGER,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  cents INTEGER NOT NULL,
  currency TEXT NOT NULL,
  place TEXT,
  stay_id TEXT REFERENCES stays (id),
  state TEXT NOT NULL CHECK (state IN ('open', 'taken-over', 'voided')),
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL,
  closed_at_ms INTEGER,
  closed_by TEXT,
  reason TEXT,
  UNIQUE (source_kind, source_id),
  CHECK (cents >= 0 OR source_kind = 'charge'),
  CHECK (state <> 'taken-over' OR cents <> 0),
  CHECK (state = 'open' OR closed_at_ms IS NOT NULL)
) STRICT;
CREATE INDEX charges_open ON charges (at_ms) WHERE state = 'open';
CREATE INDEX charges_at ON charges (at_ms);
CREATE INDEX charges_place ON charges (place, at_ms);
CREATE INDEX charges_stay ON charges (stay_id) WHERE stay_id IS NOT NULL;
CREATE INDEX requests_done ON requests (done_at_ms) WHERE done_at_ms IS NOT NULL;

INSERT INTO charges
SELECT c.id, row_number() OVER (ORDER BY c.at_ms, c.id), 'loan', c.loan_id, c.number, 'loan', c.item_id,
  i.zh, i.en, c.quantity, c.cents, c.currency, c.place, NULL,
  CASE WHEN c.state = 'open' THEN 'open' WHEN c.state = 'taken' AND c.cents > 0 THEN 'taken-over' ELSE 'voided' END,
  c.at_ms, c.by_id,
  CASE WHEN c.state = 'open' THEN NULL ELSE c.at_ms END,
  CASE WHEN c.state = 'open' THEN NULL ELSE c.by_id END, NULL
FROM loan_charges c JOIN loan_items i ON i.id = c.item_id WHERE c.settled = 'charge';
INSERT INTO counters SELECT 'charge', count(*) FROM charges HAVING count(*) > 0;

ALTER TABLE loans ADD COLUMN settled TEXT CHECK (settled IN ('charge', 'write-off'));
ALTER TABLE loans ADD COLUMN settled_at_ms INTEGER;
ALTER TABLE loans ADD COLUMN settled_by TEXT;
UPDATE loans SET settled = c.settled, settled_at_ms = c.at_ms, settled_by = c.by_id
FROM loan_charges c WHERE c.loan_id = loans.id AND (c.settled = 'charge' OR c.state <> 'withdrawn');
CREATE INDEX loans_settled ON loans (settled_at_ms) WHERE settled_at_ms IS NOT NULL;
DROP TABLE loan_charges;
`,
};
