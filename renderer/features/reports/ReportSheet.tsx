/** A report on paper: the time, every figure with its definition, the chart, the lines. */
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/reports/contract.ts';
import { figureText } from '../../../shared/reports/words.ts';
import { Sheet, SheetFacts, SheetSection } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import type { ChartProps } from './Chart.tsx';
import { FiguresTable, timesOf } from './FiguresTable.tsx';

type ReportSheetProps = {
  view: ReportView;
  /** Place of the figure that is drawn. */
  figure: number;
  Chart: (props: ChartProps) => React.ReactNode;
};

export const ReportSheet = ({ view, figure, Chart }: ReportSheetProps) => {
  const { t } = useTranslation();
  const drawn = view.figures[figure];
  return (
    <Sheet title={view.title}>
      <SheetFacts
        facts={[
          ...timesOf(view, t),
          ...Object.entries(view.filters).map(
            ([dimension, key]) => [t(`figures.dimension.${dimension}`), key] as const,
          ),
        ]}
      />
      <FiguresTable view={view} />
      {view.by === null || view.lines.length === 0 || !drawn ? null : (
        <SheetSection title={`${drawn.title} · ${t(`figures.dimension.${view.by}`)}`}>
          <Chart view={view} figure={figure} paper={{ width: 660, height: 220 }} />
          <SheetTable
            empty=""
            columns={[
              { name: t(`figures.dimension.${view.by}`) },
              ...view.figures.map(({ title }) => ({ name: title, align: 'right' as const })),
            ]}
            rows={view.lines.map(({ key, label, figures }) => ({
              key,
              cells: [
                label,
                ...figures.map(({ value }, at) =>
                  figureText(value, view.figures[at]?.unit ?? 'count'),
                ),
              ],
            }))}
          />
        </SheetSection>
      )}
    </Sheet>
  );
};
