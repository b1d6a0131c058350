// Twenty seconds under load: what was acknowledged is there, once. No times are held here.

import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { broken } from './promises.ts';
import { soak } from './proof.ts';

it('loses no change and gives no number twice, with three stations at work and the clock moved on', async () => {
  const told: string[] = [];
  const [rows] = await soak.run(0.001, (text) => told.push(text));
  expect(rows?.wrong).toEqual([]);
  expect(rows?.tried).toBeGreaterThan(100);
  expect(rows?.found).toMatch(/[1-9]\d* changes shown on live boards/);
  expect(told[0]).toBe('500 rooms, 3 stations');
}, 180_000);

it('would tell of a change that was acknowledged and is not there, and of a number that is there twice', async () => {
  const house = await createTestHouse();
  const { id } = await recordOne(house.as('002'), '1208毛巾');
  await recordOne(house.as('002'), '1209毛巾');
  const db = new Sqlite(house.file, { readonly: true });
  expect(broken(db, new Map([[`${id} logged`, 1]]))).toEqual([]);
  expect(broken(db, new Map([[`${id} done`, 1]]))).toEqual([
    `done of ${id}: 1 acknowledged, 0 on record`,
  ]);
  db.close();
});
