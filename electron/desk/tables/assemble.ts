/** From the raw cells of a file to a table: header, rows of one width, what is odd. Pure. */
import { DeskError } from '../kernel/failure.ts';
import {
  cellName,
  type Lines,
  type RawLine,
  type Table,
  type TableProblem,
  tableLimits,
} from './table.ts';

const isBlank = ({ cells }: RawLine): boolean => cells.every((cell) => cell === '');

const lastFilled = (cells: readonly string[]): number =>
  cells.findLastIndex((cell) => cell !== '') + 1;

const headerProblems = (header: readonly string[], line: number): TableProblem[] =>
  header.flatMap((value, column): TableProblem[] => {
    const cell = cellName(column, line);
    if (value === '') return [{ kind: 'unnamed', line, cell, value }];
    if (header.indexOf(value) < column) return [{ kind: 'twice', line, cell, value }];
    return [];
  });

/**
 * The lines that hold anything, their cells trimmed.
 * @throws DeskError INVALID_INPUT for an empty file, TOO_LARGE beyond the rows, columns or characters allowed
 */
export const withinLimits = (name: string, found: Lines): Lines => {
  const lines = found.lines
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
    .filter((one) => !isBlank(one));
  if (lines.length === 0) throw new DeskError('INVALID_INPUT', 'tables.empty', { name });
  // The header is a line as well.
  if (lines.length > tableLimits.rows + 1)
    throw new DeskError('TOO_LARGE', 'tables.tooManyRows', { name, most: tableLimits.rows });
  if (lines.some(({ cells }) => lastFilled(cells) > tableLimits.columns))
    throw new DeskError('TOO_LARGE', 'tables.tooManyColumns', { name, most: tableLimits.columns });
  for (const { line, cells } of lines) {
    const column = cells.findIndex((cell) => cell.length > tableLimits.cell);
    if (column >= 0)
      throw new DeskError('TOO_LARGE', 'tables.cellTooLong', {
        name,
        cell: cellName(column, line),
        most: tableLimits.cell,
      });
  }
  return { ...found, lines };
};

/** A table of lines within limits: the first of them is the header. */
export const assemble = ({ lines: filled, problems: found }: Lines): Table => {
  const [first, ...body] = filled as [RawLine, ...RawLine[]];
  const header = first.cells.slice(0, lastFilled(first.cells));
  const wide = body.flatMap(({ line, cells }): TableProblem[] => {
    const beyond = cells.findIndex((cell, column) => column >= header.length && cell !== '');
    return beyond < 0
      ? []
      : [{ kind: 'wide', line, cell: cellName(beyond, line), value: cells[beyond] ?? '' }];
  });
  return {
    header,
    rows: body.map(({ cells }) => header.map((_, column) => cells[column] ?? '')),
    lines: body.map(({ line }) => line),
    problems: [...headerProblems(header, first.line), ...found, ...wide].sort(
      (left, right) => left.line - right.line,
    ),
  };
};
