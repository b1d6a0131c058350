/** Guests' laundry: the tariff card, its hours, each bag with its docket. */

export const laundry = `
CREATE TABLE laundry_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  express_percent INTEGER NOT NULL CHECK (express_percent >= 0),
  cut_off_minute INTEGER NOT NULL,
  back_minute INTEGER NOT NULL,
  express_minutes INTEGER NOT NULL CHECK (express_minutes > 0)
) STRICT;
INSERT INTO laundry_settings VALUES (1, 50, 720, 1080, 240);

CREATE TABLE laundry_articles (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  zh TEXT NOT NULL,
  en TEXT NOT NULL,
  wash INTEGER CHECK (wash >= 0),
  dry INTEGER CHECK (dry >= 0),
  press INTEGER CHECK (press >= 0),
  offered INTEGER NOT NULL CHECK (offered IN (0, 1))
) STRICT;
-- What a house takes in to begin with; what it costs is the house's to say.
INSERT INTO laundry_articles VALUES
  ('shirt', 0, '衬衫', 'Shirt', 0, 0, 0, 1),
  ('t-shirt', 1, 'T恤', 'T-shirt', 0, NULL, 0, 1),
  ('trousers', 2, '长裤', 'Trousers', 0, 0, 0, 1),
  ('jeans', 3, '牛仔裤', 'Jeans', 0, 0, 0, 1),
  ('jacket', 4, '西装上衣', 'Jacket', NULL, 0, 0, 1),
  ('coat', 5, '大衣', 'Coat', NULL, 0, 0, 1),
  ('dress', 6, '连衣裙', 'Dress', 0, 0, 0, 1),
  ('skirt', 7, '半身裙', 'Skirt', 0, 0, 0, 1),
  ('sweater', 8, '毛衣', 'Sweater', 0, 0, NULL, 1),
  ('tie', 9, '领带', 'Tie', NULL, 0, 0, 1),
  ('pyjamas', 10, '睡衣', 'Pyjamas', 0, NULL, 0, 1),
  ('underwear', 11, '内衣', 'Underwear', 0, NULL, NULL, 1),
  ('socks', 12, '袜子', 'Socks, pair', 0, NULL, NULL, 1);

CREATE TABLE laundry_bags (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  return_request_id TEXT REFERENCES requests (id),
  place TEXT,
  floor TEXT,
  stay_id TEXT REFERENCES stays (id),
  express INTEGER NOT NULL CHECK (express IN (0, 1)),
  express_percent INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('collected', 'counted', 'back', 'short', 'returned', 'cancelled')),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  said INTEGER,
  lines TEXT NOT NULL,
  with_guest INTEGER NOT NULL,
  promise_at_ms INTEGER,
  shortage TEXT,
  collected_at_ms INTEGER NOT NULL,
  collected_by TEXT NOT NULL,
  counted_at_ms INTEGER,
  counted_by TEXT,
  closed_at_ms INTEGER
) STRICT;
CREATE INDEX laundry_bags_open ON laundry_bags (number) WHERE open = 1;
CREATE INDEX laundry_bags_of_place ON laundry_bags (place, number);
CREATE INDEX laundry_bags_of_return ON laundry_bags (return_request_id) WHERE return_request_id IS NOT NULL;
CREATE INDEX laundry_bags_closed ON laundry_bags (closed_at_ms, collected_at_ms) WHERE closed_at_ms IS NOT NULL;
`;
