// Somebody sets the PC's clock back at night: the house goes on by its own, durations stay right, and it says so.
import { expect, it, onTestFinished, vi } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

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
  const times = house.rows<{ atMs: number }>('SELECT at_ms AS atMs FROM events ORDER BY seq');
  expect(times.map(({ atMs }) => atMs)).toEqual(
    times.map(({ atMs }) => atMs).toSorted((one, other) => one - other),
  );
  const { events } = await operator.events.list({ limit: 1_000 });
  expect(events.filter(({ kind }) => kind === 'clock-set-back')).toMatchObject([
    { by: 'scheduler', body: { facts: { byMs: 3_600_000 } } },
  ]);
  expect((await operator.board.snapshot()).house.clockSkewMs).toBe(3_600_000);

  // The desk is closed and opened again while the PC is still slow.
  await house.reopen();
  await house.as('003').requests.confirm({ id });
  expect(at('confirmed')).toBeGreaterThanOrEqual(at('done'));
  const administrator = house.as('090');
  expect(await refusal(administrator.house.followClock())).toMatchObject({
    code: 'WRONG_STATE',
    reason: 'house.clockBehind',
  });
  house.sleep(60);
  await administrator.house.followClock();
  expect((await administrator.board.snapshot()).house.clockSkewMs).toBe(0);
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
  const times = house.rows<{ atMs: number }>('SELECT at_ms AS atMs FROM events ORDER BY seq');
  expect(times.map(({ atMs }) => atMs)).toEqual(
    times.map(({ atMs }) => atMs).toSorted((one, other) => one - other),
  );
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
