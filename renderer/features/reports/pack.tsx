/** A month's pack in one action: the month is drawn for print while the desk writes its files. */
import { daysOfMonth } from '../../../shared/kernel/time.ts';
import type { ReportView } from '../../../shared/reports/contract.ts';
import { reportNames } from '../../../shared/reports/model.ts';
import { desk } from '../../client/desk.ts';
import { whileDrawn } from '../../paper/print.ts';
import { MonthSheet } from './MonthSheet.tsx';
import { loadChart } from './ReportRecord.tsx';

const viewsOf = async (month: string): Promise<ReportView[]> => {
  const days = daysOfMonth(month);
  const views: ReportView[] = [];
  // One after the other: whoever else asks the desk meanwhile is not made to wait.
  for (const name of reportNames) views.push(await desk.reports.run({ name, ...days, by: 'day' }));
  return views;
};

/** Null where the month cannot be drawn: its tables are worth having without. */
const sheetOf = async (month: string) => {
  try {
    const [views, { Chart }] = await Promise.all([viewsOf(month), loadChart()]);
    return <MonthSheet month={month} views={views} Chart={Chart} />;
  } catch {
    return null;
  }
};

/** Throws what the desk refuses; where the printed report alone failed, the answer says so. */
export const packMonth = async (month: string) => {
  const sheet = await sheetOf(month);
  return sheet === null
    ? desk.reports.monthEnd({ month })
    : whileDrawn({ size: 'A4', sheet }, () => desk.reports.monthEnd({ month, sheet: true }));
};
