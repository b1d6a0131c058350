// The database: what the code believes of the tables is what the migrations make, and hot questions use their index.

import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { openDatabase } from '../../electron/desk/database/open.ts';
import * as schema from '../../electron/desk/database/schema/index.ts';
import { createTestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

type Column = { name: string; type: string; notnull: number; pk: number };

const tables = Object.values(schema).flatMap((part) => (is(part, SQLiteTable) ? [part] : []));

describe('the tables', () => {
  it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
    '%s is as the code sees it',
    async (name, table) => {
      const house = await createTestHouse();
      const stored = house
        .rows<Column>(`PRAGMA table_info("${name}")`)
        .map((column) => [column.name, column.type, column.notnull === 1 || column.pk > 0]);
      const seen = getTableConfig(table).columns.map((column) => [
        column.name,
        column.getSQLType().toUpperCase(),
        column.notNull || column.primary,
      ]);
      expect(seen.sort()).toEqual(stored.sort());
    },
  );

  it('are all known to the code, strict, and free of hanging references', async () => {
    const house = await createTestHouse();
    const stored = house
      .rows<{ name: string; strict: number }>(
        "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .filter(({ name }) => !name.startsWith('document_words'));
    expect(stored.map(({ name }) => name).sort()).toEqual(
      tables.map((table) => getTableConfig(table).name).sort(),
    );
    expect(stored.filter(({ strict }) => strict !== 1)).toEqual([]);
    expect(house.rows('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('come from steps that only go up, in tens', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    for (const version of versions) expect(version % 10).toBe(0);
  });
});

describe('an open database', () => {
  it('writes ahead, waits for the disk, holds references and is marked as ours', async () => {
    const house = await createTestHouse();
    const database = openDatabase({ dataDir: house.dataDir });
    const pragma = (name: string) => database.raw.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('trusted_schema')).toBe(0);
    expect(pragma('application_id')).toBe(0x42454c4c);
    expect(pragma('user_version')).toBe(migrations.at(-1)?.version);
    database.close();
  });
});

describe('a transaction', () => {
  it('that fails leaves nothing, not even a number', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await recordOne(operator, '1208毛巾');
    const before = house.contents();
    await operator.requests.create({ place: '1208', service: 'nothing' }).catch(() => {});
    await operator.intake
      .record({
        text: '1208毛巾',
        corrected: {
          place: '1208',
          items: [
            { service: 'pillows', words: 'a' },
            { service: 'nothing', words: 'b' },
          ],
        },
      })
      .catch(() => {});
    expect(house.contents()).toBe(before);
    expect(await recordOne(operator, '1209毛巾')).toMatchObject({ number: 2 });
  });
});
