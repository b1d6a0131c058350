/** How a room's state changes: one way for every act. The row, its since, the record, who follows it. */
import type { RoomRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

const recorded: Recorded<RoomRow> = {
  kind: 'room',
  personal: [],
  derived: ['version', 'stateSinceMs', 'occupancySinceMs'],
};

/** What of a room changes from hour to hour. */
export const stateColumns = ['occupancy', 'housekeeping', 'flags'] as const;
export type RoomPatch = Partial<Pick<RoomRow, (typeof stateColumns)[number]>>;

const same = (before: RoomRow, after: RoomRow): boolean =>
  before.occupancy === after.occupancy &&
  before.housekeeping === after.housekeeping &&
  JSON.stringify(before.flags) === JSON.stringify(after.flags);

/** Takes the change into the record under the room's number, and tells who follows rooms. Nothing changed: nothing done. */
export const changeRoom = (
  context: WriteContext,
  before: RoomRow,
  patch: RoomPatch,
  step: Step = { kind: 'room-changed' },
): RoomRow => {
  const { nowMs } = context;
  const next = { ...before, ...patch };
  if (same(before, next)) return before;
  const after: RoomRow = {
    ...next,
    version: before.version + 1,
    stateSinceMs: next.housekeeping === before.housekeeping ? before.stateSinceMs : nowMs,
    occupancySinceMs: next.occupancy === before.occupancy ? before.occupancySinceMs : nowMs,
  };
  context.writes.rooms.saveRoom(after);
  recordChange(
    context,
    recorded,
    { ...before, id: before.number },
    { ...after, id: after.number },
    step,
  );
  for (const listener of context.roomListeners) listener(context, { before, after });
  return after;
};
