// Whether a guest heard from the house in time, where the complaint was resolved before they were told.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { noise } from './noise.ts';

const day = '2026-11-23';

/** Grave: the guest hears within a quarter of an hour. */
const grave = async () => {
  const house = await createTestHouse();
  const { client, id } = await noise(house);
  await client.complaints.change({ id, severity: 3 });
  return { house, client, id };
};

/** Of how many it is known, and how many of these were in time; in words to be compared. */
const inTime = async (house: TestHouse) => {
  const { figures } = await house
    .as('090')
    .reports.run({ name: 'complaints', from: day, until: day });
  const value = (name: string) => figures.find(({ figure }) => figure === name)?.value;
  return [value('inTime'), value('repliesInTime')];
};

const counted = (house: TestHouse) =>
  house.rows(
    'SELECT replies_in_time AS kept, replies_late AS late, due_at_ms AS due FROM complaints',
  );

const asking = async (house: TestHouse) =>
  (await house.as('002').alarms.list()).alarms.map(({ target }) => target);

const closing = { cause: 'building', causeWords: '门缝漏音', noMeasure: '老楼' } as const;

describe('a complaint resolved before its guest was told anything', () => {
  it('is late when the reply comes past its time, whenever it was resolved; no alarm asks for it', async () => {
    for (const resolvedAfter of [180, 10]) {
      const { house, client, id } = await grave();
      house.advance(resolvedAfter);
      const resolved = await client.complaints.resolve({ id, text: '换到 1510', followUps: [] });
      expect(resolved.state).toBe('resolved');
      expect(await asking(house)).toEqual([]);
      house.advance(20);
      expect(await asking(house)).toEqual([]);
      // Nobody has told them yet, and the time is past.
      expect(await inTime(house)).toEqual([0, null]);
      const told = await client.complaints.reply({ id, text: '已换房，致歉' });
      expect(told).toMatchObject({ repliesInTime: 0, repliesLate: 1, dueAt: null });
      await client.complaints.close({ id, ...closing });
      expect(counted(house)).toEqual([{ kept: 0, late: 1, due: null }]);
      expect(await inTime(house)).toEqual([0, 0]);
    }
  });

  it('is in time when the reply still is; told as it was resolved, nothing is due any more', async () => {
    const { house, client, id } = await grave();
    house.advance(10);
    await client.complaints.resolve({ id, text: '换到 1510', followUps: [] });
    expect(await inTime(house)).toEqual([null, null]);
    house.advance(4);
    await client.complaints.reply({ id, text: '已换房，致歉' });
    expect(counted(house)).toEqual([{ kept: 1, late: 0, due: null }]);
    // What is said beside it later is no second reply that was due.
    house.advance(60);
    await client.complaints.reply({ id, text: '再次致歉' });
    expect(counted(house)).toEqual([{ kept: 1, late: 0, due: null }]);
    const { complaint } = await client.complaints.open({ what: '太吵', place: '1210' });
    const told = { id: complaint?.id ?? '', text: '已处理', told: '已处理', followUps: [] };
    expect(await client.complaints.resolve(told)).toMatchObject({ repliesInTime: 1, dueAt: null });
    house.advance(120);
    expect(await inTime(house)).toEqual([100, 100]);
  });

  it('is late where a new moment was promised after the old one had passed, and a promise in time moves it', async () => {
    for (const [minutes, late] of [
      [14, 0],
      [16, 1],
    ] as const) {
      const { house, client, id } = await grave();
      house.advance(minutes);
      const promised = await client.complaints.promise({ id, by: house.inMinutes(30) });
      expect(promised).toMatchObject({ repliesLate: late, overdue: false, promised: true });
      house.advance(20);
      expect(
        await client.complaints.reply({ id, text: '已换房', next: house.inMinutes(60) }),
      ).toMatchObject({
        repliesInTime: 1,
        repliesLate: late,
      });
    }
  });

  it('by a slip, opened again, is late where the time went by without a word, and only once', async () => {
    for (const [minutes, late] of [
      [14, 0],
      [16, 1],
    ] as const) {
      const { house, client, id } = await grave();
      await client.complaints.resolve({ id, text: '换到 1510', followUps: [] });
      house.advance(minutes);
      const again = await client.complaints.reopen({ id, reason: '按错了' });
      expect(again).toMatchObject({ state: 'open', repliesLate: late, overdue: false });
      const next = house.inMinutes(30);
      expect(await client.complaints.reply({ id, text: '在办', next })).toMatchObject({
        repliesInTime: 1,
        repliesLate: late,
      });
    }
  });

  it('after a first reply is late where the next one was due before it was resolved', async () => {
    for (const [minutes, late] of [
      [29, 0],
      [31, 1],
    ] as const) {
      const { house, client, id } = await grave();
      await client.complaints.reply({ id, text: '在办', next: house.inMinutes(30) });
      house.advance(minutes);
      await client.complaints.resolve({ id, text: '换到 1510', followUps: [] });
      house.advance(60);
      await client.complaints.close({ id, ...closing });
      expect(counted(house)).toEqual([{ kept: 1, late, due: null }]);
      expect(await inTime(house)).toEqual([late === 0 ? 100 : 0, 100]);
    }
  });
});
