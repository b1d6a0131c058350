/** Figures as text: the same on the screen, on paper and in a spreadsheet. */
import { tabledAmount } from '../kernel/money.ts';
import type { ReportView } from './contract.ts';
import type { Unit } from './model.ts';

/** What stands where there is nothing to divide by. */
export const dash = '–';

/**
 * A figure without its unit. Money below nought stands in brackets: with a minus in front a spreadsheet
 * could run it.
 */
export const figureText = (value: number | null, unit: Unit): string => {
  if (value === null) return dash;
  switch (unit) {
    case 'money':
      return tabledAmount(value);
    case 'count':
      return String(value);
    default:
      return value.toFixed(1);
  }
};

/** The day the record begins, where that is in what is told or in the time before it; null: all is on record. */
export const recordDayOf = ({
  recordFrom,
  before,
}: Pick<ReportView, 'recordFrom' | 'before'>): string | null =>
  before.onRecord === 'whole' ? null : (recordFrom?.slice(0, 10) ?? null);
