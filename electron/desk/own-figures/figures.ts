/**
 * A person's figures of a month beside those of the month before. Read in the reader's thread. What a report
 * counts as well is counted by that report's own figure.
 */
import { totalsOf } from '../../../shared/attendance/figures.ts';
import { meanOf, overallOf } from '../../../shared/call-quality/model.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, addMonths, dateAt, dayStart } from '../../../shared/kernel/time.ts';
import type { FigureName, PersonFigure } from '../../../shared/own-figures/contract.ts';
import type { ReportName } from '../../../shared/reports/model.ts';
import { attendanceOf, datesOfMonth } from '../attendance/index.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { factsAmong, figureAmong, type PromiseFact, type RequestFact } from '../reports/index.ts';
import { personOf } from '../staff/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone' | 'language'>;
type Figure = { value: number | null; of: number | null };

const count = (value: number): Figure => ({ value, of: null });

/**
 * Tells whose call it was. A request of the first minutes may come of a call of the evening before; one
 * whose call is not among those read is looked up.
 */
const takenBy = (
  { reads }: Here,
  staffId: string,
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
) => {
  const known = new Map(
    reads.reports.calls({ fromMs: fromMs - dayMs, untilMs }).map((one) => [one.id, one.takenBy]),
  );
  return (callId: string | null): boolean =>
    callId !== null && (known.get(callId) ?? reads.calls.byId(callId)?.takenBy) === staffId;
};

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
  const span = { fromMs, untilMs: Math.max(fromMs, untilMs) };
  const isTaken = takenBy(context, person.id, span);
  const concerned = factsAmong<RequestFact>(
    context,
    'minutes',
    span,
    (fact) => fact.assigneeId === person.id || isTaken(fact.callId),
  );
  const taken = concerned.filter(({ callId }) => isTaken(callId));
  const given = concerned.filter(({ assigneeId }) => assigneeId === person.id);
  const promised = factsAmong<PromiseFact>(context, 'promises', span, ({ requestId }) =>
    isTaken(reads.requests.byId(requestId)?.callId ?? null),
  );
  const of = (report: ReportName, figure: string, facts: readonly unknown[]): Figure => {
    const { value, denominator } = figureAmong(context, { report, figure }, facts);
    return { value, of: denominator };
  };
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
    taken: of('volume', 'requests', taken),
    dispatchMinutes: of('minutes', 'dispatch', taken),
    worked: of('volume', 'done', given),
    insideTarget: of('target', 'done', given),
    promisesKept: of('promises', 'kept', promised),
    chases: of('chases', 'times', taken),
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
  const before = ofMonth(context, person, addMonths(month, -1), withChecks);
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
