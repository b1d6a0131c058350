/** The demo's lists of the day: dealt in the morning and before the evening, done as far as the rooms say. */
import { dateAt, startOfDay } from '../../../shared/kernel/time.ts';
import type { StaffRow } from '../database/schema/index.ts';
import { dealPart, taskDone, taskInspected } from '../housekeeping/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import type { Stage } from './stage.ts';

const minuteMs = 60_000;
const parts = [
  { part: 'day', minute: 7 * 60 + 5 },
  { part: 'evening', minute: 17 * 60 + 30 },
] as const;

const as = (stage: Stage, role: StaffRow['role']): WriteContext | undefined => {
  const person = stage.reads.staff.onDuty().find(({ staff }) => staff.role === role)?.staff;
  return person && stage.as({ id: person.id, code: person.code, role }, 'desk-1');
};

/** What the rooms look like by now was somebody's work: their pieces are done, and found right. */
const settle = (stage: Stage, date: string, part: 'day' | 'evening'): void => {
  const captain = as(stage, 'captain');
  if (!captain) return;
  const { reads } = captain;
  const tasks = reads.housekeeping.ofPart(date, part).filter(({ open }) => open);
  tasks.forEach((task, index) => {
    const room = reads.rooms.room(task.place);
    if (!room || room.flags.dnd) return;
    const made =
      part === 'day'
        ? room.housekeeping === 'clean' || room.housekeeping === 'inspected'
        : index % 3 === 0;
    if (!made) return;
    taskDone(captain, { id: task.id, minutes: task.minutes + (index % 5) - 2 });
    if (part === 'day' && room.housekeeping === 'inspected')
      taskInspected(captain, { id: task.id, result: 'pass' });
  });
};

/** Plans the dealing of the day the demo lives on, and what is done of it a few minutes before its moment. */
export const planCleaning = (stage: Stage, nowMs: number): void => {
  const { timeZone } = stage;
  const date = dateAt(nowMs, timeZone);
  for (const { part, minute } of parts) {
    const dealtMs = startOfDay(nowMs, timeZone) + minute * minuteMs;
    if (dealtMs > nowMs - 30 * minuteMs) continue;
    stage.at(dealtMs, () => {
      const supervisor = as(stage, 'supervisor');
      if (supervisor) dealPart(supervisor, { date, part, people: [] });
    });
    stage.at(nowMs - 6 * minuteMs, () => settle(stage, date, part));
  }
};
