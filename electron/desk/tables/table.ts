/** A table as it came in from a file: its limits, its shape, what was odd about it. */

/** The most a table may hold: a roster of a year or a catalogue of a large house is far below. */
export const tableLimits = {
  bytes: 9 * 1_024 * 1_024,
  rows: 20_000,
  columns: 200,
  /** Characters in a cell: what a spreadsheet holds at most. */
  cell: 32_767,
  /** Of an opened XLSX: its parts unpacked, together. */
  unpackedBytes: 48 * 1_024 * 1_024,
  parts: 2_000,
  mergedCells: 50_000,
} as const;

/**
 * What is odd about a cell or a line. The values are there all the same: whoever imports decides.
 * - `formula`: the cell's value is what a formula came to
 * - `merged`: the cell stood for several, which now all hold its value
 * - `error`: the cell holds a failed formula, such as `#REF!`
 * - `quotes`: the line's quotation marks do not close
 * - `wide`: the line has more cells than the header has names
 * - `unnamed`, `twice`: the column has no name in the header, or that of another
 */
export type TableProblemKind =
  | 'formula'
  | 'merged'
  | 'error'
  | 'quotes'
  | 'wide'
  | 'unnamed'
  | 'twice';

export type TableProblem = {
  kind: TableProblemKind;
  /** Line of the file as a person counts it: the header is 1. */
  line: number;
  /** The cell as a person names it, e.g. `B7`; null for a whole line. */
  cell: string | null;
  /** What stands there. */
  value: string;
};

/** A line of a file as its cells stand, before anything is known of it. */
export type RawLine = { line: number; cells: string[] };

/** Cells merged downwards: one value for several lines. */
export type Span = { column: number; fromLine: number; untilLine: number };

/** A file's lines, with titles above the header, blanks and totals as they stand. */
export type Lines = {
  lines: RawLine[];
  /** Null where the file cannot tell a merged cell from an empty one: a text. */
  spans: Span[] | null;
  problems: TableProblem[];
};

export type Table = {
  /** The names of the columns, trimmed. */
  header: string[];
  /** Every row that holds anything, each as long as the header, its cells trimmed. */
  rows: string[][];
  /** The line of the file each row stands in: `lines[i]` belongs to `rows[i]`. */
  lines: number[];
  problems: TableProblem[];
};

/** `A`, `Z`, `AA` … of a column counted from 0. */
export const columnName = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
};

/** The name of a cell, its column counted from 0 and its line from 1. */
export const cellName = (column: number, line: number): string => `${columnName(column)}${line}`;
