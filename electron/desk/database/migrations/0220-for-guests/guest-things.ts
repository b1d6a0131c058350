/** Guests' things: shoes and luggage in the house's hands. What is asked for when the book is opened stands in it. */

export const guestThings = `
CREATE TABLE guest_things (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  kind TEXT NOT NULL CHECK (kind IN ('shoes', 'luggage')),
  place TEXT,
  floor TEXT,
  stay_id TEXT REFERENCES stays (id),
  state TEXT NOT NULL CHECK (state IN ('asked', 'taken', 'stored', 'returned', 'cancelled')),
  open INTEGER NOT NULL CHECK (open = (state NOT IN ('returned', 'cancelled'))),
  count INTEGER CHECK (count > 0),
  from_where TEXT NOT NULL,
  to_where TEXT NOT NULL,
  shelf TEXT NOT NULL,
  asked_at_ms INTEGER NOT NULL,
  asked_by TEXT NOT NULL,
  taken_at_ms INTEGER,
  taken_by TEXT,
  stored_at_ms INTEGER,
  stored_by TEXT,
  promise_at_ms INTEGER,
  returned_at_ms INTEGER,
  returned_by TEXT,
  closed_at_ms INTEGER,
  CHECK (state <> 'stored' OR (kind = 'luggage' AND count IS NOT NULL))
) STRICT;
CREATE INDEX guest_things_open ON guest_things (asked_at_ms) WHERE open = 1;
CREATE INDEX guest_things_asked ON guest_things (asked_at_ms);
CREATE INDEX guest_things_at ON guest_things (place, asked_at_ms);

-- Shoes and luggage that are under way: whoever has begun has them in hand.
INSERT INTO guest_things (id, number, request_id, kind, place, floor, stay_id, state, open, count, from_where,
  to_where, shelf, asked_at_ms, asked_by, taken_at_ms, taken_by, promise_at_ms)
SELECT 'thing-' || id, row_number() OVER (ORDER BY number), id,
  iif(service = 'shoe-shine', 'shoes', 'luggage'), place, (SELECT floor FROM rooms WHERE number = place),
  (SELECT stays.id FROM stays WHERE room = place AND stays.state = 'in-house' LIMIT 1),
  iif(started_at_ms IS NULL, 'asked', 'taken'), 1, iif(quantity > 0, quantity, NULL), '', '', '', logged_at_ms,
  'setup', started_at_ms, iif(started_at_ms IS NULL, NULL, assignee_id), promise_at_ms
FROM requests WHERE service IN ('shoe-shine', 'luggage') AND open = 1 AND state <> 'done';
INSERT INTO counters (name, value)
SELECT 'guest-thing', count(*) FROM guest_things HAVING count(*) > 0;
`;
