/** The book of the analysis: what stands out in a time, strongest first; by which rule, and what to do, at its right. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { nameIn } from '../../client/texts.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { reportsBooks } from '../reports/books.ts';
import { AskForm } from './AskForm.tsx';
import { useAsked } from './asked.ts';
import { FindingRecord } from './FindingRecord.tsx';
import type { FindingLine } from './lines.ts';
import { useFindingsPaper } from './useFindingsPaper.tsx';

const wordsOf = ({ title, rule, value }: FindingLine) =>
  findableBy(title.zh, title.en, rule.code, value);

export const Analysis = () => {
  const { t, i18n } = useTranslation();
  const asked = useAsked();
  const { data, error, isFetching } = useQuery({
    ...orpc.analysis.run.queryOptions({ input: asked }),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(
    () => (data?.findings ?? []).map((finding) => ({ ...finding, id: finding.key })),
    [data],
  );
  const hand = useRegister({ name: 'reports/analysis', rows, wordsOf });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [{ key: 'O', text: 'analysis.act.ask', foot: 25, run: () => hand.openForm('ask') }],
    { active: hand.form === null },
  );
  useFindingsPaper(data ?? null);
  const nothing = error
    ? problemOf(error).message
    : t(isFetching && !data ? 'analysis.reading' : 'analysis.nothing');
  return (
    <Register
      hand={hand}
      title={t('analysis.title')}
      facts={
        data
          ? t('analysis.head', {
              from: data.from.slice(0, 10),
              until: data.until.slice(0, 10),
              requests: data.requests,
              calls: data.calls,
            })
          : ''
      }
      tools={<RegisterFilter hand={hand} />}
      above={
        <>
          <reportsBooks.Chips />
          <AskForm hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('analysis.title')}
          columns="minmax(0, 1fr) 4rem 4.5rem"
          empty={nothing}
        >
          {(line) => (
            <>
              <Cell weight="strong" title={nameIn(line.title, i18n.language)}>
                {nameIn(line.title, i18n.language)}
              </Cell>
              <Cell end>{line.here.count}</Cell>
              <Cell end>
                <Tag tone={line.measure.open === null ? 'plain' : 'blue'}>
                  {t(`measures.kind.${line.measure.kind}`)}
                </Tag>
              </Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        hand.selected === null ? (
          <RecordEmpty>{nothing}</RecordEmpty>
        ) : (
          <FindingRecord key={hand.selected.id} hand={hand} act={act} finding={hand.selected} />
        )
      }
    />
  );
};
