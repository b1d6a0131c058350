// A month's file that cannot be made anew after an erasure: somebody is told, the others are thinned, and it is tried again.
import { existsSync, mkdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

/** Was in the house in that month and is in its personal file. */
const archivedGuest = async (house: TestHouse, guest: string, place: string, month: string) => {
  const { stay } = await house.as('002').stays.checkIn({ place, guest, departure: `${month}-28` });
  await house.as('002').stays.checkOut({ id: stay.id });
  const { personalFile } = await house.as('011').archive.write({ month });
  const file = personalFile ?? '';
  return {
    file: join(house.dataDir, 'archive', file),
    erase: () => house.as('020').guests.erase({ stay: stay.id, confirm: guest }),
    found: async () =>
      (await house.as('011').archive.open({ file, member: 'stays', filter: guest })).found,
  };
};

const stale = (house: TestHouse) =>
  house
    .rows<{ month: string }>('SELECT month FROM archives WHERE stale > 0')
    .map(({ month }) => month);
const thinned = (house: TestHouse, month: string) =>
  expect.poll(() => stale(house), { timeout: 60_000 }).not.toContain(month);
const unthinned = (house: TestHouse) =>
  house.rows<{ month: string; body: string }>(
    "SELECT subject_id AS month, body FROM events WHERE kind = 'archive-unthinned'",
  );
const told = async (house: TestHouse) =>
  (await house.as('011').alarms.list()).alarms.filter(({ about }) => about.kind === 'archive');

it('is told until the guest is out of it; it is tried every ten minutes, and the other months at once', async () => {
  const house = await createTestHouse();
  const november = await archivedGuest(house, '慕容雪晴', '1216', '2026-11');
  house.sleep(12 * 24 * 60);
  const december = await archivedGuest(house, '上官婉', '1217', '2026-12');
  expect([await november.found(), await december.found()]).toEqual([1, 1]);
  const inTheWay = `${november.file}.part`;
  mkdirSync(inTheWay);
  await november.erase();
  await december.erase();
  house.desk.settle();
  await thinned(house, '2026-12');
  // Nobody else was in the house in December: nothing personal is left of it.
  expect(existsSync(december.file)).toBe(false);
  expect(await november.found()).toBe(1);
  await expect.poll(() => unthinned(house), { timeout: 60_000 }).toHaveLength(1);
  expect(unthinned(house)).toMatchObject([{ month: '2026-11' }]);
  expect(JSON.parse(unthinned(house)[0]?.body ?? '').facts.reason).toBeTypeOf('string');
  house.advance(1);
  expect(await told(house)).toMatchObject([
    { about: { id: '2026-11' }, target: 'archive-stale', label: '2026-11', level: 2 },
  ]);

  // Tried again after ten minutes, with the same end: it is told already.
  house.advance(10);
  await house.as('011').archive.write({ month: '2026-12' });
  // What is recorded meanwhile does not write the month anew each time.
  rmdirSync(inTheWay);
  await recordOne(house.as('002'), '1208毛巾');
  house.desk.settle();
  await house.as('011').archive.write({ month: '2026-12' });
  expect(stale(house)).toEqual(['2026-11']);
  expect(await november.found()).toBe(1);

  house.advance(10);
  await thinned(house, '2026-11');
  expect(await november.found()).toBe(0);
  expect(unthinned(house)).toHaveLength(1);
  expect(await told(house)).toEqual([]);
  expect(house.rows("SELECT id FROM watches WHERE target = 'archive-stale'")).toEqual([]);
});

it('is quiet too when somebody writes the month by hand', async () => {
  const house = await createTestHouse();
  const november = await archivedGuest(house, '慕容雪晴', '1216', '2026-11');
  const inTheWay = `${november.file}.part`;
  mkdirSync(inTheWay);
  await november.erase();
  house.desk.settle();
  await expect.poll(() => unthinned(house), { timeout: 60_000 }).toHaveLength(1);
  house.advance(1);
  expect(await told(house)).toHaveLength(1);
  rmdirSync(inTheWay);
  await house.as('011').archive.write({ month: '2026-11' });
  expect(await told(house)).toEqual([]);
  expect(await november.found()).toBe(0);
});
