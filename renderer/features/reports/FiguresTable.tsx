/** Every figure of a report on paper: its value, the time before, the house's aim, its definition. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ReportView } from '../../../shared/reports/contract.ts';
import { figureText, recordDayOf } from '../../../shared/reports/words.ts';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useFigureWords } from './words.ts';

const clock = (iso: string): string => iso.slice(0, 16).replace('T', ' ');

/** The times a report is about, and from when on they are on record. */
export const timesOf = (view: ReportView, t: TFunction): (readonly [string, string])[] => {
  const day = recordDayOf(view);
  return [
    [t('figures.sheet.time'), `${clock(view.from)} – ${clock(view.until)}`],
    [t('figures.sheet.before'), `${clock(view.before.from)} – ${clock(view.before.until)}`],
    ...(day === null
      ? []
      : [[t('figures.sheet.record'), t('figures.sheet.recordFrom', { day })] as const]),
  ];
};

export const FiguresTable = ({ view }: { view: ReportView }) => {
  const { t } = useTranslation();
  const words = useFigureWords();
  return (
    <SheetTable
      empty=""
      columns={[
        { name: t('figures.sheet.figure'), width: '34mm' },
        { name: t('figures.sheet.value'), align: 'right', width: '24mm' },
        {
          name: t(
            view.before.onRecord === 'part'
              ? 'figures.sheet.valueBeforePart'
              : 'figures.sheet.valueBefore',
          ),
          align: 'right',
          width: '24mm',
        },
        // An em's room before the words beside it.
        { name: `${t('figures.sheet.aim')}\u2003`, align: 'right', width: '20mm' },
        { name: t('figures.sheet.says') },
      ]}
      rows={view.figures.map((one) => ({
        key: one.figure,
        cells: [
          one.title,
          words.value(one.value, one.unit, view.currency),
          words.value(one.before.value, one.unit, view.currency),
          one.aim === null
            ? ''
            : `${figureText(one.aim, one.unit)}${one.reached === null ? '' : one.reached ? ' ✓' : ' ✗'}\u2003`,
          one.says,
        ],
      }))}
    />
  );
};
