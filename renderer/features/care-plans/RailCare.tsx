/** Care for guests on the rail: what is late, and what falls due within the hour. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCare } from '../../../shared/care-plans/contract.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { openBook } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { useMoment } from '../board/time.ts';
import { timeLeft } from '../requests/clock.ts';

const aheadMs = hourMs;

const Line = ({ care }: { care: BoardCare }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const late = useNowValue((now) => care.dueAtMs <= now);
  const time = useNowValue((now) => timeLeft(care.dueAtMs, now) ?? moment(care.dueAtMs));
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={late ? 'late' : 'calm'}
      data-testid="rail-care-line"
      onClick={() => openBook('guests', 'carePlans', care.id)}
    >
      <strong className={classes.place}>{care.room ?? '–'}</strong>
      <span className={classes.what}>
        {care.title}
        <span className={classes.aside}> · {care.guest ?? t('rooms.card.incognito')}</span>
      </span>
      <span className={classes.time}>{time}</span>
    </button>
  );
};

export const RailCare = () => {
  const { t } = useTranslation();
  const all = useBoard((board) => board.care);
  // Written short: the list is drawn anew only when an action comes near.
  const near = useNowValue((now) =>
    all
      .filter(({ dueAtMs }) => dueAtMs <= now + aheadMs)
      .map(({ id }) => id)
      .join(' '),
  );
  const shown = useMemo(() => {
    const ids = new Set(near.split(' '));
    return all.filter(({ id }) => ids.has(id));
  }, [all, near]);
  return (
    <RailSection name="care" title={t('guests.care.rail')} items={shown} atMost={3}>
      {(care) => <Line key={care.id} care={care} />}
    </RailSection>
  );
};
