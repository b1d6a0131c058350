/**
 * The register of loans: what is to be decided, overdue, due today and out, who waits, then the stock by
 * kind; the record right. It puts the parts in their places.
 */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LoanItemView } from '../../../shared/loans/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useBoard } from '../../client/board.ts';
import { houseNow, useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { ItemRecord } from './ItemRecord.tsx';
import { LendForm } from './LendForm.tsx';
import { LoanCells } from './LoanCells.tsx';
import { LoanRecord } from './LoanRecord.tsx';
import { type LoanLine, linesOf, wordsOf } from './lines.ts';
import { groupOf } from './pressing.ts';
import { SettingsForm } from './SettingsForm.tsx';
import { useLoanPaper } from './useLoanPaper.tsx';

const noItems: readonly LoanItemView[] = [];
const kinds = ['out', 'line', 'stock'] as const;

const isOfKind = ({ group }: LoanLine, kind: string): boolean =>
  kind === 'out' ? group !== 'stock' && group !== 'line' : group === kind;

export const LoansScreen = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const loans = useBoard((board) => board.loans);
  const stock = useQuery(orpc.loans.stock.queryOptions()).data;
  const items = stock?.items ?? noItems;
  // Written short: the lines are laid anew only when a loan moves to another group.
  const groups = useNowValue((now) => loans.map((loan) => groupOf(loan, now, timeZone)).join(' '));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the groups stand for the hour.
  const rows = useMemo(
    () => linesOf(loans, items, houseNow(), timeZone),
    [loans, items, timeZone, groups],
  );
  const hand = useRegister({ name: 'loans', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      {
        key: 'G',
        text: 'loans.act.settings',
        may: 'loans.manage',
        foot: 40,
        run: () => hand.openForm('settings'),
      },
    ],
    { active: hand.form === null },
  );
  useLoanPaper(hand.selected?.loan?.id ?? null);
  const count = (wanted: string) => groups.split(' ').filter((group) => group === wanted).length;
  const heading = useCallback(
    ({ group }: LoanLine) => ({ id: group, label: t(`loans.group.${group}`) }),
    [t],
  );
  const item = hand.id === null ? undefined : items.find(({ code }) => code === hand.id);
  // With a loan in hand, what is asked for next is hardly the same again.
  const initial = item?.code ?? null;
  return (
    <Register
      hand={hand}
      title={t('loans.title')}
      facts={t('loans.counts', {
        out: loans.filter(({ state }) => state === 'out').length,
        overdue: count('overdue'),
        line: count('line'),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`loans.group.${kind}`) }))}
        />
      }
      above={
        hand.form === 'lend' ? (
          <LendForm key={initial} hand={hand} act={act} items={items} initial={initial} />
        ) : hand.form === 'settings' && stock ? (
          <SettingsForm hand={hand} act={act} settings={stock.settings} />
        ) : null
      }
      list={
        <RegisterList
          hand={hand}
          label={t('loans.title')}
          columns="4.5rem minmax(0, 1fr) 6.5rem 7.5rem"
          groupOf={heading}
        >
          {(line) => <LoanCells line={line} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : item ? (
          <ItemRecord key={item.code} hand={hand} act={act} code={item.code} />
        ) : (
          <LoanRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
