/** The time left until a guest must hear from the house, or the time it is over. */
import { useTranslation } from 'react-i18next';
import { useNowValue } from '../../client/clock.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';

/** Full minutes; the last one is told as one, not as none. */
const minutesTo = (dueMs: number, nowMs: number): number =>
  dueMs > nowMs ? Math.ceil((dueMs - nowMs) / 60_000) : -Math.floor((nowMs - dueMs) / 60_000);

const clock = (minutes: number): string => {
  const all = Math.abs(minutes);
  return all < 60 ? `${all}′` : `${Math.floor(all / 60)}:${String(all % 60).padStart(2, '0')}`;
};

type Due = { dueAt: string; dueFrom: string | null };

const toneOf = ({ dueAt, dueFrom }: Due, nowMs: number): Tone => {
  const dueMs = Date.parse(dueAt);
  if (dueMs <= nowMs) return 'late';
  const fromMs = dueFrom === null ? dueMs : Date.parse(dueFrom);
  return nowMs >= fromMs + (dueMs - fromMs) * 0.75 ? 'warn' : 'plain';
};

export const useDueTone = (due: Due): Tone => useNowValue((now) => toneOf(due, now));

export const useTimeLeft = ({ dueAt }: Pick<Due, 'dueAt'>): string => {
  const { t } = useTranslation();
  const minutes = useNowValue((now) => minutesTo(Date.parse(dueAt), now));
  return t(minutes > 0 ? 'complaints.left' : 'complaints.over', { time: clock(minutes) });
};

export const Countdown = (due: Due) => {
  const left = useTimeLeft(due);
  return <Tag tone={useDueTone(due)}>{left}</Tag>;
};
