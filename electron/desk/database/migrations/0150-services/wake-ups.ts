/** Wake-up calls beside their requests, and the knock at the door that follows two rings in vain. */

export const wakeUps = `
CREATE TABLE wake_ups (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  place TEXT NOT NULL,
  floor TEXT,
  at_ms INTEGER NOT NULL,
  next_at_ms INTEGER,
  state TEXT NOT NULL CHECK (state IN ('set', 'unanswered', 'knocking', 'unreachable', 'answered', 'cancelled')),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  repeat TEXT NOT NULL CHECK (repeat IN ('none', 'daily')),
  until TEXT,
  twice INTEGER NOT NULL,
  again_minutes INTEGER NOT NULL CHECK (again_minutes > 0),
  rings TEXT NOT NULL,
  knock_request_id TEXT REFERENCES requests (id),
  knock_result TEXT CHECK (knock_result IN ('woken', 'out', 'no-answer')),
  knocked_at_ms INTEGER,
  knocked_by TEXT,
  follows_id TEXT REFERENCES wake_ups (id),
  set_at_ms INTEGER NOT NULL,
  set_by TEXT NOT NULL,
  closed_at_ms INTEGER
) STRICT;
CREATE INDEX wake_ups_open ON wake_ups (at_ms, place) WHERE open = 1;
CREATE INDEX wake_ups_at ON wake_ups (at_ms, place);
CREATE INDEX wake_ups_of_place ON wake_ups (place, at_ms);
CREATE INDEX wake_ups_closed ON wake_ups (closed_at_ms, at_ms) WHERE closed_at_ms IS NOT NULL;
CREATE INDEX wake_ups_of_knock ON wake_ups (knock_request_id) WHERE knock_request_id IS NOT NULL;
CREATE INDEX wake_ups_following ON wake_ups (follows_id) WHERE follows_id IS NOT NULL;

-- A house made before gets the service that sends somebody to the door; a new one has it shipped.
INSERT OR IGNORE INTO services (code, position, zh, en, department, priority, acknowledge_minutes, complete_minutes,
  needs_door, charge, follow_up, extra_fields, aliases)
SELECT 'wake-up-knock', (SELECT max(position) + 1 FROM services), '敲门叫醒', 'Wake-up knock', 'housekeeping',
  'urgent', 2, 5, 0, 'none', NULL, '[]', '["敲门叫醒","上门叫醒","knock to wake","wake-up knock"]'
FROM services WHERE code = 'wake-up';

-- Those that were booked by a request are rung from the list as well.
INSERT INTO wake_ups
SELECT 'wake-' || id, id, place, (SELECT floor FROM rooms WHERE number = place), asked_for_ms, asked_for_ms,
  'set', 1, 'none', NULL, 0, 5, '[]', NULL, NULL, NULL, NULL, NULL, logged_at_ms, 'scheduler', NULL
FROM requests
WHERE service = 'wake-up' AND asked_for_ms IS NOT NULL AND place IS NOT NULL
  AND state IN ('logged', 'reopened', 'dispatched', 'acknowledged', 'in-progress', 'waiting');
INSERT INTO watches (id, subject_kind, subject_id, target, label, place, holder_id, due_at_ms, climb, attention_at_ms)
SELECT 'watch-' || id, 'wake-up', id, 'wake-up', place, place, NULL, next_at_ms, 0, next_at_ms FROM wake_ups;
`;
