// The same moment gives the same house: every row, every hash, on every machine.
import { expect, it } from 'vitest';
import { demoPeople, demoPin } from '../../electron/desk/demo/people.ts';
import { demoHashes, demoSalt } from '../../electron/desk/demo/pin-hashes.ts';
import { hashSecret } from '../../electron/desk/staff/argon.ts';
import { type DemoHouse, makeDemo, makingMs } from './demo.ts';

const at = '2026-03-08T08:17:23.456+08:00';

const tablesOf = ({ rows }: DemoHouse): string[] =>
  rows<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  ).map(({ name }) => name);

const contentsOf = (house: DemoHouse): Map<string, string> =>
  new Map(
    tablesOf(house).map((table) => [
      table,
      JSON.stringify(
        house
          .rows<Record<string, unknown>>(`SELECT * FROM "${table}" ORDER BY 1`)
          // Where the machine's clock stands is the machine's own affair.
          .map(({ clock_offset_ms: _, ...row }) => JSON.stringify(row))
          .sort(),
      ),
    ]),
  );

it(
  'is made alike on two machines',
  async () => {
    const one = await makeDemo(at);
    const other = await makeDemo(at, Date.parse('2031-01-01T00:00:00Z'));
    try {
      const [contents, others] = [contentsOf(one), contentsOf(other)];
      expect([...others.keys()]).toEqual([...contents.keys()]);
      for (const [table, rows] of contents) expect(others.get(table) === rows, table).toBe(true);
    } finally {
      await one.close();
      await other.close();
    }
  },
  2 * makingMs,
);

it('keeps the known PINs as any other PIN is kept', async () => {
  expect(Object.keys(demoHashes).sort()).toEqual(demoPeople.map(({ code }) => code).sort());
  for (const code of ['001', '090', '241'])
    expect(demoHashes[code]).toBe(await hashSecret(demoPin(code), demoSalt(code)));
});
