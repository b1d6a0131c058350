/** Where one shift ends and the next begins. Moments are epoch milliseconds. */
import { minuteOfDay, minutesUntil, within } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const minuteMs = 60_000;

const starts = ({ reads }: Here): number[] =>
  reads.house.shifts().map(({ fromMinute }) => fromMinute);

/** The last change of shift at or before a moment; the moment itself in a house without shifts. */
export const boundaryBefore = (here: Here, ms: number): number => {
  const minute = minuteOfDay(ms, here.timeZone);
  const ago = starts(here).map((from) => (minute - from + 1_440) % 1_440);
  return ago.length === 0 ? ms : ms - (ms % minuteMs) - Math.min(...ago) * minuteMs;
};

/** The next change of shift after a moment; null in a house without shifts. */
export const boundaryAfter = (here: Here, ms: number): number | null => {
  const minute = minuteOfDay(ms, here.timeZone);
  const waits = starts(here).map((from) => minutesUntil(minute, from));
  return waits.length === 0 ? null : ms - (ms % minuteMs) + Math.min(...waits) * minuteMs;
};

/** The shift that runs at a moment, by its code. */
export const shiftAt = (here: Here, ms: number): string => {
  const minute = minuteOfDay(ms, here.timeZone);
  const running = here.reads.house
    .shifts()
    .find(({ fromMinute, untilMinute }) =>
      within(minute, { from: fromMinute, until: untilMinute }),
    );
  return running?.code ?? '';
};
