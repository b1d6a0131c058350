/** The lines of the public areas: the day's rounds by how they press, then the timetable. Pure. */
import type { RoundView, TaskView } from '../../../shared/housekeeping/contract.ts';
import { isToDo } from '../../../shared/housekeeping/model.ts';
import { findableBy } from '../../ui/find.ts';

export const roundGroups = ['missed', 'due', 'ahead', 'finished', 'timetable'] as const;
export type RoundGroup = (typeof roundGroups)[number];

export type RoundLine =
  | { id: string; group: Exclude<RoundGroup, 'timetable'>; task: TaskView; round: null }
  | { id: string; group: 'timetable'; task: null; round: RoundView };

const groupOf = (task: TaskView, nowMs: number): Exclude<RoundGroup, 'timetable'> => {
  if (task.state === 'missed') return 'missed';
  if (!isToDo(task.state)) return 'finished';
  return Date.parse(task.dueAt ?? '') <= nowMs ? 'due' : 'ahead';
};

export const roundLines = (
  tasks: readonly TaskView[],
  rounds: readonly RoundView[],
  nowMs: number,
): RoundLine[] =>
  [
    ...tasks.map(
      (task): RoundLine => ({ id: task.id, group: groupOf(task, nowMs), task, round: null }),
    ),
    ...rounds.map((round): RoundLine => ({ id: round.id, group: 'timetable', task: null, round })),
  ].sort((a, b) => roundGroups.indexOf(a.group) - roundGroups.indexOf(b.group));

export const wordsOf = ({ task, round }: RoundLine): readonly string[] =>
  task
    ? findableBy(task.place, task.zh, task.assignee, task.name)
    : findableBy(round.area, round.areaZh, round.areaEn, round.words);
