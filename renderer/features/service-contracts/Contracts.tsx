/** The book of service contracts: what is to be decided on top, the one in hand at its right. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractView } from '../../../shared/service-contracts/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { archiveBooks } from '../archive/books.ts';
import { AddContract } from './ContractForms.tsx';
import { ContractRecord } from './ContractRecord.tsx';
import { type ContractLine, wordsOf } from './lines.ts';
import { useNoticeWords } from './words.ts';

const none: readonly ContractView[] = [];
const kinds = ['open', 'ended'] as const;
const isOfKind = ({ state }: ContractLine, kind: string): boolean =>
  (state === 'ended') === (kind === 'ended');

const ContractCells = ({ contract }: { contract: ContractLine }) => {
  const { t } = useTranslation();
  const notice = useNoticeWords()(contract);
  return (
    <>
      <Cell weight="strong" title={contract.supplier}>
        {contract.supplier}
      </Cell>
      <Cell title={contract.scope}>{contract.scope}</Cell>
      <Cell end>
        {notice === '' ? (
          <span>
            {contract.endsOn === null
              ? t('contracts.noEnd')
              : t('contracts.until', { date: contract.endsOn })}
          </span>
        ) : (
          <Tag tone={contract.state === 'notice' ? 'late' : 'warn'}>{notice}</Tag>
        )}
      </Cell>
    </>
  );
};

export const Contracts = () => {
  const { t } = useTranslation();
  const all = useQuery(orpc.contracts.list.queryOptions({ input: {} })).data?.contracts ?? none;
  const rows = useMemo(() => [...all], [all]);
  const hand = useRegister({ name: 'archive/contracts', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      {
        key: 'A',
        text: 'contracts.act.add',
        foot: 25,
        may: 'contracts.manage',
        run: () => hand.openForm('add'),
      },
    ],
    { active: hand.form === null },
  );
  const heading = useCallback(
    ({ state }: ContractLine) => ({ id: state, label: t(`contracts.group.${state}`) }),
    [t],
  );
  return (
    <Register
      hand={hand}
      title={t('contracts.title')}
      facts={t('contracts.counts', {
        open: all.filter(({ state }) => state !== 'ended').length,
        notice: all.filter(({ state }) => state === 'notice').length,
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`contracts.kind.${kind}`) }))}
        />
      }
      above={<archiveBooks.Chips />}
      list={
        <RegisterList
          hand={hand}
          label={t('contracts.title')}
          columns="12rem minmax(0, 1fr) 10rem"
          groupOf={heading}
          empty={t('contracts.nothing')}
        >
          {(line) => <ContractCells contract={line} />}
        </RegisterList>
      }
      record={
        hand.form === 'add' ? (
          <AddContract hand={hand} act={act} />
        ) : hand.id === null ? (
          <RecordEmpty>{t('contracts.nothing')}</RecordEmpty>
        ) : (
          <ContractRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
