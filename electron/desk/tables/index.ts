/** Tables in and out of the house: CSV and XLSX. It must not know what is in them. */
export { readLinesAside, readTableAside } from './aside.ts';
export { writeCsv } from './csv.ts';
export { readPasted, readTable } from './read.ts';
export {
  cellName,
  columnName,
  type Lines,
  type RawLine,
  type Table,
  type TableProblem,
  type TableProblemKind,
} from './table.ts';
export { type OutSheet, writeXlsx } from './xlsx.ts';
