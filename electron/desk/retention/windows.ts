/** Where a guest lived and when: by the record, for one who moved. */
import type { StayRow } from '../database/schema/index.ts';
import type { Raw } from '../personal/index.ts';

/** A room a guest lived in, by the number it has now, from when until when. */
type Window = [room: string, fromMs: number, untilMs: number];

type Moved = { seq: number; atMs: number; body: string };

export const prepareWindows = (raw: Raw) => {
  const moves = raw.prepare(
    "SELECT seq, at_ms AS atMs, body FROM events WHERE subject_id = ? AND kind = 'moved' ORDER BY seq",
  );
  // Rows name a room by its number of today, the record by that of the day: another may bear it by now.
  const numberNow = raw
    .prepare(
      `SELECT coalesce((SELECT number FROM rooms WHERE id = room_id),
          (SELECT number FROM retired_rooms WHERE id = room_id))
        FROM room_names WHERE number = ? AND until_seq > ? ORDER BY until_seq LIMIT 1`,
    )
    .pluck();
  return (stay: StayRow, nowMs: number): Window[] => {
    let fromMs = stay.arrivedAtMs ?? Number.MAX_SAFE_INTEGER;
    const untilMs = stay.departedAtMs ?? nowMs;
    const windows: Window[] = [];
    for (const { seq, atMs, body } of moves.all(stay.id) as Moved[]) {
      const room = (JSON.parse(body) as { changes?: { room?: [string, string] } }).changes
        ?.room?.[0];
      if (room !== undefined && atMs > fromMs) {
        windows.push([(numberNow.get(room, seq) as string | undefined) ?? room, fromMs, atMs]);
        fromMs = atMs;
      }
    }
    return [...windows, [stay.room, fromMs, untilMs]];
  };
};
