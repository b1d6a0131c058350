/** The book of room service (送餐): orders by what they need next, trays in rooms, the one in hand at its right. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { dailyBooks } from '../daily/books.ts';
import { linesOf, type OrderLineRow, wordsOf } from './lines.ts';
import { OrderCells } from './OrderCells.tsx';
import { OrderRecord } from './OrderRecord.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { TakeForm } from './TakeForm.tsx';
import { useOrders } from './useOrders.ts';
import { useTrayPaper } from './useTrayPaper.tsx';

const kinds = ['meals', 'trays', 'closed'] as const;
const isOfKind = ({ state, group }: OrderLineRow, kind: string): boolean => {
  if (group === 'closed') return kind === 'closed';
  return (state === 'delivered') === (kind === 'trays') && kind !== 'closed';
};

export const RoomService = () => {
  const { t } = useTranslation();
  const [sought, seek] = useState('');
  const all = useOrders(sought);
  const rows = useMemo(() => linesOf(all), [all]);
  const hand = useRegister({ name: 'daily/roomService', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const filter = hand.filter.trim();
  useEffect(() => {
    const pause = setTimeout(() => seek(filter), 150);
    return () => clearTimeout(pause);
  }, [filter]);
  useKeys(
    'row',
    [
      { key: 'W', text: 'roomService.act.take', foot: 25, run: () => hand.openForm('take') },
      {
        key: 'G',
        text: 'roomService.act.settings',
        foot: 40,
        may: 'roomService.manage',
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  useTrayPaper();
  const count = (...wanted: string[]) => all.filter(({ state }) => wanted.includes(state)).length;
  const heading = useCallback(
    ({ group }: OrderLineRow) => ({ id: group, label: t(`roomService.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('roomService.title')}
      facts={t('roomService.counts', {
        toPass: count('ordered'),
        coming: count('passed', 'out'),
        trays: count('delivered'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`roomService.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <dailyBooks.Chips />
          <TakeForm hand={hand} act={act} currency={all[0]?.currency ?? 'CNY'} />
          <SettingsForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('roomService.title')}
          columns="4rem minmax(0, 1fr) 7rem 6.5rem"
          groupOf={heading}
          empty={t('roomService.nothing')}
        >
          {(order) => <OrderCells order={order} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('roomService.nothing')}</RecordEmpty>
        ) : (
          <OrderRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
