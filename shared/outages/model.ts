/**
 * An outage: from when until when the desk was out of use, and why. What was written on paper meanwhile is
 * entered late (补录) with its true times, which lie in it and in order. Pure.
 */

export const outageReasons = ['power', 'computer', 'program', 'upkeep', 'other'] as const;
export type OutageReason = (typeof outageReasons)[number];

/** Longer than this a house did not live on paper: a slip of the date. */
export const mostOutageHours = 7 * 24;

/** Epoch milliseconds of what was written on paper; null: not yet. */
export type PaperTimes = {
  receivedAtMs: number;
  dispatchedAtMs: number | null;
  doneAtMs: number | null;
};

/** What is wrong with times on paper: of which, and how. */
export type PaperTrouble = {
  time: 'received' | 'dispatched' | 'done';
  wrong: 'future' | 'outside' | 'order';
};

/** The first time that cannot be, in the order they were written; null: all can. */
export const troubleWith = (
  { receivedAtMs, dispatchedAtMs, doneAtMs }: PaperTimes,
  outage: { fromMs: number; untilMs: number },
  nowMs: number,
): PaperTrouble | null => {
  const written = [
    { time: 'received', atMs: receivedAtMs },
    { time: 'dispatched', atMs: dispatchedAtMs },
    { time: 'done', atMs: doneAtMs },
  ] as const;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { time, atMs } of written) {
    if (atMs === null) continue;
    if (atMs > nowMs) return { time, wrong: 'future' };
    if (atMs < outage.fromMs || atMs > outage.untilMs) return { time, wrong: 'outside' };
    if (atMs < lastMs) return { time, wrong: 'order' };
    lastMs = atMs;
  }
  return null;
};
