/** 失物: what was found and what is missed in one list, the record right; the rest is read from the words. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister, useRegisterFilter } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { BatchForm } from './BatchForm.tsx';
import { LostCells } from './LostCells.tsx';
import { LostRecordPanel } from './LostRecordPanel.tsx';
import { NewForms } from './NewForms.tsx';
import { useLostPapers } from './papers.tsx';

const none: readonly LostRow[] = [];
const kinds = ['found', 'lost', 'due'] as const;
/** More than anybody reads; older ones are found by the search of the record. */
const most = 500;

const wordsOf = ({ number, what, place, person, contact, bin }: LostRow) =>
  findableBy(number, what, place, person, contact, bin);

export const LostScreen = () => {
  const { t } = useTranslation();
  const { kind } = useRegisterFilter('lostAndFound');
  const show = kinds.find((one) => one === kind) ?? 'all';
  const list = useQuery({
    ...orpc.lostAndFound.list.queryOptions({ input: { show, limit: most } }),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.rows ?? none;
  const hand = useRegister({
    name: 'lostAndFound',
    rows,
    wordsOf,
    answered: list.isSuccess && !list.isPlaceholderData,
  });
  const act = useAct(hand.id);
  useLostPapers(hand.id, show === 'due');
  useKeys('screen', [
    { key: 'F', text: 'lostAndFound.act.found', foot: 20, run: () => hand.openForm('found') },
    { key: 'B', text: 'lostAndFound.act.lost', foot: 21, run: () => hand.openForm('lost') },
    {
      key: 'Shift+D',
      text: 'lostAndFound.act.disposeAll',
      foot: 22,
      when: () => show === 'due',
      run: () => hand.openForm('batch'),
    },
  ]);
  return (
    <Register
      hand={hand}
      title={t('lostAndFound.title')}
      facts={t('lostAndFound.counts', {
        inStore: list.data?.inStore ?? 0,
        searching: list.data?.searching ?? 0,
        toDo: list.data?.toDo ?? 0,
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((one) => ({ kind: one, label: t(`lostAndFound.show.${one}`) }))}
        />
      }
      above={
        hand.form === 'batch' ? (
          <BatchForm hand={hand} act={act} />
        ) : hand.form === 'found' || hand.form === 'lost' ? (
          <NewForms hand={hand} act={act} />
        ) : null
      }
      list={
        <RegisterList
          hand={hand}
          label={t('lostAndFound.title')}
          columns="4rem 2.25rem 5rem minmax(0, 1fr) 4.75rem 7rem 8.5rem"
          empty={list.isSuccess ? t('lostAndFound.nothing') : undefined}
        >
          {(row) => <LostCells row={row} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        ) : (
          <LostRecordPanel key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
