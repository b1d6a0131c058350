/** Reports: their names, what each can be cut by, what a figure is. Pure: the desk counts by it, the window draws by it. */

export const reportNames = [
  'volume',
  'calls',
  'times',
  'minutes',
  'target',
  'promises',
  'chases',
  'reopened',
  'satisfaction',
  'stays',
  'complaints',
  'lost',
  'loans',
  'keys',
  'handouts',
  'attendance',
  'charges',
] as const;
export type ReportName = (typeof reportNames)[number];

/** What a report can be cut by, and filtered by. */
export const dimensions = [
  'floor',
  'service',
  'person',
  'hour',
  'weekday',
  'day',
  'week',
  'month',
  'department',
  'roomType',
  'callerKind',
  'severity',
  'kind',
  'cause',
] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimensions of time, each with all its steps in a period, empty ones as well. */
export const timeDimensions = ['hour', 'weekday', 'day', 'week', 'month'] as const;
export const isOfTime = (dimension: Dimension): boolean =>
  timeDimensions.some((one) => one === dimension);

/**
 * - `count`: how many
 * - `percent`: of a hundred, one decimal
 * - `minutes`: minutes, one decimal
 * - `money`: hundredths of the house's currency
 */
export const units = ['count', 'percent', 'minutes', 'money'] as const;
export type Unit = (typeof units)[number];

/** Which way a figure is better; `null`: neither, it is only told. */
export const betters = ['more', 'less'] as const;
export type Better = (typeof betters)[number];

/** How much of a time the record of the house reaches over. */
export const onRecord = ['whole', 'part', 'none'] as const;
export type OnRecord = (typeof onRecord)[number];

/** How much of a time lies on a record that begins then; null: there is none. */
export const onRecordOf = (
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
  beginsMs: number | null,
): OnRecord =>
  beginsMs === null || beginsMs >= untilMs ? 'none' : beginsMs > fromMs ? 'part' : 'whole';

/**
 * Which rows behind a figure: all it looked at, those it counts, or those it looked at and does not count.
 * Of a count or a mean all are counted.
 */
export const parts = ['all', 'counted', 'missed'] as const;
export type Part = (typeof parts)[number];

/** Under this a row stands that has none of the dimension: no place, nobody. */
export const nothing = '-';

/** Under this stand the complaints of all the kinds that only the entitled see: which of them is not told. */
export const keptKinds = 'sensitive';

/** A share in per cent with one decimal; of nothing there is none. */
export const shareOf = (counted: number, all: number): number | null =>
  all === 0 ? null : Math.round((counted * 1_000) / all) / 10;

/** Whether a figure keeps an aim; null where either is missing. */
export const isReached = (
  value: number | null,
  aim: number | null,
  better: Better | null,
): boolean | null => {
  if (value === null || aim === null || better === null) return null;
  return better === 'more' ? value >= aim : value <= aim;
};
