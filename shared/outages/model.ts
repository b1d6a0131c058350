/**
 * An outage: from when until when the desk was out of use, and why. What was written on paper meanwhile is
 * entered late (补录) with its true times, which lie in it and in order. Pure.
 */

export const outageReasons = ['power', 'computer', 'program', 'upkeep', 'other'] as const;
export type OutageReason = (typeof outageReasons)[number];

/** Longer than this a house did not live on paper: a slip of the date. */
export const mostOutageHours = 7 * 24;

/** A time written on paper, epoch milliseconds; null: not yet, or not told. */
export type PaperTime<T extends string> = { time: T; atMs: number | null };

/** What is wrong with times on paper: of which, and how. */
export type PaperTrouble<T extends string> = { time: T; wrong: 'future' | 'outside' | 'order' };

/**
 * The first time that cannot be; null: all can.
 * @param written in the order in which they must lie
 */
export const troubleWith = <T extends string>(
  written: readonly PaperTime<T>[],
  outage: { fromMs: number; untilMs: number },
  nowMs: number,
): PaperTrouble<T> | null => {
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
