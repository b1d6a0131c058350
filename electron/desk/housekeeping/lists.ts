/** A part's lists: who has what in which order, how even it is, how far it has come. */
import type {
  FloorProgress,
  Lists,
  PersonList,
  TaskView,
} from '../../../shared/housekeeping/contract.ts';
import {
  blocks,
  type DealtPart,
  isDone,
  isToDo,
  urges,
} from '../../../shared/housekeeping/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { DealtTo, RoomTaskRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { floorsOn } from '../staff/index.ts';
import { allFacts, type RoomFacts } from './facts.ts';
import { excludedRooms, sceneOf } from './make.ts';
import { lensOf, viewTask } from './views.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const last = 100;

/** In hand, then sent back, then by what presses; what cannot be done now after the rest, done at the end. */
const rankOf = (task: TaskView): number => {
  if (!isToDo(task.state)) return last;
  if (task.state === 'doing') return 0;
  if (task.block !== null) return 40 - blocks.indexOf(task.block);
  if (task.urge === 'queue') return 1;
  if (task.state === 'rework') return 2;
  return task.urge === null ? 20 : 3 + urges.indexOf(task.urge);
};

const sorter =
  (facts: ReadonlyMap<string, RoomFacts>) =>
  (a: TaskView, b: TaskView): number =>
    rankOf(a) - rankOf(b) ||
    (rankOf(a) === last ? (a.doneAt ?? '').localeCompare(b.doneAt ?? '') : 0) ||
    (facts.get(a.place)?.position ?? 0) - (facts.get(b.place)?.position ?? 0) ||
    (a.dueAt ?? '').localeCompare(b.dueAt ?? '');

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0);

/** How much of each floor is done; what was dropped or left out does not count. */
export const progressOf = (
  tasks: readonly Pick<RoomTaskRow, 'floor' | 'state'>[],
  floors: readonly string[],
): FloorProgress[] => {
  const byFloor = Map.groupBy(
    tasks.filter(({ state }) => state !== 'dropped'),
    ({ floor }) => floor ?? '',
  );
  return floors.flatMap((floor) => {
    const own = byFloor.get(floor) ?? [];
    if (own.length === 0) return [];
    const done = own.filter(({ state }) => isDone(state) || state === 'skipped').length;
    return [{ floor, done, of: own.length }];
  });
};

const listOf = (
  context: Here,
  to: DealtTo,
  tasks: TaskView[],
  fairCredits: number,
): PersonList | null => {
  const person = context.reads.staff.byId(to.staffId);
  if (!person) return null;
  const duty = context.reads.staff.dutyOf(person.id);
  const timed = tasks.filter(({ state, spent }) => isDone(state) && spent !== null);
  return {
    code: person.code,
    name: person.name,
    floors: floorsOn(person, duty),
    percent: to.percent,
    limit: to.limit,
    onDuty: duty !== undefined,
    credits: sum(tasks, ({ credits }) => credits),
    creditsLeft: sum(tasks, ({ state, credits }) => (isToDo(state) ? credits : 0)),
    fairCredits: (fairCredits * to.percent) / 100,
    minutes: sum(tasks, ({ minutes }) => minutes),
    minutesDone: sum(timed, ({ minutes }) => minutes),
    spent: sum(timed, ({ spent }) => spent ?? 0),
    done: tasks.filter(({ state }) => isDone(state)).length,
    of: tasks.length,
    tasks,
  };
};

export const listsOf = (context: Here, date: string, part: DealtPart): Lists => {
  const { reads, timeZone } = context;
  const facts = allFacts(context);
  const lens = lensOf(context, facts);
  const deal = reads.housekeeping.deal(date, part);
  const rows = reads.housekeeping.ofPart(date, part).filter(({ state }) => state !== 'dropped');
  const byPerson = Map.groupBy(rows, ({ assigneeId }) => assigneeId);
  const views = (own: readonly RoomTaskRow[]): TaskView[] =>
    own.map((row) => viewTask(context, row, lens)).sort(sorter(facts));
  const dealtTo = deal?.people ?? [];
  const known = new Set(dealtTo.map(({ staffId }) => staffId));
  const others = [...byPerson.keys()].flatMap((staffId): DealtTo[] =>
    staffId === null || known.has(staffId) ? [] : [{ staffId, percent: 100, limit: null }],
  );
  const share = sum(dealtTo, ({ percent }) => percent / 100);
  const total = sum(rows, ({ credits }) => credits);
  const fairCredits = share > 0 ? total / share : 0;
  const lists = [...dealtTo, ...others]
    .flatMap((to) => listOf(context, to, views(byPerson.get(to.staffId) ?? []), fairCredits) ?? [])
    .sort((a, b) => a.code.localeCompare(b.code));
  const floors = reads.rooms.floors().map(({ code }) => code);
  return {
    date,
    part,
    dealtAt: deal ? isoAt(deal.dealtAtMs, timeZone) : null,
    dealtBy: deal ? (lens.person(deal.dealtBy)?.code ?? deal.dealtBy) : null,
    peakCredits: Math.max(0, ...lists.map(({ credits, percent }) => (credits * 100) / percent)),
    fairCredits,
    lists,
    nobody: views(byPerson.get(null) ?? []),
    excluded: excludedRooms(context, sceneOf(context, date, part), facts),
    floors: progressOf(rows, floors),
  };
};
