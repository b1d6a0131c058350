/** The days the reports are asked about, by the house's own day. */
import { dateAt } from '../../../shared/kernel/time.ts';
import { useNowValue } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { daysOf, useAsked } from './asked.ts';

export const useReportDays = (): { from: string; until: string } => {
  const timeZone = useTimeZone();
  const today = useNowValue((now) => dateAt(now, timeZone));
  return daysOf(useAsked(), today);
};
