/** The morning on one sheet of A4: the figures, then the lines, a table for each thing to go through. */
import { useTranslation } from 'react-i18next';
import type { MorningView } from '../../../shared/morning/contract.ts';
import { morningSections } from '../../../shared/morning/model.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, SheetFacts, SheetSection } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useMorningWords } from './words.ts';

export const MorningSheet = ({ morning }: { morning: MorningView }) => {
  const { t } = useTranslation();
  const moment = usePaperMoment();
  const words = useMorningWords(moment);
  const { figures, items, onDuty } = morning;
  const columns = [
    { name: t('morning.paper.head'), width: '24mm' },
    { name: t('morning.paper.what') },
    { name: t('morning.paper.who'), width: '32mm' },
    { name: t('morning.paper.state'), width: '36mm' },
  ];
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
          ...figures.map((one): [string, string] => [
            t(`morning.figure.${one.name}`),
            [
              words.amount(one.unit, one.value),
              one.of === null ? null : t('morning.of', { count: one.of }),
              t('morning.lastWeek', { value: words.amount(one.unit, one.before) }),
              one.aim === null ? null : t('morning.aim', { aim: words.amount(one.unit, one.aim) }),
            ]
              .filter((part) => part !== null)
              .join(' · '),
          ]),
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
      {morningSections
        .map((section) => ({ section, lines: items.filter((item) => item.section === section) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ section, lines }) => (
          <SheetSection
            key={section}
            title={`${t(`morning.section.${section}`)} (${lines.length})`}
          >
            <SheetTable
              columns={columns}
              empty=""
              rows={lines.map((line) => ({
                key: line.id,
                cells: [words.head(line), words.what(line), words.who(line), words.tag(line)],
              }))}
            />
          </SheetSection>
        ))}
      {items.length === 0 ? <p>{t('morning.none')}</p> : null}
    </Sheet>
  );
};
