/**
 * Brings a room's work of a part in line with what it wants now: what is missing is made, what has changed
 * is changed, what nobody needs any more is dropped. What is begun is left alone. Done again it changes nothing.
 */
import {
  type DealtPart,
  isDone,
  isToDo,
  type WorkKind,
} from '../../../shared/housekeeping/model.ts';
import { dateAt, minuteOfDay, minuteOn } from '../../../shared/kernel/time.ts';
import type {
  HousekeepingSettingsRow,
  RoomTaskRow,
  WorkTypeRow,
} from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { allFacts, type RoomFacts } from './facts.ts';
import { hoursOf } from './people.ts';
import { changeTask, type NewTask } from './recorded.ts';
import {
  type Day,
  fullKind,
  guestsOn,
  tidyMinutes,
  type Wanted,
  wantedFor,
  weigh,
} from './wanted.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** What is the same for every room of a part. */
export type Scene = {
  day: Day;
  settings: HousekeepingSettingsRow;
  types: ReadonlyMap<WorkKind, WorkTypeRow>;
  planned: (room: string) => WorkKind[];
};

export const sceneOf = (context: Here, date: string, part: DealtPart): Scene => {
  const { reads, nowMs, timeZone } = context;
  const today = date === dateAt(nowMs, timeZone);
  const planned = Map.groupBy(reads.housekeeping.carePlannedOn(date), ({ room }) => room);
  return {
    day: {
      date,
      part,
      begun: nowMs >= hoursOf(context, date, part).fromMs,
      minute: today ? minuteOfDay(nowMs, timeZone) : null,
    },
    settings: reads.housekeeping.settings(),
    types: new Map(reads.housekeeping.types().map((type) => [type.id, type])),
    planned: (room) => (planned.get(room) ?? []).map(({ kind }) => kind),
  };
};

const weightOf = ({ types, settings }: Scene, kind: WorkKind, facts: RoomFacts) => {
  const type = types.get(kind);
  if (!type) throw new Error(`no work of the kind ${kind}`);
  return weigh(type, facts, settings);
};

const isFull = (kind: WorkKind): boolean => kind === 'departure' || kind === 'stay-over';

/** Whether work nobody has begun is still wanted as it is. */
const stillWanted = (
  scene: Scene,
  facts: RoomFacts,
  task: RoomTaskRow,
  wanted: readonly Wanted[],
) => {
  const guests = guestsOn(facts, scene.day);
  if (task.kind === 'tidy') return tidyMinutes(scene.settings, guests).includes(task.slot);
  if (task.kind === 'turn-down' || scene.day.part === 'evening')
    return guests.some(({ departure }) => departure > scene.day.date);
  if (isFull(task.kind)) return fullKind(facts, scene.day) !== null;
  return wanted.some(({ kind }) => kind === task.kind);
};

/** A guest who has moved into a room that was not made yet: it is still the clean after the one who left. */
const movedInUnmade = (scene: Scene, facts: RoomFacts, task: RoomTaskRow): boolean => {
  const guests = guestsOn(facts, scene.day);
  return (
    task.kind === 'departure' &&
    guests.length > 0 &&
    guests.every(({ arrival }) => arrival === scene.day.date)
  );
};

type Made = { keep: RoomTaskRow[]; fresh: NewTask[] };

/** @param existing the room's work of the part @param earlier in the evening: its work by day */
export const makeFor = (
  context: WriteContext,
  scene: Scene,
  facts: RoomFacts,
  existing: readonly RoomTaskRow[],
  earlier: readonly RoomTaskRow[],
): Made => {
  const { day } = scene;
  const { wanted, excluded } = wantedFor(
    facts,
    day,
    scene.settings,
    earlier,
    scene.planned(facts.number),
  );
  const full = fullKind(facts, day);

  const keep = existing.map((task) => {
    if (task.state !== 'open') return task;
    if (excluded === 'out-of-order' || excluded === 'declined')
      return changeTask(
        context,
        task,
        { state: 'dropped' },
        { kind: 'task-dropped', facts: { why: excluded } },
      );
    if (!stillWanted(scene, facts, task, wanted))
      return changeTask(
        context,
        task,
        { state: 'dropped' },
        { kind: 'task-dropped', facts: { why: 'not-wanted' } },
      );
    if (day.part === 'evening' || !isFull(task.kind) || full === null || full === task.kind)
      return task;
    if (movedInUnmade(scene, facts, task)) return task;
    const taken = existing.filter(({ kind }) => kind === full).length;
    return changeTask(
      context,
      task,
      { kind: full, slot: taken, ...weightOf(scene, full, facts) },
      { kind: 'task-changed' },
    );
  });

  const fresh: NewTask[] = [];
  for (const { kind, slot, dueMinute } of wanted) {
    const same = keep.filter(
      (task) => task.kind === kind && (kind !== 'tidy' || task.slot === slot),
    );
    if (same.some(({ state }) => isToDo(state))) continue;
    // Made once and dirty again, with nobody living there: somebody has left since.
    const leftAgain =
      kind === 'departure' &&
      !facts.occupied &&
      same.length > 0 &&
      same.every(({ state }) => isDone(state) || state === 'dropped');
    const dropped = same.find(({ state }) => state === 'dropped');
    if (same.some(({ state }) => state !== 'dropped') && !leftAgain) continue;
    if (dropped) {
      const at = keep.indexOf(dropped);
      keep[at] = changeTask(
        context,
        dropped,
        { state: 'open', ...weightOf(scene, kind, facts) },
        { kind: 'task-made' },
      );
      continue;
    }
    fresh.push({
      date: day.date,
      part: day.part,
      kind,
      place: facts.number,
      floor: facts.floor,
      slot: kind === 'tidy' ? slot : same.length,
      dueAtMs: dueMinute === null ? null : minuteOn(day.date, dueMinute, context.timeZone),
      ...weightOf(scene, kind, facts),
    });
  }
  return { keep, fresh };
};

/** Why each room that wants nothing else is on nobody's list. */
export const excludedRooms = (context: Here, scene: Scene, facts = allFacts(context)) =>
  [...facts.values()].flatMap((room) => {
    const { excluded } = wantedFor(room, scene.day, scene.settings, [], scene.planned(room.number));
    return excluded === null ? [] : [{ place: room.number, floor: room.floor, why: excluded }];
  });
