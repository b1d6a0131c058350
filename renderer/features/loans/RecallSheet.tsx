/** The due-out recall on paper: what to fetch before its guest has gone, floor by floor. */
import { useTranslation } from 'react-i18next';
import type { Recall } from '../../../shared/loans/contract.ts';
import { nameIn } from '../../client/texts.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, SheetFacts, SheetSection } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';

export const RecallSheet = ({ recall }: { recall: Recall }) => {
  const { t, i18n } = useTranslation();
  const moment = usePaperMoment();
  const floors = Map.groupBy(recall.lines, ({ floor }) => floor);
  const left = recall.lines.filter(({ state }) => state === 'out').length;
  const columns = [
    { name: t('loans.recall.room'), width: '22mm' },
    { name: t('loans.recall.item') },
    { name: t('loans.recall.pieces'), width: '16mm' },
    { name: t('loans.recall.state'), width: '24mm' },
    { name: t('loans.recall.fetched'), width: '42mm' },
  ];
  const made =
    recall.madeAt === null
      ? t('loans.recall.notMade')
      : t('loans.recall.made', { time: moment(Date.parse(recall.madeAt)) });
  return (
    <Sheet title={t('loans.recall.title')} mark={recall.day}>
      <SheetFacts facts={[[made, t('loans.recall.summary', { count: left })]]} />
      {recall.lines.length === 0 ? (
        <SheetTable columns={columns} rows={[]} empty={t('loans.recall.none')} />
      ) : (
        [...floors].map(([floor, lines]) => (
          <SheetSection
            key={floor ?? ''}
            title={floor === null ? t('loans.noFloor') : t('loans.floor', { floor })}
          >
            <SheetTable
              columns={columns}
              empty=""
              rows={lines.map((line) => ({
                key: line.loanId,
                cells: [
                  line.place,
                  `${nameIn(line, i18n.language)}${line.unit === null ? '' : ` ${line.unit}`}`,
                  line.quantity,
                  t(`loans.state.${line.state}`),
                  '',
                ],
              }))}
            />
          </SheetSection>
        ))
      )}
    </Sheet>
  );
};
