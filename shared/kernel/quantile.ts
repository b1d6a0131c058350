/**
 * The value that a share of the values, 0–1, do not exceed: by the nearest rank, so it is always one of them.
 * @param sorted in rising order
 * @returns null of none
 */
export const quantile = (sorted: ArrayLike<number>, share: number): number | null =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? null;
