// Work belongs to the guest it is for: it goes with them, waits for them, and is no business of whoever has
// the room before or after.
import { describe, expect, it } from 'vitest';
import { adapters } from '../loans/stock.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const day = (number: number) => `2026-11-${number}`;

const work = (house: TestHouse) =>
  house.rows<{ service: string; place: string; stay_id: string | null; state: string }>(
    'SELECT service, place, stay_id, state FROM requests ORDER BY number',
  );

/** Aaron lives in 1208; Bella, a key guest, is expected there when he has left, with a message waiting. */
const aaronAndBella = async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const aaron = (
    await operator.stays.checkIn({ place: '1208', guest: 'Aaron Smith', departure: day(26) })
  ).stay.id;
  const bella = (
    await operator.stays.expect({
      place: '1208',
      guest: 'Bella Jones',
      arrival: day(26),
      departure: day(28),
      vipClass: 'key',
    })
  ).stay.id;
  const { message } = await operator.messages.take({ for: 'Bella Jones', text: 'call the clinic' });
  return { house, operator, aaron, bella, message };
};

describe('a guest who changes rooms', () => {
  it('takes their own work along, and leaves the next guest theirs', async () => {
    const { house, operator, aaron, bella, message } = await aaronAndBella();
    await recordOne(operator, '1208 送两条毛巾');
    await operator.stays.move({ id: aaron, to: '1210' });
    expect(work(house)).toEqual([
      { service: 'vip-tidy', place: '1208', stay_id: bella, state: 'logged' },
      { service: 'welcome', place: '1208', stay_id: bella, state: 'logged' },
      { service: 'message', place: '1208', stay_id: bella, state: 'logged' },
      { service: 'towels', place: '1210', stay_id: aaron, state: 'logged' },
    ]);
    expect(house.rows('SELECT place, stay_id FROM messages')).toEqual([
      { place: '1208', stay_id: bella },
    ]);
    expect((await operator.messages.get({ id: message.id })).guest).toBe('Bella Jones');
    expect((await operator.rooms.get({ place: '1210' })).open).not.toContainEqual(
      expect.objectContaining({ service: 'message' }),
    );
  });

  it('before they have come, has what is booked for them moved as well', async () => {
    const { house, operator, bella } = await aaronAndBella();
    await operator.wakeUps.set({ place: '1208', at: '2026-11-27T06:30:00+08:00' });
    await operator.stays.move({ id: bella, to: '1211' });
    expect(work(house).map(({ service, place }) => [service, place])).toEqual([
      ['vip-tidy', '1211'],
      ['welcome', '1211'],
      ['message', '1211'],
      ['wake-up', '1211'],
    ]);
    expect(house.rows('SELECT place FROM messages')).toEqual([{ place: '1211' }]);
    expect(house.rows('SELECT place, stay_id FROM wake_ups')).toEqual([
      { place: '1211', stay_id: bella },
    ]);
  });

  it('and is given another room at the door, finds it there', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await operator.stays.expect({
      place: '1208',
      guest: 'Bella Jones',
      arrival: day(23),
      departure: day(28),
    });
    await operator.messages.take({ for: 'Bella Jones', text: 'call the clinic' });
    // Asked for now it is nobody's yet; booked for when they are here, it is theirs.
    await operator.requests.create({
      place: '1208',
      service: 'loan-cot',
      at: '2026-11-23T20:00:00+08:00',
    });
    await operator.stays.checkIn({ id: stay.id, place: '1211' });
    expect(work(house).map(({ place, stay_id }) => [place, stay_id])).toEqual([
      ['1211', stay.id],
      ['1211', stay.id],
    ]);
    expect(house.rows('SELECT place FROM messages')).toEqual([{ place: '1211' }]);
  });

  it('leaves what is to be mended, and what is nobody’s where somebody else lives or is expected', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const nobodys = await recordOne(operator, '1208 送两条毛巾');
    const { stay } = await operator.stays.checkIn({
      place: '1208',
      guest: 'Aaron Smith',
      departure: day(26),
    });
    const leak = await recordOne(operator, '1208 空调漏水');
    const next = await operator.stays.expect({
      place: '1208',
      guest: 'Bella Jones',
      arrival: day(26),
      departure: day(28),
    });
    await operator.stays.move({ id: stay.id, to: '1210' });
    const placeOf = async (id: string) => (await operator.requests.get({ id })).place;
    expect(await placeOf(nobodys.id)).toBe('1208');
    expect(await placeOf(leak.id)).toBe('1208');
    // With nobody else in sight it can only have been for the one who was there.
    await operator.stays.cancel({ id: next.stay.id, reason: '行程取消' });
    await operator.stays.move({ id: stay.id, to: '1208' });
    await operator.stays.move({ id: stay.id, to: '1210' });
    expect(await placeOf(nobodys.id)).toBe('1210');
    expect(work(house)[0]?.stay_id).toBe(stay.id);
  });

  it('leaves to whoever shares the room what is theirs, loans included', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await adapters(house, 5);
    const arrive = async (guest: string, share: boolean) =>
      (await operator.stays.checkIn({ place: '1208', guest, departure: day(26), share })).stay.id;
    const aaron = await arrive('Aaron Smith', false);
    await operator.loans.lend({ item: 'adapter', place: '1208' });
    await operator.stays.move({ id: aaron, to: '1210' });
    const bella = await arrive('Bella Jones', false);
    await operator.loans.lend({ item: 'adapter', place: '1208' });
    const carl = await arrive('Carl Sharp', true);
    await operator.stays.move({ id: carl, to: '1211' });
    const lent = () =>
      house.rows("SELECT item_id, place FROM loans WHERE state = 'out' ORDER BY number");
    expect(lent()).toMatchObject([{ place: '1210' }, { place: '1208' }]);
    await operator.stays.move({ id: bella, to: '1211', share: true });
    expect(lent()).toMatchObject([{ place: '1210' }, { place: '1211' }]);
    expect(
      house.rows("SELECT place FROM requests WHERE service = 'loan-return' ORDER BY number"),
    ).toEqual([{ place: '1210' }, { place: '1211' }]);
  });
});

describe('a guest who leaves', () => {
  it('is reminded of their own, not of what waits for the next guest', async () => {
    const { operator, aaron } = await aaronAndBella();
    const towels = await recordOne(operator, '1208 送两条毛巾');
    const { open } = await operator.stays.openAt({ place: '1208' });
    expect(open.map(({ subject }) => subject.id)).toEqual([towels.id]);
    const out = await operator.stays.checkOut({ id: aaron });
    expect(out.open.map(({ subject }) => subject.id)).toEqual([towels.id]);
  });

  it('hands on what is open in the room to whoever stays in it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay: aaron } = await operator.stays.checkIn({
      place: '1208',
      guest: 'Aaron Smith',
      departure: day(26),
    });
    const { stay: bella } = await operator.stays.checkIn({
      place: '1208',
      guest: 'Bella Jones',
      departure: day(26),
      share: true,
    });
    await operator.wakeUps.set({ place: '1208', at: '06:30' });
    const { id } = await recordOne(operator, '1208 送两条毛巾');
    await operator.messages.take({ place: '1208', for: 'Aaron Smith', text: 'x' });
    await operator.stays.checkOut({ id: aaron.id });
    expect(work(house).map(({ service, stay_id, state }) => [service, stay_id, state])).toEqual([
      ['wake-up', bella.id, 'logged'],
      ['towels', bella.id, 'logged'],
      ['message', aaron.id, 'logged'],
    ]);
    expect(house.rows('SELECT stay_id, state FROM wake_ups')).toEqual([
      { stay_id: bella.id, state: 'set' },
    ]);
    expect((await operator.requests.get({ id })).events.map(({ kind }) => kind)).toEqual([
      'logged',
      'handed-on',
    ]);
    await operator.stays.checkOut({ id: bella.id });
    expect(house.rows('SELECT state FROM wake_ups')).toEqual([{ state: 'cancelled' }]);
  });
});

describe('two strangers who share a room', () => {
  /** Aaron, whose the towels and the wake-up are, and Bella, who asked for a pillow. */
  const strangers = async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const arrive = async (guest: string, share: boolean) =>
      (await operator.stays.checkIn({ place: '1208', guest, departure: day(26), share })).stay.id;
    const aaron = await arrive('Aaron Smith', false);
    await operator.wakeUps.set({ place: '1208', at: '06:30', words: 'Aaron’s train' });
    await recordOne(operator, '1208 送两条毛巾');
    const bella = await arrive('Bella Jones', true);
    const own = await recordOne(operator, '1208 送一个枕头');
    // Of two in a room it is taken to be of the one it is let to; this one is known to be hers.
    house.arrange('UPDATE requests SET stay_id = ? WHERE id = ?', bella, own.id);
    return { house, operator, aaron, bella };
  };
  const owners = (house: TestHouse) =>
    work(house).map(({ service, stay_id, state }) => [service, stay_id, state]);

  it('and leave together leave each their own', async () => {
    const { house, operator, aaron, bella } = await strangers();
    const { stays } = await operator.stays.checkOut({ place: '1208' });
    expect(stays.map(({ id }) => id)).toEqual([aaron, bella]);
    expect(owners(house)).toEqual([
      ['wake-up', aaron, 'cancelled'],
      ['towels', aaron, 'logged'],
      ['pillows', bella, 'logged'],
    ]);
    expect(house.rows("SELECT kind FROM events WHERE kind = 'handed-on'")).toEqual([]);
    expect(house.rows('SELECT stay_id, state FROM wake_ups')).toEqual([
      { stay_id: aaron, state: 'cancelled' },
    ]);
    expect(
      house.rows('SELECT guest, state FROM stays WHERE departed_at_ms IS NOT NULL'),
    ).toHaveLength(2);
    expect(await operator.rooms.get({ place: '1208' })).toMatchObject({
      occupancy: 'vacant',
      housekeeping: 'dirty',
    });
  });

  it('and one by one, the one who stays has what is open in the room', async () => {
    const { house, operator, aaron, bella } = await strangers();
    await operator.stays.checkOut({ id: aaron });
    expect(owners(house)).toEqual([
      ['wake-up', bella, 'logged'],
      ['towels', bella, 'logged'],
      ['pillows', bella, 'logged'],
    ]);
  });

  it('and left together by a slip, whoever is still there is woken', async () => {
    const { house, operator, aaron } = await strangers();
    await operator.stays.checkOut({ place: '1208' });
    house.advance(10);
    await operator.stays.reinstate({ id: aaron });
    expect(house.rows('SELECT stay_id, state FROM wake_ups')).toEqual([
      { stay_id: aaron, state: 'set' },
    ]);
    expect(owners(house)[0]).toEqual(['wake-up', aaron, 'logged']);
  });
});

describe('what comes of work', () => {
  it('is the same guest’s: what follows it, and what it costs, whoever has the room by then', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await house.as('011').catalogue.setPrice({ service: 'extra-bed', cents: 30_000 });
    const { stay } = await operator.stays.checkIn({
      place: '1208',
      guest: 'Aaron Smith',
      departure: day(23),
    });
    const bed = await operator.requests.create({ place: '1208', service: 'extra-bed' });
    const laundry = await operator.requests.create({ place: '1208', service: 'laundry-collect' });
    for (const { id } of [bed, laundry]) await operator.requests.dispatch({ id });
    await operator.requests.complete({ id: laundry.id });
    await operator.stays.checkOut({ id: stay.id });
    await operator.stays.checkIn({ place: '1208', guest: 'Bella Jones', departure: day(26) });
    await operator.requests.complete({ id: bed.id });
    expect(work(house).map(({ service, stay_id }) => [service, stay_id])).toEqual([
      ['extra-bed', stay.id],
      ['laundry-collect', stay.id],
      ['laundry-return', stay.id],
    ]);
    expect(house.rows("SELECT stay_id FROM charges WHERE kind = 'extra-bed'")).toEqual([
      { stay_id: stay.id },
    ]);
  });

  it('put right to another room is of whoever lives there', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const arrive = async (place: string) =>
      (await operator.stays.checkIn({ place, guest: 'Guest', departure: day(26) })).stay.id;
    const [one, other] = [await arrive('1208'), await arrive('1209')];
    const { id } = await recordOne(operator, '1208 送两条毛巾');
    expect(work(house)[0]?.stay_id).toBe(one);
    await operator.requests.correct({ id, place: '1209' });
    expect(work(house)[0]?.stay_id).toBe(other);
    await operator.requests.undo({ id });
    expect(work(house)[0]).toMatchObject({ place: '1208', stay_id: one });
    await operator.requests.correct({ id, place: '1205' });
    expect(work(house)[0]?.stay_id).toBeNull();
  });

  it('never leads to a guest who stays incognito', async () => {
    const house = await createTestHouse();
    await house.as('011').stays.checkIn({
      place: '1208',
      guest: 'Secret Star',
      departure: day(26),
      incognito: true,
    });
    const operator = house.as('002');
    const { message } = await operator.messages.take({ for: 'Secret Star', text: '晚八点' });
    expect(work(house)).toMatchObject([{ place: null, stay_id: null }]);
    await house.as('011').messages.change({ id: message.id, text: '晚九点' });
    expect(house.rows('SELECT place, stay_id, words FROM requests')).toEqual([
      { place: null, stay_id: null, words: '' },
    ]);
  });
});
