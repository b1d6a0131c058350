/**
 * 公共区域: the timetable round the clock. Each day's rounds are made at its midnight; one that nobody says
 * was done in time is missed and shouts once.
 */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, dayStart, isoAt, minuteOn } from '../../../shared/kernel/time.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { PublicRoundRow, RoomTaskRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { changeTask, insertTask } from './recorded.ts';

/** Missed longer ago, because the machine was off, it is written down and nobody is called for it. */
const stillWorthAWord = 120 * minuteMs;

/** 1 is Monday. */
const weekdayOf = (date: string): number =>
  ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const about = ({ id }: Pick<RoomTaskRow, 'id'>) => ({ kind: 'room-task' as const, id });

/** Nobody has to be called for it any more. */
export const quietRound = (context: WriteContext, task: RoomTaskRow): void =>
  unwatch(context, about(task), 'round-missed');

/** Somebody has it to do, or did it. One missed before it is due was missed by a clock that was ahead. */
const stands = ({ state }: RoomTaskRow, dueAtMs: number, nowMs: number): boolean =>
  state !== 'dropped' && !(state === 'missed' && dueAtMs > nowMs);

/** Makes what of a round falls on the day and is not made yet. @param fromMs what lies before is not made */
const makeRound = (
  context: WriteContext,
  round: PublicRoundRow,
  date: string,
  fromMs: number,
): void => {
  const { reads, nowMs, timeZone } = context;
  if (!round.active || !round.weekdays.includes(weekdayOf(date))) return;
  const made = new Map(reads.housekeeping.ofRound(round.id, date).map((task) => [task.slot, task]));
  const floor = reads.rooms.area(round.area)?.floor ?? null;
  for (const minute of round.times) {
    const dueAtMs = minuteOn(date, minute, timeZone);
    const before = made.get(minute);
    if (dueAtMs < fromMs || (before && stands(before, dueAtMs, nowMs))) continue;
    const lateAtMs = dueAtMs + round.graceMinutes * minuteMs;
    const patch = { minutes: round.minutes, dueAtMs, lateAtMs, assigneeId: round.staffId };
    if (before) {
      quietRound(context, before);
      changeTask(context, before, { ...patch, state: 'open' }, { kind: 'task-made' });
    } else
      insertTask(context, {
        date,
        part: 'round',
        kind: 'public-area',
        place: round.area,
        floor,
        slot: minute,
        roundId: round.id,
        credits: 1,
        ...patch,
      });
  }
};

/** The timetable has changed: what of today is still to come is made anew. */
export const remakeRound = (context: WriteContext, round: PublicRoundRow): void => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  if (reads.housekeeping.settings().roundsMadeOn !== today) return;
  for (const task of reads.housekeeping.ofRound(round.id, today))
    if (task.state === 'open' && (task.dueAtMs ?? 0) > nowMs)
      changeTask(
        context,
        task,
        { state: 'dropped' },
        { kind: 'task-dropped', facts: { why: 'timetable' } },
      );
  makeRound(context, round, today, nowMs);
};

const madeOn = (context: WriteContext, date: string): void => {
  const settings = context.reads.housekeeping.settings();
  context.writes.housekeeping.saveSettings({ ...settings, roundsMadeOn: date });
};

const areaName = ({ reads, language }: WriteContext, code: string): string => {
  const area = reads.rooms.area(code);
  return area ? (language === 'en' ? area.en : area.zh) : code;
};

const miss = (context: WriteContext, task: RoomTaskRow): void => {
  changeTask(context, task, { state: 'missed' }, { kind: 'task-missed' });
  const lateAtMs = task.lateAtMs ?? context.nowMs;
  if (context.nowMs - lateAtMs > stillWorthAWord) return;
  watch(context, {
    about: about(task),
    target: 'round-missed',
    label: `${areaName(context, task.place)} ${isoAt(task.dueAtMs ?? lateAtMs, context.timeZone).slice(11, 16)}`,
    place: task.place,
    dueAtMs: context.nowMs,
    holderId: task.assigneeId,
  });
};

/** Makes the day's rounds where they are not made, and marks what is missed. */
export const runRounds = (context: WriteContext): void => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  const { roundsMadeOn } = reads.housekeeping.settings();
  if (roundsMadeOn !== today) {
    // Made by a clock that was ahead: what is past of today is nobody's fault.
    const fromMs =
      roundsMadeOn !== null && roundsMadeOn > today ? nowMs : dayStart(today, timeZone);
    for (const round of reads.housekeeping.rounds()) makeRound(context, round, today, fromMs);
    madeOn(context, today);
    context.record({
      kind: 'rounds-made',
      subject: { kind: 'housekeeping', id: `${today}:round` },
      body: { facts: { date: today } },
    });
  }
  for (const task of reads.housekeeping.lateBy(nowMs)) miss(context, task);
};

/** The timetable as work that falls due. A house without one has none. */
export const roundsDue = ({ reads, clock, house, pipeline }: DeskWork): Due => ({
  nextAtMs: () => {
    const timeZone = house()?.timeZone;
    if (timeZone === undefined) return null;
    const lateAtMs = reads.housekeeping.nextLate()?.lateAtMs ?? Number.POSITIVE_INFINITY;
    const some = reads.housekeeping.rounds().some(({ active }) => active);
    const { roundsMadeOn } = reads.housekeeping.settings();
    const nowMs = clock.nowMs();
    const nextDay = !some
      ? Number.POSITIVE_INFINITY
      : roundsMadeOn === null || roundsMadeOn > dateAt(nowMs, timeZone)
        ? nowMs
        : dayStart(addDays(roundsMadeOn, 1), timeZone);
    const next = Math.min(lateAtMs, nextDay);
    return next === Number.POSITIVE_INFINITY ? null : next;
  },
  run: () => pipeline.perform(desk, 'desk', runRounds),
});

/** A house gets its first timetable in the middle of a day: what is past of it is nobody's fault. */
export const firstRounds = (context: WriteContext, round: PublicRoundRow): void => {
  const { reads, nowMs, timeZone } = context;
  const today = dateAt(nowMs, timeZone);
  if (reads.housekeeping.settings().roundsMadeOn === null) madeOn(context, today);
  if (reads.housekeeping.settings().roundsMadeOn === today) makeRound(context, round, today, nowMs);
};
