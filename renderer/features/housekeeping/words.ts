/** How the daily work is named on the screen and on paper. */
import { useTranslation } from 'react-i18next';
import { clockText } from '../../../shared/attendance/words.ts';
import type { TaskView } from '../../../shared/housekeeping/contract.ts';
import { WindowError } from '../../client/errors.ts';
import { minuteOfClock } from '../../client/house-time.ts';
import { nameIn } from '../../client/texts.ts';

/** One decimal only where there is one. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** `小整理 15:30`; a round by what is done. */
export const useWork = (): ((task: TaskView) => string) => {
  const { t, i18n } = useTranslation();
  return (task) => {
    const name =
      task.kind === 'public-area'
        ? nameIn(task, i18n.language)
        : t(`housekeeping.kind.${task.kind}`);
    return task.dueAt === null || task.part === 'round' ? name : `${name} ${clockText(task.dueAt)}`;
  };
};

/** `08:00 14:00`, in the order they are typed; anything else by its word. */
export const timesText = (times: readonly number[]): string =>
  times
    .map(
      (minute) =>
        `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
    )
    .join(' ');

/** What `timesText` wrote, or somebody typed, as minutes of the day. @throws WindowError for what is no time of day */
export const minutesOf = (typed: string): number[] =>
  typed
    .trim()
    .split(/[\s,，、;；]+/)
    .map((time) => {
      const minute = minuteOfClock(time);
      if (minute === null)
        throw new WindowError('INVALID_INPUT', 'housekeeping.badTimes', { time });
      return minute;
    });
