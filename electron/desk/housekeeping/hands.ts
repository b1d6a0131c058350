/** Lists put right by hand: moved, merged, locked. What a hand has put somewhere stays there. */
import { type DealtPart, isToDo } from '../../../shared/housekeeping/model.ts';
import type { RoomTaskRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { personOf } from '../staff/index.ts';
import { makesRooms } from './people.ts';
import { ready, taskById } from './ready.ts';
import { changeTask } from './recorded.ts';

/** Whoever gets rooms makes rooms. @throws DeskError CONFLICT */
const makerOf = (context: WriteContext, code: string): StaffRow => {
  const person = personOf(context, code);
  if (!makesRooms(person))
    throw new DeskError('CONFLICT', 'housekeeping.makesNoRooms', {
      code: person.code,
      name: person.name,
    });
  return person;
};

const put = (context: WriteContext, task: RoomTaskRow, to: string | null): RoomTaskRow =>
  task.assigneeId === to
    ? task
    : changeTask(
        context,
        task,
        // What is in hand goes on in the other's.
        {
          assigneeId: to,
          locked: to !== null && task.state === 'open' && task.part !== 'round',
        },
        { kind: 'task-moved' },
      );

/** @throws DeskError WRONG_STATE for what is finished */
export const moveTasks = (
  context: WriteContext,
  ids: readonly string[],
  to: string | null,
): RoomTaskRow[] => {
  return ids.map((id) => {
    const task = ready(taskById(context, id), 'move');
    if (to === null) return put(context, task, null);
    // A round of the public areas may be anybody's.
    const person = task.part === 'round' ? personOf(context, to) : makerOf(context, to);
    return put(context, task, person.id);
  });
};

/** @throws DeskError CONFLICT when there is nothing to do on the list, or both are one */
export const mergeLists = (
  context: WriteContext,
  { date, part, from, into }: { date: string; part: DealtPart; from: string; into: string },
): void => {
  const giver = personOf(context, from);
  const taker = makerOf(context, into);
  const tasks = context.reads.housekeeping
    .ofPart(date, part)
    .filter(({ assigneeId, state }) => assigneeId === giver.id && isToDo(state));
  if (tasks.length === 0 || giver.id === taker.id)
    throw new DeskError('CONFLICT', 'housekeeping.nothingToMerge', {
      code: giver.code,
      name: giver.name,
    });
  for (const task of tasks) put(context, task, taker.id);
};

type Several = {
  ids?: string[] | undefined;
  date?: string | undefined;
  part?: DealtPart | undefined;
  person?: string | undefined;
};

/** By id each must allow it; of a person's list those that allow it are taken. */
export const lockTasks = (
  context: WriteContext,
  { ids, date, part, person }: Several,
  locked: boolean,
): RoomTaskRow[] => {
  const step = locked ? 'lock' : 'unlock';
  const tasks =
    ids !== undefined
      ? ids.map((id) => ready(taskById(context, id), step))
      : context.reads.housekeeping
          .ofPart(date ?? '', part ?? '')
          .filter(
            ({ assigneeId, state, locked: now }) =>
              assigneeId === personOf(context, person ?? '').id &&
              state === 'open' &&
              now !== locked,
          );
  return tasks.map((task) =>
    changeTask(context, task, { locked }, { kind: locked ? 'task-locked' : 'task-unlocked' }),
  );
};
