/** The marks other programs left in the tables, as findings. */
import { type Finding, findingDeeds } from '../../../shared/record/model.ts';
import type { StrangeHandRow } from '../database/schema/index.ts';
import type { Reads } from '../stores.ts';

/** So many rows are told one by one; beyond them each table is told as a whole. */
const oneByOne = 50;

const ofMark = ({ tableName, rowKey, deed, columns, atMs }: StrangeHandRow): Finding => ({
  kind: 'row-changed',
  seq: null,
  table: tableName,
  key: rowKey,
  detail: [findingDeeds[deed], columns.split(' ').join(', ')].filter(Boolean).join(': '),
  sinceMs: atMs,
});

export type Marked = {
  findings: Finding[];
  /** The last mark they tell of; null: all there are. */
  until: number | null;
};

/** What other programs did and nobody was told of; undefined: nothing. */
export const readMarks = (reads: Pick<Reads, 'record'>): Marked | undefined => {
  const marks = reads.record.marks(oneByOne + 1);
  const last = marks.at(-1);
  if (!last) return undefined;
  if (marks.length <= oneByOne) return { findings: marks.map(ofMark), until: last.id };
  const tables = reads.record.markCounts().map(
    ({ tableName, rows, sinceMs }): Finding => ({
      kind: 'row-changed',
      seq: null,
      table: tableName,
      detail: `${rows} changes by another program`,
      sinceMs,
    }),
  );
  return { findings: [...marks.slice(0, oneByOne).map(ofMark), ...tables], until: null };
};
