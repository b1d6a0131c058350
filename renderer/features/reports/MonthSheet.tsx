/**
 * A month on paper: every report that has figures, one after the other, each with its definitions, the month
 * before, the house's aims and its days as a chart. The days in figures are in the tables beside it.
 */
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/reports/contract.ts';
import { Sheet, SheetFacts, SheetSection } from '../../paper/Sheet.tsx';
import type { ChartProps } from './Chart.tsx';
import { FiguresTable, timesOf } from './FiguresTable.tsx';
import classes from './MonthSheet.module.css';

type MonthSheetProps = {
  month: string;
  /** All of the month, cut by day. */
  views: readonly ReportView[];
  Chart: (props: ChartProps) => React.ReactNode;
};

const hasRows = ({ figures }: ReportView): boolean => figures.some(({ rows }) => rows > 0);

const titles = (views: readonly ReportView[]): string =>
  views.map(({ title }) => title).join(' · ');

/** The first figure that was counted at all: a chart of nothing says nothing. */
const drawnOf = ({ figures }: ReportView): number =>
  Math.max(
    0,
    figures.findIndex(({ value }) => value !== null && value > 0),
  );

export const MonthSheet = ({ month, views, Chart }: MonthSheetProps) => {
  const { t } = useTranslation();
  const [first] = views;
  const told = views.filter(hasRows);
  return (
    <Sheet title={`${t('figures.pack.title')} ${month}`}>
      {first ? (
        <SheetFacts
          facts={[
            ...timesOf(first, t),
            [t('figures.pack.told'), titles(told)] as const,
            ...(told.length < views.length
              ? [
                  [
                    t('figures.pack.untold'),
                    titles(views.filter((view) => !hasRows(view))),
                  ] as const,
                ]
              : []),
          ]}
        />
      ) : null}
      {told.length === 0 ? <p>{t('figures.pack.none')}</p> : null}
      {told.map((view) => {
        const at = drawnOf(view);
        return (
          <div key={view.name} className={classes.report}>
            <SheetSection title={view.title}>
              <FiguresTable view={view} />
              <p className={classes.drawn}>
                {`${view.figures[at]?.title ?? ''} · ${t('figures.screen.by', { dimension: t('figures.dimension.day') })}`}
              </p>
              <Chart view={view} figure={at} paper={{ width: 660, height: 150 }} />
            </SheetSection>
          </div>
        );
      })}
    </Sheet>
  );
};
