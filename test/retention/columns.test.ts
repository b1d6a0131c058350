// Every text of the house is declared: what a guest said or is, or not. A new column cannot be forgotten.
import { describe, expect, it } from 'vitest';
import { isExplained } from '../../electron/desk/archive/fields.ts';
import { leftOut } from '../../electron/desk/archive/left-out.ts';
import { columnsOf, members } from '../../electron/desk/archive/members.ts';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { kept, plain, wholly } from '../../electron/desk/personal/index.ts';
import { copied } from '../../electron/desk/retention/copied.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

type Column = { name: string; type: string };

const tablesOf = (house: TestHouse): string[] =>
  house
    .rows<{ name: string }>(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'document_words%'",
    )
    .map(({ name }) => name);

const textsOf = async (): Promise<string[]> => {
  const house = await createTestHouse();
  return tablesOf(house).flatMap((name) =>
    house
      .rows<Column>(`PRAGMA table_info("${name}")`)
      .filter(({ type }) => type !== 'INTEGER' && type !== 'REAL')
      .map((column) => `${name}.${column.name}`),
  );
};

const listed = (lists: Readonly<Record<string, string>>): string[] =>
  Object.entries(lists).flatMap(([table, names]) =>
    names.split(' ').map((name) => `${table}.${name}`),
  );

describe('the columns of the house', () => {
  it('with texts are each declared once: of a guest, or not', async () => {
    const personal = kept.flatMap(({ table, blank }) =>
      Object.keys(blank).map((column) => `${table}.${column}`),
    );
    const declared = [...personal, ...listed(plain), ...listed(wholly)].sort();
    expect(declared).toEqual([...new Set(declared)]);
    expect((await textsOf()).sort()).toEqual(declared);
  });

  it('in the archive are each explained in both languages', async () => {
    const house = await createTestHouse();
    const database = openDatabase({ dataDir: house.dataDir });
    const names = members.flatMap((member) => {
      const { open, personal } = columnsOf(database.raw, member);
      return [member.name, ...[...open, ...personal].map(({ name }) => name)];
    });
    database.close();
    expect([...new Set(names)].filter((name) => !isExplained(name))).toEqual([]);
  });

  it('that are of a guest and not the house’s own stand in the copy a guest is given, and no other ones', async () => {
    const house = await createTestHouse();
    const inCopy = copied.flatMap(({ table, columns }) =>
      columns.map(({ column }) => `${table}.${column}`),
    );
    const theirs = kept
      .filter(({ ofStay, ours }) => ofStay !== undefined && ours !== 'all')
      .flatMap(({ table, blank, ours = [] }) =>
        Object.keys(blank)
          .filter((column) => !ours.includes(column))
          .map((column) => `${table}.${column}`),
      );
    // How a name or a question is compared or typed is the same once more; what a merge filled in is in the file.
    const said = [
      'guests.name_key',
      'guests.spelt',
      'guests.letters',
      'guest_merges.filled',
      'open_questions.same',
    ];
    expect(theirs.filter((one) => !inCopy.includes(one) && !said.includes(one))).toEqual([]);
    for (const { table, columns } of copied) {
      const there = house.rows<Column>(`PRAGMA table_info("${table}")`).map(({ name }) => name);
      expect(columns.map(({ column }) => column).filter((one) => !there.includes(one))).toEqual([]);
      const ours = kept.find((one) => one.table === table)?.ours ?? [];
      expect(columns.filter(({ column }) => ours.includes(column))).toEqual([]);
    }
  });

  it('stand in tables that a month’s archive holds, or that are named as left out with the reason', async () => {
    const house = await createTestHouse();
    const archived = members.map(({ name }) => name);
    expect(archived.filter((name) => leftOut.has(name))).toEqual([]);
    expect([...archived, ...leftOut.keys()].sort()).toEqual(tablesOf(house).sort());
    for (const [table, reason] of leftOut) expect(reason.length, table).toBeGreaterThan(10);
  });
});
