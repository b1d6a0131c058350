/** The book of measures: what is to be changed, by whom and by when, and what it came to. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeasureResult } from '../../../shared/measures/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { percentOf } from '../analysis/words.ts';
import { reportsBooks } from '../reports/books.ts';
import { AddForm } from './MeasureForms.tsx';
import { MeasureRecord } from './MeasureRecord.tsx';

const none: readonly MeasureResult[] = [];
const wordsOf = ({ title, owner, ownerName, number }: MeasureResult) =>
  findableBy(title.zh, title.en, owner, ownerName, String(number));

export const Measures = () => {
  const { t, i18n } = useTranslation();
  const { data } = useQuery(orpc.measures.list.queryOptions({ input: {} }));
  const all = data?.measures ?? none;
  const rows = useMemo(() => [...all], [all]);
  const hand = useRegister({ name: 'reports/measures', rows, wordsOf });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      {
        key: 'W',
        text: 'measures.act.add',
        foot: 25,
        may: 'measures.keep',
        run: () => hand.openForm('add'),
      },
    ],
    { active: hand.form === null },
  );
  const group = useCallback(
    ({ state, overdue }: MeasureResult) => {
      const id = overdue ? 'overdue' : state;
      return { id, label: t(`measures.group.${id}`) };
    },
    [t],
  );
  const of = (wanted: MeasureResult['state']) => all.filter(({ state }) => state === wanted).length;
  return (
    <Register
      hand={hand}
      title={t('measures.title')}
      facts={t('measures.counts', { open: of('open'), done: of('done') })}
      tools={<RegisterFilter hand={hand} />}
      above={
        <>
          <reportsBooks.Chips />
          <AddForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('measures.title')}
          columns="minmax(0, 1fr) 5rem 5.5rem 6.5rem"
          groupOf={group}
          empty={t('measures.nothing')}
        >
          {(line) => (
            <>
              <Cell weight="strong" title={nameIn(line.title, i18n.language)}>
                {nameIn(line.title, i18n.language)}
              </Cell>
              <Cell>{line.ownerName}</Cell>
              <Cell weight="quiet">{(line.doneOn ?? line.dueOn).slice(5)}</Cell>
              <Cell end>
                {line.overdue ? (
                  <Tag tone="late">{t('measures.group.overdue')}</Tag>
                ) : line.before && line.after && line.effect !== 'too-early' ? (
                  <Tag tone={line.effect === 'less' ? 'good' : 'plain'}>
                    {percentOf(line.before.rate)} → {percentOf(line.after.rate)}
                  </Tag>
                ) : line.state === 'done' ? (
                  <Tag>{t(`measures.effect.${line.effect}`)}</Tag>
                ) : null}
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        hand.selected === null ? (
          <RecordEmpty>{t('measures.nothing')}</RecordEmpty>
        ) : (
          <MeasureRecord key={hand.selected.id} hand={hand} act={act} measure={hand.selected} />
        )
      }
    />
  );
};
