// A desk that is killed in the middle of its work, fifty times: nothing acknowledged is lost, nothing is half.
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { databaseFile } from '../../electron/desk/database/open.ts';
import { crash } from './crash.ts';
import { copyOf, drop, newPremises } from './house.ts';
import { judge, lookAtCopy, openReference } from './state.ts';

it('killed fifty times under load, a house is what it would be had it never been killed', async () => {
  const figures = await crash({ kills: 50 });
  expect(figures.wrong).toEqual([]);
  expect(figures.kills).toBe(50);
  expect(figures.acknowledged).toBeGreaterThan(500);
}, 300_000);

it('a desk that told of a step before it was on the disk would be found out', async () => {
  const { wrong } = await crash({ kills: 10, broken: 'told-early' });
  expect(wrong.join()).toMatch(/acknowledged steps it is neither so/);
});

it.each([
  ['a row that is missing', 'DELETE FROM messages'],
  ['a row from a step nobody took', 'UPDATE loans SET quantity = 2 WHERE number = 1'],
  ['a counter that went back', "UPDATE counters SET value = value - 1 WHERE name = 'request'"],
])(
  '%s would be found out',
  async (_, sql) => {
    const untouched = await newPremises();
    const reference = await openReference(untouched.dataDir);
    await reference.after(40);
    const tampered = copyOf(untouched);
    expect(await judge(await lookAtCopy(tampered), 40, reference)).toEqual({
      steps: 40,
      wrong: [],
    });
    const other = new Sqlite(databaseFile(tampered.dataDir));
    expect(other.prepare(sql).run().changes).toBeGreaterThan(0);
    other.close();
    const verdict = await judge(await lookAtCopy(tampered), 40, reference);
    await reference.close();
    drop(untouched, tampered);
    expect(verdict.steps).toBeNull();
    expect(verdict.wrong.join()).toMatch(/differs in/);
  },
  60_000,
);
