/** The book of laundry: bags by where they are, the one in hand at its right, the tariff card behind a key. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BagView, Tariff } from '../../../shared/laundry/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { isSettingsForm } from '../../app/register/settings/lines.ts';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { dailyBooks } from '../daily/books.ts';
import { BagCells } from './BagCells.tsx';
import { BagRecord } from './BagRecord.tsx';
import { type BagRow, linesOf, wordsOf } from './lines.ts';
import { TakeForm } from './TakeForm.tsx';
import { TariffSettings } from './TariffSettings.tsx';
import { useDocketPaper } from './useDocketPaper.tsx';

const none: readonly BagView[] = [];
const noTariff: Tariff = {
  articles: [],
  settings: { expressPercent: 0, cutOffMinute: 0, backMinute: 0, expressMinutes: 240 },
  currency: 'CNY',
};
const kinds = ['open', 'closed'] as const;
const isOfKind = ({ group }: BagRow, kind: string): boolean =>
  (group === 'closed') === (kind === 'closed');

/** What was returned lately stays in sight. */
const recent = 60;

const useBags = (): BagView[] => {
  const ask = (state: 'open' | 'returned' | 'cancelled', limit: number) =>
    orpc.laundry.list.queryOptions({ input: { state, limit } });
  const open = useQuery(ask('open', 500)).data?.bags ?? none;
  const returned = useQuery(ask('returned', recent)).data?.bags ?? none;
  const cancelled = useQuery(ask('cancelled', recent)).data?.bags ?? none;
  const late = useNowValue((now) =>
    open
      .filter(({ promise, state }) => state !== 'short' && promise && Date.parse(promise) <= now)
      .map(({ id }) => id)
      .join(' '),
  );
  return useMemo(() => {
    const past = new Set(late.split(' '));
    return [...open.map((bag) => ({ ...bag, late: past.has(bag.id) })), ...returned, ...cancelled];
  }, [open, returned, cancelled, late]);
};

export const Laundry = () => {
  const { t } = useTranslation();
  const all = useBags();
  const tariff = useQuery(orpc.laundry.tariff.queryOptions()).data ?? noTariff;
  const rows = useMemo(() => linesOf(all), [all]);
  const hand = useRegister({ name: 'daily/laundry', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const settingsAct = useAct();
  useKeys(
    'row',
    [
      { key: 'W', text: 'laundry.act.take', foot: 25, run: () => hand.openForm('take') },
      {
        key: 'G',
        text: 'laundry.act.tariff',
        foot: 40,
        may: 'laundry.manage',
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  useDocketPaper(hand.selected);
  const count = (wanted: string) => all.filter(({ state }) => state === wanted).length;
  const heading = useCallback(
    ({ group }: BagRow) => ({ id: group, label: t(`laundry.group.${group}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('laundry.title')}
      facts={t('laundry.counts', {
        toCount: count('collected'),
        out: count('counted'),
        back: count('back'),
        short: count('short'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`laundry.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <dailyBooks.Chips />
          <TakeForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('laundry.title')}
          columns="5.5rem 4rem minmax(0, 1fr) 6.5rem 7.5rem"
          groupOf={heading}
          empty={t('laundry.nothing')}
        >
          {(bag) => <BagCells bag={bag} />}
        </RegisterList>
      }
      record={
        isSettingsForm(hand.form) ? (
          <TariffSettings hand={hand} act={settingsAct} tariff={tariff} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('laundry.nothing')}</RecordEmpty>
        ) : (
          <BagRecord key={hand.id} hand={hand} act={act} id={hand.id} tariff={tariff} />
        )
      }
    />
  );
};
