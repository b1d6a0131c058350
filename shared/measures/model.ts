/** Measures: what the house changes so that a thing stops happening, and how one sees that it did. Pure. */
import type { Department } from '../staff/contract.ts';

/**
 * - `fit` put a thing into rooms; `label` print a card or a label; `restock` own more of a thing;
 * - `repair` engineering looks at what fails again and again;
 * - `brief` tell people how it is done; `other` whatever else.
 */
export const measureKinds = ['fit', 'label', 'repair', 'restock', 'brief', 'other'] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const measureStates = ['open', 'done', 'dropped'] as const;
export type MeasureState = (typeof measureStates)[number];

/** Steps of a measure with a key each. */
export const measureSteps = ['change', 'done', 'drop', 'reopen'] as const;
export type MeasureStep = (typeof measureSteps)[number];

const legalFrom: Record<MeasureStep, readonly MeasureState[]> = {
  change: ['open'],
  done: ['open'],
  drop: ['open'],
  reopen: ['done', 'dropped'],
};

export const legalMeasureSteps = (state: MeasureState): MeasureStep[] =>
  measureSteps.filter((step) => legalFrom[step].includes(state));

/** Where a measure bites: each part narrows it; an empty scope is the house. */
export type MeasureScope = {
  service?: string | undefined;
  /** A kind of thing lent. */
  item?: string | undefined;
  floor?: string | undefined;
  roomType?: string | undefined;
  department?: Department | undefined;
  /** Hours of the house's day, `until` not among them; over midnight where it lies below `from`. */
  hours?: { from: number; until: number } | undefined;
};

/** What a count is held against: the more nights are slept, the more is asked for. */
export const figureBases = [
  'room-nights',
  'room-days',
  'requests',
  'calls',
  'loans',
  'askings',
] as const;
export type FigureBase = (typeof figureBases)[number];

/** A count over a time, and what it is held against. */
export type MeasuredFigure = {
  count: number;
  base: number;
  per: FigureBase;
  fromMs: number;
  untilMs: number;
};

/** How often for each one of its base; null: there was nothing to hold it against. */
export const rateOf = ({ count, base }: Pick<MeasuredFigure, 'count' | 'base'>): number | null =>
  base > 0 ? count / base : null;

/** Days within which a measure that is due is shown before it is late. */
export const dueSoonDays = 3;
