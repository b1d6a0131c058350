/** Where one shift ends and the next begins. Moments are epoch milliseconds. */
import { lastReached, minuteOfDay, nextReached, within } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const starts = ({ reads }: Here): number[] =>
  reads.house.shifts().map(({ fromMinute }) => fromMinute);

/** The last change of shift at or before a moment; the moment itself in a house without shifts. */
export const boundaryBefore = (here: Here, ms: number): number =>
  lastReached(ms, starts(here), here.timeZone) ?? ms;

/** The next change of shift after a moment; null in a house without shifts. */
export const boundaryAfter = (here: Here, ms: number): number | null =>
  nextReached(ms, starts(here), here.timeZone);

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
