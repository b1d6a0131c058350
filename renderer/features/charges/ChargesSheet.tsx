/** The charges on paper, as they stand on the screen: room by room, totals of those by kind, two to sign. */
import { useTranslation } from 'react-i18next';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet, SheetFacts, SheetSection, SheetSigns } from '../../paper/Sheet.tsx';
import { SheetTable } from '../../paper/SheetTable.tsx';
import { type ChargeGroup, totalsOf } from './groups.ts';
import { useChargeWords } from './words.ts';

type ChargesSheetProps = {
  groups: readonly ChargeGroup[];
  /** What of them is listed: open, taken over. */
  state: string;
};

export const ChargesSheet = ({ groups, state }: ChargesSheetProps) => {
  const { t } = useTranslation();
  const words = useChargeWords();
  const moment = usePaperMoment();
  const columns = [
    { name: t('charges.sheet.number'), width: '16mm' },
    { name: t('charges.sheet.at'), width: '32mm' },
    { name: t('charges.sheet.what') },
    { name: t('charges.sheet.amount'), align: 'right' as const, width: '30mm' },
    { name: t('charges.sheet.taken'), width: '26mm' },
  ];
  const all = groups.flatMap(({ charges }) => charges);
  return (
    <Sheet title={t('charges.sheet.title')} mark={t(`charges.state.${state}`)}>
      <SheetFacts
        facts={[
          [t('charges.sheet.total'), `${all.length} · ${words.sum(all)}`],
          ...totalsOf(all).map(
            (total) => [t(`charges.kind.${total.kind}`), words.total(total)] as const,
          ),
        ]}
      />
      {groups.length === 0 ? (
        <SheetTable columns={columns} rows={[]} empty={t('charges.none')} />
      ) : (
        groups.map(({ id, place, leaving, charges }) => (
          <SheetSection
            key={id}
            title={[
              place ?? '–',
              leaving === 'gone' || leaving === 'today' ? t(`charges.leaving.${leaving}`) : '',
              words.sum(charges),
            ]
              .filter(Boolean)
              .join(' · ')}
          >
            <SheetTable
              columns={columns}
              empty=""
              rows={charges.map((charge) => ({
                key: charge.id,
                cells: [
                  charge.number,
                  moment(Date.parse(charge.at)),
                  words.name(charge),
                  words.amount(charge),
                  charge.closedAt === null ? '' : moment(Date.parse(charge.closedAt)),
                ],
              }))}
            />
          </SheetSection>
        ))
      )}
      <SheetSigns who={[t('charges.sheet.centre'), t('charges.sheet.frontOffice')]} />
    </Sheet>
  );
};
