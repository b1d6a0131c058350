// A wake-up belongs to its guest, not to its room: it is neither lost with the guest before, nor rung for
// one who never came, and it stands again when the guest had not left after all.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const tomorrow = '2026-11-24T06:30:00+08:00';

const list = (house: TestHouse) =>
  house.rows<{ state: string; stay_id: string | null; next_at_ms: number | null }>(
    'SELECT state, stay_id, next_at_ms FROM wake_ups ORDER BY at_ms',
  );

/** On the day of change: one guest leaves 1208, another is expected there. */
const dayOfChange = async () => {
  const house = await createTestHouse({ at: '2026-11-22T16:00:00+08:00' });
  const operator = house.as('002');
  const leaving = await operator.stays.checkIn({
    place: '1208',
    guest: '陈伟',
    departure: '2026-11-23',
  });
  const coming = await operator.stays.expect({
    place: '1208',
    guest: '林晓梅',
    arrival: '2026-11-23',
    departure: '2026-11-26',
  });
  house.setClock('2026-11-23T10:00:00+08:00');
  return { house, operator: house.as('002'), leaving: leaving.stay.id, coming: coming.stay.id };
};

describe('the guest who is yet to come', () => {
  it('is woken although the one before has left', async () => {
    const { house, operator, leaving, coming } = await dayOfChange();
    const { id, guest } = await operator.wakeUps.set({ place: '1208', at: tomorrow });
    expect(guest).toBe('林晓梅');
    await operator.stays.checkOut({ id: leaving });
    expect(list(house)).toMatchObject([{ state: 'set', stay_id: coming }]);
    await operator.stays.checkIn({ id: coming });
    house.setClock('2026-11-24T06:29:00+08:00');
    house.advance(1);
    const night = house.as('003');
    expect((await night.alarms.list({})).alarms.map(({ target }) => target)).toContain('wake-up');
    await night.wakeUps.answered({ id });
    expect(list(house)).toMatchObject([{ state: 'answered' }]);
  });

  it('and does not come is not rung', async () => {
    const { house, operator, leaving, coming } = await dayOfChange();
    const mine = await operator.wakeUps.set({ place: '1208', at: '11:30' });
    const { request } = await operator.wakeUps.set({ place: '1208', at: tomorrow });
    await operator.stays.cancel({ id: coming, reason: '未到', noShow: true });
    expect(list(house)).toMatchObject([
      { state: 'set', stay_id: leaving },
      { state: 'cancelled', stay_id: coming, next_at_ms: null },
    ]);
    expect((await operator.requests.get({ id: request.id })).state).toBe('cancelled');
    await operator.stays.checkOut({ id: leaving });
    expect((await operator.wakeUps.get({ id: mine.id })).state).toBe('cancelled');
    expect(house.rows("SELECT * FROM watches WHERE target = 'wake-up'")).toEqual([]);
  });

  it('has it every day of their own stay', async () => {
    const { house, operator, leaving, coming } = await dayOfChange();
    await operator.wakeUps.set({ place: '1208', at: tomorrow, repeat: 'daily' });
    await operator.stays.checkOut({ id: leaving });
    await operator.stays.checkIn({ id: coming });
    for (const date of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      house.setClock(`${date}T06:31:00+08:00`);
      const night = house.as('003');
      const [next] = (await night.wakeUps.list({})).wakeUps;
      await night.wakeUps.answered({ id: next?.id ?? '' });
    }
    expect(list(house)).toMatchObject([
      { state: 'answered', stay_id: coming },
      { state: 'answered', stay_id: coming },
      { state: 'answered', stay_id: coming },
    ]);
  });

  it('has it put off into their own days', async () => {
    const { house, operator, leaving, coming } = await dayOfChange();
    const { id } = await operator.wakeUps.set({ place: '1208', at: '11:30' });
    expect(list(house)).toMatchObject([{ stay_id: leaving }]);
    await operator.wakeUps.change({ id, at: tomorrow });
    expect(list(house)).toMatchObject([{ stay_id: coming }]);
  });
});

describe('a check-out by mistake', () => {
  it('taken back brings the wake-ups back that were called off with it, and no others', async () => {
    const house = await createTestHouse({ at: '2026-11-23T05:50:00+08:00' });
    const night = house.as('003');
    const { stay } = await night.stays.checkIn({
      place: '1208',
      guest: '陈伟',
      departure: '2026-11-26',
    });
    const early = await night.wakeUps.set({ place: '1208', at: '06:00' });
    const daily = await night.wakeUps.set({
      place: '1208',
      at: '09:30',
      repeat: 'daily',
      until: '2026-11-26',
    });
    const unwanted = await night.wakeUps.set({ place: '1208', at: '10:00' });
    await night.wakeUps.cancel({ id: unwanted.id, reason: '不用了' });
    house.advance(5);
    await night.stays.checkOut({ id: stay.id });
    expect(list(house).map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    house.advance(15);
    await night.stays.reinstate({ id: stay.id });
    // The first is ten minutes late: it is rung at once.
    expect(list(house)).toMatchObject([
      { state: 'set', stay_id: stay.id, next_at_ms: house.nowMs() },
      { state: 'set', stay_id: stay.id, next_at_ms: Date.parse('2026-11-23T09:30:00+08:00') },
      { state: 'cancelled' },
    ]);
    for (const { request } of [early, daily])
      expect(await night.requests.get({ id: request.id })).toMatchObject({ state: 'logged' });
    expect((await night.requests.get({ id: unwanted.request.id })).state).toBe('cancelled');
    house.advance(1);
    expect((await night.alarms.list({})).alarms.map(({ target }) => target)).toContain('wake-up');
    await night.wakeUps.answered({ id: early.id });
    house.setClock('2026-11-23T09:31:00+08:00');
    await house.as('001').wakeUps.answered({ id: daily.id });
    expect(list(house).at(-1)).toMatchObject({
      state: 'set',
      next_at_ms: Date.parse('2026-11-24T09:30:00+08:00'),
    });
  });

  it('taken back hours later rings nothing that is long past, and the next day all the same', async () => {
    const house = await createTestHouse({ at: '2026-11-23T05:50:00+08:00' });
    const night = house.as('003');
    const { stay } = await night.stays.checkIn({
      place: '1208',
      guest: '陈伟',
      departure: '2026-11-26',
    });
    await night.wakeUps.set({
      place: '1208',
      at: '06:00',
      repeat: 'daily',
      until: '2026-11-26',
    });
    await night.stays.checkOut({ id: stay.id });
    house.setClock('2026-11-23T11:00:00+08:00');
    await house.as('001').stays.reinstate({ id: stay.id });
    expect(list(house)).toMatchObject([
      { state: 'cancelled', next_at_ms: null },
      { state: 'set', stay_id: stay.id, next_at_ms: Date.parse('2026-11-24T06:00:00+08:00') },
    ]);
  });
});
