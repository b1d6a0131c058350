/** Messages for guests beside the requests that bring them. */

export const messages = `
CREATE TABLE messages (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  place TEXT,
  floor TEXT,
  stay_id TEXT REFERENCES stays (id),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)),
  said_for TEXT,
  said_from TEXT,
  contact TEXT,
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'left', 'delivered', 'passed-on', 'closed')),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  attempts TEXT NOT NULL,
  until_ms INTEGER,
  passed_to TEXT,
  received_at_ms INTEGER NOT NULL,
  received_by TEXT NOT NULL,
  closed_at_ms INTEGER
) STRICT;
CREATE INDEX messages_open ON messages (received_at_ms) WHERE open = 1;
CREATE INDEX messages_of_place ON messages (place, received_at_ms);
CREATE INDEX messages_received ON messages (received_at_ms);
CREATE INDEX messages_closed ON messages (closed_at_ms, received_at_ms) WHERE closed_at_ms IS NOT NULL;

-- What is still to be passed on stands in the book as well.
INSERT INTO messages
SELECT 'message-' || id, id, place, (SELECT floor FROM rooms WHERE number = place), NULL, 0, NULL, NULL, NULL, words,
  'waiting', 1, '[]', NULL, NULL, logged_at_ms, 'scheduler', NULL
FROM requests
WHERE service = 'message' AND state IN ('logged', 'reopened', 'dispatched', 'acknowledged', 'in-progress', 'waiting');
`;
