/** The top line, the same on every screen: house, calls, alarms, shift, who sits here, what time it is. */
import { useTranslation } from 'react-i18next';
import type { HouseStatus } from '../../shared/house/contract.ts';
import { minuteMs } from '../../shared/kernel/durations.ts';
import { clockAt } from '../../shared/kernel/time.ts';
import type { SessionView } from '../../shared/session/contract.ts';
import { useBoard } from '../client/board.ts';
import { useNow } from '../client/clock.ts';
import { clockOfMinute, useTimeZone } from '../client/house-time.ts';
import { nameIn } from '../client/texts.ts';
import { Tag } from '../ui/Tag.tsx';
import { topSlots } from './screens.tsx';
import classes from './TopLine.module.css';

const HouseClock = () => {
  const timeZone = useTimeZone();
  const clock = clockAt(useNow(), timeZone);
  return <time className={classes.clock}>{clock}</time>;
};

/** The machine's clock was set back: the house goes on by its own, and says so for as long as it does. */
const ClockNotice = () => {
  const { t } = useTranslation();
  const skewMs = useBoard((board) => board.house?.clockSkewMs ?? 0);
  if (skewMs === 0) return null;
  const minutes = Math.max(1, Math.round(skewMs / minuteMs));
  return (
    <Tag tone="warn" title={t('app.clockSetBackTitle', { minutes })}>
      {t('app.clockSetBack', { minutes })}
    </Tag>
  );
};

const Shift = () => {
  const { t } = useTranslation();
  const shift = useBoard((board) => board.house?.shift);
  if (!shift) return null;
  const { code, fromMinute, untilMinute } = shift;
  return (
    <span className={classes.shift}>
      {t(`app.shift.${code}`, { defaultValue: code })}{' '}
      <span className={classes.quiet}>
        {clockOfMinute(fromMinute)}–{clockOfMinute(untilMinute)}
      </span>
    </span>
  );
};

export const TopLine = ({ status, session }: { status: HouseStatus; session: SessionView }) => {
  const { t, i18n } = useTranslation();
  const { CallLines, AlarmLight } = topSlots;
  return (
    <header className={classes.top}>
      <span className={classes.house}>
        {status.name ? nameIn(status.name, i18n.language) : null}
      </span>
      <span className={classes.centre}>{t('app.centre')}</span>
      {status.demo ? (
        <Tag tone="warn" title={t('app.demoTitle')}>
          {t('app.demo')}
        </Tag>
      ) : null}
      <ClockNotice />
      <div className={classes.calls}>
        <CallLines />
      </div>
      <AlarmLight />
      <Shift />
      <span className={classes.person} title={t(`app.role.${session.role}`)}>
        {session.name} <span className={classes.quiet}>{session.code}</span>
      </span>
      <HouseClock />
    </header>
  );
};
