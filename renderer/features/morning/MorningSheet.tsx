/** The morning on one sheet of A4: the figures, then the lines, each under what it is. */
import { useTranslation } from 'react-i18next';
import type { MorningFigure, MorningView } from '../../../shared/morning/contract.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, SheetFacts } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useFigureWords } from '../reports/words.ts';
import { useMorningWords } from './words.ts';

export const MorningSheet = ({ morning }: { morning: MorningView }) => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const words = useMorningWords(moment);
  const figure = useFigureWords();
  const { figures, items, onDuty } = morning;
  const columns = [
    { name: t('morning.paper.section'), width: '26mm' },
    { name: t('morning.paper.head'), width: '20mm' },
    { name: t('morning.paper.what') },
    { name: t('morning.paper.who'), width: '28mm' },
    { name: t('morning.paper.state'), width: '34mm' },
  ];
  // Two figures on a line: the whole morning is to stand on one page.
  const half = Math.ceil(figures.length / 2);
  const cells = (one: MorningFigure | undefined): string[] =>
    one === undefined
      ? ['', '', '']
      : [
          one.title,
          [
            figure.value(one.value, one.unit, ''),
            one.aim === null
              ? null
              : t('morning.aim', { aim: figure.value(one.aim, one.unit, '') }),
          ]
            .filter((part) => part !== null)
            .join(' · '),
          figure.value(one.before.value, one.unit, ''),
        ];
  const figureColumns = [1, 2].flatMap((side) => [
    { name: t('morning.paper.figure') + (side === 2 ? ' ' : '') },
    { name: t('morning.paper.value') + (side === 2 ? ' ' : '') },
    { name: t('morning.paper.before') + (side === 2 ? ' ' : '') },
  ]);
  return (
    <Sheet title={t('morning.title')} mark={morning.day}>
      <SheetFacts
        facts={[
          [
            t('morning.figures'),
            t('morning.span', {
              from: moment(Date.parse(morning.from)),
              until: moment(Date.parse(morning.until)),
            }),
          ],
          [
            t('morning.onDuty'),
            onDuty.length === 0
              ? t('morning.nobody')
              : onDuty
                  .map(
                    ({ department, names }) =>
                      `${t(`board.department.${department}`)} ${names.join(' ')}`,
                  )
                  .join('；'),
          ],
        ]}
      />
      <SheetTable
        columns={figureColumns}
        empty=""
        rows={figures.slice(0, half).map((one, index) => ({
          key: one.definition,
          cells: [...cells(one), ...cells(figures[half + index])],
        }))}
      />
      <SheetTable
        columns={columns}
        empty={t('morning.none')}
        rows={items.map((line, index) => ({
          key: line.id,
          cells: [
            line.section === items[index - 1]?.section ? '' : t(`morning.section.${line.section}`),
            words.head(line),
            words.what(line),
            words.who(line),
            words.tag(line),
          ],
        }))}
      />
    </Sheet>
  );
};
