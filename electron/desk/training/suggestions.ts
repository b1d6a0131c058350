/**
 * Which course the work of the last four weeks suggests for whom, each by a stated rule with the rows it
 * was computed from. Read in the reader's thread.
 */
import { contentPoints, meanOf, voicePoints } from '../../../shared/call-quality/model.ts';
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { dateAt, daysBetween } from '../../../shared/kernel/time.ts';
import type { TrainingSuggestion } from '../../../shared/training/contract.ts';
import {
  type Course,
  courseOfPoint,
  suggestion as limits,
  type TrainingRule,
} from '../../../shared/training/model.ts';
import type { StaffRow, TrainingRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { WorkRow } from '../own-figures/index.ts';
import { workBetween } from '../own-figures/index.ts';
import { daysLeftOf } from './expiry.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
export type Suggested = { suggestions: TrainingSuggestion[] };
type Found = Pick<TrainingSuggestion, 'rule' | 'course' | 'title' | 'facts' | 'rows'>;
/** What the work asks for is a kind of course, whatever it is called. */
const title = null;

const byChecks = ({ reads, timeZone }: Here, person: StaffRow, sinceMs: number): Found[] => {
  const checks = reads.callQuality.ofSince(person.id, sinceMs);
  if (checks.length < limits.fewestChecks) return [];
  const rowsOf = (some: typeof checks) =>
    some.map(({ id, atMs }) => ({ kind: 'call-check', id, label: dateAt(atMs, timeZone) }));
  const low = voicePoints.flatMap((point): Found[] => {
    const mean = meanOf(checks.map(({ points }) => points[point]));
    if (mean === null || mean >= limits.lowPoint) return [];
    const facts = { point, mean, count: checks.length };
    const course = courseOfPoint[point];
    return [{ rule: 'low-point', course, title, facts, rows: rowsOf(checks) }];
  });
  // Of the points one course is for, the weakest gives the reason.
  const weakest = [...Map.groupBy(low, ({ course }) => course).values()].map(
    (some) => [...some].sort((a, b) => Number(a.facts.mean) - Number(b.facts.mean))[0] as Found,
  );
  const unsaid = contentPoints
    .map((point) => ({ point, some: checks.filter(({ content }) => content[point] === 'no') }))
    .sort((a, b) => b.some.length - a.some.length)[0];
  if (!unsaid || unsaid.some.length < limits.fewestChecks) return weakest;
  const facts = { content: unsaid.point, count: unsaid.some.length };
  const rows = rowsOf(unsaid.some);
  return [...weakest, { rule: 'not-said', course: 'intake', title, facts, rows }];
};

const rowsOf = (some: readonly WorkRow[]) =>
  some.map(({ id, number }) => ({ kind: 'request', id, label: `#${number}` }));

const percent = (some: number, all: number): number => Math.round((1_000 * some) / all) / 10;

/** What was passed on late, of what a person took. */
const isLate = ({ dispatchedAtMs, startsAtMs, loggedAtMs }: WorkRow): boolean =>
  dispatchedAtMs !== null &&
  dispatchedAtMs - Math.max(startsAtMs, loggedAtMs) > limits.lateMinutes * minuteMs;

/** A few of very many say nothing, and what happens to everybody is no one person's to learn. */
const standsOut = (some: number, all: number, othersSome: number, othersAll: number): boolean =>
  some >= limits.fewestRequests &&
  percent(some, all) >= limits.leastPercent &&
  (othersAll === 0 || some / all >= limits.timesOthers * (othersSome / othersAll));

const byWork = (
  taken: readonly WorkRow[],
  others: readonly WorkRow[],
  corrected: ReadonlySet<string>,
): Found[] => {
  const found = (rule: TrainingRule, course: Course, is: (row: WorkRow) => boolean): Found[] => {
    const some = taken.filter(is);
    const others_ = others.filter(is).length;
    if (!standsOut(some.length, taken.length, others_, others.length)) return [];
    const facts = {
      ...{ count: some.length, of: taken.length, share: percent(some.length, taken.length) },
      others: others.length === 0 ? '–' : percent(others_, others.length),
    };
    return [{ rule, course, title, facts, rows: rowsOf(some) }];
  };
  return [
    ...found('late-dispatch', 'dispatch', isLate),
    ...found('corrected', 'intake', ({ id }) => corrected.has(id)),
  ];
};

const byExpiry = (context: Here, trainings: readonly TrainingRow[]): Found[] =>
  trainings.flatMap((row): Found[] => {
    const daysLeft = daysLeftOf(context, row, trainings);
    if (daysLeft === null || daysLeft > limits.expiryDays) return [];
    const facts = { day: row.validUntil ?? '', daysLeft };
    const rows = [{ kind: 'training', id: row.id, label: row.title || row.course }];
    return [{ rule: 'expiring', course: row.course, title: row.title, facts, rows }];
  });

/** The qualification to sit with children, kept with the babysitting. */
const byCarers = ({ reads, nowMs, timeZone }: Here, staffId: string): Found[] => {
  const carer = reads.babysitting.carer(staffId);
  if (!carer?.active) return [];
  const daysLeft = daysBetween(dateAt(nowMs, timeZone), carer.validUntil);
  if (daysLeft > limits.expiryDays) return [];
  const rows = [{ kind: 'carer', id: staffId, label: carer.qualification }];
  const facts = { day: carer.validUntil, daysLeft };
  return [{ rule: 'expiring', course: 'childcare', title, facts, rows }];
};

/** Whether a training is of the course that is meant. */
export const isOfCourse = (
  one: Pick<TrainingRow, 'course' | 'title'>,
  { course, title: meant }: Pick<TrainingSuggestion, 'course' | 'title'>,
): boolean => one.course === course && (meant === null || one.title === meant);

/** Whether the course is on its way, or was held since the four weeks began. */
const isAnswered = (found: Found, trainings: readonly TrainingRow[], sinceDate: string): boolean =>
  trainings.some(
    (one) =>
      isOfCourse(one, found) &&
      (one.state === 'planned' ||
        (found.rule !== 'expiring' && one.state === 'held' && (one.heldOn ?? '') > sinceDate)),
  );

/** @param withChecks whether whoever asks may know what was heard in calls */
export const suggestTrainings = (
  context: Here,
  { withChecks }: { withChecks: boolean },
): Suggested => {
  const { reads, nowMs, timeZone } = context;
  const sinceMs = nowMs - limits.days * dayMs;
  const work = workBetween(context, sinceMs, nowMs);
  const taken = Map.groupBy(work, ({ takenBy }) => takenBy);
  const corrected = new Set(reads.ownFigures.corrected(sinceMs, nowMs));
  const suggestions = reads.staff.all().flatMap((person): TrainingSuggestion[] => {
    if (!person.active) return [];
    const trainings = reads.training.of(person.id);
    const found = [
      ...byExpiry(context, trainings),
      ...byCarers(context, person.id),
      ...(withChecks ? byChecks(context, person, sinceMs) : []),
      ...byWork(
        taken.get(person.id) ?? [],
        work.filter(({ takenBy }) => takenBy !== null && takenBy !== person.id),
        corrected,
      ),
    ];
    return found
      .filter((one) => !isAnswered(one, trainings, dateAt(sinceMs, timeZone)))
      .map((one) => ({
        key: [person.code, one.rule, one.course, ...(one.title ? [one.title] : [])].join(':'),
        code: person.code,
        name: person.name,
        ...one,
      }));
  });
  // One line for one course of one person by one rule.
  return { suggestions: [...new Map(suggestions.map((one) => [one.key, one])).values()] };
};
