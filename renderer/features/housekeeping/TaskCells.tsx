/** The cells of a piece of work, and what stands over each person's list: how much, how fair, how far. */
import { useTranslation } from 'react-i18next';
import type { PersonList, TaskView } from '../../../shared/housekeeping/contract.ts';
import { isDone } from '../../../shared/housekeeping/model.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import classes from './housekeeping.module.css';
import { figure, useWork } from './words.ts';

export const stateTone = ({ state }: Pick<TaskView, 'state'>): Tone =>
  state === 'rework' || state === 'missed'
    ? 'late'
    : state === 'skipped'
      ? 'warn'
      : state === 'doing'
        ? 'blue'
        : isDone(state)
          ? 'good'
          : 'plain';

export const isMarked = ({ urge, block, vip, locked, skipped }: TaskView): boolean =>
  urge !== null || block !== null || vip || locked || skipped !== null;

/** Why it comes first, what is in its way, who lives there. */
export const TaskMarks = ({ task }: { task: TaskView }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.marks}>
      {task.urge ? (
        <Tag tone={task.urge === 'queue' || task.urge === 'early' ? 'late' : 'warn'}>
          {t(`housekeeping.urge.${task.urge}`)}
        </Tag>
      ) : null}
      {task.block ? <Tag>{t(`housekeeping.block.${task.block}`)}</Tag> : null}
      {task.vip ? <Tag>★ {t('housekeeping.vip')}</Tag> : null}
      {task.locked ? <Tag>{t('housekeeping.locked')}</Tag> : null}
      {task.skipped ? <Tag tone="warn">{t(`housekeeping.skip.${task.skipped}`)}</Tag> : null}
    </span>
  );
};

export const TaskCells = ({ task }: { task: TaskView }) => {
  const { t } = useTranslation();
  const work = useWork();
  return (
    <>
      <Cell weight="strong">{task.place}</Cell>
      <Cell>{work(task)}</Cell>
      <TaskMarks task={task} />
      <Cell weight="quiet" end>
        {t('housekeeping.credits', { count: task.credits })}
      </Cell>
      <Cell weight="quiet" end>
        {task.spent === null
          ? t('housekeeping.minutes', { minutes: task.minutes })
          : t('housekeeping.spent', { spent: task.spent, minutes: task.minutes })}
      </Cell>
      <Cell end>
        {task.state === 'open' ? null : (
          <Tag tone={stateTone(task)}>{t(`housekeeping.state.${task.state}`)}</Tag>
        )}
      </Cell>
    </>
  );
};

/** A thin bar: what is carried, with a mark where it would be fair. @param most the widest of all */
export const LoadBar = ({
  credits,
  fair,
  most,
}: {
  credits: number;
  fair: number;
  most: number;
}) => (
  <span className={classes.load} aria-hidden="true">
    <span style={{ width: `${Math.min(100, (100 * credits) / (most || 1))}%` }} />
    <i style={{ left: `${Math.min(100, (100 * fair) / (most || 1))}%` }} />
  </span>
);

export const ListHead = ({ list, most }: { list: PersonList; most: number }) => {
  const { t } = useTranslation();
  const floors = list.floors.includes('*') ? '' : list.floors.join(' ');
  return (
    <span className={classes.head}>
      <b>
        {list.code} {list.name}
      </b>
      {floors === '' ? null : <span>{t('housekeeping.group.floors', { floors })}</span>}
      {list.percent < 100 ? <Tag>{t('housekeeping.share', { percent: list.percent })}</Tag> : null}
      {list.onDuty ? null : <Tag tone="warn">{t('housekeeping.offDuty')}</Tag>}
      <LoadBar credits={list.credits} fair={list.fairCredits} most={most} />
      <span>
        {t('housekeeping.group.credits', {
          credits: list.credits,
          fair: figure(list.fairCredits),
        })}
      </span>
    </span>
  );
};
