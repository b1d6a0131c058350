/**
 * How the row in hand keeps its place whatever happens around it. Pure; it must not know what a row is.
 */

/** The row in hand and the number of rows that stood above it when it was taken up; NaN: not yet known. */
export type Held = { id: string; index: number };

/**
 * Puts the held row back to where it stood; everything else flows around it. `row` stands for it even
 * after it has left the board.
 */
export const holdPlace = <Row extends { id: string }>(
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
