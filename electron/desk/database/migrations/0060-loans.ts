/** Loans: the kinds of things lent, their units, each loan, what is charged for it, the day's recalls. */
import type { Migration } from './migration.ts';

export const loans: Migration = {
  version: 60,
  sql: `
CREATE TABLE loan_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  recall_minute INTEGER NOT NULL,
  check_out_minute INTEGER NOT NULL,
  currency TEXT NOT NULL
) STRICT;
INSERT INTO loan_settings VALUES (1, 540, 720, 'CNY');

CREATE TABLE loan_items (
  id TEXT PRIMARY KEY,
  service TEXT UNIQUE REFERENCES services (code),
  position INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  by_unit INTEGER NOT NULL,
  owned INTEGER NOT NULL,
  cleaning INTEGER NOT NULL,
  broken INTEGER NOT NULL,
  lost INTEGER NOT NULL,
  par INTEGER NOT NULL,
  due_minutes INTEGER,
  lost_cents INTEGER NOT NULL,
  home TEXT NOT NULL
) STRICT;
-- A house made before it had loans gets the kinds of its catalogue, none of them counted yet.
INSERT INTO loan_items
SELECT substr(code, 6), code, row_number() OVER (ORDER BY position) - 1,
  ltrim(zh, '借'), replace(replace(en, 'Lend an ', ''), 'Lend a ', ''), 0, 0, 0, 0, 0, 0, NULL, 0, ''
FROM services WHERE code GLOB 'loan-*' AND follow_up = 'loan-return';

CREATE TABLE loan_units (
  id TEXT PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES loan_items (id),
  serial TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  since_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX loan_units_of_item ON loan_units (item_id, state, since_ms);

CREATE TABLE loans (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  item_id TEXT NOT NULL REFERENCES loan_items (id),
  unit_id TEXT REFERENCES loan_units (id),
  quantity INTEGER NOT NULL,
  back INTEGER NOT NULL,
  place TEXT,
  place_kind TEXT NOT NULL,
  place_known INTEGER NOT NULL,
  floor TEXT,
  state TEXT NOT NULL,
  open INTEGER NOT NULL,
  beyond INTEGER NOT NULL,
  condition TEXT,
  to_settle INTEGER NOT NULL,
  asked_at_ms INTEGER NOT NULL,
  lent_at_ms INTEGER,
  due_at_ms INTEGER,
  due_kind TEXT,
  closed_at_ms INTEGER,
  lent_by TEXT REFERENCES staff (id),
  request_id TEXT REFERENCES requests (id),
  return_request_id TEXT REFERENCES requests (id)
) STRICT;
CREATE INDEX loans_open ON loans (item_id, asked_at_ms) WHERE open = 1;
CREATE INDEX loans_open_at ON loans (place, asked_at_ms) WHERE open = 1;
CREATE INDEX loans_to_settle ON loans (closed_at_ms) WHERE to_settle = 1;
CREATE INDEX loans_of_unit ON loans (unit_id) WHERE open = 1 AND unit_id IS NOT NULL;
CREATE INDEX loans_of_request ON loans (request_id) WHERE request_id IS NOT NULL;
CREATE INDEX loans_of_return ON loans (return_request_id) WHERE return_request_id IS NOT NULL;
CREATE INDEX loans_of_item ON loans (item_id, number);
CREATE INDEX loans_at ON loans (place, number);
CREATE INDEX loans_lent ON loans (lent_at_ms) WHERE lent_at_ms IS NOT NULL;

CREATE TABLE loan_charges (
  id TEXT PRIMARY KEY,
  loan_id TEXT NOT NULL UNIQUE REFERENCES loans (id),
  number INTEGER NOT NULL,
  item_id TEXT NOT NULL REFERENCES loan_items (id),
  place TEXT,
  settled TEXT NOT NULL,
  cause TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  cents INTEGER NOT NULL,
  currency TEXT NOT NULL,
  state TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX loan_charges_at ON loan_charges (at_ms);

CREATE TABLE loan_recalls (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL UNIQUE,
  at_ms INTEGER NOT NULL,
  lines TEXT NOT NULL
) STRICT;
`,
};
