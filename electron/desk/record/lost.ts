/**
 * What a house that came back from damage has not got though its record tells of it: rows that are gone, and rows
 * that stand as in the copy though they were changed since. The night's check would find the same and call it
 * tampering; here it is known where it went.
 */
import type { Finding } from '../../../shared/record/model.ts';
import type { Raw } from '../database/open.ts';
import { rooms } from '../database/schema/index.ts';
import {
  beginsRow,
  createFinder,
  differing,
  differsOf,
  goAgain,
  goneOf,
  type Register,
  registers,
  renumberedOf,
  rowOfEvent,
  storyIn,
} from './rows.ts';

/** So many of a table's newest rows say whether the record tells of them. */
const looked = 200;

type LostInput = {
  /** The newest event of the copy; 0: there was none. */
  after: number;
  /** Tables of which not every row could be read. */
  unread: ReadonlySet<string>;
  /** Names of rows that went because what they belonged to is gone. */
  letGo: readonly string[];
  /** Whether the damaged house could still be asked for a row. */
  couldBeRead: (table: string, key: string, value: string) => boolean;
};

export type Lost = {
  /** Each with the event that tells of it, in their order. */
  findings: (Finding & { seq: number })[];
  /** Tables that were not all read and of which the record does not tell all: what is missing there nobody can name. */
  untold: string[];
};

type Begun = { seq: number; kind: string; id: string };
type At = Finding & { seq: number };

/** A room's changes stand on record under its number. */
const compared = (): Register[] => [
  ...registers.filter(({ table }) => table !== 'rooms'),
  {
    table: 'rooms',
    key: 'number',
    kind: 'room',
    columns: { ...registers.find(({ table }) => table === 'rooms')?.columns, number: rooms.number },
  },
];

const goneSince = (raw: Raw, standing: readonly Register[], { after, letGo }: LostInput): At[] => {
  const find = createFinder(raw, standing);
  const begun = (where: string) =>
    raw.prepare(
      `SELECT seq, subject_kind AS kind, ${rowOfEvent} AS id FROM events
        WHERE ${where} AND ${beginsRow} ORDER BY seq`,
    );
  const ofRow = begun('subject_id = ?');
  const gone = new Map<string, At>();
  const note = (event: Begun): void => {
    if (goAgain.has(event.kind) || gone.has(event.id)) return;
    const { there, table } = find(event.kind, event.id);
    if (!there) gone.set(event.id, { ...goneOf(event, table), seq: event.seq });
  };
  for (const event of begun('seq > ?').iterate(after) as Iterable<Begun>) note(event);
  // What stood in the copy already may have gone with what it was given since.
  for (const id of letGo) for (const event of ofRow.all(id) as Begun[]) note(event);
  return [...gone.values()];
};

/** Rows of a table that could not be read and of which something was recorded since the copy. */
const leftBehind = (
  raw: Raw,
  register: Register,
  { after, couldBeRead }: LostInput,
): { row: Record<string, unknown>; key: string; seq: number }[] => {
  const { table, key: column, kind } = register;
  const touched = raw
    .prepare(
      `SELECT subject_id AS key, max(seq) AS seq FROM events
        WHERE seq > @after AND (@kind IS NULL OR subject_kind = @kind) GROUP BY subject_id`,
    )
    .all({ after, kind }) as { key: string; seq: number }[];
  const stands = raw.prepare(`SELECT * FROM main."${table}" WHERE "${column}" = ?`);
  return touched.flatMap(({ key, seq }) => {
    const row = stands.get(key) as Record<string, unknown> | undefined;
    return row && !couldBeRead(table, column, key) ? [{ row, key, seq }] : [];
  });
};

/** Whether the record tells the rows of a table from their beginning. */
const isTold = (raw: Raw, { table, key }: Register): boolean => {
  if (table === 'rooms') return true;
  const kinds = raw
    .prepare(
      `SELECT DISTINCT e.subject_kind FROM
        (SELECT "${key}" AS named FROM main."${table}" ORDER BY "${key}" DESC LIMIT ${looked}) r
        JOIN main.events e ON e.subject_id = r.named WHERE e.${beginsRow}`,
    )
    .pluck()
    .all() as string[];
  return kinds.some((kind) => !goAgain.has(kind));
};

/** A house of an older program has not all of today's tables. */
const tablesIn = (raw: Raw): ReadonlySet<string> =>
  new Set(
    raw
      .prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[],
  );

/** @param raw the house that came back, with all that was salvaged */
export const lostRows = (raw: Raw, input: LostInput): Lost => {
  const { after, unread, letGo } = input;
  if (unread.size === 0 && letGo.length === 0) return { findings: [], untold: [] };
  const tables = tablesIn(raw);
  const standing = registers.filter(({ table }) => tables.has(table));
  const findings = goneSince(raw, standing, input);
  const names = tables.has('room_names') ? renumberedOf(raw) : new Map<string, string[]>();
  const story = storyIn(raw);
  const untold = new Set(unread);
  for (const register of compared().filter(({ table }) => unread.has(table))) {
    let isAllTold = isTold(raw, register) || findings.some(({ table }) => table === register.table);
    for (const { row, key, seq } of leftBehind(raw, register, input)) {
      const differs = differing(register, row, story(register, key, after), names).length > 0;
      if (differs)
        findings.push({
          ...differsOf(register, key, seq, differing(register, row, story(register, key), names)),
          seq,
        });
      // Something was done with it, and the record does not say what it left in the row.
      else isAllTold = false;
    }
    if (isAllTold) untold.delete(register.table);
  }
  return {
    findings: findings.sort((one, other) => one.seq - other.seq),
    untold: [...untold].sort(),
  };
};
