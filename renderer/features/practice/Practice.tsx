/** 演练: the days practised, and how each call of the one in hand was taken. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeDay } from '../../../shared/practice/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { type Act, useAct } from '../../app/register/useAct.ts';
import { type RegisterHand, useRegister } from '../../app/register/useRegister.ts';
import { useAllowed } from '../../client/allowed.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { useStaffName } from '../board/names.ts';
import { usePeople } from '../board/people.ts';
import { useIsoMoment } from '../board/time.ts';
import { peopleBooks } from '../people/books.ts';
import classes from './Practice.module.css';
import { Scores } from './Scores.tsx';

const none: readonly PracticeDay[] = [];
const kinds = ['open', 'scored'] as const;
const isOfKind = ({ points }: PracticeDay, kind: string): boolean =>
  (points === null) === (kind === 'open');
const wordsOf = ({ number, trainee }: PracticeDay) => findableBy(String(number), trainee);

const usePoints = () => {
  const { t } = useTranslation();
  return ({ points, most }: PracticeDay): string =>
    points === null || most === null ? t('practice.open') : t('practice.points', { points, most });
};

const Day = ({
  hand,
  act,
  day,
  opened,
  open,
}: {
  hand: RegisterHand<PracticeDay>;
  act: Act;
  day: PracticeDay;
  opened: boolean | null;
  open: (day: PracticeDay) => void;
}) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const points = usePoints();
  return (
    <RecordPanel
      title={t('practice.name', { number: day.number })}
      facts={person(day.trainee)}
      tools={<b>{points(day)}</b>}
    >
      {opened === null ? null : (
        <RecordNotice
          tone={opened ? 'blue' : 'warn'}
          title={opened ? t('practice.opened') : t('practice.notOpened', { folder: day.folder })}
        />
      )}
      <RecordFacts
        facts={[
          [t('practice.facts.started'), moment(day.startedAt)],
          day.finishedAt === null ? null : [t('practice.facts.finished'), moment(day.finishedAt)],
          [t('practice.facts.calls'), String(day.calls)],
          [
            t('practice.facts.folder'),
            <span key="f" className={classes.folder}>
              {day.folder}
            </span>,
          ],
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'O',
            text: 'practice.act.openAgain',
            foot: 20,
            primary: day.points === null,
            run: () => open(day),
          },
          {
            key: 'F',
            text: 'practice.act.finish',
            foot: 21,
            when: day.points === null,
            run: () => void act.run(() => desk.practice.finish({ id: day.id })),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      {day.scores.length > 0 ? <Scores scores={day.scores} /> : <p>{t('practice.how')}</p>}
      <p className={classes.defined}>{t('practice.defined')}</p>
    </RecordPanel>
  );
};

export const Practice = () => {
  const { t } = useTranslation();
  const person = useStaffName();
  const people = usePeople();
  const moment = useIsoMoment();
  const points = usePoints();
  const rows = useQuery(orpc.practice.list.queryOptions({ input: {} })).data?.days ?? none;
  const hand = useRegister({ name: 'people/practice', rows, wordsOf, isOfKind });
  const act = useAct(hand.id);
  const [opened, setOpened] = useState<{ id: string; opened: boolean } | null>(null);
  const open = ({ id }: { id: string }) =>
    void act.run(async () => setOpened({ id, ...(await desk.practice.open({ id })) }));
  const begin = async (trainee?: string) => {
    const { id } = await desk.practice.start(trainee === undefined ? {} : { trainee });
    setOpened({ id, ...(await desk.practice.open({ id })) });
    hand.select(id);
  };
  // Only who looks after training begins it for somebody else: the others are not asked.
  const asks = useAllowed()('practice.review');
  const start = () => (asks ? hand.openForm('start') : void act.run(() => begin()));
  useKeys('row', [{ key: 'N', text: 'practice.act.start', foot: 25, run: start }], {
    active: hand.form === null,
  });
  const unscored = rows.filter((day) => isOfKind(day, 'open')).length;
  return (
    <Register
      hand={hand}
      title={t('practice.title')}
      facts={t('practice.counts', { days: rows.length, open: unscored })}
      tools={
        <RegisterFilter
          hand={hand}
          kinds={kinds.map((kind) => ({ kind, label: t(`practice.kind.${kind}`) }))}
        />
      }
      above={
        <>
          <peopleBooks.Chips />
          <RecordForm
            hand={hand}
            form="start"
            layout="line"
            title={t('practice.act.start')}
            act={act}
            fields={[
              {
                kind: 'search',
                name: 'trainee',
                label: t('practice.facts.trainee'),
                items: people,
              },
            ]}
            send={({ trainee }) => begin(trainee)}
          />
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('practice.title')}
          columns="minmax(0, 1fr) 8rem 8rem 7rem"
          empty={t('practice.nothing')}
        >
          {(day) => (
            <>
              <Cell weight="strong">{t('practice.name', { number: day.number })}</Cell>
              <Cell>{person(day.trainee)}</Cell>
              <Cell end>{moment(day.startedAt)}</Cell>
              <Cell end>{points(day)}</Cell>
            </>
          )}
        </RegisterList>
      }
      record={
        hand.selected === null ? (
          <RecordEmpty>{t('practice.how')}</RecordEmpty>
        ) : (
          <Day
            key={hand.selected.id}
            hand={hand}
            act={act}
            day={hand.selected}
            opened={opened?.id === hand.selected.id ? opened.opened : null}
            open={open}
          />
        )
      }
    />
  );
};
