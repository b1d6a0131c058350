/** What is asked of the registers that keep personal words, made from the one table of them. */
import type { Raw } from '../database/open.ts';
import { type Kept, toldOf } from './entry.ts';
import { kept } from './kept.ts';

/** True in SQL while a row still holds something personal. */
export const holdsOf = ({ holds, blank }: Kept): string =>
  holds ??
  Object.entries(blank)
    .map(([column, nothing]) =>
      nothing === 'NULL' ? `${column} IS NOT NULL` : `${column} <> ${nothing}`,
    )
    .join(' OR ');

/** True in SQL for rows whose time is over at `:before` and that still hold something. */
export const overOf = (sort: Kept): string => `(${sort.ended}) < :before AND (${holdsOf(sort)})`;

/** Ids of the rows of a `:subject` that hold nothing any more. */
export const blankOf = (sort: Kept): string =>
  `SELECT id FROM ${sort.table} WHERE ${sort.told ?? 'id'} = :subject AND (${holdsOf(sort)}) IS NOT TRUE`;

const heldOf = ({ held }: Kept): string => held ?? '0';

export type Statements = {
  sort: Kept;
  /** Ids of those to go, oldest first as they stand in the table. */
  due: (before: number, limit: number) => string[];
  /** True while it is to go by the rule. */
  isDue: (id: string, before: number) => boolean;
  /** True while it holds something personal, or the record tells something of it in words. */
  holds: (id: string) => boolean;
  /**
   * Rows of a stay that still hold something, or of which the record tells something in words; `open`: not over
   * yet, or held. `whole`: and what is kept of the guest for their other stays.
   */
  ofStay: (stay: string, windows: string, whole: boolean) => { id: string; open: number }[];
  /** The columns of a row of which not all is the house's own that are not handed over with the data of a stay. */
  keptBack: (id: string, stay: string) => string[];
  /** Overwrites its personal columns. Returns the moment it belongs to. */
  blank: (id: string) => number | null;
};

const statementsOf = (raw: Raw, sort: Kept): Statements => {
  const { table } = sort;
  const over = overOf(sort);
  const held = heldOf(sort);
  const due = raw
    .prepare(`SELECT id FROM ${table} WHERE ${over} AND NOT (${held}) LIMIT :limit`)
    .pluck();
  const isDue = raw
    .prepare(`SELECT 1 FROM ${table} WHERE id = :id AND ${over} AND NOT (${held})`)
    .pluck();
  const ofStay = sort.ofStay
    ? raw.prepare(
        `SELECT id, ((${sort.ended}) IS NULL OR (${held})) AS open FROM ${table}
          WHERE (${sort.ofStay}) AND (${holdsOf(sort)} OR ${toldOf(table)}) AND (:stay = :stay OR :windows = '' OR :whole = 1)`,
      )
    : undefined;
  const holds = raw
    .prepare(`SELECT 1 FROM ${table} WHERE id = ? AND (${holdsOf(sort)} OR ${toldOf(table)})`)
    .pluck();
  const { ours = [], oursUnless = {} } = sort;
  const theirs = Object.entries(oursUnless).map(([column, isTheirs]) => ({
    column,
    are: raw.prepare(`SELECT 1 FROM ${table} WHERE id = :id AND ${isTheirs}`).pluck(),
  }));
  // Where nothing personal stands in the row itself it is left as it is.
  const set = [
    'id = id',
    ...Object.entries(sort.blank).map(([column, nothing]) => `${column} = ${nothing}`),
  ].join(', ');
  const blank = raw.prepare(`UPDATE ${table} SET ${set} WHERE id = ? RETURNING ${sort.at}`).pluck();
  return {
    sort,
    due: (before, limit) => due.all({ before, limit }) as string[],
    isDue: (id, before) => isDue.get({ id, before }) === 1,
    holds: (id) => holds.get(id) === 1,
    ofStay: (stay, windows, whole) =>
      (ofStay?.all({ stay, windows, whole: Number(whole) }) ?? []) as {
        id: string;
        open: number;
      }[],
    keptBack: (id, stay) => [
      ...(ours === 'all' ? [] : ours),
      ...theirs.flatMap(({ column, are }) => (are.get({ id, stay }) === 1 ? [] : [column])),
    ],
    blank: (id) => (blank.get(id) as number | undefined) ?? null,
  };
};

/** One set of statements a register, in the order of the table. */
export const prepareKept = (raw: Raw): Statements[] => kept.map((sort) => statementsOf(raw, sort));

/** Reads only: for the reader's thread, whose handle can write nothing. */
export const countDue = (raw: Raw, sort: Kept, before: number): { rows: number; held: number } => {
  const line = raw
    .prepare(
      `SELECT count(*) AS rows, coalesce(sum(${heldOf(sort)}), 0) AS held
        FROM ${sort.table} WHERE ${overOf(sort)}`,
    )
    .get({ before }) as { rows: number; held: number };
  return { rows: line.rows - line.held, held: line.held };
};

export type { Raw };
