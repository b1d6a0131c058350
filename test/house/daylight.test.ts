// A house at work over the two nights of the year that are not twenty-four hours long: what is promised by the clock
// on the wall comes at that hour, once, and so does the work of the night.
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

/** A house in Berlin, on the evening before. */
const berlin = async (at: string): Promise<TestHouse> => {
  const house = await createTestHouse({ live: true, at });
  house.arrange("UPDATE house SET time_zone = 'Europe/Berlin'");
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
    const house = await berlin(`${evening}T22:00:00${before}`);
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
