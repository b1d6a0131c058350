// What the house took away after its copy was made does not come back with the copy, though pages of its table are gone; what is lost does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leavesOf, overwrite } from '../support/damage.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layHouse, reportOf } from './copied-house.ts';

/** More watches and more targets set apart than one page holds. */
const calls = 60;
const periods = ['day', 'night'] as const;
const priorities = ['normal', 'high', 'urgent'] as const;

let house: TestHouse;
/** Watches of wake-ups taken back since the copy: of the first that was set, one in the middle and the last. */
let takenBack: string[];
/** The targets of these services were set apart in the copy, and are not any more. */
let clearedSince: string[];
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  const numbers = house
    .rows<{ number: string }>('SELECT number FROM rooms ORDER BY number')
    .map(({ number }) => number);
  const made: string[] = [];
  for (const place of numbers.slice(0, calls))
    made.push((await house.as('002').wakeUps.set({ place, at: '06:30' })).id);
  const services = house
    .rows<{ code: string }>('SELECT code FROM services ORDER BY code')
    .map(({ code }) => code);
  const supervisor = house.as('011');
  for (const service of services)
    for (const period of periods)
      for (const priority of priorities)
        await supervisor.standards.set({ service, period, priority, completeMinutes: 600 });
  await house.as('090').backups.now();
  const back = [made[0], made[calls / 2], made.at(-1)].map((id = '') => id);
  takenBack = back.flatMap((id) =>
    house
      .rows<{ id: string }>('SELECT id FROM watches WHERE subject_id = ?', id)
      .map((watch) => watch.id),
  );
  for (const id of back) await house.as('002').wakeUps.cancel({ id, reason: '不用叫了' });
  clearedSince = [services[0], services.at(-1)].map((code = '') => code);
  for (const service of clearedSince)
    for (const period of periods)
      for (const priority of priorities)
        await supervisor.standards.clear({ service, period, priority });
});
afterAll(() => house.close());

const watches = "SELECT id FROM watches WHERE target <> 'recovered' ORDER BY id";
const targets = 'SELECT service, period FROM service_targets ORDER BY service, period';

/** A start on it, of a table one page or more gone. @returns its rows as they were, and as they came back */
const backWithout = async (sql: string, gone: Record<string, number[] | 'all'>) => {
  const laid = layHouse(house);
  const before = laid.rows<Record<string, string>>(sql);
  for (const [name, which] of Object.entries(gone)) {
    const pages = leavesOf(laid.file, name);
    if (which !== 'all') expect(pages.length, name).toBeGreaterThan(1);
    overwrite(laid.file, which === 'all' ? pages : which.map((at) => pages.at(at) as number));
  }
  const desk = await laid.start();
  await desk.close();
  const [table] = Object.keys(gone);
  expect(reportOf(laid.dataDir).tables).toContainEqual(
    expect.objectContaining({ table, whole: false }),
  );
  return { before, after: laid.rows<Record<string, string>>(sql) };
};

describe('a row taken away after the copy was made', () => {
  it('stays away where another page of its table is gone, and where its own is', async () => {
    expect(takenBack.length).toBeGreaterThan(2);
    for (const page of [0, -1]) {
      const { before, after } = await backWithout(watches, { watches: [page] });
      expect(before.map(({ id }) => id)).not.toEqual(expect.arrayContaining([takenBack[0]]));
      expect(after).toEqual(before);
    }
  });

  it('comes back where nobody can tell it from one that is lost', async () => {
    const { before, after } = await backWithout(watches, {
      watches: [0],
      sqlite_autoindex_watches_1: 'all',
    });
    expect(after).toEqual(expect.arrayContaining(before));
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining([takenBack[0]]));
  });

  it('of a table that is in the order of its key stays away where its place can be read', async () => {
    const { before, after } = await backWithout(targets, { service_targets: [-1] });
    const services = new Set(after.map(({ service }) => service));
    expect(after).toEqual(expect.arrayContaining(before));
    expect(services.has(clearedSince[0] as string)).toBe(false);
    // Its page is gone: nobody knows.
    expect(services.has(clearedSince[1] as string)).toBe(true);
  });
});
