/** How the burdens of four weeks lay on people, against the mean of their group. Read in the reader's thread. */
import { countedUntil, type DayFigures } from '../../../shared/attendance/figures.ts';
import {
  type Burden,
  burdens,
  type FairnessLine,
  fairnessDays,
  leastMean,
} from '../../../shared/fairness/contract.ts';
import { hourMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dayStart, minuteOn } from '../../../shared/kernel/time.ts';
import { attendanceOn, datesFrom } from '../attendance/index.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { workBetween } from '../own-figures/index.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Figures = Record<Burden, number>;

/** Requests that are carried and put up. */
const heavyServices: readonly string[] = ['extra-bed', 'loan-cot', 'loan-wheelchair'];
const nightMs = 3 * hourMs;
/** From midnight to six. */
const nightEndsMinute = 6 * 60;

const isWeekend = (date: string): boolean =>
  [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** Whether three hours or more of a duty lie between midnight and six, on the day it began or the next. */
const isNight = ({ nowMs, timeZone }: Here, { date, hours, spells }: DayFigures): boolean =>
  [date, addDays(date, 1)].some((day) => {
    const fromMs = dayStart(day, timeZone);
    const untilMs = minuteOn(day, nightEndsMinute, timeZone);
    const here = spells.reduce(
      (sum, spell) =>
        sum +
        Math.max(
          0,
          Math.min(untilMs, countedUntil(hours, spell, nowMs)) - Math.max(fromMs, spell.onAtMs),
        ),
      0,
    );
    return here >= nightMs;
  });

/** Whether somebody's own hours, from minute to minute, are a duty of the night. */
const hasFixedNights = ({ rosterFromMinute, rosterUntilMinute }: StaffRow): boolean => {
  if (rosterFromMinute === null || rosterUntilMinute === null) return false;
  const overnight = rosterUntilMinute <= rosterFromMinute;
  const fromMinute = overnight ? 0 : rosterFromMinute;
  return Math.min(nightEndsMinute, rosterUntilMinute) - fromMinute >= nightMs / minuteMs;
};

const round = (value: number): number => Math.round(value * 10) / 10;

const meanOf = (group: readonly Figures[], burden: Burden): number =>
  round(group.reduce((sum, figures) => sum + figures[burden], 0) / group.length);

/** Percentages above the mean first, then what is named without one, then the rest. */
const rankOf = ({ furthest }: FairnessLine): number =>
  furthest === null ? -1_000 : (furthest.percent ?? 0.5);

/** From so many on a mean gives nobody away to the others. */
const fewest = 3;

/** The burden somebody carries furthest above the mean. */
const furthestOf = (figures: Figures, means: Figures, group: number): FairnessLine['furthest'] => {
  if (group < 2) return null;
  const above = burdens.flatMap((burden) =>
    means[burden] >= leastMean[burden]
      ? [{ burden, percent: Math.round((100 * (figures[burden] - means[burden])) / means[burden]) }]
      : [],
  );
  const [furthest] = above.sort((a, b) => b.percent - a.percent);
  if (furthest && furthest.percent > 0) return furthest;
  const much = burdens
    .filter((burden) => means[burden] < leastMean[burden] && figures[burden] > leastMean[burden])
    .sort((a, b) => figures[b] / leastMean[b] - figures[a] / leastMean[a])[0];
  return much === undefined ? (furthest ?? null) : { burden: much, percent: null };
};

export type FairnessInput = { until: string; only: string | null };
export type Fairness = {
  from: string;
  until: string;
  listDays: number;
  lines: FairnessLine[];
};

/** @param only the code whose line alone is answered; the means are of everybody all the same */
export const fairnessOf = (context: Here, { until, only }: FairnessInput): Fairness => {
  const { reads, timeZone } = context;
  const from = addDays(until, 1 - fairnessDays);
  const dates = datesFrom(from, fairnessDays);
  const book = attendanceOn(context, dates);
  const cleaned = new Map(reads.housekeeping.doneBetween(from, until).map((row) => [row.by, row]));
  const carried = Map.groupBy(
    workBetween(context, dayStart(from, timeZone), dayStart(addDays(until, 1), timeZone)).filter(
      ({ service, doneAtMs }) => doneAtMs !== null && heavyServices.includes(service),
    ),
    ({ assigneeId }) => assigneeId,
  );
  const figuresOf = (person: StaffRow) => {
    const days = book.daysOf(person).filter(({ spells }) => spells.length > 0);
    const usual = [...person.floors].sort().join(' ');
    const isElsewhere = (id: string): boolean => {
      const floors = book.dutyOf(id)?.floors;
      return floors != null && [...floors].sort().join(' ') !== usual;
    };
    const { credits = 0, heavy = 0 } = cleaned.get(person.id) ?? {};
    const figures: Figures = {
      credits,
      heavy: heavy + (carried.get(person.id)?.length ?? 0),
      nights: days.filter((day) => isNight(context, day)).length,
      floorChanges: days.filter(({ spells }) => spells.some(({ id }) => isElsewhere(id))).length,
      overtime: days.reduce((sum, { overtimeMinutes }) => sum + overtimeMinutes, 0),
      weekends: days.filter(({ date }) => isWeekend(date)).length,
    };
    return { person, figures, daysWorked: days.length };
  };
  const everybody = reads.staff
    .all()
    .map(figuresOf)
    .filter(({ daysWorked, figures }) => daysWorked > 0 || figures.credits > 0);
  // Who works at night by their own hours is no measure for those who do so in turn, nor they for them.
  const groupOf = (person: StaffRow): string =>
    `${person.department} ${person.role} ${hasFixedNights(person)}`;
  const groups = Map.groupBy(everybody, ({ person }) => groupOf(person));
  const lines = everybody
    .filter(({ person }) => only === null || person.code === only)
    .map(({ person, figures, daysWorked }): FairnessLine => {
      const { code, name, role, department } = person;
      const group = (groups.get(groupOf(person)) ?? []).map((one) => one.figures);
      const means = Object.fromEntries(
        burdens.map((burden) => [burden, meanOf(group, burden)]),
      ) as Figures;
      return {
        code,
        name,
        role,
        department,
        fixedNights: hasFixedNights(person),
        daysWorked,
        figures,
        // Of two, one's own and the mean are the other's.
        means: only !== null && group.length < fewest ? null : means,
        group: group.length,
        furthest:
          only !== null && group.length < fewest ? null : furthestOf(figures, means, group.length),
      };
    });
  lines.sort((a, b) => rankOf(b) - rankOf(a) || (a.code < b.code ? -1 : 1));
  return { from, until, listDays: reads.housekeeping.daysWithDone(from, until), lines };
};
