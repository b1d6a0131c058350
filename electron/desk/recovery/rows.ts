/**
 * Brings the rows of one table from a damaged house into its copy: whatever is new or other there and can
 * still be read. Where a page is gone, the rows beside it are found by halving.
 */
import type { Raw } from '../database/open.ts';
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
  /** Some of its rows could not be read. */
  unread: boolean;
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

/** Takes a row that is new or other. @returns whether it was */
const createTake = (raw: Raw, table: Table): ((row: readonly unknown[]) => boolean) => {
  const { name, ids } = table;
  const all = allOf(table);
  const slots = all.map(() => '?').join(', ');
  const same = raw
    .prepare(`SELECT 1 FROM main."${name}" WHERE (${list(all)}) IS (${slots})`)
    .pluck();
  const put = raw.prepare(`INSERT OR REPLACE INTO main."${name}" (${list(all)}) VALUES (${slots})`);
  const unproved = raw.prepare('SELECT 1 FROM temp.unproved WHERE id = ?').pluck();
  const places = ids.map((id) => all.indexOf(id));
  return (row) => {
    if (places.some((at) => unproved.get(row[at]) !== undefined)) return false;
    if (same.get(...row) !== undefined) return false;
    put.run(...row);
    return true;
  };
};

const byNumber = ({ raw, damaged }: Both, table: Table): Taken => {
  const { name } = table;
  const take = createTake(raw, table);
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
const byKey = ({ raw, damaged }: Both, table: Table): Taken => {
  const { name, columns, key } = table;
  const take = createTake(raw, table);
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

/** Takes what there is of a table. */
export const salvageRows = (both: Both, table: Table): SalvagedRows => {
  const { name } = table;
  if (isWhole(both.damaged, table))
    return { table: name, taken: takeAll(both.raw, table), whole: true, unread: false };
  // Without its beginning nothing of it can be asked for.
  if (readable(() => both.damaged.prepare(`SELECT 1 FROM "${name}" LIMIT 0`)) === undefined)
    return { table: name, taken: 0, whole: false, unread: true };
  const taken = numbered(table) ? byNumber(both, table) : byKey(both, table);
  return { table: name, ...taken, whole: false };
};
