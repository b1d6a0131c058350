/** Reads a table whatever it comes as: told apart by its bytes, within limits. */
import { DeskError } from '../kernel/failure.ts';
import { assemble, withinLimits } from './assemble.ts';
import { readCsv, readText } from './csv.ts';
import { type Lines, type Table, tableLimits } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** What an XLSX begins with. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** The old binary format of a spreadsheet, and of a workbook with a password. */
const isCompound = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/**
 * Reads the lines of a file, told apart by its bytes; `fileName` is what the sentences call it.
 * Numbers come as they are kept, dates as ISO 8601. A formula's value is taken and the cell named.
 * @throws DeskError INVALID_INPUT `tables.unknownKind`, `tables.broken`, `tables.badText`, `tables.empty`;
 *   TOO_LARGE `tables.tooLarge`, `tables.tooManyRows`, `tables.tooManyColumns`, `tables.cellTooLong`
 */
export const readLines = async (bytes: Uint8Array, fileName: string): Promise<Lines> => {
  const name = fileName.slice(0, 200);
  if (bytes.length > tableLimits.bytes)
    throw new DeskError('TOO_LARGE', 'tables.tooLarge', {
      name,
      most: tableLimits.bytes / 1_024 / 1_024,
    });
  if (isZip(bytes)) return withinLimits(name, await readXlsx(name, bytes));
  if (isCompound(bytes)) throw new DeskError('INVALID_INPUT', 'tables.broken', { name });
  if (!/\.(csv|tsv|txt)$/i.test(name))
    throw new DeskError('INVALID_INPUT', 'tables.unknownKind', { name });
  return withinLimits(name, readCsv(name, bytes));
};

/** What stands between the columns of a screen: two spaces at least, where nothing else parts them. */
const ofScreen = (text: string): string =>
  /[\t,;，]/.test(text) ? text : text.replace(/[^\S\n\r]{2,}/g, '\t');

/** As `readLines`, of a text pasted from a spreadsheet or a screen. */
export const readPasted = (text: string, name: string): Lines =>
  withinLimits(name, readText(ofScreen(text.replace(/^\ufeff/, ''))));

/** The table a file holds whose first line is the header. @throws DeskError as `readLines` */
export const readTable = async (bytes: Uint8Array, fileName: string): Promise<Table> =>
  assemble(await readLines(bytes, fileName));
