/** Which lines a register shows and where a key moves to. Pure. */
import { partsOf, scoreOf } from '../../ui/find.ts';
import { type Held, holdPlace } from '../../ui/hold.ts';

type Line = { id: string };

/** The lines that hold every word typed, in the order they came. */
export const filterLines = <Row extends Line>(
  rows: readonly Row[],
  filter: string,
  wordsOf: (row: Row) => readonly string[],
): readonly Row[] => {
  const parts = partsOf(filter);
  if (parts.length === 0) return rows;
  return rows.filter((row) => scoreOf({ words: wordsOf(row) }, parts) !== null);
};

/**
 * A line in hand that has left the list stays where it stood until another is taken up: nothing jumps
 * under the hand. `last` is that line as last seen.
 */
export const keepHeld = <Row extends Line>(
  rows: readonly Row[],
  held: Held | null,
  last: Row | null,
): readonly Row[] =>
  held === null || rows.some(({ id }) => id === held.id) ? rows : holdPlace(rows, held, last);

/** The line so many below the one in hand (above: negative); from nowhere the first or the last. */
export const lineAt = <Row extends Line>(
  rows: readonly Row[],
  id: string | null,
  by: number,
): Row | null => {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0) return rows[by > 0 ? 0 : rows.length - 1] ?? null;
  return rows[Math.min(rows.length - 1, Math.max(0, at + by))] ?? null;
};

type Found = {
  /** False while the lines still answer an earlier filter. */
  answered: boolean;
  /** The line in hand was asked for by its id, whether the list holds it or not. */
  isAwaited: boolean;
};

/** The line in hand as the list has it; one that has gone for good leaves its place to the next. */
export const lineInHand = <Row extends Line>(
  rows: readonly Row[],
  held: Held | null,
  { answered, isAwaited }: Found,
): Row | null => {
  const found = rows.find(({ id }) => id === held?.id);
  if (found) return found;
  if (!answered || (held !== null && isAwaited)) return null;
  const at = held === null || Number.isNaN(held.index) ? 0 : held.index;
  return rows[Math.min(at, rows.length - 1)] ?? null;
};
