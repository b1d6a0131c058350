/** From the raw cells of a file to a table: header, rows of one width, what is odd. Pure. */
import { DeskError } from '../kernel/failure.ts';
import { cellName, type Table, type TableProblem, tableLimits } from './table.ts';

export type RawLine = { line: number; cells: string[] };

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
 * The first line that holds anything is the header.
 * @throws DeskError INVALID_INPUT for an empty file, TOO_LARGE beyond the rows or columns allowed
 */
export const assemble = (
  name: string,
  raw: readonly RawLine[],
  found: readonly TableProblem[],
): Table => {
  const filled = raw
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
    .filter((one) => !isBlank(one));
  const [first, ...body] = filled;
  if (!first) throw new DeskError('INVALID_INPUT', 'tables.empty', { name });
  if (body.length > tableLimits.rows)
    throw new DeskError('TOO_LARGE', 'tables.tooManyRows', { name, most: tableLimits.rows });
  if (filled.some(({ cells }) => lastFilled(cells) > tableLimits.columns))
    throw new DeskError('TOO_LARGE', 'tables.tooManyColumns', { name, most: tableLimits.columns });
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
