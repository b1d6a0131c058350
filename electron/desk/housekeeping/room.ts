/**
 * What the work makes of a room's state. A late "clean" never overwrites a newer check-in, and a room that
 * cannot be let stays so.
 */
import type { RoomTaskRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { roomNamed, setRoom } from '../rooms/index.ts';
import { factsAt, inHouse, isOut, type RoomFacts } from './facts.ts';
import { changeTask } from './recorded.ts';

export type RoomOutcome = 'clean' | 'inspected' | 'kept' | 'none';

/** Said by whoever makes or inspects the room; who may say inspected is the rooms' own rule. */
const setState = (
  context: WriteContext,
  number: string,
  housekeeping: 'clean' | 'dirty' | 'inspected',
): void => void setRoom(context, roomNamed(context, number), { housekeeping, source: 'attendant' });

/**
 * Somebody moved in or out after the work was begun: what it says of the room is out of date. A departure
 * is made ready while the guest still packs, so only who has come since counts there.
 */
const movedSince = (facts: RoomFacts, task: RoomTaskRow): boolean => {
  const sinceMs = task.startedAtMs ?? task.madeAtMs;
  return task.kind === 'departure'
    ? inHouse(facts).some(({ arrivedAtMs }) => (arrivedAtMs ?? 0) > sinceMs)
    : facts.occupancySinceMs > sinceMs;
};

/** The room is clean by the work, or inspected once it was found right. */
export const roomMade = (context: WriteContext, task: RoomTaskRow): RoomOutcome => {
  const facts = factsAt(context, task.place);
  if (!facts || isOut(facts)) return 'none';
  if (movedSince(facts, task)) return 'kept';
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
  if (movedSince(facts, task)) return 'kept';
  setState(context, task.place, 'dirty');
  return 'none';
};

/** The room is no more: its open work ends with it. */
export const dropWorkOf = (context: WriteContext, place: string): void => {
  for (const task of context.reads.housekeeping.openOf(place))
    changeTask(
      context,
      task,
      { state: 'dropped' },
      { kind: 'task-dropped', facts: { why: 'room-removed' } },
    );
};
