/** Housekeeping: the day's rooms in lists, what comes round by nights, the public areas. The public face. */
import type { housekeepingContract } from '../../../shared/housekeeping/contract.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { careList, planCare, setCare } from './care.ts';
import { dealPart } from './deal-part.ts';
import { lockTasks, mergeLists, moveTasks } from './hands.ts';
import { listsOf } from './lists.ts';
import { taskById } from './ready.ts';
import { changeSettings, changeType, typesOf } from './settings.ts';
import * as steps from './steps.ts';
import { addRound, changeRound, publicAreasOf } from './timetable.ts';
import { cardOf, lensOf, viewTask } from './views.ts';

export { housekeepingAsOf } from './as-of.ts';
export { boardCleaning } from './board.ts';
export { housekeepingFollowsRoom, housekeepingFollowsStay } from './follow.ts';
export { dropWorkOf } from './room.ts';
export { roundsDue, runRounds } from './rounds.ts';

export const housekeepingHandlers: Handlers<typeof housekeepingContract> = {
  lists: (context, { date, part }) => listsOf(context, date, part),
  task: (context, { id }) => cardOf(context, taskById(context, id)),
  ofRoom: (context, { place, limit }) => {
    const lens = lensOf(context);
    return {
      tasks: context.reads.housekeeping.at(place, limit).map((row) => viewTask(context, row, lens)),
    };
  },

  deal: (context, wanted) => {
    dealPart(context, wanted);
    return listsOf(context, wanted.date, wanted.part);
  },
  move: (context, { ids, to }) => ({
    tasks: moveTasks(context, ids, to).map((row) => viewTask(context, row)),
  }),
  merge: (context, wanted) => {
    mergeLists(context, wanted);
    return listsOf(context, wanted.date, wanted.part);
  },
  lock: (context, wanted) => ({
    tasks: lockTasks(context, wanted, true).map((row) => viewTask(context, row)),
  }),
  unlock: (context, wanted) => ({
    tasks: lockTasks(context, wanted, false).map((row) => viewTask(context, row)),
  }),

  start: (context, wanted) => viewTask(context, steps.start(context, wanted)),
  done: (context, wanted) => {
    const { task, room } = steps.done(context, wanted);
    return { ...viewTask(context, task), room };
  },
  skip: (context, wanted) => viewTask(context, steps.skip(context, wanted)),
  reopen: (context, { id }) => viewTask(context, steps.reopen(context, id)),
  inspect: (context, wanted) => {
    const { task, room } = steps.inspect(context, wanted);
    return { ...viewTask(context, task), room };
  },

  types: typesOf,
  changeType,
  changeSettings,

  care: (context, wanted) => ({ care: careList(context, wanted) }),
  planCare,
  setCare,

  publicAreas: (context, { date }) => publicAreasOf(context, date),
  addRound,
  changeRound,
};
