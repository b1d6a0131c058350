/** The floors at the left: code, model of the week, who serves it now, whether it is marked or painted. */
import { useTranslation } from 'react-i18next';
import { useIsoMoment } from '../board/time.ts';
import { changeBook, useBook } from './hand.ts';
import classes from './serviceModel.module.css';
import type { Floor } from './useWeeks.ts';

export const FloorList = ({ floors, current }: { floors: readonly Floor[]; current: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const marked = useBook((state) => state.marked);
  return (
    <ul className={classes.floors} aria-label={t('serviceModel.floors')}>
      {floors.map(({ floor, calendar, now, changed, planned }) => (
        <li
          key={floor}
          data-current={floor === current || undefined}
          data-testid="model-floor"
          data-floor={floor}
          data-marked={marked.includes(floor) || undefined}
        >
          <button type="button" tabIndex={-1} onClick={() => changeBook({ floor })}>
            <span className={classes.mark}>{marked.includes(floor) ? '✓' : ''}</span>
            <b>{floor}</b>
            <span className={classes.model}>
              {t(`rooms.model.${calendar.model}`)}
              {changed ? <i title={t('serviceModel.unsaved')}> •</i> : null}
              {planned.length > 0 ? <i title={t('serviceModel.planned')}> ↷</i> : null}
            </span>
            <span className={classes.now}>
              {t(`rooms.serves.${now.servedBy}`)}
              {now.until === null ? '' : ` ${t('rooms.until', { time: moment(now.until) })}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
