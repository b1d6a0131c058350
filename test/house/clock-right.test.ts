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
