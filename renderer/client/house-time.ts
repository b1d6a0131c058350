/** Moments as the house reads them: its own zone, 24 hours, short when near. */
import { clockAt, dateAt, isoAt } from '../../shared/kernel/time.ts';
import { useBoard } from './board.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** `21:40:07` */
export const clockSecondsAt = (ms: number, timeZone: string): string =>
  isoAt(ms, timeZone).slice(11, 19);
/** `07:00` of a minute of the day. */
export const clockOfMinute = (minute: number): string =>
  `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
/** A clock time today, day and clock before: `11-22 21:40`; with the year when it is another. */
export const nearAt = (ms: number, nowMs: number, timeZone: string): string => {
  const day = dateAt(ms, timeZone);
  const today = dateAt(nowMs, timeZone);
  const clock = clockAt(ms, timeZone);
  if (day === today) return clock;
  return day.slice(0, 4) === today.slice(0, 4) ? `${day.slice(5)} ${clock}` : `${day} ${clock}`;
};

/** The minute of the day somebody typed, `9:00`, `0900`, `09：00`; null when it is no time of day. */
export const minuteOfClock = (typed: string): number | null => {
  const match = /^(\d{1,2})[:：.]?(\d{2})$/.exec(typed.trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  return match && hours < 24 && minutes < 60 ? hours * 60 + minutes : null;
};

const machineZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The house's zone; the machine's until the board has come. */
export const useTimeZone = (): string => useBoard((board) => board.house?.timeZone) ?? machineZone;
