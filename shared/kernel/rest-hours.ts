/** The hours in which no guest is rung who did not ask for it, by the house's clock. */
import { addDays, clockReaches, dateAt, minuteOfDay } from './time.ts';

/** Minutes of the day: from when, until when, and when the morning's ringing begins. */
export type RestHours = { from: number; until: number; begins: number };

/** What nobody named a time for does not fall due in them. */
export const nightRest: RestHours = { from: 22 * 60, until: 9 * 60, begins: 9 * 60 + 30 };
/** Nobody is rung of the house's own accord so late. */
export const callRest: RestHours = { ...nightRest, from: 21 * 60 };

/** The moment itself, or the morning after where it lies in the hours of rest. */
export const afterRest = (ms: number, timeZone: string, rest: RestHours): number => {
  const minute = minuteOfDay(ms, timeZone);
  if (minute >= rest.until && minute < rest.from) return ms;
  const today = dateAt(ms, timeZone);
  const day = minute >= rest.from ? addDays(today, 1) : today;
  return clockReaches(day, rest.begins, timeZone, 'first');
};
