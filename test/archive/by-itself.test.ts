// The last month's archive in the first night of the next, written by the desk itself.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const firstNight = '2026-12-01T03:50:00+08:00';

const fileOf = (house: TestHouse, month: string) =>
  join(house.dataDir, 'archive', `${month}.bellboard.zip`);
const archives = (house: TestHouse) =>
  house.rows('SELECT month, complete, written_by AS by FROM archives ORDER BY month');
const events = (house: TestHouse, kind: string) =>
  house.rows<{ month: string; actor: string; body: string }>(
    'SELECT subject_id AS month, actor, body FROM events WHERE kind = ? ORDER BY seq',
    kind,
  );
const told = async (house: TestHouse) =>
  (await house.as('011').alarms.list()).alarms.filter(({ target }) => target === 'archive-month');

/** The writing goes on in a thread of its own. */
const written = (house: TestHouse, month: string) =>
  expect
    .poll(() => house.rows('SELECT month FROM archives WHERE complete = 1'), { timeout: 20_000 })
    .toContainEqual({ month });

/** The first night, in a house where something lies in the way of the archive's folder. */
const withoutFolder = async () => {
  const house = await createTestHouse({ live: true });
  const inTheWay = join(house.dataDir, 'archive');
  writeFileSync(inTheWay, 'no folder');
  house.setClock(firstNight);
  await expect.poll(() => events(house, 'archive-unwritten'), { timeout: 20_000 }).toHaveLength(1);
  house.advance(1);
  return { house, inTheWay };
};

describe('a month that is over', () => {
  it('is written in its first night, once, and says the desk did it', async () => {
    const house = await createTestHouse({ live: true });
    await recordOne(house.as('002'), '1208毛巾');
    house.setClock('2026-12-01T03:49:00+08:00');
    expect(archives(house)).toEqual([]);
    house.setClock(firstNight);
    // Whoever is at the desk is not held up by it.
    await recordOne(house.as('002'), '1210毛巾');
    await written(house, '2026-11');
    expect(archives(house)).toEqual([{ month: '2026-11', complete: 1, by: 'scheduler' }]);
    const [event] = events(house, 'archive-written');
    expect(event).toMatchObject({ month: '2026-11', actor: 'scheduler' });
    expect(JSON.parse(event?.body ?? '').facts).toMatchObject({ complete: true });

    const supervisor = house.as('011');
    const { months } = await supervisor.archive.list({});
    expect(months.find(({ month }) => month === '2026-11')).toMatchObject({
      archive: { by: 'scheduler', byItself: true, complete: true, there: true },
    });
    const opened = await supervisor.archive.open({
      file: '2026-11.bellboard.zip',
      member: 'requests',
    });
    expect(opened).toMatchObject({ complete: true, found: 1, chain: { ours: 'same' } });

    const before = readFileSync(fileOf(house, '2026-11'));
    house.setClock('2026-12-03T12:00:00+08:00');
    await house.reopen();
    house.desk.settle();
    expect(events(house, 'archive-written')).toHaveLength(1);
    expect(readFileSync(fileOf(house, '2026-11')).equals(before)).toBe(true);
    expect(await told(house)).toEqual([]);
  });

  it('whose night was missed is written when the machine is on again; those before it are not', async () => {
    const house = await createTestHouse({ live: true });
    house.sleep(70 * 24 * 60);
    await written(house, '2027-01');
    expect(archives(house)).toEqual([{ month: '2027-01', complete: 1, by: 'scheduler' }]);
    expect(existsSync(fileOf(house, '2026-11'))).toBe(false);
  });

  it('written by hand before it was over is written anew; a whole one is let be', async () => {
    const house = await createTestHouse({ live: true });
    await house.as('011').archive.write({ month: '2026-11' });
    house.setClock(firstNight);
    await written(house, '2026-11');
    expect(archives(house)).toMatchObject([{ by: 'scheduler' }]);
    const other = await createTestHouse({ live: true });
    other.setClock('2026-12-01T01:00:00+08:00');
    const byHand = await other.as('011').archive.write({ month: '2026-11' });
    expect(byHand).toMatchObject({ complete: true, by: '011', byItself: false });
    other.setClock('2026-12-02T12:00:00+08:00');
    expect(events(other, 'archive-written')).toHaveLength(1);
  });

  it('is written anew in the next night when something of its paper is entered late', async () => {
    const house = await createTestHouse({ live: true });
    house.setClock(firstNight);
    await written(house, '2026-11');
    house.setClock('2026-12-01T08:30:00+08:00');
    const operator = house.as('002');
    const outage = async (from: string) =>
      (await operator.outages.record({ from, until: '2026-12-01T08:00:00+08:00', reason: 'power' }))
        .id;
    const ofToday = await outage('2026-12-01T07:00:00+08:00');
    const line = (receivedAt: string, text: string) => ({ text, receivedAt, writtenBy: '003' });
    await operator.outages.enter({
      outage: ofToday,
      ...line('2026-12-01T07:10:00+08:00', '1210 枕头'),
    });
    expect(archives(house)).toMatchObject([{ complete: 1 }]);
    const overnight = await operator.outages.record({
      ...{ from: '2026-11-30T22:00:00+08:00', until: '2026-12-01T06:00:00+08:00' },
      reason: 'power',
    });
    await operator.outages.enter({
      outage: overnight.id,
      ...line('2026-11-30T23:10:00+08:00', '1208 吹风机'),
    });
    expect(archives(house)).toMatchObject([{ complete: 0 }]);
    house.setClock('2026-12-02T03:50:00+08:00');
    await written(house, '2026-11');
    const { rows } = await house.as('011').archive.open({
      ...{ file: '2026-11.bellboard.zip', member: 'requests', limit: 100 },
    });
    expect(JSON.stringify(rows)).toContain('1208');
  });

  it('that a clock which ran ahead took for over is written anew when it is; one that was over stays as it is', async () => {
    const house = await createTestHouse({ live: true, at: '2026-12-29T10:00:00+08:00' });
    house.desk.settle();
    await written(house, '2026-11');
    house.sleep(9 * 24 * 60);
    await written(house, '2026-12');
    house.sleep(-9 * 24 * 60);
    await house.as('090').house.followClock({ at: '2026-12-29T10:00:00+08:00' });
    house.desk.settle();
    const whole = () => archives(house).map(({ month, complete }) => [month, complete]);
    expect(whole()).toEqual([
      ['2026-11', 1],
      ['2026-12', 0],
    ]);
    await recordOne(house.as('002'), '1208毛巾');
    house.setClock('2027-01-01T03:49:00+08:00');
    expect(whole()).toContainEqual(['2026-12', 0]);
    house.setClock('2027-01-01T03:50:00+08:00');
    await written(house, '2026-12');
    expect(events(house, 'archive-written').map(({ month }) => month)).toEqual([
      ...['2026-11', '2026-12', '2026-12'],
    ]);
    const { found } = await house.as('011').archive.open({
      ...{ file: '2026-12.bellboard.zip', member: 'requests' },
    });
    expect(found).toBe(1);
  });

  it('is not written of a house that is younger, nor by a desk that only answers a command', async () => {
    const house = await createTestHouse({ live: true });
    house.setClock('2026-11-25T12:00:00+08:00');
    const passing = await createTestHouse();
    passing.setClock('2026-12-02T12:00:00+08:00');
    await passing.reopen();
    await house.reopen();
    for (const one of [house, passing]) {
      expect(archives(one)).toEqual([]);
      expect(events(one, 'archive-unwritten')).toEqual([]);
    }
  });

  it('that cannot be written is told to somebody, tried each night, and quiet once it is there', async () => {
    const { house, inTheWay } = await withoutFolder();
    expect(archives(house)).toEqual([]);
    expect(JSON.parse(events(house, 'archive-unwritten')[0]?.body ?? '').facts).toMatchObject({
      reason: 'database.readOnly',
    });
    const [alarm] = await told(house);
    expect(alarm).toMatchObject({
      about: { kind: 'archive', id: '2026-11' },
      label: '2026-11',
      level: 2,
    });
    await house.as('011').alarms.acknowledge({ id: alarm?.id ?? '' });

    house.setClock('2026-12-02T03:50:00+08:00');
    await expect
      .poll(() => events(house, 'archive-unwritten'), { timeout: 20_000 })
      .toHaveLength(2);
    house.advance(1);
    expect(await told(house)).toHaveLength(1);

    rmSync(inTheWay);
    house.setClock('2026-12-03T03:50:00+08:00');
    await written(house, '2026-11');
    expect(await told(house)).toEqual([]);
    expect(house.rows("SELECT id FROM watches WHERE target = 'archive-month'")).toEqual([]);
  });

  it('that could not be written is quiet too when somebody writes it by hand', async () => {
    const { house, inTheWay } = await withoutFolder();
    rmSync(inTheWay);
    await house.as('011').archive.write({ month: '2026-11' });
    expect(await told(house)).toEqual([]);
  });
});
