/** What is asked of the reports: the time, the cut, the filters, the figure in hand. It outlives the screen. */

import {
  addDays,
  addMonths,
  daysBetween,
  daysOfMonth,
  weekStart,
} from '../../../shared/kernel/time.ts';
import type { ReportFilters } from '../../../shared/reports/contract.ts';
import type { Dimension, Part } from '../../../shared/reports/model.ts';
import { createStore, useStore } from '../../client/store.ts';

export const periods = ['today', 'week', 'month', 'lastMonth'] as const;
export type Period = (typeof periods)[number] | 'custom';

export type Asked = {
  period: Period;
  /** Days, both included, where they were typed; steps back where a period was turned. */
  custom: { from: string; until: string } | null;
  by: Dimension | null;
  filters: ReportFilters;
  /** Place of the figure in hand in its report. */
  figure: number;
  /** The rows behind a figure that are looked at; null: the figures. */
  rows: { name: string; figure: string; part: Part; filters: ReportFilters } | null;
};

const start: Asked = {
  period: 'month',
  custom: null,
  by: 'day',
  filters: {},
  figure: 0,
  rows: null,
};
const store = createStore<Asked>(start);

export const useAsked = (): Asked => useStore(store, (asked) => asked);
export const ask = (next: Partial<Asked>): void => store.set((asked) => ({ ...asked, ...next }));

/** The days of a period, both included, as they stand on the house's day. */
export const daysOf = (
  { period, custom }: Pick<Asked, 'period' | 'custom'>,
  today: string,
): { from: string; until: string } => {
  const month = today.slice(0, 7);
  switch (period) {
    case 'today':
      return { from: today, until: today };
    case 'week':
      return { from: weekStart(today), until: today };
    case 'month':
      return { from: `${month}-01`, until: today };
    case 'lastMonth':
      return daysOfMonth(addMonths(month, -1));
    default:
      return custom ?? { from: today, until: today };
  }
};

/** The time of the same length before or after: a whole month turns to another whole month. */
export const turned = (
  { from, until }: { from: string; until: string },
  by: 1 | -1,
): { from: string; until: string } => {
  const month = from.slice(0, 7);
  const whole = daysOfMonth(month);
  if (from === whole.from && until === whole.until) return daysOfMonth(addMonths(month, by));
  const days = daysBetween(from, until) + 1;
  return { from: addDays(from, by * days), until: addDays(until, by * days) };
};
