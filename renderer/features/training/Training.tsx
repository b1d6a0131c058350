/** The book of training: what is over first, what the work suggests, what is planned and held. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrainingSuggestion, TrainingView } from '../../../shared/training/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useAllowed } from '../../client/allowed.ts';
import { orpc } from '../../client/desk.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { peopleBooks } from '../people/books.ts';
import { useWhose } from '../people/closed.ts';
import { linesOf, type TrainingLine, wordsOf } from './lines.ts';
import { NewForms } from './TrainingForms.tsx';
import { SuggestionRecord, TrainingRecord } from './TrainingRecord.tsx';
import { useCourse, useLeft, useReason } from './words.ts';

const noTrainings: readonly TrainingView[] = [];
const noSuggestions: readonly TrainingSuggestion[] = [];

const Line = ({ line }: { line: TrainingLine }) => {
  const course = useCourse();
  const left = useLeft();
  const reason = useReason('brief');
  const { training, suggestion, group } = line;
  const isOver = training?.daysLeft != null && training.daysLeft < 0;
  return (
    <>
      <Cell weight="strong">{`${line.code} ${line.name}`}</Cell>
      <Cell>{course(training ?? suggestion)}</Cell>
      <Cell weight="quiet">{training ? training.trainer : reason(suggestion)}</Cell>
      <Cell end>
        {training && group === 'expiring' ? (
          <Tag tone={isOver ? 'late' : 'warn'}>{left(training)}</Tag>
        ) : training ? (
          left(training)
        ) : null}
      </Cell>
    </>
  );
};

export const Training = () => {
  const { t } = useTranslation();
  const isSupervisor = useAllowed()('people.manage');
  const trainings =
    useQuery(orpc.training.list.queryOptions({ input: {} })).data?.trainings ?? noTrainings;
  const suggestions =
    useQuery({ ...orpc.training.suggestions.queryOptions({ input: {} }), enabled: isSupervisor })
      .data?.suggestions ?? noSuggestions;
  const rows = useMemo(() => linesOf(trainings, suggestions), [trainings, suggestions]);
  const hand = useRegister({ name: 'people/training', rows, wordsOf });
  const act = useAct(hand.id);
  const whose = useWhose(
    'people.manage',
    t('people.training.count', {
      count: trainings.length,
      suggested: rows.filter(({ group }) => group === 'suggested').length,
    }),
  );
  useKeys(
    'row',
    [
      {
        key: 'W',
        text: 'people.training.act.plan',
        foot: 25,
        may: 'people.manage',
        run: () => hand.openForm('plan'),
      },
      {
        key: 'R',
        text: 'people.training.act.record',
        foot: 26,
        may: 'people.manage',
        run: () => hand.openForm('record'),
      },
    ],
    { active: hand.form === null },
  );
  const heading = useCallback(
    ({ group }: TrainingLine) => ({ id: group, label: t(`people.training.group.${group}`) }),
    [t],
  );
  const line = rows.find(({ id }) => id === hand.id);
  return (
    <Register
      hand={hand}
      title={t('people.view.training')}
      facts={whose}
      tools={<RegisterFilter hand={hand} />}
      above={
        <>
          <peopleBooks.Chips />
          <NewForms hand={hand} act={act} />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('people.view.training')}
          columns="7rem minmax(0, 1fr) minmax(0, 1.4fr) 8rem"
          groupOf={heading}
          empty={t('people.training.nothing')}
        >
          {(one) => <Line line={one} />}
        </RegisterList>
      }
      record={
        line?.training ? (
          <TrainingRecord
            key={line.id}
            hand={hand}
            act={act}
            training={line.training}
            suggestion={line.suggestion}
          />
        ) : line?.suggestion ? (
          <SuggestionRecord key={line.id} hand={hand} act={act} suggestion={line.suggestion} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
