/**
 * One replay: jobs come when they came, are answered and worked on for the times drawn, everybody does one
 * at a time. Moments are epoch milliseconds; the same input gives the same answer.
 */
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import type { DeskSpan } from '../../../shared/service-model/model.ts';
import type { Draws, Job } from './jobs.ts';
import type { Stretch } from './people.ts';
import { createReplayRouter, type Worker } from './route.ts';

/** What a person has: a job in hand, and those that wait in the order they will be taken. */
type Hands = {
  inHand: Queued | null;
  queue: Lanes;
  here: boolean;
  stays: number;
  /** Where the last job was; null: on their own floor, or nowhere in particular. */
  at: string | null;
};
type Queued = { job: Job; order: number; workMs: number };

type Moment =
  | { atMs: number; kind: 'come'; worker: Worker<Hands> }
  | { atMs: number; kind: 'leave'; worker: Worker<Hands> }
  | { atMs: number; kind: 'turn'; floor: string; open: boolean }
  | { atMs: number; kind: 'ready'; queued: Queued };

/** In hand and waiting. */
const loadOf = ({ work }: Worker<Hands>): number =>
  work.queue.reduce((sum, lane) => sum + lane.length, work.inHand ? 1 : 0);

/** At one moment: who comes is there for what happens, who leaves is not. */
const kinds = ['come', 'leave', 'turn', 'ready'];

export type Replay = {
  jobs: readonly Job[];
  people: readonly Stretch[];
  /** When the desk of each floor is open. */
  desks: ReadonlyMap<string, readonly DeskSpan[]>;
  positions: ReadonlyMap<string, number>;
  draws: Draws;
};

/** What nobody has begun a day after it came is asked for no more: it counts as never done. */
const patienceMs = 24 * hourMs;
const isGivenUp = ({ job }: Queued, nowMs: number): boolean => nowMs > job.arrivesMs + patienceMs;

/** Jobs that wait, a lane for each rank, each in the order they came. */
type Lanes = Queued[][];
const noJobs = (): Lanes => [[], [], [], []];

const enqueue = (lanes: Lanes, one: Queued, nowMs: number): void => {
  const lane = lanes[one.job.rank] as Queued[];
  while (lane[0] && isGivenUp(lane[0], nowMs)) lane.shift();
  let at = lane.length;
  while (at > 0 && (lane[at - 1] as Queued).order > one.order) at -= 1;
  lane.splice(at, 0, one);
};

/** The next to be taken, and how many were given up on the way. */
const takeFirst = (lanes: Lanes, nowMs: number): { next: Queued | undefined; gone: number } => {
  let gone = 0;
  for (const lane of lanes)
    for (let next = lane.shift(); next; next = lane.shift()) {
      if (!isGivenUp(next, nowMs)) return { next, gone };
      gone += 1;
    }
  return { next: undefined, gone };
};

type Finish = { atMs: number; order: number; worker: Worker<Hands> };

/** What is in hand, by when it will be done: a heap. */
const createFinishes = () => {
  const heap: Finish[] = [];
  const earlier = (a: number, b: number): boolean => {
    const [one, other] = [heap[a] as Finish, heap[b] as Finish];
    return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
  };
  const swap = (a: number, b: number): void => {
    [heap[a], heap[b]] = [heap[b] as Finish, heap[a] as Finish];
  };
  return {
    first: (): Finish | undefined => heap[0],
    add: (finish: Finish): void => {
      heap.push(finish);
      for (let at = heap.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!earlier(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    take: (): void => {
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return;
      heap[0] = last;
      for (let at = 0; ; ) {
        const left = 2 * at + 1;
        if (left >= heap.length) break;
        const least = left + 1 < heap.length && earlier(left + 1, left) ? left + 1 : left;
        if (!earlier(least, at)) break;
        swap(at, least);
        at = least;
      }
    },
  };
};

const openAt = (spans: readonly DeskSpan[] | undefined, ms: number): boolean =>
  spans?.some(({ fromMs, untilMs }) => fromMs <= ms && ms < untilMs) ?? false;

/** Whether the desk of a job's floor is open at a moment, asked in the order of time. */
const createOpenings = (desks: Replay['desks']) => {
  const at = new Map<string, number>();
  return (floor: string | null, ms: number): boolean => {
    if (floor === null) return false;
    const spans = desks.get(floor) ?? [];
    let index = at.get(floor) ?? 0;
    while (index < spans.length && (spans[index] as DeskSpan).untilMs <= ms) index += 1;
    at.set(floor, index);
    return index < spans.length && (spans[index] as DeskSpan).fromMs <= ms;
  };
};

const momentsOf = ({ jobs, people, desks, draws }: Replay): Moment[] => {
  const workers = new Map<string, Worker<Hands>>();
  const moments: Moment[] = [];
  for (const { code, role, department, floors, fromMs, untilMs } of people) {
    // Other floors on another day are another pair of hands.
    const name = `${code} ${floors.join(' ')}`;
    const worker = workers.get(name) ?? {
      ...{ code, role, department, floors, load: 0 },
      work: { inHand: null, queue: noJobs(), here: false, stays: 0, at: null },
    };
    workers.set(name, worker);
    moments.push({ atMs: fromMs, kind: 'come', worker }, { atMs: untilMs, kind: 'leave', worker });
  }
  for (const [floor, spans] of desks)
    for (const { fromMs, untilMs } of spans)
      moments.push(
        { atMs: fromMs, kind: 'turn', floor, open: true },
        { atMs: untilMs, kind: 'turn', floor, open: false },
      );
  const isOpen = createOpenings(desks);
  jobs.forEach((job, order) => {
    const by = isOpen(job.floor, job.arrivesMs) ? 'floor-desk' : 'centre';
    const { answerMs, workMs } = draws.took(job, by);
    const queued = { job, order, workMs };
    moments.push({ atMs: job.arrivesMs + answerMs, kind: 'ready', queued });
  });
  return moments
    .map((moment, index) => ({ moment, index, kind: kinds.indexOf(moment.kind) }))
    .sort((a, b) => a.moment.atMs - b.moment.atMs || a.kind - b.kind || a.index - b.index)
    .map(({ moment }) => moment);
};

const liftMs = minuteMs;
const floorMs = 10_000;

/** The way to another floor: a minute for the lift, ten seconds a floor. */
const wayBetween = (
  positions: Replay['positions'],
  from: string | null,
  to: string | null,
): number =>
  from === null || to === null || from === to
    ? 0
    : liftMs + Math.abs((positions.get(from) ?? 0) - (positions.get(to) ?? 0)) * floorMs;

/** When each job would have been done; a job missing was never done. */
export const replay = (given: Replay): Map<string, number> => {
  const { desks, positions } = given;
  const done = new Map<string, number>();
  const router = createReplayRouter<Hands>(positions);
  const finishes = createFinishes();
  const open = new Map<string, boolean>();
  const here = new Set<Worker<Hands>>();
  let nobodys = noJobs();

  const begin = (worker: Worker<Hands>, nowMs: number): void => {
    const { work } = worker;
    if (!work.here || work.inHand) return;
    const { next, gone } = takeFirst(work.queue, nowMs);
    worker.load -= gone;
    if (!next) return;
    work.inHand = next;
    const wayMs = wayBetween(positions, work.at, next.job.floor);
    work.at = next.job.floor ?? work.at;
    finishes.add({ atMs: nowMs + wayMs + next.workMs, order: next.order, worker });
  };
  const chosen = ({ job }: Queued): Worker<Hands> | undefined =>
    router.route(job, job.floor !== null && open.get(job.floor) === true);
  const give = (queued: Queued, nowMs: number): void => {
    const worker = chosen(queued);
    if (!worker) {
      enqueue(nobodys, queued, nowMs);
      return;
    }
    enqueue(worker.work.queue, queued, nowMs);
    worker.load = loadOf(worker);
    begin(worker, nowMs);
  };
  const come = (worker: Worker<Hands>, nowMs: number): void => {
    worker.work.stays += 1;
    if (worker.work.here) return;
    worker.work.here = true;
    here.add(worker);
    worker.work.at =
      worker.floors.length === 1 && worker.floors[0] !== '*' ? (worker.floors[0] ?? null) : null;
    router.come(worker);
    const waiting = nobodys;
    nobodys = noJobs();
    for (const queued of waiting.flat()) if (!isGivenUp(queued, nowMs)) give(queued, nowMs);
  };
  const leave = (worker: Worker<Hands>, nowMs: number): void => {
    worker.work.stays -= 1;
    if (worker.work.stays > 0) return;
    worker.work.here = false;
    here.delete(worker);
    router.leave(worker);
    // What is in hand is finished; the rest goes to whoever is proposed now.
    const left = worker.work.queue.flat();
    worker.work.queue = noJobs();
    worker.load = loadOf(worker);
    for (const queued of left) if (!isGivenUp(queued, nowMs)) give(queued, nowMs);
  };
  const turn = (floor: string, isOpen: boolean, nowMs: number): void => {
    open.set(floor, isOpen);
    for (const worker of here) {
      const moving = worker.work.queue
        .flat()
        .filter(({ job }) => job.floor === floor && job.department === 'housekeeping');
      for (const queued of moving) {
        if (chosen(queued) === worker) continue;
        const lane = worker.work.queue[queued.job.rank] as Queued[];
        lane.splice(lane.indexOf(queued), 1);
        worker.load -= 1;
        give(queued, nowMs);
      }
    }
  };
  const finish = ({ atMs, worker }: Finish): void => {
    const { inHand } = worker.work;
    if (inHand) done.set(inHand.job.id, atMs);
    worker.work.inHand = null;
    worker.load -= 1;
    begin(worker, atMs);
  };

  const moments = momentsOf(given);
  const startMs = moments[0]?.atMs ?? 0;
  for (const [floor, spans] of desks) open.set(floor, openAt(spans, startMs));
  for (const moment of moments) {
    for (let next = finishes.first(); next && next.atMs <= moment.atMs; next = finishes.first()) {
      finishes.take();
      finish(next);
    }
    if (moment.kind === 'come') come(moment.worker, moment.atMs);
    else if (moment.kind === 'leave') leave(moment.worker, moment.atMs);
    else if (moment.kind === 'turn') turn(moment.floor, moment.open, moment.atMs);
    else give(moment.queued, moment.atMs);
  }
  for (let next = finishes.first(); next; next = finishes.first()) {
    finishes.take();
    finish(next);
  }
  return done;
};
