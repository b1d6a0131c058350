/** The items of a sheet under the headings of their sections. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetItem } from '../../../shared/handover/contract.ts';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useMoment } from '../board/time.ts';
import { ItemCells, itemColumns } from './ItemCells.tsx';
import { useHandoverWords } from './words.ts';

export const ItemList = ({ hand, empty }: { hand: RegisterHand<SheetItem>; empty: string }) => {
  const { t } = useTranslation();
  const words = useHandoverWords(useMoment());
  const { rows } = hand;
  const sizes = useMemo(() => {
    const counted = Map.groupBy(rows, ({ section }) => section);
    return new Map([...counted].map(([section, items]) => [section, items.length]));
  }, [rows]);
  const groupOf = useCallback(
    ({ section }: SheetItem) => ({
      id: section,
      label: t(`handover.section.${section}`),
      count: sizes.get(section),
    }),
    [t, sizes],
  );
  return (
    <RegisterList
      hand={hand}
      label={t('handover.title')}
      columns={itemColumns}
      groupOf={groupOf}
      empty={empty}
    >
      {(item) => <ItemCells item={item} words={words} />}
    </RegisterList>
  );
};
