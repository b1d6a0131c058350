/**
 * Rows of the copy that the house took away after it was made, of a table whose pages are not all there. The key of
 * a row that is lost is found still, on pages of its own; that of one that was taken away is not.
 */
import { readable } from './readable.ts';
import { type Both, proved } from './rows.ts';
import type { Table } from './tables.ts';

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
const among = (names: readonly string[]): string =>
  names.map((name) => `"${name}" = ?`).join(' AND ');

/** Asks the damaged house whether it has such a row; undefined: that cannot be read. */
const createAsk = ({ damaged }: Both, from: string, columns: readonly string[]) => {
  const asked = readable(() =>
    damaged.prepare(`SELECT 1 FROM ${from} WHERE ${among(columns)}`).pluck(),
  );
  return (values: readonly unknown[]): boolean | undefined =>
    asked && readable(() => asked.get(...values) !== undefined);
};

/** What cannot be read proves nothing: then the row stays. */
export const removeTakenAway = (both: Both, table: Table): void => {
  const { raw } = both;
  const { name, key, keyIndex } = table;
  // A row that has nothing but its number has no second page to answer for it.
  if (key[0] === 'rowid' && !keyIndex) return;
  const hasAt = createAsk(both, `"${name}"`, key);
  const hasKey =
    keyIndex && createAsk(both, `"${name}" INDEXED BY "${keyIndex.name}"`, keyIndex.columns);
  const isGone = (at: readonly unknown[], named: readonly unknown[]): boolean =>
    hasKey ? hasKey(named) === false && hasAt(at) !== true : hasAt(at) === false;
  const rows = raw
    .prepare(
      `SELECT ${list([...key, ...(keyIndex?.columns ?? [])])} FROM main."${name}" AS d
        WHERE TRUE ${proved(table)}`,
    )
    .raw()
    .iterate() as Iterable<unknown[]>;
  const gone: unknown[][] = [];
  for (const row of rows) {
    const at = row.slice(0, key.length);
    if (isGone(at, row.slice(key.length))) gone.push(at);
  }
  const remove = raw.prepare(`DELETE FROM main."${name}" WHERE ${among(key)}`);
  for (const at of gone) remove.run(...at);
};
