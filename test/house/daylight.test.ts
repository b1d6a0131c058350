// A house at work over the two nights of the year that are not twenty-four hours long: what is promised by the clock
// on the wall comes at that hour, once, and so does the work of the night.
import { expect, it, onTestFinished, vi } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

/** A house in a zone, on the evening before. */
const houseIn = async (zone: string, at: string): Promise<TestHouse> => {
  const house = await createTestHouse({ live: true, at });
  house.arrange('UPDATE house SET time_zone = ?', zone);
  await house.reopen();
  return house;
};
const ringing = async (house: TestHouse) =>
  (await house.as('090').alarms.list()).alarms
    .filter(({ target }) => target === 'wake-up')
    .map(({ place }) => place);
const wholeAt = async (house: TestHouse) =>
  (await house.as('090').record.findings()).wholeAt?.slice(0, 16) ?? null;

it.each([
  ['the night with an hour twice', '2027-10-30', '2027-10-31', '+02:00', '+01:00', 25],
  ['the night without an hour', '2027-03-27', '2027-03-28', '+01:00', '+02:00', 23],
])(
  '%s',
  async (_, evening, morning, before, after, hours) => {
    const house = await houseIn('Europe/Berlin', `${evening}T22:00:00${before}`);
    const operator = house.as('090');
    const wakeUp = await operator.wakeUps.set({ place: '1208', at: '6:30' });
    expect(wakeUp.at).toBe(`${morning}T06:30:00.000${after}`);
    const { id } = await recordOne(operator, '1209 毛巾');
    const { promise } = await operator.requests.promise({ id, by: `${morning}T06:00:00${after}` });
    expect(promise).toBe(`${morning}T06:00:00.000${after}`);
    // From ten to ten it is an hour more or less; the clock on the wall is what counts.
    expect(Date.parse(`${morning}T22:00:00${after}`) - house.nowMs()).toBe(hours * 3_600_000);
    house.setClock(`${morning}T04:09:00${after}`);
    expect(await wholeAt(house)).toBeNull();
    house.setClock(`${morning}T04:11:00${after}`);
    await expect.poll(() => wholeAt(house), { timeout: 30_000 }).toBe(`${morning}T04:11`);
    house.setClock(`${morning}T06:29:00${after}`);
    expect(await ringing(house)).toEqual([]);
    house.setClock(`${morning}T06:30:30${after}`);
    expect(await ringing(house)).toEqual(['1208']);
    // Twice the same hour is twice a time: the record goes on and never back.
    const times = house
      .rows<{ atMs: number }>('SELECT at_ms AS atMs FROM events ORDER BY seq')
      .map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(await wholeAt(house)).toBe(`${morning}T04:11`);
  },
  120_000,
);

it.each([
  ['America/New_York', '2027-03-13T22:00:00-05:00', '2027-03-14T07:00:00Z', '2:30'],
  ['America/Santiago', '2027-09-04T22:00:00-04:00', '2027-09-05T04:00:00Z', '0:30'],
  ['America/Havana', '2027-03-13T22:00:00-05:00', '2027-03-14T05:00:00Z', '0:00'],
  ['Atlantic/Azores', '2027-03-27T22:00:00-01:00', '2027-03-28T01:00:00Z', '0:30'],
  // And the other one: an hour that comes twice is meant the first time.
  ['Europe/Berlin', '2027-10-30T22:00:00+02:00', '2027-10-31T00:30:00Z', '2:30'],
  ['America/New_York', '2027-11-06T22:00:00-04:00', '2027-11-07T05:30:00Z', '1:30'],
  ['Atlantic/Azores', '2027-10-30T22:00:00Z', '2027-10-31T00:30:00Z', '0:30'],
])(
  'the night the clock is set in %s from %s on, minute by minute: the day turns once, its rounds are made once, nothing turns on the spot',
  async (zone, evening, at, said) => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    onTestFinished(() => told.mockRestore());
    const house = await houseIn(zone, evening);
    const supervisor = house.as('090');
    const [hour = 0, minute = 0] = said.split(':').map(Number);
    const dirtyMinute = hour * 60 + minute;
    await supervisor.rooms.changeSettings({ dirtyMinute });
    await supervisor.housekeeping.addRound({
      ...{ area: 'lobby', words: '地面推尘', times: [dirtyMinute, 1_439] },
    });
    const morning = at.slice(0, 10);
    const of = (kind: string) =>
      house.rows<{ atMs: number; body: string }>(
        "SELECT at_ms AS atMs, body FROM events WHERE kind = ? AND subject_kind IN ('house', 'housekeeping') AND at_ms > ?",
        kind,
        Date.parse(evening),
      );
    for (let passed = 0; passed < 7 * 60; passed += 1) {
      const before = house.rows('SELECT seq FROM events').length;
      house.advance(1);
      expect(house.rows('SELECT seq FROM events').length - before).toBeLessThan(1_000);
    }
    const turned = of('day-turned');
    expect(turned.map(({ atMs }) => atMs)).toEqual([Date.parse(at)]);
    expect(JSON.parse(turned[0]?.body ?? '')).toMatchObject({ facts: { day: morning } });
    const made = of('rounds-made');
    expect(made.map(({ body }) => JSON.parse(body).facts)).toEqual([{ date: morning }]);
    expect(
      house.rows(
        'SELECT due_at_ms AS dueAtMs FROM room_tasks WHERE date = ? ORDER BY slot',
        morning,
      )[0],
    ).toEqual({ dueAtMs: Date.parse(at) });
    expect(told).not.toHaveBeenCalled();
  },
  240_000,
);

it.each([
  ['Europe/Berlin', '2027-10-31T00:10:00Z', '2027-10-31T02:30:00.000+02:00', '2:30'],
  ['Europe/Berlin', '2027-10-31T01:10:00Z', '2027-10-31T02:30:00.000+01:00', '2:30'],
  ['America/New_York', '2027-11-07T06:10:00Z', '2027-11-07T01:30:00.000-05:00', '1:30'],
  ['America/New_York', '2027-11-07T06:40:00Z', '2027-11-08T01:30:00.000-05:00', '1:30'],
])(
  'in %s at %s a guest who is to be woken at an hour that comes twice is woken when it comes next',
  async (zone, now, at, said) => {
    const house = await houseIn(zone, now);
    expect(await house.as('090').wakeUps.set({ place: '1208', at: said })).toMatchObject({ at });
  },
);

it('a guest woken every day at an hour that is skipped once is woken at that hour on the days after it', async () => {
  const house = await houseIn('America/New_York', '2027-03-12T22:00:00-05:00');
  const operator = house.as('090');
  const daily = { repeat: 'daily', until: '2027-03-16' } as const;
  await operator.wakeUps.set({ place: '1208', at: '2:30', ...daily });
  const rung: string[] = [];
  for (let day = 0; day < 4; day += 1) {
    const { wakeUps } = await operator.wakeUps.list({ place: '1208' });
    const [next] = wakeUps.filter(({ state }) => state === 'set');
    rung.push(next?.at ?? '');
    house.setClock(next?.at ?? '');
    await operator.wakeUps.answered({ id: next?.id ?? '' });
  }
  expect(rung.map((moment) => moment.slice(5, 16))).toEqual([
    '03-13T02:30',
    '03-14T03:00',
    '03-15T02:30',
    '03-16T02:30',
  ]);
});
