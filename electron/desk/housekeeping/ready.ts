/** Finding a piece of work, and whether a step may be taken with it. */
import { legalTaskSteps, type TaskStep } from '../../../shared/housekeeping/model.ts';
import type { RoomTaskRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

export const taskById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): RoomTaskRow =>
  found(reads.housekeeping.byId(id), 'housekeeping.unknownTask', { id });

/** @throws DeskError WRONG_STATE with the state it is in */
export const ready = (task: RoomTaskRow, step: TaskStep): RoomTaskRow => {
  if (!legalTaskSteps(task).includes(step))
    throw new DeskError('WRONG_STATE', 'housekeeping.wrongState', {
      place: task.place,
      taskState: task.state,
      step,
    });
  return task;
};
