/**
 * The demo's day on the floors: rooms left dirty overnight, lists dealt at seven and before the evening,
 * made room after room. A room the last round finds dirty is one its attendant has not come to yet.
 */
import type { TaskView } from '../../../../shared/housekeeping/contract.ts';
import { cleans, type DealtPart } from '../../../../shared/housekeeping/model.ts';
import { minuteMs } from '../../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOfDay, minuteOn } from '../../../../shared/kernel/time.ts';
import { housekeepingHandlers } from '../../housekeeping/index.ts';
import { createDice, type Dice } from '../dice.ts';
import { type LastState, roundBegins, showRoom } from '../room-states.ts';
import type { Stage } from '../stage.ts';
import { plain } from '../steps.ts';
import { asPerson, captain } from './people.ts';

const deal = plain(housekeepingHandlers.deal);
const start = plain(housekeepingHandlers.start);
const done = plain(housekeepingHandlers.done);
const skip = plain(housekeepingHandlers.skip);
const inspect = plain(housekeepingHandlers.inspect);

const dealMinute = 7 * 60;
const eveningDealMinute = 16 * 60 + 50;
/** When the first room of each part is entered. */
const firstEntry: Record<DealtPart, number> = { day: 8 * 60 + 5, evening: 17 * 60 + 20 };

/** The day turns where guests live; of the rooms left last night nobody has made some yet. */
const leaveDirty = (
  stage: Stage,
  rooms: readonly string[],
  last: LastState,
  nowMs: number,
): void => {
  // Early in the day few of them can have been made by now.
  const hour = Math.floor(minuteOfDay(nowMs, stage.timeZone) / 60);
  const share = hour < 7 ? 40 : Math.max(6, Math.min(40, (hour - 8) * 6));
  const live = new Set(
    stage.reads.rooms
      .rooms()
      .flatMap((room) => (room.occupancy === 'occupied' ? [room.number] : [])),
  );
  for (const number of rooms) {
    const { housekeeping } = last(number);
    if (housekeeping === 'out-of-order') continue;
    if (live.has(number) || housekeeping === 'dirty' || createDice(`left:${number}`).percent(share))
      showRoom(stage, number, { housekeeping: 'dirty' });
  }
};

type Day = {
  date: string;
  part: DealtPart;
  last: LastState;
  /** What is done is done by then: before the last round begins. */
  endMs: number;
  nowMs: number;
};

/** The round finds it as the work has left it. */
const isMade = ({ last }: Day, { place, kind }: TaskView): boolean =>
  !cleans(kind) || last(place).housekeeping !== 'dirty';

const look = (stage: Stage, day: Day, task: TaskView, doneMs: number): void => {
  if (day.last(task.place).housekeeping !== 'inspected' || !cleans(task.kind)) return;
  stage.at(Math.min(doneMs + 12 * minuteMs, day.endMs), () =>
    inspect(asPerson(stage, captain, 'housekeeping'), { id: task.id, result: 'pass' }),
  );
};

const make = (stage: Stage, day: Day, task: TaskView, fromMs: number, untilMs: number): void => {
  stage.at(fromMs, () => start(stage.asOperator(), { id: task.id }));
  stage.at(untilMs, () => done(stage.asOperator(), { id: task.id }));
  look(stage, day, task, untilMs);
};

/** One room after the other, as fast as it takes to be where the round finds it. */
const walk = (stage: Stage, day: Day, tasks: readonly TaskView[], dice: Dice): void => {
  const { date, part, endMs } = day;
  let atMs = minuteOn(date, firstEntry[part], stage.timeZone) + dice.whole(0, 9) * minuteMs;
  const took = tasks.map(({ minutes }) => (minutes * dice.whole(82, 118)) / 100 + 2);
  const whole = took.reduce((sum, one) => sum + one, 0) * minuteMs;
  const pace = Math.min(1, (endMs - atMs) / whole);
  if (pace <= 0) return;
  tasks.forEach((task, index) => {
    const minutes = (took[index] ?? 0) * pace;
    const leftMs = atMs + Math.floor((minutes - 1.5 * pace) * minuteMs);
    make(stage, day, task, Math.floor(atMs), leftMs);
    atMs += Math.floor(minutes * minuteMs);
  });
};

/** What is not made: a door that stays shut, a guest who asked for later, a room sent back, one in hand. */
const leave = (stage: Stage, day: Day, tasks: readonly TaskView[], index: number): void => {
  const { endMs, nowMs, last } = day;
  const shut = tasks.find(({ place }) => last(place).dnd === true);
  if (shut)
    stage.at(endMs - 20 * minuteMs, () => skip(stage.asOperator(), { id: shut.id, reason: 'dnd' }));
  const free = tasks.filter((task) => task !== shut && task.block === null && cleans(task.kind));
  const [first, second] = free;
  if (first && index % 5 === 3) {
    stage.at(endMs - 15 * minuteMs, () => done(stage.asOperator(), { id: first.id, minutes: 22 }));
    stage.at(endMs - 4 * minuteMs, () =>
      inspect(asPerson(stage, captain, 'housekeeping'), {
        id: first.id,
        result: 'rework',
        reason: '浴室镜面有水迹，床头灯积灰',
      }),
    );
  } else if (first && index % 5 === 1)
    stage.at(endMs - 30 * minuteMs, () =>
      skip(stage.asOperator(), { id: first.id, reason: 'later', note: '客人说晚一些再做' }),
    );
  const inHand = first && (index % 5 === 3 || index % 5 === 1) ? second : first;
  if (inHand && index % 2 === 0)
    stage.at(nowMs - 11 * minuteMs, () => start(stage.asOperator(), { id: inHand.id }));
};

const work = (stage: Stage, day: Day): void => {
  const { date, part, endMs } = day;
  const { lists } = deal(asPerson(stage, captain, 'housekeeping'), { date, part, people: [] });
  lists.forEach(({ code, tasks }, index) => {
    const dice = createDice(`list:${part}:${code}`);
    const timed = tasks.filter(({ dueAt }) => dueAt !== null);
    const plainly = tasks.filter(({ dueAt, block }) => dueAt === null && block !== 'not-out');
    const [made, left] = [
      plainly.filter((task) => isMade(day, task) && day.last(task.place).dnd !== true),
      plainly.filter((task) => !isMade(day, task) || day.last(task.place).dnd === true),
    ];
    walk(stage, day, made, dice);
    leave(stage, day, left, index);
    for (const task of timed) {
      const atMs = Date.parse(task.dueAt ?? '') - 6 * minuteMs;
      if (atMs + 8 * minuteMs < endMs) make(stage, day, task, atMs, atMs + 8 * minuteMs);
    }
  });
};

/** Plans the work of the day the demo lives in; before seven in the morning, of the day before. */
export const planCleaning = (
  stage: Stage,
  rooms: readonly string[],
  last: LastState,
  nowMs: number,
): void => {
  const { timeZone } = stage;
  const today = dateAt(nowMs, timeZone);
  const early = minuteOfDay(nowMs, timeZone) < dealMinute;
  const date = early ? addDays(today, -1) : today;
  const endMs = nowMs - roundBegins(rooms.length) - minuteMs;
  const on = (minute: number) => minuteOn(date, minute, timeZone);
  stage.at(on(dealMinute) - 20 * minuteMs, () => leaveDirty(stage, rooms, last, nowMs));
  const parts: [DealtPart, number][] = [
    ['day', dealMinute],
    ['evening', eveningDealMinute],
  ];
  for (const [part, minute] of parts)
    if (on(minute) < nowMs)
      stage.at(on(minute), () => {
        // Last night's work is over: whatever the round of this night finds is another day's.
        const ended = early ? Math.min(endMs, on(part === 'day' ? 15 * 60 : 21 * 60)) : endMs;
        work(stage, { date, part, last, endMs: ended, nowMs });
      });
};
