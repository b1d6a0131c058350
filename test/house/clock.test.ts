// Somebody sets the PC's clock back at night: the house goes on by its own, durations stay right, and it says so.
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { secretOf } from '../support/secrets.ts';

const timesOf = (house: TestHouse): number[] =>
  house
    .rows<{ atMs: number }>('SELECT at_ms AS atMs FROM events ORDER BY seq')
    .map(({ atMs }) => atMs);
const newest = (house: TestHouse): number => timesOf(house).at(-1) ?? 0;
const neverBack = (house: TestHouse): void => {
  const times = timesOf(house);
  expect(times).toEqual(times.toSorted((one, other) => one - other));
};

it('a clock set back is seen, marked, and takes nothing from what has lasted', async () => {
  const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
  const operator = house.as('003');
  const { id } = await operator.requests.create({ place: '1208', service: 'towels' });
  await operator.requests.dispatch({ id });
  house.advance(10);
  house.sleep(-60);
  house.advance(5);
  await operator.requests.start({ id });
  house.advance(5);
  const done = await operator.requests.complete({ id });
  const at = (kind: string) => {
    const [event] = house.rows<{ atMs: number }>(
      'SELECT at_ms AS atMs FROM events WHERE subject_id = ? AND kind = ?',
      id,
      kind,
    );
    return event?.atMs ?? 0;
  };
  expect((at('started') - Date.parse(done.loggedAt)) / 60_000).toBeCloseTo(15, 1);
  expect((at('done') - at('started')) / 60_000).toBe(5);
  neverBack(house);
  const { events } = await operator.events.list({ limit: 1_000 });
  expect(events.filter(({ kind }) => kind === 'clock-set-back')).toMatchObject([
    { by: 'scheduler', body: { facts: { byMs: 3_600_000 } } },
  ]);
  expect((await operator.board.snapshot()).house.clockSkewMs).toBe(3_600_000);

  // The desk is closed and opened again while the PC is still slow.
  await house.reopen();
  await house.as('003').requests.confirm({ id });
  expect(at('confirmed')).toBeGreaterThanOrEqual(at('done'));
  // Somebody puts it right: what was made up for is not added to it.
  const beforeMs = newest(house);
  house.sleep(60);
  await house.as('003').requests.note({ id, text: '已送' });
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBe(0);
  expect(newest(house) - beforeMs).toBeLessThan(60_000);
  expect(house.rows("SELECT actor, body FROM events WHERE kind = 'clock-followed'")).toMatchObject([
    { actor: 'scheduler', body: expect.stringContaining('"byMs":-3600000') },
  ]);
  neverBack(house);
});

it('a console on the PC’s own clock works on when that is set back by some minutes', async () => {
  const house = await createTestHouse();
  await house.desk.close();
  const { dataDir } = house;
  let setMs = 0;
  // The steady clock is the program's own.
  const desk = await createDesk({ dataDir, live: false, machineMs: () => Date.now() + setMs });
  onTestFinished(() => desk.close());
  const client = desk.clientFor(desk.connect({ station: 'desk-1', kind: 'program' }));
  await client.session.signIn({ code: '090', pin: secretOf('090') });
  await client.intake.record({ text: '1208 毛巾' });
  setMs = -10 * 60_000;
  await client.intake.record({ text: '1209 毛巾' });
  const skewMs = async () => {
    desk.settle();
    return (await client.board.snapshot()).house.clockSkewMs;
  };
  await expect.poll(skewMs).toBeGreaterThan(9 * 60_000);
  expect(house.rows('SELECT id FROM requests')).toHaveLength(2);
  expect(house.rows("SELECT actor FROM events WHERE kind = 'clock-set-back'")).toEqual([
    { actor: 'scheduler' },
  ]);
});

it('a PC that comes up years behind and is put right a minute later erases nothing and rings nobody ahead of time', async () => {
  const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
  const operator = house.as('003');
  await operator.wakeUps.set({ place: '1208', at: '06:30' });
  await operator.messages.take({ place: '1208', from: '张先生', text: '请回电话' });
  const words = house.rows('SELECT seq, body FROM event_personal');
  const waiting = house.rows('SELECT state FROM wake_ups');
  expect(waiting).toHaveLength(1);
  const years = 7 * 365 * 24 * 60;
  house.shift(-years);
  await house.reopen();
  house.desk.settle();
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBeGreaterThan(0);
  house.advance(1);
  house.sleep(years);
  house.advance(10);
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBeLessThan(5_000);
  expect(Math.abs(newest(house) - Date.parse('2026-11-24T02:11:00+08:00'))).toBeLessThan(
    15 * 60_000,
  );
  expect(house.rows('SELECT seq, body FROM event_personal')).toEqual(expect.arrayContaining(words));
  expect(words.length).toBeGreaterThan(0);
  expect(house.rows('SELECT state FROM wake_ups')).toEqual(waiting);
  neverBack(house);
});

it('a PC put right while the console was closed is followed when it opens', async () => {
  const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
  await house.as('003').requests.create({ place: '1208', service: 'towels' });
  house.sleep(-8 * 60);
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBe(8 * 3_600_000);
  await house.desk.close();
  // Two hours later, still slow: the house goes on by what it knew.
  house.shift(2 * 60);
  await house.reopen();
  const { loggedAt } = await house.as('003').requests.create({ place: '1210', service: 'towels' });
  expect(loggedAt).toContain('2026-11-24T04:00');
  await house.desk.close();
  house.shift(8 * 60);
  await house.reopen();
  const right = await house.as('003').requests.create({ place: '1212', service: 'towels' });
  expect(right.loggedAt).toContain('2026-11-24T04:00');
  house.desk.settle();
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBe(0);
  neverBack(house);
});

it('a house that went ahead with a fast PC goes by it again once somebody says that it is right', async () => {
  const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
  house.sleep(60);
  const { id } = await house.as('003').requests.create({ place: '1208', service: 'towels' });
  house.sleep(-60);
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBe(3_600_000);
  const administrator = house.as('090');
  const before = house.contents();
  expect(
    await refusal(administrator.house.followClock({ at: '2026-11-24T03:00:00+08:00' })),
  ).toMatchObject({
    ...{ code: 'WRONG_STATE', reason: 'house.clockOff' },
    details: { machine: '2026-11-24 02:00' },
  });
  expect(house.contents()).toBe(before);
  await administrator.house.followClock({ at: '2026-11-24T02:03:00+08:00' });
  const later = await house.as('003').requests.create({ place: '1210', service: 'towels' });
  expect(later.loggedAt).toContain('2026-11-24T02:00');
  // Also when the console is opened anew before the time is there.
  await house.reopen();
  house.advance(10);
  const after = await house.as('003').requests.create({ place: '1212', service: 'towels' });
  expect(after.loggedAt).toContain('2026-11-24T02:10');
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBe(0);
  house.advance(60);
  await house.as('003').requests.note({ id, text: '已送' });
  expect(newest(house)).toBe(Date.parse('2026-11-24T03:10:00+08:00'));
  neverBack(house);
});

it('a clock set three days forward and then right rings once for what waited, and the record never goes back', async () => {
  const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
  const { id, number } = await house
    .as('003')
    .requests.create({ place: '1208', service: 'towels' });
  house.sleep(3 * 24 * 60);
  const { alarms } = await house.as('003').alarms.list();
  // The steps it climbed past meanwhile are not rung one after the other.
  expect(alarms.filter(({ requestId }) => requestId === id)).toHaveLength(1);
  house.sleep(-3 * 24 * 60);
  await house.as('003').requests.dispatch({ id });
  const kept = await house.as('003').requests.get({ id });
  expect(kept).toMatchObject({ number, state: 'dispatched' });
  neverBack(house);
  expect((await house.as('003').board.snapshot()).house.clockSkewMs).toBe(3 * 24 * 3_600_000);
});

it('a PC set to another time zone changes no hour of the house', async () => {
  const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
  const { id } = await house.as('003').requests.create({ place: '1208', service: 'towels' });
  const before = await house.as('003').requests.get({ id });
  vi.stubEnv('TZ', 'America/New_York');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(new Date(0).getTimezoneOffset()).toBe(300);
  expect(await house.as('003').requests.get({ id })).toEqual(before);
  expect(before.loggedAt).toContain('+08:00');
  await house.reopen();
  const later = await house.as('003').requests.create({ place: '1210', service: 'towels' });
  expect(later.loggedAt).toMatch(/^2026-11-24T02:00:.*\+08:00$/);
});
