/** 报表: the reports left, the figures of the one in hand right; with Enter the rows behind a figure. */
import { useAsked } from './asked.ts';
import { ReportRows } from './ReportRows.tsx';
import { Reports } from './Reports.tsx';

export const Figures = () => {
  const { rows } = useAsked();
  return rows === null ? <Reports /> : <ReportRows of={rows} />;
};
