/**
 * XLSX in and out. The library that knows the format is loaded when a workbook is; it gets the parts only
 * after they were unpacked within limits.
 */
import type { CellObject, WorkSheet } from '@e965/xlsx';
import { DeskError } from '../kernel/failure.ts';
import {
  cellName,
  type Lines,
  type RawLine,
  type Span,
  type TableProblem,
  tableLimits,
} from './table.ts';
import { TooMuch, unpack } from './unpack.ts';

const library = () => import('@e965/xlsx');
type Library = Awaited<ReturnType<typeof library>>;

/** The library's own zip writer, which its types leave open. */
type Packer = {
  utils: {
    cfb_new: (options: { fileType: 'zip' }) => unknown;
    cfb_add: (file: unknown, path: string, content: Uint8Array) => void;
  };
  write: (file: unknown, options: { type: 'buffer'; fileType: 'zip' }) => Uint8Array;
};

/** The same parts in a zip that holds no surprise. */
const repack = (parts: ReadonlyMap<string, Uint8Array>, { CFB }: Library): Uint8Array => {
  const { utils, write } = CFB as Packer;
  const file = utils.cfb_new({ fileType: 'zip' });
  for (const [path, content] of parts) utils.cfb_add(file, `/${path}`, content);
  return write(file, { type: 'buffer', fileType: 'zip' });
};

const two = (value: number): string => String(value).padStart(2, '0');

/** A date as ISO 8601, with the time only where there is one; a time alone without the day. */
const dateText = (serial: number, date1904: boolean, { SSF }: Library): string => {
  const date = SSF.parse_date_code(serial, { date1904 }) as {
    y: number;
    m: number;
    d: number;
    H: number;
    M: number;
    S: number;
  } | null;
  if (!date) return String(serial);
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`;
  const time = `${two(date.H)}:${two(date.M)}${date.S > 0 ? `:${two(date.S)}` : ''}`;
  if (serial < 1) return time;
  return Number.isInteger(serial) ? day : `${day} ${time}`;
};

const textOf = (cell: CellObject, date1904: boolean, lib: Library): string => {
  if (cell.t === 'n' && typeof cell.v === 'number')
    return lib.SSF.is_date(String(cell.z ?? 'General'))
      ? dateText(cell.v, date1904, lib)
      : String(cell.v);
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return cell.w ?? '#ERROR!';
  return cell.v === undefined ? '' : String(cell.v);
};

type Cells = Map<number, string[]>;

const put = (cells: Cells, line: number, column: number, value: string): void => {
  const row = cells.get(line) ?? [];
  while (row.length < column) row.push('');
  row[column] = value;
  cells.set(line, row);
};

/** Every cell of a merged block gets the block's value, as the eye reads it. */
const fillMerged = (
  name: string,
  sheet: WorkSheet,
  cells: Cells,
  widest: number,
): TableProblem[] => {
  let filled = 0;
  return (sheet['!merges'] ?? []).flatMap(({ s, e }): TableProblem[] => {
    const value = cells.get(s.r + 1)?.[s.c] ?? '';
    if (value === '') return [];
    const until = { r: Math.min(e.r, tableLimits.rows + 1), c: Math.min(e.c, widest) };
    filled += (until.r - s.r + 1) * (until.c - s.c + 1);
    if (filled > tableLimits.mergedCells)
      throw new DeskError('TOO_LARGE', 'tables.tooManyRows', { name, most: tableLimits.rows });
    for (let row = s.r; row <= until.r; row += 1)
      for (let column = s.c; column <= until.c; column += 1) put(cells, row + 1, column, value);
    return [{ kind: 'merged', line: s.r + 1, cell: cellName(s.c, s.r + 1), value }];
  });
};

const readSheet = (name: string, sheet: WorkSheet, date1904: boolean, lib: Library): Lines => {
  const cells: Cells = new Map();
  const problems: TableProblem[] = [];
  for (const [address, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (address.startsWith('!')) continue;
    const { r, c } = lib.utils.decode_cell(address);
    if (c >= tableLimits.columns * 2)
      throw new DeskError('TOO_LARGE', 'tables.tooManyColumns', {
        name,
        most: tableLimits.columns,
      });
    const value = textOf(cell, date1904, lib);
    put(cells, r + 1, c, value);
    const at = { line: r + 1, cell: cellName(c, r + 1), value };
    if (cell.f !== undefined || cell.F !== undefined) problems.push({ kind: 'formula', ...at });
    if (cell.t === 'e') problems.push({ kind: 'error', ...at });
  }
  const widest = Math.max(0, ...[...cells.values()].map((row) => row.length - 1));
  problems.push(...fillMerged(name, sheet, cells, widest));
  const raw = [...cells.entries()]
    .sort(([left], [right]) => left - right)
    .map(([line, row]): RawLine => ({ line, cells: row.map((value) => value ?? '') }));
  const spans = (sheet['!merges'] ?? []).flatMap(({ s, e }): Span[] =>
    e.r > s.r ? [{ column: s.c, fromLine: s.r + 1, untilLine: e.r + 1 }] : [],
  );
  return { lines: raw, spans, problems };
};

/** The first sheet of a workbook. @throws DeskError INVALID_INPUT, TOO_LARGE */
export const readXlsx = async (name: string, bytes: Uint8Array): Promise<Lines> => {
  const lib = await library();
  try {
    const parts = await unpack(bytes, {
      parts: tableLimits.parts,
      bytes: tableLimits.unpackedBytes,
    });
    const book = lib.read(repack(parts, lib), {
      type: 'buffer',
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      sheets: 0,
      sheetRows: tableLimits.rows * 2,
    });
    const sheet = book.Sheets[book.SheetNames[0] ?? ''];
    if (!sheet) throw new DeskError('INVALID_INPUT', 'tables.empty', { name });
    return readSheet(name, sheet, book.Workbook?.WBProps?.date1904 === true, lib);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    if (error instanceof TooMuch)
      throw new DeskError('TOO_LARGE', 'tables.tooLarge', { name, most: mostMegabytes });
    throw new DeskError('INVALID_INPUT', 'tables.broken', { name });
  }
};

const mostMegabytes = tableLimits.bytes / 1_024 / 1_024;

export type OutSheet = {
  /** At most 31 characters, without `\ / ? * [ ] :`; what is beyond is left out. */
  name: string;
  /** The first row is the header. */
  rows: readonly (readonly string[])[];
};

const sheetName = (name: string, index: number): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .trim()
    .slice(0, 31)
    .replace(/^'+|'+$/g, '') || `Sheet${index + 1}`;

/** A column as wide as its longest cell; a Chinese character takes two. */
const widthOf = (rows: OutSheet['rows'], column: number): number =>
  Math.min(
    60,
    Math.max(6, ...rows.map((row) => (row[column] ?? '').replace(/[^\x20-\x7e]/g, '  ').length)) +
      2,
  );

/** A workbook of texts: a code `0012` stays one, and nothing is taken for a formula. */
export const writeXlsx = async (sheets: readonly OutSheet[]): Promise<Uint8Array> => {
  const { utils, write } = await library();
  const book = utils.book_new();
  sheets.forEach(({ name, rows }, index) => {
    const sheet = utils.aoa_to_sheet(
      rows.map((row) => row.map((value): CellObject => ({ t: 's', v: value, z: '@' }))),
    );
    const columns = Math.max(0, ...rows.map((row) => row.length));
    sheet['!cols'] = Array.from({ length: columns }, (_, column) => ({
      wch: widthOf(rows, column),
    }));
    utils.book_append_sheet(book, sheet, sheetName(name, index), true);
  });
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
};
