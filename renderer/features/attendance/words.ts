/** Shifts, hours and days in the words of the screen. */
import { useTranslation } from 'react-i18next';
import { clockText, hoursText } from '../../../shared/attendance/words.ts';
import type { Permission } from '../../../shared/kernel/permissions.ts';
import { useSession } from '../../client/session.ts';

export type Hours = { shift: string | null; from: string | null; until: string | null };

/** A shift by its name; a house's own shifts go by their code. */
export const useShiftName = (): ((shift: string | null, length?: 'shift' | 'short') => string) => {
  const { t } = useTranslation();
  return (shift, length = 'shift') =>
    shift === null ? '' : t(`attendance.${length}.${shift}`, { defaultValue: shift });
};

/** A shift that ends at midnight ends at 24:00. */
const endText = (until: string | null): string => {
  const text = clockText(until);
  return text === '00:00' ? '24:00' : text;
};

/** `早班 07:00–15:00`, `休`, or nothing. */
export const usePlanWords = (): ((plan: Hours, length?: 'shift' | 'short') => string) => {
  const shiftName = useShiftName();
  return ({ shift, from, until }, length = 'shift') =>
    from === null
      ? shiftName(shift)
      : `${shiftName(shift, length)} ${clockText(from)}–${endText(until)}`;
};

export const useMay = (): ((permission: Permission) => boolean) => {
  const session = useSession();
  return (permission) => session?.permissions.includes(permission) ?? false;
};

/** Hours as the sheets say them, with a dash for none. */
export const orDash = (minutes: number): string => hoursText(minutes) || '–';

/** `11-23` of a calendar day. */
export const shortDay = (date: string): string => date.slice(5);

/** The day of the week in one or two letters. */
export const useWeekday = (): ((date: string) => string) => {
  const { t } = useTranslation();
  // Monday first, as a roster has it.
  return (date) => t(`attendance.weekday.${(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7}`);
};
