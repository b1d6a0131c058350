/** The minibars on paper: what to carry up, floor by floor, and what expires. */
import { useTranslation } from 'react-i18next';
import type { ExpiryLine, RefillFloor } from '../../../shared/minibar/contract.ts';
import { Sheet, SheetFacts, SheetSection } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { useArticles } from './articles.ts';

export const RefillSheet = ({ floors }: { floors: readonly RefillFloor[] }) => {
  const { t } = useTranslation();
  const { pieces } = useArticles();
  const columns = [
    { name: t('minibar.sheet.room'), width: '22mm' },
    { name: t('minibar.sheet.wants') },
    { name: t('minibar.sheet.done'), width: '30mm' },
  ];
  return (
    <Sheet title={t('minibar.sheet.refill')}>
      {floors.length === 0 ? (
        <SheetTable columns={columns} rows={[]} empty={t('minibar.sheet.none')} />
      ) : (
        floors.map(({ floor, carry, rooms }) => (
          <SheetSection key={floor} title={t('minibar.floor', { floor })}>
            <SheetFacts facts={[[t('minibar.sheet.carry'), pieces(carry)]]} />
            <SheetTable
              columns={columns}
              empty=""
              rows={rooms.map(({ place, missing }) => ({
                key: place,
                cells: [place, pieces(missing), ''],
              }))}
            />
          </SheetSection>
        ))
      )}
    </Sheet>
  );
};

export const ExpirySheet = ({
  expiries,
  days,
}: {
  expiries: readonly ExpiryLine[];
  days: number;
}) => {
  const { t } = useTranslation();
  const { name } = useArticles();
  const columns = [
    { name: t('minibar.sheet.room'), width: '22mm' },
    { name: t('minibar.table.article') },
    { name: t('minibar.sheet.quantity'), width: '16mm' },
    { name: t('minibar.sheet.expires'), width: '34mm' },
    { name: t('minibar.sheet.done'), width: '30mm' },
  ];
  return (
    <Sheet title={t('minibar.sheet.expiry')} mark={t('minibar.sheet.within', { days })}>
      {expiries.length === 0 ? (
        <SheetTable columns={columns} rows={[]} empty={t('minibar.sheet.noneExpires')} />
      ) : (
        [...Map.groupBy(expiries, ({ floor }) => floor)].map(([floor, lines]) => (
          <SheetSection key={floor} title={t('minibar.floor', { floor })}>
            <SheetTable
              columns={columns}
              empty=""
              rows={lines.map(({ place, article, quantity, expires, expired }) => ({
                key: `${place} ${article} ${expires}`,
                cells: [
                  place,
                  name(article),
                  quantity,
                  expired ? `${expires} · ${t('minibar.tag.expired')}` : expires,
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
