/** The tables of a house as rows can be fetched from them one by one, damaged pages and all. */
import type { Raw } from '../database/open.ts';

export type Table = {
  name: string;
  columns: string[];
  /** What a row is found by: the row’s number, or the columns of its key. */
  key: string[];
  /** What finds a row by the columns of its key, on pages of its own; null: the rows are in that order themselves. */
  keyIndex: { name: string; columns: string[] } | null;
  /** What names a thing of the house: the row itself, or what it belongs to. */
  ids: string[];
};

/** The record itself, which goes link by link, and what is made anew from the rest. */
const notByRow =
  /^(events|event_personal|document_words.*|documents|lost_words|index_queue|sqlite_.*)$/;

export const tablesOf = (raw: Raw): Table[] => {
  const tables = raw
    .prepare(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name`,
    )
    .all() as { name: string; wr: 0 | 1 }[];
  return tables
    .filter(({ name }) => !notByRow.test(name))
    .map(({ name, wr }) => {
      const columns = raw.prepare('SELECT name, pk FROM pragma_table_info(?)').all(name) as {
        name: string;
        pk: number;
      }[];
      const index = raw
        .prepare("SELECT name FROM pragma_index_list(?) WHERE origin = 'pk'")
        .pluck()
        .get(name) as string | undefined;
      const keys = columns.filter(({ pk }) => pk > 0).sort((left, right) => left.pk - right.pk);
      const named = keys.map((column) => column.name);
      return {
        name,
        columns: columns.map((column) => column.name),
        ids: columns
          .map((column) => column.name)
          .filter((column) => column === 'id' || column.endsWith('_id')),
        key: wr === 1 ? named : ['rowid'],
        keyIndex: wr === 1 || index === undefined ? null : { name: index, columns: named },
      };
    });
};
