/** The morning on one sheet of A4: the figures, then the lines in two columns, each under what it is. */
import { useTranslation } from 'react-i18next';
import type { MorningFigure, MorningView } from '../../../shared/morning/contract.ts';
import { mayGoRound, morningSections } from '../../../shared/morning/model.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, SheetFacts } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useFigureWords } from '../reports/words.ts';
import classes from './MorningSheet.module.css';
import { useMorningWords } from './words.ts';

export const MorningSheet = ({ morning }: { morning: MorningView }) => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const words = useMorningWords(moment);
  const figure = useFigureWords();
  const { figures, items, onDuty } = morning;
  const told = items.filter(mayGoRound);
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
      {told.length === 0 ? <p>{t('morning.none')}</p> : null}
      <div className={classes.columns}>
        {morningSections.map((section) => {
          const own = told.filter((item) => item.section === section);
          if (own.length === 0) return null;
          return (
            <section key={section}>
              <h2>
                {t(`morning.section.${section}`)} {own.length}
              </h2>
              {own.map((item) => (
                <p key={item.id}>
                  <b>{words.head(item)}</b>
                  <span>{[words.what(item), words.who(item)].filter(Boolean).join(' · ')}</span>
                  <em>{words.tag(item)}</em>
                </p>
              ))}
            </section>
          );
        })}
      </div>
    </Sheet>
  );
};
