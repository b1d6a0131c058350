/** What was asked and nobody could answer, most asked first, until a supervisor has answered it. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionView } from '../../../shared/answers/contract.ts';
import { type Asker, askers } from '../../../shared/answers/model.ts';
import { useKeys } from '../../app/keys.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { useIsoMoment } from '../board/time.ts';
import { useAskedBy } from './Askings.tsx';
import { answersBooks } from './books.ts';
import { type QuestionLine, questionLines, wordsOfQuestion } from './lines.ts';
import { QuestionRecord } from './QuestionRecord.tsx';

const none: readonly QuestionView[] = [];
const kinds = ['open', 'closed'] as const;
const isOfKind = ({ state }: QuestionLine, kind: string): boolean =>
  (state === 'open') === (kind === 'open');

const QuestionCells = ({ question }: { question: QuestionLine }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const askedBy = useAskedBy();
  return (
    <>
      <Cell weight="strong" end>
        {t('answers.unanswered.times', { count: question.times })}
      </Cell>
      <Cell title={question.words}>{question.words}</Cell>
      <Cell weight="quiet">{askedBy(question.askedBy)}</Cell>
      <Cell end weight="quiet">
        {moment(question.lastAt)}
      </Cell>
    </>
  );
};

export const Unanswered = () => {
  const { t } = useTranslation();
  const all =
    useQuery(orpc.answers.unanswered.queryOptions({ input: { state: 'all' } })).data?.questions ??
    none;
  const rows = useMemo(() => questionLines(all), [all]);
  const hand = useRegister({
    name: 'answers/unanswered',
    rows,
    wordsOf: wordsOfQuestion,
    isOfKind,
  });
  const act = useAct(hand.id);
  useKeys(
    'row',
    [
      {
        key: 'N',
        text: 'answers.unanswered.act.note',
        foot: 25,
        may: 'answers.use',
        run: () => hand.openForm('note'),
      },
    ],
    { active: hand.form === null },
  );
  const heading = useCallback(
    ({ state }: QuestionLine) => ({ id: state, label: t(`answers.unanswered.group.${state}`) }),
    [t],
  );
  const open = all.filter(({ state }) => state === 'open');
  return (
    <Register
      hand={hand}
      title={t('answers.unanswered.title')}
      facts={t('answers.unanswered.counts', {
        open: open.length,
        times: open.reduce((sum, { times }) => sum + times, 0),
      })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`answers.unanswered.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <answersBooks.Chips />
          <RecordForm
            hand={hand}
            form="note"
            layout="line"
            title={t('answers.unanswered.act.note')}
            act={act}
            fields={[
              {
                kind: 'text',
                name: 'words',
                label: t('answers.unanswered.form.words'),
                maxLength: 400,
                sends: true,
              },
              {
                kind: 'text',
                name: 'place',
                label: t('answers.unanswered.form.place'),
                maxLength: 32,
                optional: true,
              },
              {
                kind: 'choice',
                name: 'asker',
                label: t('answers.unanswered.form.asker'),
                initial: 'guest',
                choices: askers.map((value) => ({ value, label: t(`answers.asker.${value}`) })),
              },
            ]}
            send={({ words, place, asker }) =>
              desk.answers.ask({
                words,
                asker: asker as Asker,
                ...(place === '' ? {} : { place }),
              })
            }
            onDone={({ id }) => hand.select(id)}
          />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('answers.unanswered.title')}
          columns="3.5rem minmax(0, 1fr) 9rem 7rem"
          groupOf={heading}
          empty={t('answers.unanswered.nothing')}
        >
          {(line) => <QuestionCells question={line} />}
        </RegisterList>
      }
      record={
        hand.id === null ? (
          <RecordEmpty>{t('answers.unanswered.nothing')}</RecordEmpty>
        ) : (
          <QuestionRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        )
      }
    />
  );
};
