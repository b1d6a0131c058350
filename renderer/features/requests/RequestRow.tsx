/**
 * One open request on one line: when it breaks, where, what, who has it. Selected, it opens its keys
 * beneath. It must not know the desk: names come in as words, keys are its children.
 */
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { useNowValue } from '../../client/clock.ts';
import { Tag } from '../../ui/Tag.tsx';
import { useMoment } from '../board/time.ts';
import { toneOf } from './clock.ts';
import classes from './RequestRow.module.css';
import { RowClock } from './RowClock.tsx';
import { StateMark } from './StateMark.tsx';

type RequestRowProps = {
  row: BoardRequest;
  warnShare: number;
  service: string;
  place: string;
  /** Name of who has it, or of who is proposed. */
  person: string | null;
  selected: boolean;
  children?: ReactNode;
};

const Who = ({ row, person }: Pick<RequestRowProps, 'row' | 'person'>) => {
  const { t } = useTranslation();
  if (row.state === 'waiting' && row.waitingReason)
    return (
      <span className={classes.who}>
        {t(`requests.waiting.${row.waitingReason}`, { defaultValue: row.waitingReason })}
      </span>
    );
  if (row.assignee === null && person !== null)
    return <span className={`${classes.who} ${classes.proposed}`}>→ {person}</span>;
  return <span className={classes.who}>{person ?? t('requests.nobody')}</span>;
};

/** What somebody has in hand stays theirs: its card says so. */
const isUnbegun = ({ state }: BoardRequest): boolean =>
  state === 'logged' || state === 'reopened' || state === 'dispatched';

const Tags = ({ row }: { row: BoardRequest }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <>
      {row.priority === 'emergency' ? (
        <Tag tone="late">{t('requests.priority.emergency')}</Tag>
      ) : null}
      {row.priority === 'urgent' ? <Tag>{t('requests.priority.urgent')}</Tag> : null}
      {row.chases > 0 ? <Tag>{t('requests.tag.chases', { count: row.chases })}</Tag> : null}
      {row.promiseAtMs === null ? null : (
        <Tag>{t('requests.tag.promise', { time: moment(row.promiseAtMs) })}</Tag>
      )}
      {row.servedBy === null || row.servedSinceMs === null || !isUnbegun(row) ? null : (
        <Tag>{t(`requests.model.tag.${row.servedBy}`, { time: moment(row.servedSinceMs) })}</Tag>
      )}
      {row.enteredAtMs === null ? null : (
        <Tag title={t('outages.marked', { time: moment(row.enteredAtMs) })}>
          {t('outages.mark')}
        </Tag>
      )}
      {row.promiseWanted ? <Tag tone="warn">{t('requests.tag.promiseWanted')}</Tag> : null}
    </>
  );
};

export const RequestRow = memo(
  ({ row, warnShare, service, place, person, selected, children }: RequestRowProps) => {
    const { t } = useTranslation();
    const tone = useNowValue((now) => toneOf(row, now, warnShare));
    const unknown = row.placeKind === 'room' && !row.placeKnown;
    return (
      <div
        className={classes.row}
        data-tone={tone}
        data-selected={selected || undefined}
        data-closed={row.state === 'confirmed' || row.state === 'cancelled' || undefined}
      >
        <div className={classes.line}>
          <RowClock row={row} />
          <span className={classes.place} title={unknown ? t('requests.unknownPlace') : undefined}>
            {row.place === null ? t('requests.noPlace') : place}
            {unknown ? <span className={classes.unknown}>?</span> : null}
          </span>
          <StateMark
            className={classes.state}
            state={row.state}
            label={t(`requests.state.${row.state}`)}
          />
          <span className={classes.what}>
            <span className={classes.service}>
              {row.service === 'other' && row.words ? row.words : service}
              {row.quantity === null || row.quantity === 1 ? null : (
                <span className={classes.quantity}> ×{row.quantity}</span>
              )}
            </span>
            <Tags row={row} />
          </span>
          <Who row={row} person={person} />
        </div>
        {children}
      </div>
    );
  },
);
