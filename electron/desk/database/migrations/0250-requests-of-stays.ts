/**
 * Work belongs to a guest, not only to a room. Rows of before: what a register already knew the guest of
 * (the welcome, a message, a bag, a meal, a sitting) is theirs. Else open work at a room is of whoever the room is
 * let to now, if it was asked for since they came; work from before they came, and all that is over, is
 * nobody's: the tables cannot tell any more who had the room then. A message whose request names no room
 * is left out: its request must not lead to the guest either.
 */
import type { Migration } from './migration.ts';

export const requestsOfStays: Migration = {
  version: 250,
  sql: `
ALTER TABLE requests ADD COLUMN stay_id TEXT REFERENCES stays (id);
ALTER TABLE wake_ups ADD COLUMN stay_id TEXT REFERENCES stays (id);

-- Asked with every request that is made: found in its order, so not among all who ever had the room.
DROP INDEX stays_now;
CREATE INDEX stays_now ON stays (room, arrival, id) WHERE state IN ('expected', 'in-house');

UPDATE requests SET stay_id = (SELECT stay_id FROM stay_tasks WHERE request_id = requests.id)
  WHERE id IN (SELECT request_id FROM stay_tasks);
UPDATE requests SET stay_id = (SELECT stay_id FROM messages WHERE request_id = requests.id)
  WHERE id IN (SELECT request_id FROM messages WHERE stay_id IS NOT NULL AND confidential = 0);
UPDATE requests SET stay_id = (SELECT stay_id FROM sittings WHERE request_id = requests.id)
  WHERE id IN (SELECT request_id FROM sittings WHERE stay_id IS NOT NULL);
UPDATE requests SET stay_id = (SELECT stay_id FROM laundry_bags WHERE request_id = requests.id)
  WHERE id IN (SELECT request_id FROM laundry_bags WHERE stay_id IS NOT NULL);
UPDATE requests SET stay_id = (SELECT stay_id FROM laundry_bags WHERE return_request_id = requests.id)
  WHERE id IN (SELECT return_request_id FROM laundry_bags
    WHERE stay_id IS NOT NULL AND return_request_id IS NOT NULL);
UPDATE requests SET stay_id = (SELECT stay_id FROM guest_things WHERE request_id = requests.id)
  WHERE id IN (SELECT request_id FROM guest_things WHERE stay_id IS NOT NULL);
UPDATE requests SET stay_id = (SELECT stay_id FROM room_service_orders WHERE request_id = requests.id)
  WHERE id IN (SELECT request_id FROM room_service_orders WHERE stay_id IS NOT NULL);
UPDATE requests SET stay_id = (SELECT id FROM stays
    WHERE room = requests.place AND state = 'in-house' AND coalesce(arrived_at_ms, 0) <= requests.logged_at_ms
    ORDER BY shares_id IS NOT NULL, arrival, id LIMIT 1)
  WHERE open = 1 AND place_kind = 'room' AND stay_id IS NULL;
UPDATE wake_ups SET stay_id = (SELECT stay_id FROM requests WHERE id = wake_ups.request_id) WHERE open = 1;
`,
};
