/** What really happened in a time, as jobs to be replayed, and the times they took as pools to draw from. */

import { hourMs } from '../../../shared/kernel/durations.ts';
import type { Priority } from '../../../shared/requests/model.ts';
import type { ServedBy } from '../../../shared/service-model/model.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { floorOf, startFor } from '../requests/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export type Job = {
  id: string;
  service: string;
  department: StaffRow['department'];
  floor: string | null;
  /** 0 emergency … 3 normal. */
  rank: number;
  /** When it could begin, and until when it had to be done. */
  arrivesMs: number;
  dueMs: number;
  /** As it really went. */
  answeredMs: number;
  doneMs: number;
  inside: boolean;
  /** It waited, came back or was done ahead of its time: its times say nothing of the work. */
  odd: boolean;
};

export type Happened = { jobs: Job[]; cancelled: number; notDone: number };

const ranks: Record<Priority, number> = { emergency: 0, urgent: 1, high: 2, normal: 3 };

/** Everything logged from one moment until another. */
export const readJobs = (context: Here, fromMs: number, untilMs: number): Happened => {
  const { reads } = context;
  const services = new Map(reads.catalogue.services().map((service) => [service.code, service]));
  const floors = new Map(reads.rooms.roomsOnBoard().map(({ number, floor }) => [number, floor]));
  const known = new Map<string, string | null>();
  const floorAt = (place: string, placeKind: 'room' | 'area' | 'none'): string | null => {
    const floor = floors.get(place) ?? known.get(place);
    if (floor !== undefined) return floor;
    const found = floorOf(context, { place, placeKind });
    known.set(place, found);
    return found;
  };
  const happened: Happened = { jobs: [], cancelled: 0, notDone: 0 };
  for (const row of reads.requests.loggedIn(fromMs, untilMs)) {
    if (row.state === 'cancelled') {
      happened.cancelled += 1;
      continue;
    }
    const service = services.get(row.service);
    const answeredMs = row.acknowledgedAtMs ?? row.startedAtMs ?? row.dispatchedAtMs;
    if (row.doneAtMs === null || answeredMs === null || !service) {
      happened.notDone += 1;
      continue;
    }
    // What is due at the very moment asked for began when its own standard had it begin, whatever holds today.
    const bookedMs =
      row.askedForMs !== null && row.dueAtMs === row.askedForMs
        ? row.startsAtMs
        : startFor(service, row.askedForMs, row.loggedAtMs);
    const waitedMs = Math.max(0, row.startsAtMs - bookedMs);
    // A booking that was taken up earlier comes when it was.
    const arrivesMs = Math.min(bookedMs, answeredMs);
    happened.jobs.push({
      id: row.id,
      service: row.service,
      department: service.department as StaffRow['department'],
      floor: row.place === null ? null : floorAt(row.place, row.placeKind),
      rank: ranks[row.priority],
      arrivesMs,
      dueMs: row.dueAtMs - waitedMs,
      answeredMs,
      doneMs: row.doneAtMs,
      inside: row.doneAtMs <= row.dueAtMs,
      odd: waitedMs > 0 || row.reopened > 0 || arrivesMs < bookedMs,
    });
  }
  happened.jobs.sort((a, b) => a.arrivesMs - b.arrivesMs || (a.id < b.id ? -1 : 1));
  return happened;
};

/** FNV-1a: spreads letters over 32 bits. */
const spread = (letters: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < letters.length; index += 1)
    hash = Math.imul(hash ^ letters.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 12)) >>> 0;
};

/** Fewer than so many say nothing: the next larger pool is drawn from. */
const enough = 8;
/** What took longer was forgotten, not worked on. */
const longestMs = 4 * hourMs;

/** Until somebody says yes, once a job could begin, and from then until it is done, milliseconds. */
export type Took = { answerMs: number; workMs: number };
export type Draws = { took: (job: Job, by: ServedBy) => Took };

/** From the nearest to the widest: what a service takes, under a desk otherwise than under the centre. */
const poolsOf = ({ service, department }: Job, by: ServedBy): string[] => [
  `${department} ${service} ${by}`,
  `${department} ${service}`,
  `${department} · ${by}`,
  `${department} ·`,
  '',
];

const total = ({ answerMs, workMs }: Took): number => answerMs + workMs;

/** @param servedAt who really served a job's floor when it came */
export const createDraws = (
  jobs: readonly Job[],
  servedAt: (job: Job) => ServedBy,
  seed: string,
): Draws => {
  const pools = new Map<string, Took[]>();
  for (const job of jobs) {
    if (job.odd) continue;
    const took = {
      answerMs: Math.min(job.answeredMs - job.arrivesMs, longestMs),
      workMs: Math.min(Math.max(0, job.doneMs - job.answeredMs), longestMs),
    };
    for (const name of poolsOf(job, servedAt(job))) {
      const pool = pools.get(name);
      if (pool) pool.push(took);
      else pools.set(name, [took]);
    }
  }
  for (const pool of pools.values())
    pool.sort((a, b) => total(a) - total(b) || a.answerMs - b.answerMs);
  const lots = new Map(jobs.map(({ id }) => [id, spread(`${seed}:${id}`) / 2 ** 32]));
  return {
    took: (job, by) => {
      const names = poolsOf(job, by);
      const pool =
        names.map((name) => pools.get(name)).find((one) => (one?.length ?? 0) >= enough) ??
        pools.get('') ??
        [];
      // The same share of whichever pool: a quick job stays a quick one under another model.
      return pool[Math.floor((lots.get(job.id) ?? 0) * pool.length)] ?? { answerMs: 0, workMs: 0 };
    },
  };
};
