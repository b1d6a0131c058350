/**
 * Charges: one table for all of them; what was charged for loans moves into it. Services get a price.
 * Minibars: articles, par by type and room, what lies in each room by day of expiry, checks, refills.
 */
import type { Migration } from './migration.ts';

const charges = `
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
`;

const minibar = `
CREATE TABLE minibar_articles (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  cents INTEGER NOT NULL CHECK (cents >= 0),
  par INTEGER NOT NULL CHECK (par >= 0),
  barcode TEXT UNIQUE,
  offered INTEGER NOT NULL
) STRICT;
-- A house made before it had minibars gets the usual articles, unpriced.
INSERT INTO minibar_articles SELECT * FROM (VALUES
  ('cola', 'kl', 0, '可乐', 'Cola', 0, 2, NULL, 1),
  ('soda', 'sd', 1, '苏打水', 'Soda water', 0, 2, NULL, 1),
  ('juice', 'gz', 2, '橙汁', 'Orange juice', 0, 2, NULL, 1),
  ('beer', 'pj', 3, '啤酒', 'Beer', 0, 2, NULL, 1),
  ('mineral-water', 'ks', 4, '矿泉水', 'Mineral water', 0, 2, NULL, 1),
  ('red-wine', 'hj', 5, '红酒小瓶', 'Red wine, small', 0, 1, NULL, 1),
  ('peanuts', 'hs', 6, '花生', 'Peanuts', 0, 1, NULL, 1),
  ('chocolate', 'qk', 7, '巧克力', 'Chocolate', 0, 1, NULL, 1),
  ('noodles', 'fm', 8, '方便面', 'Instant noodles', 0, 1, NULL, 1),
  ('crisps', 'sp', 9, '薯片', 'Crisps', 0, 1, NULL, 1)
) WHERE EXISTS (SELECT 1 FROM house);
CREATE TABLE minibar_pars (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL CHECK (scope IN ('type', 'room')),
  target TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES minibar_articles (id),
  par INTEGER CHECK (par >= 0),
  UNIQUE (scope, target, article_id)
) STRICT;
CREATE TABLE minibar_rooms (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL UNIQUE,
  checked_at_ms INTEGER,
  taken INTEGER NOT NULL
) STRICT;
CREATE TABLE minibar_stock (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES minibar_articles (id),
  expires TEXT,
  quantity INTEGER NOT NULL CHECK (quantity >= 0)
) STRICT;
CREATE INDEX minibar_stock_of_room ON minibar_stock (room);
CREATE INDEX minibar_stock_expires ON minibar_stock (expires) WHERE expires IS NOT NULL AND quantity > 0;
CREATE TABLE minibar_checks (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL,
  stay_id TEXT REFERENCES stays (id),
  late INTEGER NOT NULL,
  undone INTEGER NOT NULL,
  request_id TEXT REFERENCES requests (id)
) STRICT;
CREATE INDEX minibar_checks_of_room ON minibar_checks (room, at_ms);
CREATE UNIQUE INDEX minibar_checks_of_request ON minibar_checks (request_id) WHERE request_id IS NOT NULL AND undone = 0;
CREATE TABLE minibar_taken (
  id TEXT PRIMARY KEY,
  check_id TEXT NOT NULL REFERENCES minibar_checks (id),
  article_id TEXT NOT NULL REFERENCES minibar_articles (id),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  cents INTEGER NOT NULL,
  from_stock TEXT NOT NULL,
  UNIQUE (check_id, article_id)
) STRICT;
CREATE TABLE minibar_refills (
  id TEXT PRIMARY KEY,
  room TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  by_id TEXT NOT NULL,
  request_id TEXT REFERENCES requests (id),
  undone INTEGER NOT NULL,
  pieces TEXT NOT NULL
) STRICT;
CREATE INDEX minibar_refills_of_request ON minibar_refills (request_id) WHERE request_id IS NOT NULL;
`;

export const chargesAndMinibar: Migration = { version: 140, sql: charges + minibar };
