/** What is asked of the reports: the time, the cut, the filters, the figure in hand. It outlives the screen. */

import { addDays, weekStart } from '../../../shared/kernel/time.ts';
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

const monthEnd = (date: string): string =>
  addDays(`${addDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1);

/** The days of a period, both included, as they stand on the house's day. */
export const daysOf = (
  { period, custom }: Pick<Asked, 'period' | 'custom'>,
  today: string,
): { from: string; until: string } => {
  const month = `${today.slice(0, 7)}-01`;
  switch (period) {
    case 'today':
      return { from: today, until: today };
    case 'week':
      return { from: weekStart(today), until: today };
    case 'month':
      return { from: month, until: today };
    case 'lastMonth': {
      const last = addDays(month, -1);
      return { from: `${last.slice(0, 7)}-01`, until: last };
    }
    default:
      return custom ?? { from: today, until: today };
  }
};

/** The time of the same length before or after: a whole month turns to another whole month. */
export const turned = (
  { from, until }: { from: string; until: string },
  by: 1 | -1,
): { from: string; until: string } => {
  if (from.endsWith('-01') && until === monthEnd(from)) {
    const first = by > 0 ? addDays(until, 1) : `${addDays(from, -1).slice(0, 7)}-01`;
    return { from: first, until: monthEnd(first) };
  }
  const days = Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1;
  return { from: addDays(from, by * days), until: addDays(until, by * days) };
};
