/** Wake-ups on the rail: whom nobody reached, who is at the door, and who is rung next, counted down. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { clockAt } from '../../../shared/kernel/time.ts';
import type { BoardWakeUp } from '../../../shared/wake-ups/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { useMoment } from '../board/time.ts';
import { timeLeft } from '../requests/clock.ts';

const Line = ({ wakeUp }: { wakeUp: BoardWakeUp }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const timeZone = useTimeZone();
  const { state, nextAtMs } = wakeUp;
  const time = useNowValue((now) =>
    nextAtMs === null
      ? clockAt(wakeUp.atMs, timeZone)
      : (timeLeft(nextAtMs, now) ?? moment(nextAtMs)),
  );
  const tone = useNowValue((now) => {
    if (state === 'unreachable' || (nextAtMs !== null && nextAtMs <= now)) return 'late';
    return state === 'set' ? 'calm' : 'warn';
  });
  const rung = wakeUp.rings > 0 ? ` · ${t('wakeUps.tag.rings', { count: wakeUp.rings })}` : '';
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={tone}
      data-testid="rail-wake-up"
      onClick={() => openBook('daily', 'wakeUps', wakeUp.id)}
    >
      <strong className={classes.place}>{wakeUp.place}</strong>
      <span className={classes.what}>
        {t(`wakeUps.state.${state}`)}
        <span className={classes.aside}>{rung}</span>
      </span>
      <span className={classes.time}>{time}</span>
    </button>
  );
};

export const RailWakeUps = () => {
  const { t } = useTranslation();
  const wakeUps = useBoard((board) => board.wakeUps);
  // A night away is no news yet: the rail is for what is next.
  const until = useNowValue((now) => Math.ceil(now / hourMs) * hourMs + 12 * hourMs);
  const shown = useMemo(
    () => wakeUps.filter(({ nextAtMs }) => nextAtMs === null || nextAtMs <= until),
    [wakeUps, until],
  );
  if (shown.length === 0) return null;
  return (
    <RailSection name="wake-ups" title={t('wakeUps.rail.title')} items={shown} atMost={2}>
      {(wakeUp) => <Line key={wakeUp.id} wakeUp={wakeUp} />}
    </RailSection>
  );
};
