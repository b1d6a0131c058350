/** CSV in and out: the encodings and separators of the spreadsheets in use, and nothing a cell could run. */
import Papa from 'papaparse';
import { DeskError } from '../kernel/failure.ts';
import { type Lines, type RawLine, type TableProblem, tableLimits } from './table.ts';

const decode = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/**
 * UTF-8 first: a text in GBK is hardly ever valid in it. GB18030 holds GBK and GB2312. A file that says
 * it is UTF-16, as “Unicode text” of a spreadsheet does, is read as such.
 */
const textOf = (name: string, bytes: Uint8Array): string => {
  const text = startsWith(bytes, 0xff, 0xfe)
    ? decode(bytes, 'utf-16le')
    : startsWith(bytes, 0xfe, 0xff)
      ? decode(bytes, 'utf-16be')
      : (decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030'));
  if (text === undefined || text.includes('\0'))
    throw new DeskError('INVALID_INPUT', 'tables.badText', { name });
  return text;
};

const separators = [',', ';', '\t', '，'];

/** Titles may stand above the header: so many lines are looked at for the one with most columns. */
const looked = 10;

/** The mark that parts the names of the header, quoted ones aside; a comma where none does. */
const separatorOf = (text: string): string => {
  const first = text
    .replace(/^\s+/, '')
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, looked);
  const most = (mark: string): number => Math.max(...first.map((line) => line.split(mark).length));
  const parted = (line: string): boolean => separators.some((mark) => line.includes(mark));
  // The first line that is parted at all is nearly always the header: a comma in a note of the lines below
  // does not outvote it, unless it is a title with a comma in it.
  const header = first.find(parted) ?? '';
  const count = (mark: string): number => header.split(mark).length;
  const best = separators.reduce((one, mark) => (count(mark) > count(one) ? mark : one));
  return count(best) > 2
    ? best
    : separators.reduce((one, mark) => (most(mark) > most(one) ? mark : one), best);
};

const newlines = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

/** @throws DeskError INVALID_INPUT for bytes that are no text */
export const readCsv = (name: string, bytes: Uint8Array): Lines =>
  readText(textOf(name, bytes).replace(/^\ufeff/, ''));

/** The lines of a text, as pasted or read from a file. */
export const readText = (text: string): Lines => {
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    // Blank lines do not count; a file that is mostly blank is still read.
    preview: tableLimits.rows * 2,
  });
  let line = 1;
  const lines = data.map((cells): RawLine => {
    const here = line;
    line += 1 + newlines(cells);
    return { line: here, cells };
  });
  const problems = errors.flatMap((error): TableProblem[] => {
    const at = error.type === 'Quotes' ? lines[error.row ?? 0] : undefined;
    return at ? [{ kind: 'quotes', line: at.line, cell: null, value: at.cells.join(', ') }] : [];
  });
  return { lines, spans: null, problems };
};

/** What a spreadsheet begins to reckon at, whatever follows, over several lines too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same within a cell, where a spreadsheet with another list separator than the comma lets the next one begin:
 * to it the quotes around a cell stand within a line and hold nothing together.
 */
const formulaWithin = /([;\t\r\n]"*)(?=[=+\-@＝＋－＠])/g;

/**
 * A table as UTF-8 with the mark Excel looks for. A cell that a spreadsheet would take for a formula gets
 * an apostrophe before it: nothing typed by a guest may run on the supervisor's machine.
 */
export const writeCsv = (rows: readonly (readonly string[])[]): Uint8Array => {
  const harmless = rows.map((row) => row.map((cell) => cell.replace(formulaWithin, "$1'")));
  const text = Papa.unparse(harmless, { escapeFormulae: formula, newline: '\r\n' });
  return new TextEncoder().encode(`\ufeff${text}\r\n`);
};
