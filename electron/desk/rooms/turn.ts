/** The turn of the day: at the set hour occupied rooms turn dirty, and what was said for one day is gone. */
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import { flagsOfDay } from '../../../shared/rooms/model.ts';
import type { RoomRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { changeRoom, type RoomPatch } from './change.ts';
import { flagsWithout } from './flags.ts';

/** What every new house starts with: six in the morning. */
export const standardDirtyMinute = 6 * 60;

/** Guests come from two in the afternoon on, when rooms are usually ready. */
export const standardArrivalMinute = 14 * 60;

/** And for doors: work is looked at again after an hour, a guest after a day. */
export const standardDoorTimes = { recheckMinutes: 60, welfareHours: 24 };

/** The last day whose turn is past at a moment. */
export const lastTurn = (nowMs: number, timeZone: string, dirtyMinute: number): string => {
  const today = dateAt(nowMs, timeZone);
  return nowMs >= minuteOn(today, dirtyMinute, timeZone) ? today : addDays(today, -1);
};

/** Whether the rooms have turned for a day that began after a moment. */
export const hasTurnedSince = (
  { reads, timeZone }: Pick<ReadContext, 'reads' | 'timeZone'>,
  atMs: number,
): boolean => {
  const { dirtyMinute, turnedOn } = reads.rooms.settings() ?? { dirtyMinute: null, turnedOn: '' };
  return dirtyMinute !== null && turnedOn > lastTurn(atMs, timeZone, dirtyMinute);
};

/** What a new day makes of a room. */
export const turned = (room: RoomRow): RoomPatch => ({
  flags: flagsWithout(room.flags, flagsOfDay),
  ...(room.occupancy === 'occupied' &&
  (room.housekeeping === 'clean' || room.housekeeping === 'inspected')
    ? { housekeeping: 'dirty' }
    : {}),
});

/** Several days missed turn the rooms once: a room cannot be dirtier than dirty. */
export const turnDay = (context: WriteContext, dirtyMinute: number): void => {
  const { reads, writes, nowMs, timeZone } = context;
  const day = lastTurn(nowMs, timeZone, dirtyMinute);
  const settings = reads.rooms.settings();
  if (settings) writes.rooms.saveSettings({ ...settings, turnedOn: day });
  // Turned by a clock that was ahead: the days until then have turns of their own, each at its hour.
  if (settings && settings.turnedOn > day) return;
  for (const room of reads.rooms.rooms())
    changeRoom(context, room, turned(room), { kind: 'day-turned', facts: { day } });
  context.record({
    kind: 'day-turned',
    subject: { kind: 'house', id: reads.house.get()?.houseId ?? '' },
    body: { facts: { day } },
  });
};

export const turnDue = ({ reads, clock, house, pipeline }: DeskWork): Due => {
  const settings = () => {
    const timeZone = house()?.timeZone;
    const row = timeZone === undefined ? undefined : reads.rooms.settings();
    return row && row.dirtyMinute !== null && timeZone !== undefined
      ? { minute: row.dirtyMinute, turnedOn: row.turnedOn, timeZone }
      : undefined;
  };
  return {
    nextAtMs: () => {
      const set = settings();
      if (!set) return null;
      const { minute, timeZone, turnedOn } = set;
      const nowMs = clock.nowMs();
      return turnedOn > lastTurn(nowMs, timeZone, minute)
        ? nowMs
        : minuteOn(addDays(turnedOn, 1), minute, timeZone);
    },
    run: () => {
      const set = settings();
      if (set) pipeline.perform(desk, 'desk', (context) => turnDay(context, set.minute));
    },
  };
};
