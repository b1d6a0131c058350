/** Where the house keeps what guests said and who they are: the one table, and what is asked by it. */
export { type Gone, partsGone, partsUntil, rowsGone } from './gone.ts';
export { kept } from './kept.ts';
export { outdateArchives } from './outdate.ts';
export { plain, wholly } from './plain.ts';
export {
  countDue,
  holdsOf,
  prepareKept,
  type Raw,
  type Statements,
} from './statements.ts';
