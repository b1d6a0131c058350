/**
 * Brings the rows of one table from a damaged house into its copy: whatever is new or other there and can
 * still be read. Where a page is gone, the rows beside it are found by halving.
 */
import type { Raw } from '../database/open.ts';
import type { ToldRows } from '../record/index.ts';
import { readable } from './readable.ts';
import type { Table } from './tables.ts';

/** Rows asked for at once where pages are gone. */
const bite = 512;

export type SalvagedRows = {
  table: string;
  /** Rows that were new or other. */
  taken: number;
  /** Its pages are all there, and its rows stand in order. */
  whole: boolean;
  /** Some of its rows could not be read, or were read with bytes that cannot be theirs. */
  unread: boolean;
  /** The latter, by what the record names them by. */
  garbled: ReadonlySet<unknown>;
};

type Taken = Pick<SalvagedRows, 'taken' | 'unread'>;

/** The copy, with the damaged house attached as `damaged`, and the damaged house by a handle of its own. */
export type Both = { raw: Raw; damaged: Raw };

const list = (names: readonly string[], of = ''): string =>
  names.map((name) => `${of}"${name}"`).join(', ');
const numbered = ({ key }: Table): boolean => key[0] === 'rowid';
const allOf = (table: Table): string[] =>
  numbered(table) ? ['rowid', ...table.columns] : table.columns;

/** All its pages are there, and its rows stand in order. */
const isWhole = (damaged: Raw, { name }: Table): boolean =>
  readable(() => damaged.pragma(`quick_check("${name}")`, { simple: true })) === 'ok';

/** Rows of things whose events could not be proved stay as they are in the copy. */
export const proved = ({ ids }: Table): string =>
  ids.map((id) => `AND NOT EXISTS (SELECT 1 FROM temp.unproved WHERE id = d."${id}")`).join(' ');

/** In one statement: a table of a million rows takes seconds. */
const takeAll = (raw: Raw, table: Table): number => {
  const { name, columns, key } = table;
  const taken = raw
    .prepare(
      `INSERT OR REPLACE INTO main."${name}" (${list(allOf(table))})
        SELECT ${list(allOf(table), 'd.')} FROM damaged."${name}" AS d
        WHERE NOT EXISTS (
          SELECT 1 FROM main."${name}" AS m
          WHERE ${key.map((one) => `m."${one}" IS d."${one}"`).join(' AND ')}
            AND (${list(columns, 'm.')}) IS (${list(columns, 'd.')}))
        ${proved(table)}`,
    )
    .run().changes;
  // Rows it has no more were taken away on purpose.
  raw.exec(
    `DELETE FROM main."${name}" WHERE (${list(key)}) NOT IN (SELECT ${list(key)} FROM damaged."${name}")`,
  );
  return taken;
};

type Take = (row: readonly unknown[]) => boolean;

/** What a garbled row may meet; whatever else is wrong with it the table does not know. */
const isRefused = (error: unknown): boolean =>
  /^SQLITE_CONSTRAINT/.test(String((error as { code?: unknown } | null)?.code));

/**
 * Takes a row that is new or other. The end of a long row lies on a page that SQLite reads whatever stands there: what
 * the record tells otherwise, or the table refuses, is not taken.
 */
const createTake = (
  raw: Raw,
  table: Table,
  told: ToldRows | undefined,
): { take: Take; garbled: Set<unknown> } => {
  const { name, ids } = table;
  const all = allOf(table);
  const slots = all.map(() => '?').join(', ');
  const same = raw
    .prepare(`SELECT 1 FROM main."${name}" WHERE (${list(all)}) IS (${slots})`)
    .pluck();
  const put = raw.prepare(`INSERT OR REPLACE INTO main."${name}" (${list(all)}) VALUES (${slots})`);
  const unproved = raw.prepare('SELECT 1 FROM temp.unproved WHERE id = ?').pluck();
  const places = ids.map((id) => all.indexOf(id));
  const garbled = new Set<unknown>();
  const named = all.indexOf(told?.key ?? 'id');
  const isPut = (row: readonly unknown[]): boolean => {
    if (told && !told.isAsTold(Object.fromEntries(all.map((one, at) => [one, row[at]]))))
      return false;
    try {
      put.run(...row);
      return true;
    } catch (error) {
      if (isRefused(error)) return false;
      throw error;
    }
  };
  const take: Take = (row) => {
    if (places.some((at) => unproved.get(row[at]) !== undefined)) return false;
    if (same.get(...row) !== undefined) return false;
    if (isPut(row)) return true;
    garbled.add(row[named]);
    return false;
  };
  return { take, garbled };
};

const byNumber = ({ raw, damaged }: Both, table: Table, take: Take): Taken => {
  const { name } = table;
  const ask = damaged
    .prepare(`SELECT ${list(allOf(table))} FROM "${name}" WHERE rowid BETWEEN ? AND ?`)
    .raw();
  const newest = (of: Raw): number =>
    readable(
      () => of.prepare(`SELECT coalesce(max(rowid), 0) FROM "${name}"`).pluck().get() as number,
    ) ?? 0;
  // Where the newest cannot be read, it is not far beyond the copy's: a copy is half an hour old.
  const last = Math.max(newest(damaged), newest(raw) + 20 * bite);
  let taken = 0;
  let unread = false;
  const fetch = (from: number, until: number): void => {
    const rows = readable(() => ask.all(from, until) as unknown[][]);
    if (rows) {
      for (const row of rows) if (take(row)) taken += 1;
      return;
    }
    if (from === until) {
      unread = true;
      return;
    }
    const middle = Math.floor((from + until) / 2);
    fetch(from, middle);
    fetch(middle + 1, until);
  };
  for (let from = 1; from <= last; from += bite) fetch(from, from + bite - 1);
  return { taken, unread };
};

/** From both ends towards the gap: what lies between cannot be asked for without a key that is known. */
const byKey = ({ damaged }: Both, table: Table, take: Take): Taken => {
  const { name, columns, key } = table;
  let taken = 0;
  let unread = false;
  const walk = (direction: 'ASC' | 'DESC'): void => {
    const beyond = `WHERE (${list(key)}) ${direction === 'ASC' ? '>' : '<'} (${key.map(() => '?').join(', ')})`;
    const ask = (after: readonly unknown[] | null): unknown[] | undefined => {
      const rows = readable(
        () =>
          damaged
            .prepare(
              `SELECT ${list(columns)} FROM "${name}" ${after ? beyond : ''}
                ORDER BY ${key.map((one) => `"${one}" ${direction}`).join(', ')} LIMIT 1`,
            )
            .raw()
            .all(...(after ?? [])) as unknown[][],
      );
      unread ||= rows === undefined;
      return rows?.[0];
    };
    for (let row = ask(null); row; ) {
      if (take(row)) taken += 1;
      const at = row;
      row = ask(key.map((one) => at[columns.indexOf(one)]));
    }
  };
  walk('ASC');
  walk('DESC');
  return { taken, unread };
};

/** Whether a row that stands in the copy can still be asked for in the damaged house. */
export const couldBeRead = (
  { raw, damaged }: Both,
  { name, key }: Table,
  column: string,
  value: string,
): boolean => {
  const at = raw
    .prepare(`SELECT ${list(key)} FROM main."${name}" WHERE "${column}" = ?`)
    .raw()
    .get(value) as unknown[] | undefined;
  if (at === undefined) return true;
  const beside = key.map((one) => `"${one}" IS ?`).join(' AND ');
  return (
    readable(
      () => damaged.prepare(`SELECT * FROM "${name}" WHERE ${beside}`).get(...at) ?? null,
    ) !== undefined
  );
};

const noRows: ReadonlySet<unknown> = new Set();

/** Takes what there is of a table. @param told undefined where the record cannot tell its rows */
export const salvageRows = (
  both: Both,
  table: Table,
  told: (table: string) => ToldRows | undefined,
): SalvagedRows => {
  const { raw, damaged } = both;
  const { name } = table;
  if (isWhole(damaged, table))
    return { table: name, taken: takeAll(raw, table), whole: true, unread: false, garbled: noRows };
  // Without its beginning nothing of it can be asked for.
  if (readable(() => damaged.prepare(`SELECT 1 FROM "${name}" LIMIT 0`)) === undefined)
    return { table: name, taken: 0, whole: false, unread: true, garbled: noRows };
  const { take, garbled } = createTake(raw, table, told(name));
  const { taken, unread } = (numbered(table) ? byNumber : byKey)(both, table, take);
  return { table: name, taken, whole: false, unread: unread || garbled.size > 0, garbled };
};
