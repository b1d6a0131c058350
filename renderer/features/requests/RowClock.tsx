/**
 * The time of a row: the largest thing in it, with a thin bar for the share used. The only part of a
 * row that moves by itself, once a second.
 */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardRequest } from '../../../shared/board/contract.ts';
import { isOpen } from '../../../shared/requests/model.ts';
import { useNowValue } from '../../client/clock.ts';
import { useMoment } from '../board/time.ts';
import { shareUsed, timeLeft } from './clock.ts';
import classes from './RequestRow.module.css';

export const RowClock = memo(({ row }: { row: BoardRequest }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const deadlineAtMs = isOpen(row.state) ? row.deadlineAtMs : null;
  const text = useNowValue((now) =>
    deadlineAtMs === null ? '' : (timeLeft(deadlineAtMs, now) ?? moment(deadlineAtMs)),
  );
  const percent = useNowValue((now) => {
    const share = deadlineAtMs === null ? null : shareUsed(row, now);
    // Past the deadline the bar has nothing left to say.
    return share === null || share >= 1 || share < 0.03 ? null : Math.round(share * 100);
  });
  const what = row.deadline === null ? '' : t(`requests.deadline.${row.deadline}`);
  return (
    <span className={classes.clock} role="timer" aria-label={`${what} ${text}`} title={what}>
      <span className={classes.time} data-far={text.length > 6 || undefined}>
        {text === '' ? '–' : text}
      </span>
      {percent === null ? null : (
        <span className={classes.bar}>
          <span className={classes.used} style={{ transform: `scaleX(${percent / 100})` }} />
        </span>
      )}
    </span>
  );
});
