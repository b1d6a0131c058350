/** The life of a piece of work: started, done, skipped, inspected, taken back. */
import {
  cleans,
  isCare,
  type SkipReason,
  type TaskStep,
} from '../../../shared/housekeeping/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { RoomTaskRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { mayReport } from '../kernel/permission.ts';
import { personOf } from '../staff/index.ts';
import { careDone, careUndone } from './care.ts';
import { ready, taskById } from './ready.ts';
import { changeTask } from './recorded.ts';
import { type RoomOutcome, roomMade, sentBack } from './room.ts';
import { quietRound } from './rounds.ts';

/** Who does it: whoever is named, else whoever has it, else whoever says so. */
const doerOf = (context: WriteContext, task: RoomTaskRow, by: string | undefined): StaffRow => {
  if (by !== undefined) return personOf(context, by);
  const { reads, actor } = context;
  return found(reads.staff.byId(task.assigneeId ?? actor.id), 'staff.unknown', {
    code: actor.code,
  });
};

/** What an attendant says of work is said of their own, or of nobody's. @throws DeskError NOT_ALLOWED */
const reported = (context: WriteContext, id: string, step: TaskStep): RoomTaskRow => {
  const task = ready(taskById(context, id), step);
  if (task.assigneeId !== null && !mayReport(context, task.assigneeId))
    throw new DeskError('NOT_ALLOWED', 'housekeeping.notYours', { place: task.place });
  return task;
};

export const start = (
  context: WriteContext,
  { id, by }: { id: string; by?: string | undefined },
): RoomTaskRow => {
  const task = reported(context, id, 'start');
  return changeTask(
    context,
    task,
    { state: 'doing', startedAtMs: context.nowMs, assigneeId: doerOf(context, task, by).id },
    { kind: 'task-started' },
  );
};

export const done = (
  context: WriteContext,
  { id, by, minutes }: { id: string; by?: string | undefined; minutes?: number | undefined },
): { task: RoomTaskRow; room: RoomOutcome } => {
  const before = reported(context, id, 'done');
  const { nowMs } = context;
  const doer = doerOf(context, before, by);
  const ran =
    before.startedAtMs === null ? null : Math.round((nowMs - before.startedAtMs) / minuteMs);
  const task = changeTask(
    context,
    before,
    {
      state: 'done',
      doneAtMs: nowMs,
      doneBy: doer.id,
      assigneeId: before.assigneeId ?? doer.id,
      // Done again after an inspection: the time of both.
      spentMinutes:
        minutes ?? (ran === null ? before.spentMinutes : (before.spentMinutes ?? 0) + ran),
      reason: null,
    },
    { kind: 'task-done' },
  );
  if (isCare(task.kind)) careDone(context, task);
  if (task.part === 'round') quietRound(context, task);
  return { task, room: cleans(task.kind) ? roomMade(context, task) : 'none' };
};

export const skip = (
  context: WriteContext,
  { id, reason, note }: { id: string; reason: SkipReason; note?: string | undefined },
): RoomTaskRow => {
  const task = reported(context, id, 'skip');
  const after = changeTask(
    context,
    task,
    { state: 'skipped', skipped: reason, reason: note ?? null, startedAtMs: null },
    { kind: 'task-skipped', facts: { reason } },
  );
  if (after.part === 'round') quietRound(context, after);
  return after;
};

/** Back to what is to be done: what was said to be done was not, and the room with it. */
export const reopen = (context: WriteContext, id: string): RoomTaskRow => {
  const task = reported(context, id, 'reopen');
  const after = changeTask(
    context,
    task,
    {
      state: task.reworks > 0 ? 'rework' : 'open',
      skipped: null,
      reason: null,
      startedAtMs: null,
      doneAtMs: null,
      doneBy: null,
      spentMinutes: null,
    },
    { kind: 'task-reopened' },
  );
  if (task.state !== 'done') return after;
  // By when it was begun: of that the piece that is to be done again knows nothing.
  if (cleans(task.kind)) sentBack(context, task);
  careUndone(context, task);
  return after;
};

export const inspect = (
  context: WriteContext,
  wanted: { id: string; result: 'pass' } | { id: string; result: 'rework'; reason: string },
): { task: RoomTaskRow; room: RoomOutcome } => {
  const task = ready(taskById(context, wanted.id), wanted.result);
  const looked = { inspectedAtMs: context.nowMs, inspectedBy: context.actor.id };
  if (wanted.result === 'pass') {
    const after = changeTask(
      context,
      task,
      { ...looked, state: 'passed' },
      { kind: 'task-passed' },
    );
    return { task: after, room: cleans(task.kind) ? roomMade(context, after) : 'none' };
  }
  const after = changeTask(
    context,
    task,
    {
      ...looked,
      state: 'rework',
      reworks: task.reworks + 1,
      reason: wanted.reason,
      startedAtMs: null,
      doneAtMs: null,
    },
    { kind: 'task-sent-back', facts: { reworks: task.reworks + 1 } },
  );
  careUndone(context, task);
  return { task: after, room: cleans(task.kind) ? sentBack(context, task) : 'none' };
};
