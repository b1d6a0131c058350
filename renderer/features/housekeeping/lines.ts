/** The lines of the cleaning book: each person's list, then what nobody has on top. Pure. */
import type { Lists, PersonList, TaskView } from '../../../shared/housekeeping/contract.ts';
import { isDone, isToDo } from '../../../shared/housekeeping/model.ts';
import { findableBy } from '../../ui/find.ts';

/** `list` is null for what nobody has. */
export type TaskLine = { id: string; task: TaskView; list: PersonList | null };

export const linesOf = (lists: Lists | undefined): TaskLine[] =>
  lists === undefined
    ? []
    : [
        ...lists.nobody.map((task) => ({ id: task.id, task, list: null })),
        ...lists.lists.flatMap((list) => list.tasks.map((task) => ({ id: task.id, task, list }))),
      ];

export const wordsOf = ({ task, list }: TaskLine): readonly string[] =>
  findableBy(task.place, task.zh, task.en, list?.code, list?.name);

export const isOfKind = ({ task }: TaskLine, kind: string): boolean => {
  if (kind === 'open') return isToDo(task.state);
  if (kind === 'done') return isDone(task.state);
  return (
    task.state === 'skipped' ||
    task.state === 'rework' ||
    (isToDo(task.state) && task.block !== null)
  );
};

export const countsOf = (lists: Lists | undefined) => {
  const all = linesOf(lists);
  return {
    peak: lists?.peakCredits ?? 0,
    fair: lists?.fairCredits ?? 0,
    done: all.filter(({ task }) => isDone(task.state)).length,
    of: all.length,
    nobody: lists?.nobody.length ?? 0,
  };
};

/** The next line down that waits to be inspected, else the first above; null: none does. */
export const nextToPassAfter = (rows: readonly TaskLine[], id: string): string | null => {
  const at = rows.findIndex((row) => row.id === id);
  const waits = ({ id: other, task }: TaskLine) => other !== id && task.steps.includes('pass');
  return (rows.slice(at + 1).find(waits) ?? rows.find(waits))?.id ?? null;
};
