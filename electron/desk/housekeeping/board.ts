/** On the board: how much of each floor is done in the part that runs. */
import type { FloorProgress } from '../../../shared/housekeeping/contract.ts';
import { dateAt, minuteOfDay } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import { progressOf } from './lists.ts';

/** Before the evening begins, the day; from then on the evening, once it is dealt. */
export const boardCleaning = ({
  reads,
  nowMs,
  timeZone,
}: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>): FloorProgress[] => {
  const date = dateAt(nowMs, timeZone);
  const evening =
    minuteOfDay(nowMs, timeZone) >= reads.housekeeping.settings().eveningFromMinute &&
    reads.housekeeping.deal(date, 'evening') !== undefined;
  return progressOf(
    reads.housekeeping.ofPart(date, evening ? 'evening' : 'day'),
    reads.rooms.floors().map(({ code }) => code),
  );
};
