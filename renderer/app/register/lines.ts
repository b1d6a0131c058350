/** Lines and the headings above them, one below the other, in pixels. Pure. */

type Row = { id: string };
type Heights = { line: number; heading: number };

export type LaidEntry<R extends Row, G> =
  | { kind: 'line'; key: string; top: number; height: number; row: R; place: number }
  | { kind: 'heading'; key: string; top: number; height: number; group: G };

/** A heading before each first line of a group. `place` counts the lines alone, from 1. */
export const layLines = <R extends Row, G extends { id: string }>(
  rows: readonly R[],
  groupOf: ((row: R) => G) | undefined,
  heights: Heights,
): LaidEntry<R, G>[] => {
  const entries: LaidEntry<R, G>[] = [];
  let top = 0;
  let under: string | null = null;
  for (const [index, row] of rows.entries()) {
    const group = groupOf?.(row);
    if (group && group.id !== under) {
      under = group.id;
      const key = `heading ${group.id} ${index}`;
      entries.push({ kind: 'heading', key, top, height: heights.heading, group });
      top += heights.heading;
    }
    const key = `line ${row.id}`;
    entries.push({ kind: 'line', key, top, height: heights.line, row, place: index + 1 });
    top += heights.line;
  }
  return entries;
};
