/** A person's figures of a month beside those of the month before. Read in the reader's thread. */
import { totalsOf } from '../../../shared/attendance/figures.ts';
import { meanOf, overallOf } from '../../../shared/call-quality/model.ts';
import { addDays, dateAt, dayStart } from '../../../shared/kernel/time.ts';
import type { FigureName, PersonFigure } from '../../../shared/own-figures/contract.ts';
import { attendanceOf, datesOfMonth } from '../attendance/index.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { personOf } from '../staff/index.ts';
import { workBetween } from './work.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Figure = { value: number | null; of: number | null };

const minuteMs = 60_000;

const count = (value: number): Figure => ({ value, of: null });

/** A part of a whole in percent; a part of nothing is no figure. */
const share = (part: number, whole: number): Figure => ({
  value: whole === 0 ? null : Math.round((1_000 * part) / whole) / 10,
  of: whole,
});

const median = (values: number[]): Figure => {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  const next = sorted[Math.ceil((sorted.length - 1) / 2)];
  return {
    value:
      middle === undefined || next === undefined
        ? null
        : Math.round(((middle + next) / 2 / minuteMs) * 10) / 10,
    of: sorted.length,
  };
};

const monthBefore = (month: string): string => addDays(`${month}-01`, -1).slice(0, 7);

const ofMonth = (
  context: Here,
  person: StaffRow,
  month: string,
  withChecks: boolean,
): Record<FigureName, Figure> => {
  const { reads, nowMs, timeZone } = context;
  const dates = datesOfMonth(month);
  const first = dates[0] ?? `${month}-01`;
  const fromMs = dayStart(first, timeZone);
  const untilMs = Math.min(nowMs, dayStart(addDays(dates.at(-1) ?? first, 1), timeZone));
  const work = untilMs > fromMs ? workBetween(context, fromMs, untilMs) : [];
  const taken = work.filter(({ takenBy }) => takenBy === person.id);
  const passedOn = taken.flatMap(({ dispatchedAtMs, startsAtMs, loggedAtMs }) =>
    dispatchedAtMs === null ? [] : [Math.max(0, dispatchedAtMs - Math.max(startsAtMs, loggedAtMs))],
  );
  const done = work.flatMap(({ assigneeId, doneAtMs, dueAtMs, state }) =>
    assigneeId === person.id && doneAtMs !== null && state !== 'cancelled'
      ? [doneAtMs <= dueAtMs]
      : [],
  );
  const promised = taken.flatMap(({ promiseAtMs, doneAtMs, state }) =>
    promiseAtMs === null || state === 'cancelled' || (doneAtMs === null && promiseAtMs > nowMs)
      ? []
      : [doneAtMs !== null && doneAtMs <= promiseAtMs],
  );
  const checks = withChecks
    ? reads.callQuality
        .ofSince(person.id, fromMs)
        .filter(({ atMs }) => atMs < untilMs)
        .map(({ points }) => overallOf(points))
    : [];
  const totals = totalsOf(attendanceOf(context, person, dates).daysOf(person), nowMs);
  const last = dateAt(Math.max(fromMs, untilMs - 1), timeZone);
  const trainings = reads.training
    .of(person.id)
    .filter(({ heldOn, state }) => state === 'held' && heldOn !== null && heldOn <= last);
  const hours = (minutes: number): Figure => count(Math.round(minutes / 6) / 10);
  return {
    taken: count(taken.length),
    dispatchMinutes: median(passedOn),
    worked: count(done.length),
    insideTarget: share(done.filter(Boolean).length, done.length),
    promisesKept: share(promised.filter(Boolean).length, promised.length),
    chases: count(taken.reduce((sum, { chases }) => sum + chases, 0)),
    quality: { value: meanOf(checks), of: checks.length },
    hours: hours(totals.workedMinutes),
    overtime: hours(totals.overtimeMinutes),
    late: count(totals.lateTimes),
    trainings: count(
      trainings.filter(({ validUntil }) => validUntil === null || validUntil >= last).length,
    ),
  };
};

const units: Record<FigureName, PersonFigure['unit']> = {
  taken: 'count',
  dispatchMinutes: 'minutes',
  worked: 'count',
  insideTarget: 'percent',
  promisesKept: 'percent',
  chases: 'count',
  quality: 'score',
  hours: 'hours',
  overtime: 'hours',
  late: 'count',
  trainings: 'count',
};

export type FiguresInput = { code: string; month: string; withChecks: boolean };

/** @param withChecks whether whoever asks may know what was heard in calls: else that figure is left out */
export const figuresOfPerson = (
  context: Here,
  { code, month, withChecks }: FiguresInput,
): PersonFigure[] => {
  const person = personOf(context, code);
  const now = ofMonth(context, person, month, withChecks);
  const before = ofMonth(context, person, monthBefore(month), withChecks);
  return (Object.keys(units) as FigureName[])
    .filter((name) => withChecks || name !== 'quality')
    .map((name) => ({
      name,
      unit: units[name],
      value: now[name].value,
      before: before[name].value,
      of: now[name].of,
    }));
};
