/** The time left until a guest must hear from the house, or the time it is over. */
import { useTranslation } from 'react-i18next';
import { useNowValue } from '../../client/clock.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useMoment } from '../board/time.ts';
import { timeLeft } from '../requests/clock.ts';

type Due = { dueAt: string; dueFrom: string | null };

const toneOf = ({ dueAt, dueFrom }: Due, nowMs: number): Tone => {
  const dueMs = Date.parse(dueAt);
  if (dueMs <= nowMs) return 'late';
  const fromMs = dueFrom === null ? dueMs : Date.parse(dueFrom);
  return nowMs >= fromMs + (dueMs - fromMs) * 0.75 ? 'warn' : 'plain';
};

export const useDueTone = (due: Due): Tone => useNowValue((now) => toneOf(due, now));

/** As every clock of the board tells it: the minutes and seconds left or over; far ahead the time itself. */
export const useTimeLeft = ({ dueAt }: Pick<Due, 'dueAt'>): string => {
  const { t } = useTranslation();
  const moment = useMoment();
  const dueMs = Date.parse(dueAt);
  const left = useNowValue((now) => timeLeft(dueMs, now));
  if (left === null) return t('complaints.before', { time: moment(dueMs) });
  const late = left.startsWith('−');
  return t(late ? 'complaints.over' : 'complaints.left', { time: late ? left.slice(1) : left });
};

export const Countdown = (due: Due) => {
  const left = useTimeLeft(due);
  return <Tag tone={useDueTone(due)}>{left}</Tag>;
};
