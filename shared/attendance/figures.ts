/**
 * What became of a plan: worked, late, early, absent, overtime, breaks. Pure: it knows moments and the
 * house's measure, and nothing of tables, names or time zones.
 */
import { hourMs, minuteMs } from '../kernel/durations.ts';
import { type AttendanceRules, isAway } from './model.ts';

/** A day of one person's roster. */
export type PlanDay = {
  date: string;
  /** Shift code, `own`, `off`, `leave`; null: nothing is planned. */
  shift: string | null;
  /** The planned hours, epoch milliseconds; a night shift ends on the day after. Null: no work. */
  hours: { fromMs: number; untilMs: number } | null;
};

/** From signing on to signing off. */
export type Spell = {
  id: string;
  onAtMs: number;
  /** Null: still here. */
  offAtMs: number | null;
  breaks: readonly { fromMs: number; untilMs: number | null }[];
  /** Its hours were put right: by a supervisor, or by the roster where the sign-off was forgotten. */
  corrected: boolean;
};

export type DayFigures = PlanDay & {
  spells: readonly Spell[];
  plannedMinutes: number;
  /** Time here, breaks included. */
  workedMinutes: number;
  lateMinutes: number;
  earlyMinutes: number;
  absent: boolean;
  overtimeMinutes: number;
  breakMinutes: number;
  /** Breaks longer than the house allows. */
  longBreaks: number;
};

/** So far beside its hours somebody coming or going still belongs to a planned shift. */
const besideMs = 4 * hourMs;

/** Nobody works longer at a stretch: whoever is still here then forgot to sign off. */
const longestSpellMs = 20 * hourMs;
/** Still signed on so long after the planned end: the sign-off was forgotten. */
const forgottenMs = 4 * hourMs;

/** True when somebody has been here longer at a stretch than anybody works. */
export const isTooLong = ({ onAtMs }: Pick<Spell, 'onAtMs'>, nowMs: number): boolean =>
  nowMs - onAtMs > longestSpellMs;

/** When somebody was to go by the hours they came for; null when they came for none, long before or after. */
export const plannedEnd = (
  hours: PlanDay['hours'],
  { onAtMs }: Pick<Spell, 'onAtMs'>,
): number | null =>
  hours && onAtMs >= hours.fromMs - besideMs && onAtMs < hours.untilMs ? hours.untilMs : null;

/** True when whoever still seems to be here has most likely gone without signing off. */
export const isForgotten = (
  hours: PlanDay['hours'],
  spell: Pick<Spell, 'onAtMs'>,
  nowMs: number,
): boolean => {
  const endMs = plannedEnd(hours, spell);
  return endMs === null ? isTooLong(spell, nowMs) : nowMs - endMs > forgottenMs;
};

/** Until when a spell counts: nothing tells that they were here after a shift they forgot to sign off from. */
export const countedUntil = (
  hours: PlanDay['hours'],
  spell: Pick<Spell, 'onAtMs' | 'offAtMs'>,
  nowMs: number,
): number => {
  if (spell.offAtMs !== null) return spell.offAtMs;
  if (!isForgotten(hours, spell, nowMs)) return nowMs;
  return plannedEnd(hours, spell) ?? spell.onAtMs + longestSpellMs;
};

const minutes = (ms: number): number => Math.max(0, Math.floor(ms / minuteMs));

const overlapMs = (
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
  spell: Spell,
  nowMs: number,
) =>
  Math.min(
    untilMs,
    spell.offAtMs ?? Math.min(Math.max(nowMs, spell.onAtMs), spell.onAtMs + longestSpellMs),
  ) - Math.max(fromMs, spell.onAtMs);

/** The day a spell belongs to: the shift it shares most time with, else one it lies close to. */
const dayOf = (
  days: readonly PlanDay[],
  spell: Spell,
  nowMs: number,
  dateOf: (ms: number) => string,
): string => {
  let best: { date: string; shared: number } | undefined;
  for (const { date, hours } of days) {
    if (!hours) continue;
    const shared = overlapMs(hours, spell, nowMs);
    if (shared > -besideMs && (best === undefined || shared > best.shared)) best = { date, shared };
  }
  return best?.date ?? dateOf(spell.onAtMs);
};

/** Where one shift meets the next while somebody is here; of an open spell no later than their shifts run on. */
const meetsIn = (days: readonly PlanDay[], spell: Spell, nowMs: number): number[] => {
  const starts = new Set(days.map(({ hours }) => hours?.fromMs));
  const untilMs = spell.offAtMs ?? nowMs;
  const meets: number[] = [];
  // Who came before the first of the days may have been planned straight up to it.
  let reachedMs = Math.max(spell.onAtMs + besideMs, days[0]?.hours?.fromMs ?? 0);
  for (const { hours } of days) {
    if (!hours || !starts.has(hours.untilMs)) continue;
    if (hours.untilMs <= spell.onAtMs || hours.untilMs >= untilMs) continue;
    if (spell.offAtMs === null && hours.fromMs > reachedMs) break;
    meets.push(hours.untilMs);
    reachedMs = hours.untilMs;
  }
  return meets;
};

/** Who is planned from one shift straight into the next is here for both: the time is parted where they meet. */
const parted = (days: readonly PlanDay[], spell: Spell, nowMs: number): Spell[] => {
  const meets = meetsIn(days, spell, nowMs);
  if (meets.length === 0) return [spell];
  const ends = [...meets, spell.offAtMs];
  return ends.map((offAtMs, index): Spell => {
    const onAtMs = meets[index - 1] ?? spell.onAtMs;
    const within = ({ fromMs }: { fromMs: number }) =>
      (index === 0 || fromMs >= onAtMs) && (offAtMs === spell.offAtMs || fromMs < (offAtMs ?? 0));
    return { ...spell, onAtMs, offAtMs, breaks: spell.breaks.filter(within) };
  });
};

const sum = <T>(list: readonly T[], of: (one: T) => number): number =>
  list.reduce((total, one) => total + of(one), 0);

/** Overtime is what is worked after the planned end, or on a day off; coming early is not. */
const overtimeOf = (
  { shift, hours }: PlanDay,
  spells: readonly Spell[],
  rules: AttendanceRules,
  nowMs: number,
): number => {
  const worked = (fromMs: number) =>
    minutes(
      sum(spells, (spell) =>
        Math.max(0, countedUntil(hours, spell, nowMs) - Math.max(spell.onAtMs, fromMs)),
      ),
    );
  const over = hours
    ? worked(hours.untilMs)
    : shift !== null && isAway(shift)
      ? worked(Number.NEGATIVE_INFINITY)
      : 0;
  return over >= rules.overtimeMinutes ? over : 0;
};

export const dayFigures = (
  day: PlanDay,
  spells: readonly Spell[],
  rules: AttendanceRules,
  nowMs: number,
): DayFigures => {
  const { hours } = day;
  const graceMs = rules.graceMinutes * minuteMs;
  const first = spells[0];
  const last = spells.at(-1);
  const breaks = spells.flatMap((spell) =>
    spell.breaks.map(({ fromMs, untilMs }) =>
      Math.max(0, (untilMs ?? countedUntil(hours, spell, nowMs)) - fromMs),
    ),
  );
  const lateMs = hours && first ? first.onAtMs - hours.fromMs : 0;
  const earlyMs = hours && last?.offAtMs != null ? hours.untilMs - last.offAtMs : 0;
  return {
    ...day,
    spells,
    plannedMinutes: hours ? minutes(hours.untilMs - hours.fromMs) : 0,
    workedMinutes: minutes(
      sum(spells, (spell) => Math.max(0, countedUntil(hours, spell, nowMs) - spell.onAtMs)),
    ),
    lateMinutes: lateMs > graceMs ? minutes(lateMs) : 0,
    earlyMinutes: earlyMs > graceMs ? minutes(earlyMs) : 0,
    absent: hours !== null && spells.length === 0 && nowMs >= hours.untilMs,
    overtimeMinutes: overtimeOf(day, spells, rules, nowMs),
    breakMinutes: minutes(sum(breaks, (ms) => ms)),
    longBreaks: breaks.filter((ms) => ms > rules.breakMinutes * minuteMs).length,
  };
};

/**
 * The figures of each day. `days` and `spells` are one person's, in the order of time; a spell that
 * belongs to none of the days is left out.
 * @param dateOf the house's calendar day of a moment
 */
export const figuresOf = (
  days: readonly PlanDay[],
  spells: readonly Spell[],
  rules: AttendanceRules,
  nowMs: number,
  dateOf: (ms: number) => string,
): DayFigures[] => {
  const pieces = spells.flatMap((spell) => parted(days, spell, nowMs));
  const byDay = Map.groupBy(pieces, (spell) => dayOf(days, spell, nowMs, dateOf));
  return days.map((day) => dayFigures(day, byDay.get(day.date) ?? [], rules, nowMs));
};

/** A month, or any other stretch of days, added up. Days whose shift has not begun are not yet planned time. */
export type Totals = {
  plannedMinutes: number;
  workedMinutes: number;
  daysWorked: number;
  lateTimes: number;
  lateMinutes: number;
  earlyTimes: number;
  earlyMinutes: number;
  absentDays: number;
  leaveDays: number;
  overtimeMinutes: number;
  breakMinutes: number;
  longBreaks: number;
};

export const totalsOf = (days: readonly DayFigures[], nowMs: number): Totals => ({
  plannedMinutes: sum(days, (day) =>
    day.hours && day.hours.fromMs <= nowMs ? day.plannedMinutes : 0,
  ),
  workedMinutes: sum(days, (day) => day.workedMinutes),
  daysWorked: days.filter(({ spells }) => spells.length > 0).length,
  lateTimes: days.filter(({ lateMinutes }) => lateMinutes > 0).length,
  lateMinutes: sum(days, (day) => day.lateMinutes),
  earlyTimes: days.filter(({ earlyMinutes }) => earlyMinutes > 0).length,
  earlyMinutes: sum(days, (day) => day.earlyMinutes),
  absentDays: days.filter(({ absent }) => absent).length,
  leaveDays: days.filter(({ shift }) => shift === 'leave').length,
  overtimeMinutes: sum(days, (day) => day.overtimeMinutes),
  breakMinutes: sum(days, (day) => day.breakMinutes),
  longBreaks: sum(days, (day) => day.longBreaks),
});

/** Several people's totals in one. */
export const addTotals = (all: readonly Totals[]): Totals => {
  const of = (name: keyof Totals) => sum(all, (one) => one[name]);
  return {
    plannedMinutes: of('plannedMinutes'),
    workedMinutes: of('workedMinutes'),
    daysWorked: of('daysWorked'),
    lateTimes: of('lateTimes'),
    lateMinutes: of('lateMinutes'),
    earlyTimes: of('earlyTimes'),
    earlyMinutes: of('earlyMinutes'),
    absentDays: of('absentDays'),
    leaveDays: of('leaveDays'),
    overtimeMinutes: of('overtimeMinutes'),
    breakMinutes: of('breakMinutes'),
    longBreaks: of('longBreaks'),
  };
};
