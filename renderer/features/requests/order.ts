/**
 * The order of the open requests: what breaks first stands first. Pure.
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
