/** 公共区域: the day's rounds round the clock, what is missed and due first, then the timetable itself. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../shared/attendance/words.ts';
import { isDone } from '../../../shared/housekeeping/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { useKeys } from '../../app/keys.ts';
import { useRegisterTarget } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow, useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { nameIn } from '../../client/texts.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName } from '../board/names.ts';
import { dailyBooks } from '../daily/books.ts';
import { RoundForm } from './RoundForm.tsx';
import { RoundRecord, useWeekdays } from './RoundRecord.tsx';
import { type RoundLine, roundLines, wordsOf } from './roundLines.ts';
import { stateTone } from './TaskCells.tsx';
import { TaskRecord } from './TaskRecord.tsx';
import { timesText, useWork } from './words.ts';

const noTasks: never[] = [];

const RoundCells = ({ line }: { line: RoundLine }) => {
  const { t, i18n } = useTranslation();
  const place = usePlaceName();
  const work = useWork();
  const weekdays = useWeekdays();
  const { task, round } = line;
  if (task)
    return (
      <>
        <Cell weight="strong">{clockText(task.dueAt)}</Cell>
        <Cell>{place(task.place)}</Cell>
        <Cell weight="quiet">{work(task)}</Cell>
        <Cell weight="quiet">{task.name ?? ''}</Cell>
        <Cell end>
          {task.state === 'open' ? null : (
            <Tag tone={stateTone(task)}>{t(`housekeeping.state.${task.state}`)}</Tag>
          )}
        </Cell>
      </>
    );
  return (
    <>
      <Cell weight="quiet">{weekdays(round.weekdays)}</Cell>
      <Cell>{nameIn({ zh: round.areaZh, en: round.areaEn }, i18n.language)}</Cell>
      <Cell weight="quiet">{round.words}</Cell>
      <Cell weight="quiet" title={timesText(round.times)}>
        {timesText(round.times)}
      </Cell>
      <Cell end>{round.active ? null : <Tag>{t('housekeeping.round.stopped')}</Tag>}</Cell>
    </>
  );
};

export const PublicAreas = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const today = useNowValue((now) => dateAt(now, timeZone));
  const { data } = useQuery(orpc.housekeeping.publicAreas.queryOptions({ input: { date: today } }));
  const tasks = data?.tasks ?? noTasks;
  const rounds = data?.rounds ?? noTasks;
  // Written short: the lines are laid anew only when a round falls due.
  const due = useNowValue(
    (now) => tasks.filter(({ dueAt }) => Date.parse(dueAt ?? '') <= now).length,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: how many are due stands for the hour.
  const rows = useMemo(() => roundLines(tasks, rounds, houseNow()), [tasks, rounds, due]);
  const hand = useRegister({ name: 'daily/publicAreas', rows, wordsOf });
  const target = useRegisterTarget('daily/publicAreas');
  const act = useAct(hand.id);
  const bookAct = useAct();
  useKeys(
    'row',
    [
      {
        key: 'A',
        text: 'housekeeping.round.add',
        may: 'housekeeping.manage',
        foot: 25,
        run: () => hand.openForm('add'),
      },
    ],
    { active: hand.form === null },
  );
  const groups = useMemo(() => Map.groupBy(rows, ({ group }) => group), [rows]);
  const groupOf = useCallback(
    ({ group }: RoundLine) => ({
      id: group,
      label: t(`housekeeping.round.group.${group}`),
      count: groups.get(group)?.length ?? 0,
    }),
    [groups, t],
  );
  const names = { date: today.slice(5) };
  const round = hand.selected?.round;
  const isTask = hand.selected?.task != null || hand.id === target?.id;
  return (
    <Register
      hand={hand}
      title={t('housekeeping.round.title', names)}
      facts={t('housekeeping.round.counts', {
        missed: groups.get('missed')?.length ?? 0,
        due: groups.get('due')?.length ?? 0,
        done: tasks.filter(({ state }) => isDone(state)).length,
        of: tasks.length,
      })}
      tools={<RegisterFilter hand={hand} />}
      above={
        <>
          <dailyBooks.Chips />
          {hand.form === 'add' ? (
            <RoundForm hand={hand} act={bookAct} round={null} />
          ) : bookAct.done || bookAct.problem ? (
            <ActLine hand={hand} act={bookAct} />
          ) : null}
        </>
      }
      list={
        <RegisterList
          hand={hand}
          label={t('housekeeping.round.title', names)}
          columns="4.5rem 6.5rem minmax(0, 1fr) minmax(4rem, 10rem) 4.5rem"
          groupOf={groupOf}
          empty={hand.filter === '' ? t('housekeeping.round.empty') : undefined}
        >
          {(line) => <RoundCells line={line} />}
        </RegisterList>
      }
      record={
        round ? (
          <RoundRecord key={round.id} hand={hand} act={act} round={round} />
        ) : hand.id !== null && isTask ? (
          <TaskRecord key={hand.id} hand={hand} act={act} id={hand.id} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
