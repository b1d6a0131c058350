/**
 * Moments as the board writes them: the house's clock, with the day only where it is another. It must
 * not know what the moment stands for.
 */
import { useTranslation } from 'react-i18next';
import { addDays, clockAt, dateAt } from '../../../shared/kernel/time.ts';
import { houseNow } from '../../client/clock.ts';
import { useFrozen } from '../../client/frozen.tsx';
import { useTimeZone } from '../../client/house-time.ts';

/** `21:42`, `明 08:30`, `12-24 08:30`: as short as the day allows. */
export const useMoment = (): ((ms: number) => string) => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const frozen = useFrozen();
  return (ms) => {
    const time = clockAt(ms, timeZone);
    const now = frozen?.nowMs ?? houseNow();
    const day = dateAt(ms, timeZone);
    if (day === dateAt(now, timeZone)) return time;
    if (day === addDays(dateAt(now, timeZone), 1)) return t('board.tomorrow', { time });
    if (day === addDays(dateAt(now, timeZone), -1)) return t('board.yesterday', { time });
    return `${day.slice(5)} ${time}`;
  };
};

/** The same for a moment written as ISO 8601. */
export const useIsoMoment = (): ((iso: string) => string) => {
  const moment = useMoment();
  return (iso) => moment(Date.parse(iso));
};
