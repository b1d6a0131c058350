// A check-out by mistake is taken back: the room is as its guest had it, the signs on its door hang since
// when they hung, and who waits for a sign or looks in behind it goes on as if nobody had left.
import { describe, expect, it } from 'vitest';
import { hourMs } from '../../shared/kernel/durations.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

type Room = { occupancy: string; housekeeping: string; flags: Record<string, unknown> };
const roomOf = (house: TestHouse): Room => {
  const [row] = house.rows<{ occupancy: string; housekeeping: string; flags: string }>(
    "SELECT occupancy, housekeeping, flags FROM rooms WHERE number = '1208'",
  );
  if (!row) throw new Error('no such room');
  return { ...row, flags: JSON.parse(row.flags) as Room['flags'] };
};

/** When somebody is to look in on the guest. */
const looksInAt = (house: TestHouse): number[] =>
  house
    .rows<{ due: number }>(
      "SELECT due_at_ms AS due FROM watches WHERE subject_id = '1208' AND target = 'welfare'",
    )
    .map(({ due }) => due);

const workOf = (house: TestHouse) =>
  house.rows(
    "SELECT state, waiting_reason AS why FROM requests WHERE place = '1208' AND service = 'laundry-return'",
  );
const held = [{ state: 'waiting', why: 'dnd' }];
const free = [{ state: 'logged', why: null }];

/** A guest in 1208 with a sign on the door, and laundry that waits for it. */
const behindASign = async (at?: string) => {
  const house = await createTestHouse(at === undefined ? {} : { at });
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: '李女士',
    departure: '2026-11-27',
  });
  await operator.rooms.set({
    place: '1208',
    flags: { dnd: true, lightLuggage: true },
    source: 'guest',
  });
  await operator.requests.create({ place: '1208', service: 'laundry-return' });
  return { house, operator, id: stay.id, since: house.nowMs() };
};

describe('a check-out by mistake taken back', () => {
  it('leaves the room as its guest had it: its signs, the work that waits for them, the hours until somebody looks in', async () => {
    const { house, operator, id, since } = await behindASign();
    house.advance(60);
    const before = roomOf(house);
    expect(workOf(house)).toEqual(held);
    await operator.stays.checkOut({ id });
    expect(roomOf(house)).toEqual({ occupancy: 'vacant', housekeeping: 'dirty', flags: {} });
    expect([workOf(house), looksInAt(house)]).toEqual([free, []]);
    house.advance(5);
    await operator.stays.reinstate({ id });
    expect(roomOf(house)).toEqual(before);
    const { flagged, flags } = await operator.rooms.get({ place: '1208' });
    expect(flags).toEqual(['dnd', 'lightLuggage']);
    expect(flagged).toMatchObject([
      { flag: 'dnd', since: '2026-11-23T16:00:00.000+08:00', source: 'guest' },
      { flag: 'lightLuggage' },
    ]);
    expect(workOf(house)).toEqual(held);
    expect(looksInAt(house)).toEqual([since + 24 * hourMs]);
    house.setClock('2026-11-24T16:00:00+08:00');
    expect((await operator.welfare.list()).checks).toMatchObject([
      { place: '1208', dndSince: '2026-11-23T16:00:00.000+08:00', state: 'open' },
    ]);
  });

  it.each([
    ['somebody has made it up', { housekeeping: 'clean' }, 'clean', []],
    ['no luggage was found in it', { flags: { noLuggage: true } }, 'dirty', ['noLuggage']],
  ] as const)(
    'leaves the room as it is where something was said of it meanwhile: %s',
    async (_, said, housekeeping, flags) => {
      const { house, operator, id } = await behindASign();
      await operator.stays.checkOut({ id });
      house.advance(5);
      await operator.rooms.set({ place: '1208', ...said });
      await operator.stays.reinstate({ id });
      const { occupancy, ...room } = roomOf(house);
      expect([occupancy, room.housekeeping, Object.keys(room.flags)]).toEqual([
        'occupied',
        housekeeping,
        [...flags],
      ]);
      expect([workOf(house), looksInAt(house)]).toEqual([free, []]);
    },
  );

  it('of two who share is taken back for the room with the first of them', async () => {
    const { house, operator } = await behindASign();
    const sharer = { place: '1208', guest: '李小妹', departure: '2026-11-27', share: true };
    await operator.stays.checkIn(sharer);
    house.advance(30);
    const before = roomOf(house);
    const { stays } = await operator.stays.checkOut({ place: '1208' });
    house.advance(5);
    for (const { id } of stays) {
      await operator.stays.reinstate({ id });
      expect([roomOf(house), workOf(house)]).toEqual([before, held]);
    }
  });

  it('gives nothing to who had left before the last of them', async () => {
    const { house, operator, id } = await behindASign();
    const sharer = { place: '1208', guest: '李小妹', departure: '2026-11-27', share: true };
    await operator.stays.checkIn(sharer);
    await operator.stays.checkOut({ id });
    house.advance(30);
    await operator.stays.checkOut({ place: '1208' });
    house.advance(5);
    await operator.stays.reinstate({ id });
    expect(roomOf(house)).toEqual({ occupancy: 'occupied', housekeeping: 'dirty', flags: {} });
  });

  it('after the turn of the day keeps the sign, and not what was said for the day before', async () => {
    const { house, operator, id, since } = await behindASign('2026-11-23T23:00:00+08:00');
    await operator.rooms.set({ place: '1208', flags: { declined: true } });
    house.setClock('2026-11-24T05:50:00+08:00');
    await operator.stays.checkOut({ id });
    house.setClock('2026-11-24T06:10:00+08:00');
    await operator.stays.reinstate({ id });
    const { occupancy, housekeeping, flags } = roomOf(house);
    expect([occupancy, housekeeping, Object.keys(flags)]).toEqual([
      'occupied',
      'dirty',
      ['dnd', 'lightLuggage'],
    ]);
    expect(looksInAt(house)).toEqual([since + 24 * hourMs]);
  });

  it('has nobody look in again before the hours since somebody last did are over', async () => {
    const { house, operator, id } = await behindASign();
    house.advance(24 * 60 + 30);
    const [check] = (await operator.welfare.list()).checks;
    await operator.welfare.step({ id: check?.id ?? '', step: 'phoned' });
    await operator.welfare.close({ id: check?.id ?? '', outcome: 'answered' });
    const wellAtMs = house.nowMs();
    house.advance(30);
    await operator.stays.checkOut({ id });
    house.advance(5);
    await operator.stays.reinstate({ id });
    expect(looksInAt(house)).toEqual([wellAtMs + 24 * hourMs]);
    // Counted by other hours, they are still the hours of that sign.
    await house.as('011').rooms.changeSettings({ welfareHours: 30 });
    expect(looksInAt(house)).toEqual([wellAtMs + 30 * hourMs]);
    expect((await operator.welfare.list()).checks).toEqual([]);
  });
});
