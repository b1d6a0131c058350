/** Until when what somebody has learnt is valid, and in which order the book shows it. */
import { dateAt, daysBetween } from '../../../shared/kernel/time.ts';
import type { TrainingView } from '../../../shared/training/contract.ts';
import { suggestion } from '../../../shared/training/model.ts';
import type { StaffRow, TrainingRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

/** Whether the same course was held again with a later validity, or for good. */
const isRenewed = (row: TrainingRow, all: readonly TrainingRow[]): boolean =>
  all.some(
    (other) =>
      other.id !== row.id &&
      other.staffId === row.staffId &&
      other.state === 'held' &&
      other.course === row.course &&
      other.title === row.title &&
      (other.heldOn ?? '') >= (row.heldOn ?? '') &&
      (other.validUntil ?? '9999') > (row.validUntil ?? ''),
  );

/** Days it is still valid, below zero once it is over; null where that is no question. */
export const daysLeftOf = (
  { nowMs, timeZone }: Pick<ReadContext, 'nowMs' | 'timeZone'>,
  row: TrainingRow,
  all: readonly TrainingRow[],
): number | null =>
  row.state !== 'held' || row.validUntil === null || isRenewed(row, all)
    ? null
    : daysBetween(dateAt(nowMs, timeZone), row.validUntil);

const rankOf = ({ daysLeft, state }: TrainingView): number => {
  if (daysLeft !== null && daysLeft <= suggestion.expiryDays) return 0;
  return state === 'planned' ? 1 : state === 'held' ? 2 : 3;
};

const dayOf = ({ plannedOn, heldOn }: TrainingView): string => heldOn ?? plannedOn ?? '';

/** What is over or soon over, then what is planned by its day, then the rest, newest first. */
export const inOrder = (views: readonly TrainingView[]): TrainingView[] =>
  [...views].sort((one, other) => {
    const rank = rankOf(one);
    if (rank !== rankOf(other)) return rank - rankOf(other);
    if (rank === 0) return (one.daysLeft ?? 0) - (other.daysLeft ?? 0);
    return dayOf(one).localeCompare(dayOf(other)) * (rank === 1 ? 1 : -1);
  });

export type RunningOut = { row: TrainingRow; person: StaffRow; daysLeft: number };

/** What is over, or will be soon, of those who are still with the house; the longest over first. */
export const trainingsRunningOut = (
  context: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
): RunningOut[] => {
  const { reads } = context;
  const all = reads.training.all();
  return all
    .flatMap((row): RunningOut[] => {
      const person = reads.staff.byId(row.staffId);
      const daysLeft = daysLeftOf(context, row, all);
      if (!person?.active || daysLeft === null || daysLeft > suggestion.expiryDays) return [];
      return [{ row, person, daysLeft }];
    })
    .sort((a, b) => a.daysLeft - b.daysLeft);
};
