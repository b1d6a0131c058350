// A PC that was days ahead and is right again: what goes by the clock goes on by the right one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Clock } from '../../electron/desk/kernel/clock.ts';
import { nightly } from '../../electron/desk/kernel/scheduler.ts';
import { isoAt } from '../../shared/kernel/time.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const dayMinutes = 24 * 60;

const copiesOf = (house: TestHouse): number =>
  readdirSync(join(house.dataDir, 'backups')).filter((name) => name.endsWith('.db')).length;

/** Three days ahead for a while, then right, and somebody says so. */
const wasAhead = async (): Promise<TestHouse> => {
  const house = await createTestHouse({ at: '2026-11-24T10:00:00+08:00', live: true });
  house.sleep(3 * dayMinutes);
  await house.as('002').requests.create({ place: '1208', service: 'towels' });
  house.advance(5);
  await expect.poll(() => copiesOf(house), { timeout: 20_000 }).toBeGreaterThan(0);
  house.sleep(-3 * dayMinutes);
  await house.as('090').house.followClock({ at: '2026-11-24T10:05:00+08:00' });
  house.desk.settle();
  return house;
};

it('copies are made every half hour again', async () => {
  const house = await wasAhead();
  const before = copiesOf(house);
  await house.as('002').requests.create({ place: '1210', service: 'towels' });
  house.advance(31);
  await expect.poll(() => copiesOf(house), { timeout: 20_000 }).toBeGreaterThan(before);
});

it('every night is looked through, the one that is begun once more', () => {
  let nowMs = Date.parse('2026-11-27T10:00:00+08:00');
  const clock = { nowMs: () => nowMs } as Clock;
  const looks: string[] = [];
  const due = nightly(
    clock,
    () => 'Asia/Shanghai',
    210,
    () => looks.push(isoAt(nowMs, 'Asia/Shanghai')),
  );
  const pass = (to: string) => {
    nowMs = Date.parse(to);
    const nextMs = due.nextAtMs();
    if (nextMs !== null && nextMs <= nowMs) due.run();
  };
  pass('2026-11-27T10:01:00+08:00');
  pass('2026-11-24T10:05:00+08:00');
  pass('2026-11-24T23:00:00+08:00');
  pass('2026-11-25T03:31:00+08:00');
  pass('2026-11-25T12:00:00+08:00');
  expect(looks.map((at) => at.slice(5, 16))).toEqual(['11-27T10:01', '11-24T10:05', '11-25T03:31']);
});

/** Days ahead, and with work done by that clock; then right, and somebody says so. */
const ahead = async (house: TestHouse, days: number): Promise<void> => {
  const now = house.nowMs();
  house.sleep(days * dayMinutes);
  await house.as('002').requests.create({ place: '1208', service: 'towels' });
  house.advance(5);
  house.sleep(-days * dayMinutes);
  await house.as('090').house.followClock({ at: isoAt(now, 'Asia/Shanghai') });
  house.desk.settle();
};

const turnsOf = (house: TestHouse): string[] =>
  house
    .rows<{ day: string }>(
      "SELECT json_extract(body, '$.facts.day') AS day FROM events WHERE kind = 'day-turned' AND subject_kind = 'house' ORDER BY seq",
    )
    .map(({ day }) => day);

it('rooms turn on each of the days it was ahead by, once', async () => {
  const house = await createTestHouse({ at: '2026-11-24T05:00:00+08:00' });
  await ahead(house, 3);
  expect(turnsOf(house)).toEqual(['2026-11-26']);
  house.setClock('2026-11-24T05:59:00+08:00');
  expect(turnsOf(house)).toHaveLength(1);
  house.setClock('2026-11-28T05:59:00+08:00');
  expect(turnsOf(house).slice(1)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']);
});

it('public rounds are made on each of those days, and what was missed by a wrong clock is to be done', async () => {
  const house = await createTestHouse({ at: '2026-11-24T10:00:00+08:00' });
  const supervisor = house.as('011');
  await supervisor.housekeeping.addRound({
    ...{ area: 'lobby', words: '地面推尘', times: [480, 1_020], graceMinutes: 20 },
  });
  const on = async (day: string) =>
    (await supervisor.housekeeping.publicAreas({ date: `2026-11-${day}` })).tasks.map(
      ({ dueAt, state }) => `${dueAt?.slice(11, 16)} ${state}`,
    );
  await ahead(house, 3);
  expect(await on('27')).toEqual(['08:00 missed', '17:00 open']);
  // What is past of the day itself is nobody's fault.
  expect(await on('24')).toEqual(['17:00 open']);
  const rung = async () =>
    (await supervisor.alarms.list()).alarms
      .filter(({ place }) => place === 'lobby')
      .map(({ raisedAt }) => raisedAt.slice(0, 10));
  expect(await rung()).toEqual(['2026-11-27']);
  for (const day of ['25', '26', '27']) {
    house.setClock(`2026-11-${day}T07:30:00+08:00`);
    expect(await on(day)).toEqual(['08:00 open', '17:00 open']);
    expect((await rung()).includes('2026-11-27')).toBe(day !== '27');
    house.setClock(`2026-11-${day}T08:30:00+08:00`);
    expect(await on(day)).toEqual(['08:00 missed', '17:00 open']);
  }
});

it('what goes by its age goes again after a day by the right clock, not by another that leaps meanwhile', async () => {
  const house = await createTestHouse({ at: '2026-11-24T14:00:00+08:00' });
  house.desk.settle();
  house.arrange(
    "INSERT INTO looks (staff_id, hour_ms, subject_kind, subject_id, deed, at_ms, station) VALUES ('somebody', 0, 'room', '1208', 'seen', 0, 'desk-1')",
  );
  const old = () => house.rows('SELECT at_ms FROM looks WHERE at_ms = 0').length;
  await ahead(house, 60);
  await house.as('002').requests.create({ place: '1210', service: 'towels' });
  house.setClock('2026-11-25T03:41:00+08:00');
  expect(old()).toBe(1);
  // The record stands at the wrong day until that has come; a second leap is told from its own words.
  house.sleep(30 * dayMinutes);
  house.desk.settle();
  expect(old()).toBe(1);
  house.sleep(-30 * dayMinutes);
  await house.as('090').house.followClock({ at: isoAt(house.nowMs(), 'Asia/Shanghai') });
  await house.as('002').requests.create({ place: '1212', service: 'towels' });
  house.setClock('2026-11-26T03:39:00+08:00');
  expect(old()).toBe(1);
  house.setClock('2026-11-26T03:41:00+08:00');
  expect(old()).toBe(1);
  house.setClock('2026-11-27T03:41:00+08:00');
  expect(old()).toBe(0);
});

it('nothing is erased by a clock that leapt two years, before the house has lived by it for a day', async () => {
  const house = await createTestHouse({ at: '2026-11-24T14:00:00+08:00' });
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    ...{ place: '1216', guest: '慕容雪晴', departure: '2026-11-25' },
  });
  await operator.stays.checkOut({ id: stay.id });
  await house.as('090').retention.set({ class: 'guests', months: 12 });
  const named = () => house.rows("SELECT id FROM stays WHERE guest = '慕容雪晴'").length;
  house.advance(24 * 60);
  const years = 2 * 365 * dayMinutes;
  house.sleep(years);
  house.desk.settle();
  await operator.requests.create({ place: '1208', service: 'towels' });
  house.advance(18 * 60);
  house.desk.settle();
  expect(named()).toBe(1);
  // Nobody puts it right: the years are over, as far as anybody can tell.
  house.advance(2 * dayMinutes);
  house.desk.settle();
  expect(named()).toBe(0);
});
