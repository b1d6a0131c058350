// A damaged house that had gone back to an older copy comes back on its own line, not on the one it left.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { currentVersion } from '../../electron/desk/database/migrations/index.ts';
import { leavesOf, overwrite } from '../support/damage.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { administratorOf, layHouse, reportOf } from './copied-house.ts';

const record = async (house: TestHouse, from: number, count: number): Promise<void> => {
  const numbers = house
    .rows<{ number: string }>('SELECT number FROM rooms ORDER BY number')
    .slice(from, from + count);
  for (const { number } of numbers) await recordOne(house.as('002'), `${number}毛巾`);
  house.desk.settle();
};

/** Two copies, of 3 and of 11 requests; the house goes back to the first and records others. */
const houseGoneBack = async (others: number) => {
  const house = await createTestHouse({ live: true });
  await record(house, 0, 3);
  const { name: followed } = await house.as('090').backups.now();
  house.advance(1);
  await record(house, 3, 8);
  const { name: left } = await house.as('090').backups.now();
  await house.as('090').backups.restore({ name: followed, why: '误删整层房间' });
  await house.reopen();
  await record(house, 40, others);
  return { house, followed, left };
};

type Laid = ReturnType<typeof layHouse>;
const damage = ({ file }: Laid, table = 'rooms', from = 0): void =>
  overwrite(file, leavesOf(file, table).slice(from));
const headOf = (file: string): number => {
  const db = new Sqlite(file);
  try {
    return db.prepare('SELECT max(seq) FROM events').pluck().get() as number;
  } finally {
    db.close();
  }
};

describe('a damaged house that went back to an older copy', () => {
  it.each([
    ['has not come as far as the copy it left', 2],
    ['has come further than the copy it left', 30],
  ])('and %s comes back with all of its own', async (_, others) => {
    const { house, followed, left } = await houseGoneBack(others);
    const laid = layHouse(house);
    const leftHead = headOf(join(laid.dataDir, 'backups', left));
    expect(headOf(laid.file) > leftHead).toBe(others === 30);
    damage(laid);
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({
      copy: { name: followed },
      refused: [{ name: left, reason: 'backups.ofLineLeft' }],
      missingCount: 0,
    });
    expect(laid.whole()).toHaveLength(3 + others);
  });

  it('and has no copy but the one it left comes back from that alone, and says so', async () => {
    const { house, followed, left } = await houseGoneBack(2);
    const laid = layHouse(house);
    // Its copies are looked for where it lay before, too.
    for (const { dataDir } of [laid, house]) rmSync(join(dataDir, 'backups', followed));
    damage(laid);
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({
      copy: { name: left },
      refused: [{ name: left, reason: 'backups.ofLineLeft' }],
      salvaged: null,
    });
    expect(laid.whole()).toHaveLength(11);
  });
});

const goneIn: Readonly<Record<string, (laid: Laid) => void>> = {
  'is gone': ({ file }) => rmSync(file),
  'has lost its beginning, so that nothing of it can be asked for,': ({ file }) =>
    overwrite(file, [1]),
};

const comesBack = async (laid: Laid, harm = ({ file }: Laid) => rmSync(file)) => {
  laid.closed();
  harm(laid);
  await (await laid.start()).close();
  return reportOf(laid.dataDir);
};

describe('a house that went back to an older copy and', () => {
  for (const [how, harm] of Object.entries(goneIn))
    it.each([
      ['was at work on it since it was opened', false, 2],
      ['was closed since', true, 2],
      ['was closed since and has come further than the copy it left', true, 30],
    ])(`${how} comes back on its own line, where it %s`, async (_, closed, others) => {
      const { house, followed, left } = await houseGoneBack(others);
      if (closed) await house.reopen();
      expect(await comesBack(layHouse(house), harm)).toMatchObject({
        copy: { name: followed },
        refused: [{ name: left, reason: 'backups.ofLineLeft' }],
      });
    });

  it('is gone comes back from the copy made since, and where that cannot be used from the one it went back to', async () => {
    const { house, followed, left } = await houseGoneBack(2);
    house.advance(1);
    const { name: since } = await house.as('090').backups.now();
    const whole = layHouse(house);
    expect(await comesBack(whole)).toMatchObject({ copy: { name: since }, refused: [] });
    expect(whole.whole()).toHaveLength(3 + 2);
    const laid = layHouse(house);
    // Its copies are looked for where it lay before, too.
    for (const { dataDir } of [laid, house])
      writeFileSync(join(dataDir, 'backups', since), 'no copy');
    const report = await comesBack(laid);
    expect(report.copy).toMatchObject({ name: followed });
    expect(report.refused).toContainEqual({ name: since, reason: 'backups.damaged' });
    expect(report.refused).toContainEqual({ name: left, reason: 'backups.ofLineLeft' });
    expect(laid.whole()).toHaveLength(3);
  });

  it('is gone, came back and went on comes back from what it was copied to since', async () => {
    const { house } = await houseGoneBack(2);
    const laid = layHouse(house);
    await comesBack(laid);
    const again = await laid.start();
    const { name: since } = await administratorOf(house, again).backups.now();
    await again.close();
    rmSync(join(laid.dataDir, 'kept'), { recursive: true });
    expect(await comesBack(laid)).toMatchObject({ copy: { name: since }, refused: [] });
  });

  it('is gone comes back from its newest copy where the witness is of another house', async () => {
    const { house, left } = await houseGoneBack(2);
    const laid = layHouse(house);
    const witness = join(laid.dataDir, 'witness.json');
    const said = JSON.parse(readFileSync(witness, 'utf8')) as object;
    writeFileSync(witness, JSON.stringify({ ...said, houseId: 'another' }));
    expect(await comesBack(laid)).toMatchObject({ copy: { name: left }, refused: [] });
  });
});

describe('a damaged house that never went back', () => {
  let house: TestHouse;
  let older = '';
  let newest = '';
  beforeAll(async () => {
    house = await createTestHouse({ shared: true });
    await record(house, 0, 3);
    older = (await house.as('090').backups.now()).name;
    house.advance(1);
    await record(house, 3, 8);
    newest = (await house.as('090').backups.now()).name;
    return () => house.close();
  });

  it('and whose newest events cannot be read comes back from its newest copy all the same', async () => {
    const laid = layHouse(house);
    damage(laid, 'events', -4);
    await (await laid.start()).close();
    expect(reportOf(laid.dataDir)).toMatchObject({ copy: { name: newest }, refused: [] });
    expect(laid.whole()).toHaveLength(11);
  });

  it('passes over a copy of a newer program, which could not be opened', async () => {
    const laid = layHouse(house);
    const copy = join(laid.dataDir, 'backups', newest);
    const db = new Sqlite(copy);
    db.pragma(`user_version = ${currentVersion + 1}`);
    db.close();
    const note = JSON.parse(readFileSync(`${copy}.json`, 'utf8')) as object;
    const sha256 = createHash('sha256').update(readFileSync(copy)).digest('hex');
    const bytes = statSync(copy).size;
    writeFileSync(
      `${copy}.json`,
      JSON.stringify({ ...note, version: currentVersion + 1, sha256, bytes }),
    );
    damage(laid);
    await (await laid.start()).close();
    expect(readdirSync(join(laid.dataDir, 'backups'))).toContain(older);
    expect(reportOf(laid.dataDir)).toMatchObject({
      copy: { name: older },
      refused: [{ name: newest, reason: 'database.newer' }],
      missingCount: 0,
    });
    expect(laid.whole()).toHaveLength(11);
  });
});
