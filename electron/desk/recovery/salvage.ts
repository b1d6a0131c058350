/**
 * Brings everything a damaged house knows beyond its newest copy into that copy, in one transaction: first
 * the record, as far as it proves itself, then the rows, then what belongs to nothing any more is let go. What the
 * record tells of and is not there in the end is named.
 */
import { numbersLeapt } from '../../../shared/recovery/model.ts';
import { searchKinds } from '../../../shared/search/contract.ts';
import { currentVersion } from '../database/migrations/index.ts';
import { type Database, openCopy, type Raw } from '../database/open.ts';
import { createTold, type Lost, lostRows, roomTables } from '../record/index.ts';
import { type Missing, type SalvagedLinks, salvageLinks } from './links.ts';
import { type Both, couldBeRead, type SalvagedRows, salvageRows } from './rows.ts';
import { type Table, tablesOf } from './tables.ts';
import { removeTakenAway } from './taken-away.ts';

export type Salvaged = Omit<SalvagedLinks, 'follows' | 'endless'> & {
  /** What was taken, table by table, and where not all could be read. */
  tables: SalvagedRows[];
  /** Rows that belonged to something that is gone. */
  orphans: number;
  /** Rows the record tells of and that are not there, or not as it tells them; they stand among what is missing too. */
  lost: Lost['findings'];
  /** Tables of which not all could be read, and nobody can say what is missing there. */
  unread: string[];
};

/** The triggers that refuse changes of the past would refuse its return. */
const withoutTriggers = (raw: Raw, work: () => void): void => {
  const triggers = raw
    .prepare("SELECT name, sql FROM main.sqlite_schema WHERE type = 'trigger'")
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) raw.exec(`DROP TRIGGER main."${name}"`);
  work();
  for (const { sql } of triggers) raw.exec(sql);
};

type Gone = Record<string, unknown>;
type Orphans = { table: string; rowid: number | null; parent: string; fkid: number };

/** Of a table that is found by its key alone all rows that refer to nothing there. */
const removeKeyed = (raw: Raw, { table, parent, fkid }: Orphans): Gone[] => {
  const columns = raw
    .prepare('SELECT "from", "to" FROM pragma_foreign_key_list(?) WHERE id = ?')
    .all(table, fkid) as { from: string; to: string }[];
  const refers = columns.map(({ from }) => `o."${from}" IS NOT NULL`);
  const held = columns.map(({ from, to }) => `p."${to}" = o."${from}"`);
  return raw
    .prepare(
      `DELETE FROM main."${table}" AS o WHERE ${refers.join(' AND ')}
        AND NOT EXISTS (SELECT 1 FROM main."${parent}" AS p WHERE ${held.join(' AND ')}) RETURNING *`,
    )
    .all() as Gone[];
};

/** @returns how many went, and the names of those that have one */
const removeOrphans = (raw: Raw): { orphans: number; letGo: string[] } => {
  let orphans = 0;
  const letGo: string[] = [];
  // What is let go may have been referred to in its turn.
  for (let before = -1; before < orphans; ) {
    before = orphans;
    const left = raw
      .prepare('SELECT DISTINCT "table", rowid, parent, fkid FROM pragma_foreign_key_check')
      .all() as Orphans[];
    for (const one of left) {
      const gone =
        one.rowid === null
          ? removeKeyed(raw, one)
          : (raw
              .prepare(`DELETE FROM main."${one.table}" WHERE rowid = ? RETURNING *`)
              .all(one.rowid) as Gone[]);
      orphans += gone.length;
      for (const row of gone)
        letGo.push(...[row['id'], row['code']].filter((name) => typeof name === 'string'));
    }
  }
  return { orphans, letGo };
};

/** Whether all the record tells was proved: what is missing of it may tell a row otherwise. */
const tellsAll = ({ partsLost, missing }: Pick<SalvagedLinks, 'partsLost' | 'missing'>): boolean =>
  partsLost === 0 && missing.every(({ subjectId }) => subjectId !== null);

/** @param isTold the record tells what rows are to be like */
const salvageTables = (both: Both, all: readonly Table[], isTold: boolean): SalvagedRows[] => {
  const salvageOne = (table: Table, told: Parameters<typeof salvageRows>[2]): SalvagedRows => {
    const rows = salvageRows(both, table, told);
    if (!rows.whole) removeTakenAway(both, table);
    return rows;
  };
  const isOfRooms = ({ name }: Table): boolean => roomTables.includes(name);
  // The rooms first: the record names them as they were numbered then.
  const rooms = all.filter(isOfRooms).map((table) => salvageOne(table, () => undefined));
  const told = isTold && rooms.every(({ whole }) => whole) ? createTold(both.raw) : () => undefined;
  return [
    ...rooms,
    ...all.filter((table) => !isOfRooms(table)).map((table) => salvageOne(table, told)),
  ];
};

/** The numbers given are leapt over: none of them is missed. */
const leapt = 'counters';

/** What the record tells of and was not brought back. */
const lostOf = (
  both: Both,
  tables: readonly Table[],
  rows: readonly SalvagedRows[],
  { after, letGo }: { after: number; letGo: string[] },
): Lost => {
  const named = new Map(tables.map((table) => [table.name, table]));
  const garbled = new Map(rows.map((one) => [one.table, one.garbled]));
  return lostRows(both.raw, {
    after,
    letGo,
    unread: new Set(
      rows.flatMap(({ table, unread }) => (unread && table !== leapt ? [table] : [])),
    ),
    couldBeRead: (name, column, value) => {
      const table = named.get(name);
      if (garbled.get(name)?.has(value)) return false;
      return table === undefined || couldBeRead(both, table, column, value);
    },
  });
};

/** As the events that tell of them. What an event that is gone names already is named once. */
const missingOf = (raw: Raw, lost: Lost['findings'], events: readonly Missing[]): Missing[] => {
  const named = new Set(events.map(({ subjectId }) => subjectId));
  const told = raw.prepare(
    `SELECT seq, at_ms AS atMs, kind, subject_kind AS subjectKind, subject_id AS subjectId
      FROM main.events WHERE seq = ?`,
  );
  return [
    ...lost
      .map(({ seq }) => told.get(seq) as Missing)
      .filter(({ subjectId }) => !named.has(subjectId)),
    ...events,
  ];
};

/** The last numbers given cannot be read: the next ones leap over all that can have been. */
const leapOver = (raw: Raw): void =>
  void raw.prepare('UPDATE main.counters SET value = value + ?').run(numbersLeapt);

/** Where the copy is all there is, the numbers given after it are not known either. */
export const leapOverAll = (raw: Raw): void =>
  raw.transaction(() => withoutTriggers(raw, () => leapOver(raw))).immediate();

const indexAnew = (raw: Raw, afterSeq: number): void => {
  raw
    .prepare(
      `INSERT OR IGNORE INTO main.index_queue (kind, subject_id)
        SELECT DISTINCT subject_kind, subject_id FROM main.events
        WHERE (seq > ? OR seq IN (SELECT seq FROM temp.erased)) AND subject_kind IN (${searchKinds.map((kind) => `'${kind}'`).join(', ')})`,
    )
    .run(afterSeq);
};

/**
 * @param database the copy, brought to today's tables; closed by the caller afterwards, and not used for anything else
 * @param damagedFile a file of its own that may be written to: the damaged one is kept as it was found
 * @returns undefined where the damaged house is of other tables or of another line, or cannot be read at all
 * @throws whatever SQLite says of the copy
 */
export const salvage = (
  { raw }: Pick<Database, 'raw'>,
  damagedFile: string,
  nativeBinding: string | undefined,
): Salvaged | undefined => {
  // Pages that may be gone are asked for through a handle of its own: after a fault a handle writes no more.
  const damaged = openCopy({ file: damagedFile, nativeBinding });
  try {
    const version = (of: Raw) => of.pragma('user_version', { simple: true });
    if (version(damaged) !== version(raw)) return undefined;
    raw.pragma('foreign_keys = OFF');
    raw.pragma('cache_size = -65536');
    // What was erased since is overwritten here too.
    raw.pragma('secure_delete = ON');
    raw.prepare('ATTACH ? AS damaged').run(damagedFile);
    const before = (raw.prepare('SELECT max(seq) FROM main.events').pluck().get() ?? 0) as number;
    let salvaged: Salvaged | undefined;
    raw
      .transaction(() => {
        raw.exec('CREATE TEMP TABLE unproved (id TEXT PRIMARY KEY)');
        raw.exec('CREATE TEMP TABLE erased (seq INTEGER PRIMARY KEY)');
        withoutTriggers(raw, () => {
          const { follows, endless, ...links } = salvageLinks({ raw, damaged });
          if (!follows) return;
          const unproved = raw.prepare('INSERT OR IGNORE INTO temp.unproved VALUES (?)');
          for (const { subjectId } of links.missing)
            if (subjectId !== null) unproved.run(subjectId);
          const all = tablesOf(raw);
          // Of tables of before an update the record is not told in today's columns.
          const isTelling = !endless && tellsAll(links) && version(raw) === currentVersion;
          const tables = salvageTables({ raw, damaged }, all, isTelling);
          if (tables.some(({ table, whole }) => table === leapt && !whole)) leapOver(raw);
          const { orphans, letGo } = removeOrphans(raw);
          const { findings, untold } = lostOf({ raw, damaged }, all, tables, {
            after: before,
            letGo,
          });
          const missing = missingOf(raw, findings, links.missing);
          const unread = endless ? ['events', ...untold] : untold;
          salvaged = { ...links, missing, tables, orphans, lost: findings, unread };
          indexAnew(raw, before);
        });
      })
      .deferred();
    return salvaged;
  } finally {
    damaged.close();
  }
};
