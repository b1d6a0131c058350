/** Room service: orders beside their requests. What is on its way when the book is opened stands in it. */

const id = `lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' ||
  hex(randomblob(2)) || '-' || hex(randomblob(6)))`;

export const roomService = `
CREATE TABLE room_service_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tray_minutes INTEGER NOT NULL CHECK (tray_minutes > 0)
) STRICT;
INSERT INTO room_service_settings VALUES (1, 75);

CREATE TABLE room_service_orders (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  tray_request_id TEXT REFERENCES requests (id),
  place TEXT,
  floor TEXT,
  stay_id TEXT REFERENCES stays (id),
  state TEXT NOT NULL
    CHECK (state IN ('ordered', 'passed', 'out', 'delivered', 'collected', 'cancelled')),
  open INTEGER NOT NULL CHECK (open = (state NOT IN ('collected', 'cancelled'))),
  lines TEXT NOT NULL,
  for_ms INTEGER,
  persons INTEGER CHECK (persons > 0),
  notes TEXT NOT NULL,
  allergies TEXT NOT NULL,
  taken_at_ms INTEGER NOT NULL,
  taken_by TEXT NOT NULL,
  passed_at_ms INTEGER,
  passed_by TEXT,
  passed_to TEXT,
  passed_to_id TEXT REFERENCES staff (id),
  promise_at_ms INTEGER,
  out_at_ms INTEGER,
  out_by TEXT,
  delivered_at_ms INTEGER,
  delivered_by TEXT,
  collected_at_ms INTEGER,
  collected_by TEXT,
  closed_at_ms INTEGER,
  CHECK ((passed_at_ms IS NULL) = (passed_to IS NULL))
) STRICT;
CREATE INDEX room_service_orders_open ON room_service_orders (taken_at_ms) WHERE open = 1;
CREATE INDEX room_service_orders_taken ON room_service_orders (taken_at_ms);
CREATE INDEX room_service_orders_at ON room_service_orders (place, taken_at_ms);
CREATE INDEX room_service_orders_of_tray ON room_service_orders (tray_request_id)
  WHERE tray_request_id IS NOT NULL;

INSERT INTO room_service_orders (id, request_id, tray_request_id, place, floor, stay_id, state, open, lines, for_ms,
  notes, allergies, taken_at_ms, taken_by, passed_at_ms, passed_by, passed_to, passed_to_id, promise_at_ms,
  delivered_at_ms, delivered_by)
SELECT ${id}, meal.id, tray.id, meal.place, (SELECT floor FROM rooms WHERE number = meal.place),
  (SELECT id FROM stays WHERE room = meal.place AND state = 'in-house' LIMIT 1),
  CASE WHEN meal.done_at_ms IS NOT NULL THEN 'delivered' WHEN holder.id IS NULL THEN 'ordered' ELSE 'passed' END, 1,
  CASE WHEN trim(meal.words) = '' THEN '[]'
    ELSE json_array(json_object('text', substr(trim(meal.words), 1, 200), 'count', 1, 'cents', NULL)) END,
  meal.asked_for_ms, '', '', meal.logged_at_ms, 'setup',
  iif(holder.id IS NULL, NULL, coalesce(meal.dispatched_at_ms, meal.logged_at_ms)),
  iif(holder.id IS NULL, NULL, 'setup'), holder.name, holder.id, meal.promise_at_ms,
  meal.done_at_ms, iif(meal.done_at_ms IS NULL, NULL, holder.id)
FROM requests meal
LEFT JOIN requests tray ON tray.follows_id = meal.id AND tray.service = 'tray-collect' AND tray.open = 1
LEFT JOIN staff holder ON holder.id = meal.assignee_id
WHERE meal.service = 'room-service' AND ((meal.open = 1 AND meal.state <> 'done') OR tray.id IS NOT NULL)
GROUP BY meal.id;
`;
