/**
 * The order of the open requests: what breaks first stands first, and the row in hand keeps its place
 * whatever happens around it. Pure.
 */
import type { BoardRequest } from '../../../shared/board/contract.ts';

type Ordered = Pick<BoardRequest, 'id' | 'number' | 'deadlineAtMs'>;

/** Earliest deadline first, rows without one last, then in the order they were recorded. */
export const breaksFirst = (a: Ordered, b: Ordered): number => {
  if (a.deadlineAtMs !== b.deadlineAtMs) {
    if (a.deadlineAtMs === null) return 1;
    if (b.deadlineAtMs === null) return -1;
    return a.deadlineAtMs - b.deadlineAtMs;
  }
  return a.number - b.number;
};

/** The row in hand and the number of rows that stood above it when it was taken up; NaN: not yet known. */
export type Held = { id: string; index: number };

/**
 * Puts the held row back to where it stood; everything else flows around it. `row` stands for it even
 * after it has left the board.
 */
export const holdPlace = <Row extends Ordered>(
  sorted: readonly Row[],
  held: Held | null,
  row: Row | null,
): Row[] => {
  if (held === null || Number.isNaN(held.index) || row === null || row.id !== held.id)
    return [...sorted];
  const others = sorted.filter((candidate) => candidate.id !== held.id);
  others.splice(Math.min(held.index, others.length), 0, row);
  return others;
};
