/** A piece of work in hand: where, what, who has it, how far it is, what to do about it, what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TaskCard } from '../../../shared/housekeeping/contract.ts';
import type { TaskStep } from '../../../shared/housekeeping/model.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { openRoom } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { type RecordAction, RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { isMarked, stateTone, TaskMarks } from './TaskCells.tsx';
import { TaskForms } from './TaskForms.tsx';
import { TaskTimeline } from './TaskTimeline.tsx';
import { useWork } from './words.ts';

type TaskRecordProps = {
  hand: RegisterHand<{ id: string }>;
  act: Act;
  id: string;
  /** The next one that waits to be inspected: passing one leads on to it. */
  nextToPass?: string | null;
};

const useFacts = (task: TaskCard): (Fact | null)[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const at = (iso: string | null, by: string | null): string =>
    [iso === null ? '' : moment(iso), by === null ? '' : person(by)].filter(Boolean).join(' · ');
  return [
    [
      t('housekeeping.facts.who'),
      task.assignee === null
        ? t('housekeeping.nobody')
        : `${task.assignee} ${task.name ?? ''}`.trim(),
    ],
    [
      t('housekeeping.facts.minutes'),
      `${t('housekeeping.credits', { count: task.credits })} · ${t('housekeeping.minutes', { minutes: task.minutes })}`,
    ],
    task.dueAt === null ? null : [t('housekeeping.facts.due'), moment(task.dueAt)],
    task.startedAt === null ? null : [t('housekeeping.facts.started'), moment(task.startedAt)],
    task.doneAt === null ? null : [t('housekeeping.facts.done'), at(task.doneAt, task.doneBy)],
    task.spent === null
      ? null
      : [t('housekeeping.facts.spent'), t('housekeeping.minutes', { minutes: task.spent })],
    task.inspectedAt === null
      ? null
      : [t('housekeeping.facts.inspected'), at(task.inspectedAt, task.inspectedBy)],
    task.skipped === null
      ? null
      : [t('housekeeping.facts.skipped'), t(`housekeeping.skip.${task.skipped}`)],
    task.reason === null ? null : [t('housekeeping.facts.reason'), task.reason],
  ];
};

/** So long before its time a round may be done. */
const earlyMs = hourMs;

/** What can be done with it, by key; the next step in blue. */
const useActions = (
  hand: RegisterHand<{ id: string }>,
  act: Act,
  task: TaskCard,
  nextToPass: string | null,
): RecordAction[] => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const dueMs = task.dueAt === null ? 0 : Date.parse(task.dueAt);
  // Done long before its time is a slip of the line, or another round.
  const isEarly = useNowValue((now) => task.part === 'round' && dueMs - now > earlyMs);
  const { id, place, date, part, assignee } = task;
  const can = (step: TaskStep) => task.steps.includes(step);
  const told = ({ room }: { room: 'clean' | 'inspected' | 'kept' | 'none' }) =>
    t(`housekeeping.said.room.${room}`, { place });
  const lockAll = (step: 'lock' | 'unlock') => () =>
    part === 'round' || assignee === null
      ? undefined
      : act.run(() => desk.housekeeping[step]({ date, part, person: assignee }));
  return [
    {
      key: 'S',
      text: 'housekeeping.act.start',
      primary: can('start') && task.state !== 'missed',
      foot: 30,
      when: can('start') && part !== 'round',
      run: () =>
        act.run(() => desk.housekeeping.start({ id }), {
          undo: () => desk.housekeeping.reopen({ id }),
        }),
    },
    {
      key: 'D',
      text: 'housekeeping.act.done',
      primary: task.state === 'doing' || part === 'round',
      foot: 31,
      when: can('done') && !isEarly,
      ...(isEarly && task.dueAt !== null
        ? { why: { text: 'housekeeping.why.early', values: { time: moment(task.dueAt) } } }
        : {}),
      run: () =>
        act.run(() => desk.housekeeping.done({ id }), {
          said: told,
          undo: () => desk.housekeeping.reopen({ id }),
        }),
    },
    {
      key: 'P',
      text: part === 'round' ? 'housekeeping.act.passRound' : 'housekeeping.act.pass',
      primary: true,
      foot: 32,
      may: 'housekeeping.inspect',
      when: can('pass'),
      run: () =>
        act.run(() => desk.housekeeping.inspect({ id, result: 'pass' }), {
          said: told,
          ...(nextToPass === null ? {} : { movesTo: nextToPass }),
          onDone: () => nextToPass !== null && hand.select(nextToPass),
        }),
    },
    {
      key: 'R',
      text: 'housekeeping.act.rework',
      foot: 33,
      may: 'housekeeping.inspect',
      when: can('rework'),
      run: () => hand.openForm('rework'),
    },
    {
      key: 'K',
      text: 'housekeeping.act.skip',
      foot: 34,
      when: can('skip'),
      run: () => hand.openForm('skip'),
    },
    {
      key: 'H',
      text: 'housekeeping.act.doneBy',
      when: can('done'),
      run: () => hand.openForm('doneBy'),
    },
    {
      key: 'O',
      text: 'housekeeping.act.reopen',
      when: can('reopen'),
      run: () => act.run(() => desk.housekeeping.reopen({ id })),
    },
    {
      key: 'V',
      text: 'housekeeping.act.move',
      foot: 35,
      may: 'housekeeping.deal',
      when: can('move'),
      run: () => hand.openForm('move'),
    },
    {
      key: 'L',
      text: task.locked ? 'housekeeping.act.unlock' : 'housekeeping.act.lock',
      foot: 36,
      may: 'housekeeping.deal',
      when: (can('lock') || can('unlock')) && part !== 'round',
      run: () => act.run(() => desk.housekeeping[task.locked ? 'unlock' : 'lock']({ ids: [id] })),
    },
    {
      key: 'Shift+L',
      text: task.locked ? 'housekeeping.act.unlockAll' : 'housekeeping.act.lockAll',
      may: 'housekeeping.deal',
      when: part !== 'round' && assignee !== null,
      run: lockAll(task.locked ? 'unlock' : 'lock'),
    },
    {
      key: 'E',
      text: 'housekeeping.act.merge',
      may: 'housekeeping.deal',
      when: part !== 'round' && assignee !== null,
      run: () => hand.openForm('merge'),
    },
    {
      key: 'F',
      text: 'housekeeping.act.room',
      when: part !== 'round',
      run: () => openRoom(place),
    },
  ];
};

const Task = ({ hand, act, task, nextToPass = null }: TaskRecordProps & { task: TaskCard }) => {
  const { t } = useTranslation();
  const work = useWork();
  const place = usePlaceName();
  const facts = useFacts(task);
  const actions = useActions(hand, act, task, nextToPass);
  return (
    <RecordPanel
      title={place(task.place)}
      facts={work(task)}
      tools={<Tag tone={stateTone(task)}>{t(`housekeeping.state.${task.state}`)}</Tag>}
    >
      {task.state === 'rework' ? (
        <RecordNotice
          tone="late"
          title={t('housekeeping.reworks', { count: task.reworks })}
          facts={task.reason ?? ''}
        />
      ) : null}
      {isMarked(task) ? <TaskMarks task={task} /> : null}
      <RecordFacts facts={facts} />
      <RecordActions hand={hand} actions={actions} />
      <ActLine hand={hand} act={act} />
      <TaskForms hand={hand} act={act} task={task} />
      <TaskTimeline events={task.events} />
    </RecordPanel>
  );
};

export const TaskRecord = (props: TaskRecordProps) => {
  const { t } = useTranslation();
  const { data: task } = useQuery(orpc.housekeeping.task.queryOptions({ input: { id: props.id } }));
  if (!task) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Task {...props} task={task} />;
};
