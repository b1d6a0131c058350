/** Extra beds: who pays for one, from when until when; and the service that carries one out again. */

export const extraBeds = `
CREATE TABLE extra_beds (
  id TEXT PRIMARY KEY,
  request_id TEXT NOT NULL UNIQUE REFERENCES requests (id),
  out_request_id TEXT REFERENCES requests (id),
  place TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  put_at_ms INTEGER NOT NULL,
  paid_from_ms INTEGER NOT NULL,
  out_at_ms INTEGER,
  open INTEGER NOT NULL CHECK (open = (out_at_ms IS NULL)),
  CHECK (out_at_ms IS NULL OR out_at_ms >= put_at_ms)
) STRICT;
CREATE INDEX extra_beds_open ON extra_beds (place) WHERE open = 1;
CREATE INDEX extra_beds_left ON extra_beds (place, out_at_ms) WHERE out_at_ms IS NOT NULL;
CREATE INDEX extra_beds_of_out ON extra_beds (out_request_id) WHERE out_request_id IS NOT NULL;

-- A house made before gets the service that carries a bed out; a new one has it shipped.
INSERT OR IGNORE INTO services (code, position, zh, en, department, priority, acknowledge_minutes, complete_minutes,
  needs_door, charge, follow_up, extra_fields, aliases)
SELECT 'extra-bed-out', (SELECT max(position) + 1 FROM services), '撤加床', 'Take out the extra bed', 'housekeeping',
  'normal', 10, 60, 1, 'none', NULL, '["quantity"]',
  '["撤加床","撤床","收加床","退加床","take out extra bed","remove extra bed","remove rollaway","extra bed out"]'
FROM services WHERE code = 'extra-bed';
`;
