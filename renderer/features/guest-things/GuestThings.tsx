/** The book of guests' things (擦鞋行李): what is to be fetched, what the house holds, the one in hand at its right. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThingView } from '../../../shared/guest-things/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { dailyBooks } from '../daily/books.ts';
import { AddForm } from './AddForm.tsx';
import { linesOf, type ThingLine, wordsOf } from './lines.ts';
import { ThingCells } from './ThingCells.tsx';
import { ThingRecord } from './ThingRecord.tsx';

const none: readonly ThingView[] = [];
const recent = 60;
const kinds = ['shoes', 'luggage', 'closed'] as const;
const isOfKind = ({ kind: of, group }: ThingLine, kind: string): boolean =>
  kind === 'closed' ? group === 'closed' : group !== 'closed' && of === kind;

const useThings = (): ThingView[] => {
  const ask = (state: 'open' | 'closed', limit: number) =>
    orpc.guestThings.list.queryOptions({ input: { state, limit } });
  const open = useQuery(ask('open', 500)).data?.things ?? none;
  const closed = useQuery(ask('closed', recent)).data?.things ?? none;
  const late = useNowValue((now) =>
    open
      .filter(({ promise }) => promise !== null && Date.parse(promise) <= now)
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => {
    const past = new Set(late.split(' '));
    return [...open.map((thing) => ({ ...thing, late: past.has(thing.id) })), ...closed];
  }, [open, closed, late]);
};

export const GuestThings = () => {
  const { t } = useTranslation();
  const all = useThings();
  const rows = useMemo(() => linesOf(all), [all]);
  const hand = useRegister({ name: 'daily/guestThings', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [{ key: 'W', text: 'guestThings.act.add', foot: 25, run: () => hand.openForm('add') }],
    { active: hand.form === null },
  );
  const count = (wanted: string) => all.filter(({ state }) => state === wanted).length;
  const heading = useCallback(
    ({ group }: ThingLine) => ({ id: group, label: t(`guestThings.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('guestThings.title')}
      facts={t('guestThings.counts', {
        asked: count('asked'),
        taken: count('taken'),
        stored: count('stored'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`guestThings.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <dailyBooks.Chips />
          <AddForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('guestThings.title')}
          columns="5rem 4rem minmax(0, 1fr) 7rem 7rem"
          groupOf={heading}
          empty={t('guestThings.nothing')}
        >
          {(thing) => <ThingCells thing={thing} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('guestThings.nothing')}</RecordEmpty>
        ) : (
          <ThingRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
