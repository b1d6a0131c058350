// A PC that was a year ahead for a working day and is right again: its copies and sheets are dated in the future,
// and what is made from now on is newer all the same.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepSheet } from '../../electron/desk/fallback/folder.ts';
import { fallbackFolder, nowFile } from '../../electron/desk/fallback/index.ts';
import { kept, outOfRotation } from '../../shared/backups/model.ts';
import { layHouse, reportOf } from '../recovery/copied-house.ts';
import { leavesOf, overwrite } from '../support/damage.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const yearMinutes = 365 * 24 * 60;
const folderOf = (house: TestHouse): string => join(house.dataDir, 'backups');
const copiesIn = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.db'));

/** A copy each half hour, of a request more each; gives their names. */
const copyEach = async (house: TestHouse, count: number): Promise<string[]> => {
  const names: string[] = [];
  for (let made = 0; made < count; made += 1) {
    house.advance(30);
    await recordOne(house.as('002'), '1208毛巾');
    names.push((await house.as('090').backups.now()).name);
  }
  return names;
};

/** Set right, and somebody says so: the house goes by the machine. */
const setRight = async (house: TestHouse): Promise<void> => {
  house.sleep(-yearMinutes);
  await house.as('090').house.followClock({ at: house.inMinutes(0) });
  house.desk.settle();
};

const houseSetRight = async () => {
  const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
  house.sleep(yearMinutes);
  const ahead = await copyEach(house, 14);
  await setRight(house);
  return { house, ahead };
};

it('copies made after it are the newest: none pushes out the one before, and recovery, list and rehearsal take the last', async () => {
  const { house, ahead } = await houseSetRight();
  const made = await copyEach(house, kept.newest + 1);
  const lying = copiesIn(folderOf(house));
  expect(lying).toEqual(expect.arrayContaining(made.slice(-kept.newest)));
  // Of the day that has not come yet one stays, as of any day, and goes when twelve others are over.
  expect(lying.filter((name) => ahead.includes(name))).toEqual(ahead.slice(-1));
  const newest = made.at(-1) ?? '';
  const { copies, places } = await house.as('090').backups.list();
  expect(copies.slice(0, kept.newest).map(({ name }) => name)).toEqual(
    made.slice(-kept.newest).reverse(),
  );
  expect(places[0]?.newestAt).toBe(copies[0]?.madeAt);
  await house.as('090').backups.rehearse();
  expect((await house.as('090').backups.list()).rehearsal).toMatchObject({ name: newest });
  await house.desk.close();
  const laid = layHouse(house);
  overwrite(laid.file, leavesOf(laid.file, 'rooms'));
  await (await laid.start()).close();
  expect(reportOf(laid.dataDir)).toMatchObject({ copy: { name: newest }, missingCount: 0 });
}, 120_000);

it('houses kept aside stay while a copy made before them is there, and go with the last of them', async () => {
  const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
  const [before = ''] = await copyEach(house, 1);
  const keptIn = join(house.dataDir, 'kept', '20261201T010000000Z-before-restore');
  mkdirSync(keptIn, { recursive: true });
  house.sleep(84 * 24 * 60);
  await copyEach(house, 1);
  house.sleep(yearMinutes);
  // A working day and a night: the clock is taken for what it says.
  await copyEach(house, 1);
  house.advance(25 * 60);
  await copyEach(house, 1);
  expect(copiesIn(folderOf(house))).toContain(before);
  expect(existsSync(keptIn)).toBe(true);
  for (const name of [before, `${before}.json`]) rmSync(join(folderOf(house), name));
  await copyEach(house, 1);
  expect(existsSync(keptIn)).toBe(false);
}, 120_000);

it('of copies of before, whose notes tell no order, the one with the longest record is the newest', async () => {
  const { house, ahead } = await houseSetRight();
  const made = await copyEach(house, 2);
  for (const name of copiesIn(folderOf(house))) {
    const file = join(folderOf(house), `${name}.json`);
    const { order, ...note } = JSON.parse(readFileSync(file, 'utf8')) as { order?: number };
    expect(order, 'what is new is told').toBeDefined();
    writeFileSync(file, JSON.stringify(note));
  }
  const listed = async () =>
    (await house.as('090').backups.list()).copies.slice(0, 3).map(({ name }) => name);
  expect(await listed()).toEqual([made[1], made[0], ahead.at(-1)]);
  const [after] = await copyEach(house, 1);
  expect(await listed()).toEqual([after, made[1], made[0]]);
}, 120_000);

it('a house that went back to a shorter record makes newer copies than those of the line it left', async () => {
  const house = await createTestHouse({ live: true });
  const [first = '', ...later] = await copyEach(house, 4);
  await house.as('090').backups.restore({ name: first, why: '误删整层房间' });
  await house.reopen();
  const [after] = await copyEach(house, 1);
  const { copies } = await house.as('090').backups.list();
  const names = copies.map(({ name }) => name);
  expect(names[0]).toBe(after);
  expect(names.indexOf(later.at(-1) ?? '')).toBeGreaterThan(0);
}, 120_000);

it('copies of another house on the same stick are never the newest of ours', async () => {
  const house = await createTestHouse();
  const [name = ''] = await copyEach(house, 1);
  const note = JSON.parse(readFileSync(join(folderOf(house), `${name}.json`), 'utf8')) as object;
  const other = 'house-20991231T000000000Z.db';
  writeFileSync(join(folderOf(house), other), 'theirs');
  writeFileSync(
    join(folderOf(house), `${other}.json`),
    JSON.stringify({ ...note, houseId: 'another', order: 9_000, madeAtMs: Date.UTC(2099, 11, 31) }),
  );
  const { copies, places } = await house.as('090').backups.list();
  expect(copies.map((one) => one.name)).toEqual([name, other]);
  expect(places[0]?.newestAt).toBe(copies[0]?.madeAt);
});

it('no copy of a day that has not come lies there for ever', () => {
  const day = 86_400_000;
  const at = (days: number, order: number) => {
    const atMs = Date.UTC(2026, 10, 24) + days * day;
    return { name: String(order), atMs, date: new Date(atMs).toISOString().slice(0, 10), order };
  };
  // Two weeks were lived a year ahead; then the house lives on, a copy a day.
  let lying = Array.from({ length: 14 }, (_, back) => at(365 + back, back));
  const ahead = new Set(lying.map(({ name }) => name));
  for (let passed = 0; passed < 300; passed += 1) {
    lying.push(at(passed, 100 + passed));
    const gone = new Set(outOfRotation(lying));
    lying = lying.filter(({ name }) => !gone.has(name));
    expect(lying.at(-1)?.name).toBe(String(100 + passed));
  }
  expect(lying.filter(({ name }) => ahead.has(name))).toEqual([]);
});

it('sheets are kept again, and those dated ahead go with the first of them', async () => {
  const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
  const sheets = () =>
    readdirSync(fallbackFolder(house.dataDir)).filter(
      (name) => name.endsWith('.html') && name !== nowFile,
    );
  const writeEach = async (count: number) => {
    for (let written = 0; written < count; written += 1) {
      house.advance(20);
      await house.desk.writeFallback('hour');
    }
  };
  house.sleep(yearMinutes);
  await writeEach(50);
  expect(sheets()).toHaveLength(48);
  await setRight(house);
  await writeEach(5);
  expect(sheets().filter((name) => name.startsWith('desk 2027'))).toEqual([]);
  expect(sheets()).toHaveLength(5);
}, 120_000);

it('a sheet of a day with an hour more is not taken for one dated ahead', async () => {
  const house = await createTestHouse();
  const at = { nowMs: Date.parse('2026-10-25T12:00:00+01:00'), timeZone: 'Europe/Berlin' };
  const path = await keepSheet(house.dataDir, { text: 'whole', reason: 'hour', ...at });
  expect(existsSync(path)).toBe(true);
});
