/**
 * What the work makes of a room's state. A late "clean" never overwrites a newer check-in, and a room that
 * cannot be let stays so.
 */
import type { RoomRow, RoomTaskRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { arrivedAtMs, factsAt, inHouse, isOut } from './facts.ts';

export type RoomOutcome = 'clean' | 'inspected' | 'kept' | 'none';

const setState = (
  context: WriteContext,
  number: string,
  housekeeping: RoomRow['housekeeping'],
): void => {
  const before = context.reads.rooms.room(number);
  if (!before || before.housekeeping === housekeeping) return;
  context.writes.rooms.saveRoom({ ...before, housekeeping });
  context.record({
    kind: 'room-changed',
    subject: { kind: 'room', id: number },
    body: { changes: { housekeeping: [before.housekeeping, housekeeping] } },
  });
};

/** Somebody moved in after the work was begun: what it says of the room is out of date. */
const movedInSince = (context: WriteContext, task: RoomTaskRow): boolean => {
  const facts = factsAt(context, task.place);
  if (!facts || task.kind === 'stay-over') return false;
  const sinceMs = task.startedAtMs ?? task.madeAtMs;
  return inHouse(facts).some((stay) => (arrivedAtMs(stay) ?? 0) > sinceMs);
};

/** The room is clean by the work, or inspected once it was found right. */
export const roomMade = (context: WriteContext, task: RoomTaskRow): RoomOutcome => {
  const facts = factsAt(context, task.place);
  if (!facts || isOut(facts)) return 'none';
  if (movedInSince(context, task)) return 'kept';
  if (task.state === 'passed') {
    // Dirty again meanwhile: what was inspected is no more.
    if (facts.housekeeping !== 'clean') return 'none';
    setState(context, task.place, 'inspected');
    return 'inspected';
  }
  setState(context, task.place, 'clean');
  return 'clean';
};

/** Sent back by an inspection: the room is not clean. */
export const sentBack = (context: WriteContext, task: RoomTaskRow): RoomOutcome => {
  const facts = factsAt(context, task.place);
  if (!facts || isOut(facts)) return 'none';
  if (movedInSince(context, task)) return 'kept';
  setState(context, task.place, 'dirty');
  return 'none';
};
