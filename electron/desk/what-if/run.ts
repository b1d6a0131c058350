/** The question and its answer: reads what happened, replays it twice with the same draws, counts. */
import { dayMs, minutesToTenth } from '../../../shared/kernel/durations.ts';
import { quantile } from '../../../shared/kernel/quantile.ts';
import { addDays, clockReaches, dateAt, isoAt, minuteOfDay } from '../../../shared/kernel/time.ts';
import { readHours } from '../../../shared/service-model/hours.ts';
import {
  type DeskSpan,
  deskSpans,
  everyDay,
  type FloorRules,
  type Week,
} from '../../../shared/service-model/model.ts';
import type { WhatIfAnswer, WhatIfInput } from '../../../shared/what-if/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { readRules } from '../requests/index.ts';
import { createDraws, type Job, readJobs } from './jobs.ts';
import { otherStaffing, readPeople } from './people.ts';
import { replay } from './simulate.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const usualDays = 30;
/** Longer is a report of its own, and no question asked between two calls. */
const mostDays = 190;

/** @throws DeskError INVALID_INPUT for a time backwards, too long, or to come */
const timeOf = ({ nowMs, timeZone }: Here, { from, until }: WhatIfInput) => {
  const read = (said: string, days: number): number =>
    said.length === 10 ? clockReaches(addDays(said, days), 0, timeZone, 'first') : Date.parse(said);
  const untilMs = Math.min(until === undefined ? nowMs : read(until, 1), nowMs);
  const fromMs = from === undefined ? untilMs - usualDays * dayMs : read(from, 0);
  if (fromMs >= untilMs)
    throw new DeskError('INVALID_INPUT', 'whatIf.backwards', {
      from: isoAt(fromMs, timeZone).slice(0, 16),
      to: isoAt(untilMs, timeZone).slice(0, 16),
    });
  if (untilMs - fromMs > mostDays * dayMs)
    throw new DeskError('INVALID_INPUT', 'whatIf.tooLong', { most: mostDays });
  return { fromMs, untilMs };
};

/** The week of each floor in the other run. @throws DeskError NOT_FOUND for a floor the house does not have */
const otherWeeks = ({ reads }: Here, model: WhatIfInput['model']): Map<string, Week> => {
  const codes = new Set(reads.rooms.floors().map(({ code }) => code));
  const weeks = new Map<string, Week>();
  for (const { floors, week } of model ?? [])
    for (const floor of floors) {
      if (!codes.has(floor))
        throw new DeskError('NOT_FOUND', 'serviceModel.unknownFloor', { floor });
      weeks.set(floor, week.map(readHours));
    }
  return weeks;
};

const minutesBy = (sorted: readonly number[], share: number): number | null => {
  const ms = quantile(sorted, share);
  return ms === null ? null : minutesToTenth(ms);
};

type Doing = { inside: (job: Job) => boolean; doneMs: (job: Job) => number | undefined };

const shareOf = (jobs: readonly Job[], { inside, doneMs }: Doing) => {
  const took = jobs
    .flatMap((job) => {
      const ms = doneMs(job);
      return ms === undefined ? [] : [ms - job.arrivesMs];
    })
    .sort((a, b) => a - b);
  return {
    inside: jobs.filter(inside).length,
    medianMinutes: minutesBy(took, 0.5),
    p90Minutes: minutesBy(took, 0.9),
    undone: jobs.length - took.length,
  };
};

/** @throws DeskError INVALID_INPUT, NOT_FOUND */
export const runWhatIf = (context: Here, input: WhatIfInput): WhatIfAnswer => {
  const { reads, nowMs, timeZone } = context;
  const { fromMs, untilMs } = timeOf(context, input);
  const weeks = otherWeeks(context, input.model);
  const { jobs, cancelled, notDone } = readJobs(context, fromMs, untilMs);
  const floors = reads.rooms.floors();
  const firstDate = addDays(dateAt(fromMs, timeZone), -1);
  // What was booked is worked on later than it was logged.
  const lastMs = Math.max(untilMs, jobs.at(-1)?.arrivesMs ?? 0) + dayMs;
  const lastDate = dateAt(lastMs, timeZone);
  const rulesOf = readRules(context, fromMs - 3 * dayMs);
  const spans = (rules: FloorRules): DeskSpan[] => deskSpans(rules, firstDate, lastDate, timeZone);
  const really = new Map(floors.map(({ code }) => [code, spans(rulesOf(code))]));
  /** As if a week had always stood; exceptions stay, and are known from the beginning. */
  const always = (code: string, week: Week): DeskSpan[] =>
    spans({
      versions: [{ fromMs: 0, untilMs: null, week }],
      exceptions: rulesOf(code)
        .exceptions.filter(({ removedAtMs }) => removedAtMs === null)
        .map((one) => ({ ...one, addedAtMs: 0 })),
    });
  const today = new Map(
    reads.serviceModel
      .calendars(nowMs)
      .filter((row) => row.fromMs <= nowMs)
      .map(({ floor, week }) => [floor, week as Week]),
  );
  const weekNow = (code: string): Week => today.get(code) ?? everyDay([]);
  const desksNow = new Map(floors.map(({ code }) => [code, always(code, weekNow(code))]));
  const desksThen = new Map(
    floors.map(({ code }) => {
      const week = weeks.get(code);
      return [code, week ? always(code, week) : (desksNow.get(code) ?? [])];
    }),
  );
  const wasOpen = (job: Job): boolean =>
    (job.floor === null ? [] : (really.get(job.floor) ?? [])).some(
      (one) => one.fromMs <= job.arrivesMs && job.arrivesMs < one.untilMs,
    );
  const draws = createDraws(jobs, (job) => (wasOpen(job) ? 'floor-desk' : 'centre'), input.seed);
  const { people, daysByRoster } = readPeople(context, fromMs, lastMs);
  const positions = new Map(floors.map(({ code, position }) => [code, position]));
  const given = { jobs, positions, draws };
  const time = { fromMs, untilMs: lastMs, timeZone };
  const now = replay({ ...given, people, desks: desksNow });
  const then = replay({
    ...given,
    people: otherStaffing(people, input.staffing ?? [], time),
    desks: desksThen,
  });
  const ways = {
    was: { inside: ({ inside }: Job) => inside, doneMs: ({ doneMs }: Job) => doneMs },
    now: inRun(now),
    otherwise: inRun(then),
  };
  const line = (some: readonly Job[]) => ({
    jobs: some.length,
    was: some.filter(ways.was.inside).length,
    now: some.filter(ways.now.inside).length,
    otherwise: some.filter(ways.otherwise.inside).length,
  });
  const byHour = Map.groupBy(jobs, ({ arrivesMs }) =>
    Math.floor(minuteOfDay(arrivesMs, timeZone) / 60),
  );
  const byFloor = Map.groupBy(jobs, ({ floor }) => floor);
  const byDepartment = Map.groupBy(jobs, ({ department }) => department);
  return {
    from: isoAt(fromMs, timeZone),
    until: isoAt(untilMs, timeZone),
    jobs: jobs.length,
    leftOut: { cancelled, notDone },
    daysByRoster: daysByRoster.filter((date) => date <= dateAt(untilMs - 1, timeZone)).length,
    was: shareOf(jobs, ways.was),
    now: shareOf(jobs, ways.now),
    otherwise: shareOf(jobs, ways.otherwise),
    hours: Array.from({ length: 24 }, (_, hour) => ({ hour, ...line(byHour.get(hour) ?? []) })),
    floors: floors.map(({ code }) => ({ floor: code, ...line(byFloor.get(code) ?? []) })),
    departments: [...byDepartment]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([department, some]) => ({ department, ...line(some) })),
  };
};

const inRun = (done: ReadonlyMap<string, number>): Doing => ({
  inside: (job) => (done.get(job.id) ?? Number.POSITIVE_INFINITY) <= job.dueMs,
  doneMs: (job) => done.get(job.id),
});
