/**
 * Is each row of the registers what the record says of it? The record tells a row whole when it is new and
 * then every change of a column; the newest value it tells must be the one that stands in the table. What the
 * record never tells of (columns worked out from others, erased words) is not compared. Of a secret's hash it
 * tells a mark.
 */
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { type Finding, findingDeeds, mostFindings } from '../../../shared/record/model.ts';
import type { Raw } from '../database/open.ts';
import * as schema from '../database/schema/index.ts';
import { secretMark } from '../staff/index.ts';

/** Some ten milliseconds of rows. */
const bite = 100;

/** Kinds whose rows are taken out in the course of the work: a planned shift, for one. */
export const goAgain: ReadonlySet<string> = new Set(['roster']);

/** Columns an event of the same subject speaks of and means another row's: not compared, by table. */
const notHeld: Readonly<Record<string, readonly string[]>> = {
  // For which department a question was asked, put right in the story of its answer.
  answers: ['department'],
  // A bed that stands again is told with the one that was taken out.
  extra_beds: ['out_at_ms'],
};

type Told = { body: string; commitment: string | null; personal: string | null };
type Said = {
  row?: Record<string, unknown>;
  changes?: Record<string, [unknown, unknown]>;
  facts?: { secretMark?: string | null };
};

/** Registers whose rows go by a code of the house's own, which another may bear too: only events of this kind speak of them. */
const codedAs: Readonly<Record<string, string>> = {
  areas: 'area',
  services: 'service',
  loan_items: 'loan-item',
  minibar_articles: 'minibar-article',
  laundry_articles: 'laundry-article',
  work_types: 'housekeeping',
};

export type Register = {
  table: string;
  /** The column the record names a row by, and the kind of subject where that is a code. */
  key: 'id' | 'code' | 'number';
  kind: string | null;
  /** By the code's names, as the record has them. */
  columns: Record<string, SQLiteColumn>;
};

/** Every table whose rows the record can speak of. Rooms stand in it under their numbers: one that is gone is missed, none is compared. */
export const registers: readonly Register[] = Object.values(schema).flatMap((part): Register[] => {
  if (!is(part, SQLiteTable)) return [];
  const columns = getTableColumns(part) as Record<string, SQLiteColumn>;
  const table = getTableName(part);
  const kind = codedAs[table] ?? null;
  const key = columns['id'] ? 'id' : 'code';
  const named = columns[key]?.primary && columns[key].dataType === 'string';
  return named && (key === 'id' || kind !== null) ? [{ table, key, kind, columns }] : [];
});

/** What cannot be read says nothing of a row: the walk of the record names the event that is not as it was sealed. */
const saidIn = (text: string): Said => {
  try {
    return (JSON.parse(text) ?? {}) as Said;
  } catch {
    return {};
  }
};

const tell = (into: Record<string, unknown>, text: string | null): void => {
  if (text === null) return;
  const { row, changes } = saidIn(text);
  if (row) Object.assign(into, row);
  if (changes) for (const [name, [, after]] of Object.entries(changes)) into[name] = after;
};

/** What no cell of ours holds: it is like nothing the record says. */
const unreadable = Symbol('unreadable');

const cellOf = (column: SQLiteColumn, stored: unknown): unknown => {
  if (stored === null) return null;
  try {
    return column.mapFromDriverValue(stored);
  } catch {
    return unreadable;
  }
};

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** Rooms that bear another number now than when something was recorded of them: former number to today's, or to the marked one of a room out of use. */
type Renumbered = ReadonlyMap<string, readonly string[]>;

export const renumberedOf = (raw: Raw): Renumbered => {
  const names = new Map<string, string[]>();
  for (const { was, now } of raw
    .prepare(
      `SELECT n.number AS was, r.number AS now FROM room_names n
        JOIN (SELECT id, number FROM rooms UNION ALL SELECT id, number FROM retired_rooms) r
        ON r.id = n.room_id`,
    )
    .all() as { was: string; now: string }[])
    names.set(was, [...(names.get(was) ?? []), now]);
  return names;
};

const sameRoom = (stands: unknown, said: unknown, names: Renumbered): boolean =>
  Array.isArray(stands) && Array.isArray(said)
    ? stands.length === said.length &&
      [...stands].every((one) =>
        said.some((other) => same(one, other) || sameRoom(one, other, names)),
      )
    : typeof stands === 'string' &&
      typeof said === 'string' &&
      names.get(said)?.includes(stands) === true;

/** Names of the columns that are not what the record says, by the names of the table. */
export const differing = (
  { table, columns }: Register,
  row: Record<string, unknown>,
  story: readonly Told[],
  names: Renumbered,
): string[] => {
  const said: Record<string, unknown> = {};
  let erased = false;
  for (const { body, commitment, personal } of story) {
    tell(said, body);
    tell(said, personal);
    erased ||= commitment !== null && personal === null;
  }
  return Object.entries(said).flatMap(([name, value]) => {
    const column = columns[name];
    if (!column || notHeld[table]?.includes(column.name)) return [];
    const stands = cellOf(column, row[column.name]);
    if (same(stands, value) || sameRoom(stands, value, names) || (erased && isNothing(stands)))
      return [];
    return [column.name];
  });
};

/** Whether a secret stands that the record knows nothing of; a house of before marks is not asked. */
const secretDiffers = (row: Record<string, unknown>, story: readonly Told[]): boolean => {
  const marks = story.flatMap(({ body }) => {
    const { facts } = saidIn(body);
    return facts?.secretMark === undefined ? [] : [facts.secretMark];
  });
  return marks.length > 0 && marks.at(-1) !== secretMark(row['secret_hash'] as string | null);
};

/** Names of the columns of a row that are not what the record says, a secret among them. */
export const notAsTold = (
  register: Register,
  row: Record<string, unknown>,
  story: readonly Told[],
  names: Renumbered,
): string[] => {
  const columns = differing(register, row, story, names);
  if (register.table === 'staff' && secretDiffers(row, story)) columns.push('secret_hash');
  return columns;
};

/** Where rows of each kind stand, learnt on the way: a kind may have more than one register. */
export const createFinder = (raw: Raw, among = registers) => {
  const stands = among.map(({ table, key, kind }) => ({
    table,
    kind,
    has: raw.prepare(`SELECT 1 FROM "${table}" WHERE ${key} = ?`).pluck(),
  }));
  const known = new Map<string, typeof stands>();
  return (kind: string, id: string): { there: boolean; table: string | undefined } => {
    const first = known.get(kind) ?? [];
    const others = stands.filter((one) => one.kind === null || one.kind === kind);
    for (const one of [...first, ...others]) {
      if (one.has.get(id) === undefined) continue;
      if (!first.includes(one)) known.set(kind, [...first, one]);
      return { there: true, table: one.table };
    }
    return { there: false, table: first[0]?.table };
  };
};

/** A row whose beginning the record tells, and that is in no register any more. */
export const goneOf = (
  { seq, kind, id }: { seq: number; kind: string; id: string },
  table: string | undefined,
): Finding => ({
  kind: 'row-missing',
  seq,
  ...(table ? { table } : {}),
  key: id,
  detail: `the ${kind} of event ${seq} is gone`,
});

/** What did not stay as the record says of it. */
export const differsOf = (
  { table }: Register,
  key: string,
  seq: number | null,
  columns: readonly string[],
): Finding => ({
  kind: 'row-differs',
  seq,
  table,
  key,
  detail: `${findingDeeds.differs}: ${columns.join(', ')}`,
});

/** Under what its row is found: a room stands on record under the number it bore; its row by what it says beside it. */
export const rowOfEvent = `CASE WHEN subject_kind = 'room' AND json_valid(body)
  THEN coalesce(body ->> '$.facts.room', subject_id) ELSE subject_id END`;
/** Whether an event tells a row from its beginning. */
export const beginsRow = `body GLOB '{"row":*'`;

/** Rows the record tells the beginning of, and that are in no register any more. */
function* checkMissing(raw: Raw): Generator<unknown, Finding[]> {
  const findings: Finding[] = [];
  const find = createFinder(raw);
  const page = raw.prepare(
    `SELECT seq, subject_kind AS kind, ${beginsRow} AS begins, ${rowOfEvent} AS id
      FROM events WHERE seq > ? ORDER BY seq LIMIT 1000`,
  );
  for (let from = 0; findings.length < mostFindings; ) {
    const events = page.all(from) as { seq: number; kind: string; id: string; begins: number }[];
    for (const event of events) {
      if (event.begins === 0 || goAgain.has(event.kind)) continue;
      const { there, table } = find(event.kind, event.id);
      if (!there) findings.push(goneOf(event, table));
    }
    const last = events.at(-1);
    if (!last) break;
    from = last.seq;
    yield;
  }
  return findings;
}

/** Reads what the record tells of a row after an event. */
export const storyIn = (
  raw: Raw,
): ((register: Register, key: string, after?: number) => Told[]) => {
  const story = raw.prepare(
    `SELECT e.body, e.commitment, p.body AS personal FROM events e
      LEFT JOIN event_personal p ON p.seq = e.seq
      WHERE e.subject_id = @key AND (@kind IS NULL OR e.subject_kind = @kind) AND e.seq > @after
      ORDER BY e.seq`,
  );
  return ({ kind }, key, after = 0) => story.all({ key, kind, after }) as Told[];
};

/** Compares every row of every register with its story, in bites. Some forty seconds at a million requests. */
export function* checkRows(raw: Raw): Generator<unknown, Finding[]> {
  const findings: Finding[] = yield* checkMissing(raw);
  const names = renumberedOf(raw);
  const story = storyIn(raw);
  for (const register of registers) {
    const page = raw.prepare(
      `SELECT * FROM "${register.table}" WHERE ${register.key} > ?
        ORDER BY ${register.key} LIMIT ${bite}`,
    );
    for (let from = ''; findings.length < mostFindings; ) {
      const rows = page.all(from) as Record<string, unknown>[];
      for (const row of rows) {
        const key = String(row[register.key]);
        const columns = notAsTold(register, row, story(register, key), names);
        if (columns.length > 0) findings.push(differsOf(register, key, null, columns));
      }
      const last = rows.at(-1);
      if (!last || rows.length < bite) break;
      from = String(last[register.key]);
      yield;
    }
  }
  return findings;
}
