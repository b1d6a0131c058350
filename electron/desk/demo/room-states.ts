/** What state the demo's rooms are in: dirty in the morning, made up through the day, quiet at night. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { minuteOfDay } from '../../../shared/kernel/time.ts';
import type { RoomRow } from '../database/schema/index.ts';
import { closeRoom, reportRoom, setRoom } from '../rooms/index.ts';
import { createDice, type Dice } from './dice.ts';
import { leftAlone, outOfOrder } from './layout.ts';
import type { Stage } from './stage.ts';
import type { Residence } from './stays.ts';

/** Rooms out of a hundred that wait to be cleaned, for each hour of the day. */
const dirtyOccupied = [
  12, 12, 12, 12, 12, 12, 20, 55, 80, 75, 62, 50, 40, 30, 22, 16, 12, 10, 10, 8, 8, 6, 8, 10,
];
const dirtyVacant = [
  22, 22, 22, 22, 22, 22, 24, 30, 35, 42, 48, 52, 50, 46, 42, 38, 34, 32, 30, 28, 26, 24, 24, 22,
];
/** Of the dirty ones, those whose guest hung out the other sign. */
const makeUp = [
  5, 0, 0, 0, 0, 5, 10, 12, 15, 18, 20, 20, 22, 24, 26, 28, 30, 30, 30, 30, 25, 20, 15, 10,
];
const doNotDisturb = [9, 10, 10, 10, 10, 9, 8, 6, 5, 4, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 2, 4, 7];

type Finding = { found: 'occupied' | 'vacant'; persons?: number };
type Shown = Pick<RoomRow, 'housekeeping'> & { dnd: boolean; makeUp: boolean };

const occupiedState = (dice: Dice, hour: number): Shown => {
  const dirty = dice.percent(dirtyOccupied[hour] ?? 0);
  const dnd = dice.percent(doNotDisturb[hour] ?? 0);
  return {
    housekeeping: dirty ? 'dirty' : 'clean',
    dnd,
    makeUp: dirty && !dnd && dice.percent(makeUp[hour] ?? 0),
  };
};

const vacantState = (dice: Dice, hour: number, expected: boolean): Shown => {
  // A room somebody is expected in is made first.
  const dirty = dice.percent((dirtyVacant[hour] ?? 0) / (expected ? 2 : 1));
  const inspected = dice.percent(expected ? 70 : 35);
  return {
    housekeeping: dirty ? 'dirty' : inspected ? 'inspected' : 'clean',
    dnd: false,
    makeUp: false,
  };
};

/** Writes down what a room shows now, and records what has changed. */
export const showRoom = (stage: Stage, number: string, shown: Partial<Shown>): void => {
  const context = stage.asOperator();
  const before = context.reads.rooms.room(number);
  if (!before) return;
  const { housekeeping, ...flags } = shown;
  if (housekeeping === 'out-of-order')
    return void closeRoom(context, { place: number, kind: housekeeping, reason: '空调压缩机待换' });
  setRoom(context, before, {
    ...(housekeeping === undefined ? {} : { housekeeping }),
    flags,
    // A captain looks at it and says so by telephone.
    ...(housekeeping === 'inspected' ? { by: '131' } : {}),
  });
};

/** What a room shows when the last round of the house comes by. */
export type LastState = (number: string) => Partial<Shown>;

/** @param busy rooms work is going on in @param nowMs the moment the demo lives at */
export const lastStates = (
  stage: Pick<Stage, 'timeZone'>,
  { occupied, arriving }: Residence,
  busy: ReadonlySet<string>,
  nowMs: number,
): LastState => {
  const hour = Math.floor(minuteOfDay(nowMs, stage.timeZone) / 60);
  return (number) => {
    const dice = createDice(`room:${number}`);
    if (outOfOrder.includes(number)) return { housekeeping: 'out-of-order' };
    if (number === leftAlone) return { dnd: true };
    if (!occupied.has(number)) return vacantState(dice, hour, arriving.has(number));
    const { housekeeping, ...signs } = occupiedState(dice, hour);
    // What hangs on the door of a busy room belongs to the work that goes on there.
    return busy.has(number) ? { housekeeping } : { housekeeping, ...signs };
  };
};

/** The round goes from floor to floor and ends a quarter of an hour ago; so long before, it begins. */
const roundEndsMs = 900_000;
const perRoomMs = 8_000;
export const roundBegins = (rooms: number): number => roundEndsMs + rooms * perRoomMs;

/** Plans the last round of the house before the moment the demo lives at. */
export const planRoomStates = (
  stage: Stage,
  rooms: readonly string[],
  last: LastState,
  nowMs: number,
): void => {
  rooms.forEach((number, index) => {
    const agoMs = roundEndsMs + (rooms.length - index) * perRoomMs;
    stage.at(nowMs - agoMs, () => showRoom(stage, number, last(number)));
  });
};

/** Hours in which somebody stands at doors. */
const lookFrom = 9;
const lookUntil = 22;

/**
 * What attendants found otherwise than the front office has it: one guest more in a room, and a bed
 * nobody has slept in. Both are still to be explained.
 */
export const planFindings = (
  stage: Stage,
  rooms: readonly string[],
  { occupied }: Residence,
  busy: ReadonlySet<string>,
  nowMs: number,
): void => {
  const hour = Math.floor(minuteOfDay(nowMs, stage.timeZone) / 60);
  if (hour < lookFrom || hour > lookUntil) return;
  const quiet = rooms.filter((number) => occupied.has(number) && !busy.has(number));
  const [crowded, left] = [
    quiet[Math.floor(quiet.length / 3)],
    quiet[Math.floor(quiet.length / 2)],
  ];
  const found = (number: string | undefined, agoMinutes: number, finding: Finding): void => {
    if (number !== undefined)
      stage.at(nowMs - agoMinutes * minuteMs, () => {
        reportRoom(stage.asOperator(), { place: number, by: '131', ...finding });
      });
  };
  found(crowded, 95, { found: 'occupied', persons: 4 });
  found(left, 52, { found: 'vacant' });
};
