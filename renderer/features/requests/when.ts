/**
 * A moment from a few keys: `15` is fifteen minutes from now, `18:30` the next half past six. Pure.
 */
import { startOfDay } from '../../../shared/kernel/time.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Null where the keys do not make a moment yet. */
export const momentFrom = (typed: string, nowMs: number, timeZone: string): number | null => {
  const text = typed.trim().replace('：', ':');
  if (/^\d{1,4}$/.test(text)) {
    const minutes = Number(text);
    return minutes > 0 ? nowMs + minutes * minuteMs : null;
  }
  const clock = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!clock) return null;
  const hour = Number(clock[1]);
  const minute = Number(clock[2]);
  if (hour > 23 || minute > 59) return null;
  const today = startOfDay(nowMs, timeZone) + (hour * 60 + minute) * minuteMs;
  return today > nowMs ? today : today + dayMs;
};
