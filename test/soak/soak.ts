// The house under load: three stations' callers against one desk, twenty times a busy day's rate, then a day
// of twenty-four hours with the clock moved on. What must hold is held against the rows; times are told.
import { quantileOf } from '../bench/support/figures.ts';
import { openBigHouse } from './big-house.ts';
import { type Heard, startCallers } from './callers.ts';
import { collectedHeap, type Memory, watchMemory } from './memory.ts';
import { broken } from './promises.ts';
import { type Stalls, watchStalls } from './stalls.ts';

/** A busy day of five hundred rooms: somewhat more than two requests a room. */
const busyDay = 1_200;
/** A tenth of it comes in its busiest hour. */
const busyHour = busyDay / 10;
const times = 20;
const stations = 3;
const dayMinutes = 24 * 60;
/** More than this three stations do not type, however fast the day goes by. */
const mostPerHour = 12_000;

export type SoakOptions = {
  /** How long twenty times the rate lasts, seconds. */
  seconds: number;
  /** In how many seconds the day of twenty-four hours goes by. */
  daySeconds: number;
  say?: (text: string) => void;
};

export type Operation = { path: string; n: number; p50: number; p99: number; longest: number };

export type SoakFigures = {
  /** How long twenty times the rate lasted. */
  seconds: number;
  requests: number;
  events: number;
  answers: number;
  /** What the stations' live boards were sent. */
  patches: number;
  refusals: Record<string, number>;
  operations: Operation[];
  /** While twenty times the rate lasted. */
  stalls: Stalls;
  /** While the clock was moved, minute by minute. */
  dayStalls: Stalls;
  memory: Memory;
  dayMemory: Memory;
  /** What is in use after a full collection, before the hour and after the day, MiB. */
  heapMiB: { before: number; after: number };
  /** What did not hold. */
  wrong: string[];
};

const memoryEveryMs = (seconds: number): number => Math.max(1_000, Math.min(10_000, seconds * 20));

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const operationsOf = (samples: Map<string, number[]>): Operation[] =>
  [...samples].map(([path, all]) => {
    const sorted = all.sort((a, b) => a - b);
    return {
      path,
      n: sorted.length,
      p50: quantileOf(sorted, 0.5),
      p99: quantileOf(sorted, 0.99),
      longest: sorted.at(-1) ?? 0,
    };
  });

/** Soaks a house and tells what came of it; the house is gone afterwards. */
export const soakHouse = async ({
  seconds,
  daySeconds,
  say,
}: SoakOptions): Promise<SoakFigures> => {
  const house = await openBigHouse();
  try {
    const heard: Heard = {
      acknowledged: new Map(),
      answers: 0,
      patches: 0,
      refusals: new Map(),
      broken: [],
    };
    say?.(`${house.rooms.length} rooms, ${stations} stations`);
    const callers = startCallers(house, stations, busyHour * times, heard);
    // Everything is warm before anything is measured.
    await sleep(Math.min(20_000, seconds * 250));
    const heapBefore = collectedHeap();
    const memory = watchMemory(memoryEveryMs(seconds));
    const hour = watchStalls();
    for (let left = seconds; left > 0; left -= 60) {
      await sleep(Math.min(60, left) * 1_000);
      say?.(
        `${heard.answers} answers, ${Math.max(0, left - 60)} s to go at ${times} times the rate`,
      );
    }
    const stalls = hour.end();
    const hourMemory = memory.end();
    // In the whole of it so many come as on a busy day.
    callers.setRate(Math.min(mostPerHour, (busyDay * 3_600) / daySeconds));
    const shortMinuteMs = (daySeconds * 1_000) / dayMinutes;
    const day = watchStalls();
    const moved = watchMemory(memoryEveryMs(daySeconds));
    const from = performance.now();
    for (let minute = 1; minute <= dayMinutes; minute += 1) {
      house.moveOn(1);
      house.desk.settle();
      await sleep(Math.max(0, from + minute * shortMinuteMs - performance.now()));
    }
    const dayStalls = day.end();
    const dayMemory = moved.end();
    const samples = await callers.rest();
    const heapAfter = collectedHeap();
    const wrong = [...heard.broken, ...broken(house.reader, heard.acknowledged)];
    const count = (table: string) =>
      house.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
    return {
      seconds,
      requests: count('requests'),
      events: count('events'),
      answers: heard.answers,
      patches: heard.patches,
      refusals: Object.fromEntries(heard.refusals),
      operations: operationsOf(samples),
      stalls,
      dayStalls,
      memory: hourMemory,
      dayMemory,
      heapMiB: { before: heapBefore, after: heapAfter },
      wrong,
    };
  } finally {
    await house.drop();
  }
};
