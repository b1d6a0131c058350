// A guest from the reservation to the door, to another room, and out of the house.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const roomOf = (house: TestHouse, number: string) =>
  house.rows('SELECT occupancy, housekeeping, flags FROM rooms WHERE number = ?', number)[0];

const arrive = (house: TestHouse, place: string, guest: string, departure = '2026-11-25') =>
  house.as('002').stays.checkIn({ place, guest, departure });

describe('an arrival', () => {
  it('is expected, comes, and the room is occupied and no more queued for', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await operator.stays.expect({
      place: '1208',
      guest: '林晓梅',
      party: 2,
      vipClass: 'key',
      departure: '2026-11-26',
      expectedAt: house.inMinutes(90),
    });
    expect(stay).toMatchObject({
      state: 'expected',
      reservation: 'arrival',
      arrival: '2026-11-23',
    });
    await operator.rooms.set({ place: '1208', housekeeping: 'dirty', flags: { queue: true } });
    const arrived = await operator.stays.checkIn({ id: stay.id });
    expect(arrived.notices).toEqual(['notClean']);
    expect(arrived.stay).toMatchObject({
      state: 'in-house',
      reservation: 'arrived',
      arrivedAt: '2026-11-23T16:00:00.000+08:00',
    });
    expect(roomOf(house, '1208')).toMatchObject({ occupancy: 'occupied', flags: '{}' });
    const board = await operator.board.snapshot();
    expect(board.rooms.find(({ number }) => number === '1208')).toMatchObject({
      occupancy: 'occupied',
      vip: true,
      arriving: false,
    });
    expect(await refusal(operator.stays.checkIn({ id: stay.id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'stays.notExpected',
    });
  });

  it('that ends before it starts, is past, or takes a bed that is taken is refused, nothing kept', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await arrive(house, '1208', '李女士');
    await operator.stays.expect({
      place: '1207',
      guest: '王先生',
      arrival: '2026-11-25',
      departure: '2026-11-27',
    });
    const before = house.contents();
    const stay = { guest: 'x', place: '1207' };
    const tries: [Promise<unknown>, string][] = [
      [
        operator.stays.expect({ ...stay, arrival: '2026-11-25', departure: '2026-11-24' }),
        'stays.endsBeforeStart',
      ],
      [
        operator.stays.expect({ ...stay, arrival: '2026-11-20', departure: '2026-11-21' }),
        'stays.past',
      ],
      [
        operator.stays.expect({ ...stay, arrival: '2026-11-26', departure: '2026-11-28' }),
        'stays.bedTaken',
      ],
      [operator.stays.checkIn({ ...stay, departure: '2026-11-26' }), 'stays.bedTaken'],
      [
        operator.stays.checkIn({ ...stay, place: '1208', departure: '2026-11-24' }),
        'stays.roomOccupied',
      ],
      [
        operator.stays.checkIn({ ...stay, arrival: '2026-11-24', departure: '2026-11-25' }),
        'stays.notToday',
      ],
    ];
    for (const [attempt, reason] of tries) expect(await refusal(attempt)).toMatchObject({ reason });
    expect(house.contents()).toBe(before);
    // The day one leaves is the day the next may come.
    await operator.stays.expect({ ...stay, arrival: '2026-11-24', departure: '2026-11-25' });
    await operator.stays.expect({ ...stay, arrival: '2026-11-27', departure: '2026-11-28' });
  });

  it('shares a room only where that is said', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await arrive(house, '1208', '李女士');
    const sharer = await operator.stays.checkIn({
      place: '1208',
      guest: '李小妹',
      departure: '2026-11-24',
      share: true,
    });
    expect(sharer.stay.sharesId).toBe(stay.id);
    await operator.stays.checkOut({ id: stay.id });
    expect(roomOf(house, '1208')).toMatchObject({ occupancy: 'occupied', housekeeping: 'clean' });
    expect((await operator.stays.get({ id: sharer.stay.id })).sharesId).toBeNull();
    await operator.stays.checkOut({ place: '1208' });
    expect(roomOf(house, '1208')).toMatchObject({ occupancy: 'vacant', housekeeping: 'dirty' });
  });

  it('by day only has the bed for that day', async () => {
    const house = await createTestHouse();
    const { stay } = await arrive(house, '1208', '李女士', '2026-11-23');
    expect(stay).toMatchObject({ dayUse: true, reservation: 'day-use' });
    expect(
      await refusal(
        house.as('002').stays.expect({ place: '1208', guest: 'x', departure: '2026-11-24' }),
      ),
    ).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('a move', () => {
  it('frees the old room and takes the party along', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await arrive(house, '1208', '李女士');
    await operator.stays.checkIn({
      place: '1208',
      guest: '李小妹',
      departure: '2026-11-25',
      share: true,
    });
    await operator.rooms.set({ place: '1208', flags: { dnd: true, lightLuggage: true } });
    const { stays } = await operator.stays.move({ place: '1208', to: '1106', reason: '空调噪音' });
    expect(stays.map(({ room }) => room)).toEqual(['1106', '1106']);
    expect(stays[1]?.sharesId).toBe(stays[0]?.id);
    expect(roomOf(house, '1208')).toEqual({
      occupancy: 'vacant',
      housekeeping: 'dirty',
      flags: '{}',
    });
    expect(roomOf(house, '1106')).toMatchObject({ occupancy: 'occupied' });
  });

  it('into an occupied room is refused and says who stands in the way, not by name', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await arrive(house, '1208', '李女士');
    await arrive(house, '1106', '王先生');
    const before = house.contents();
    const refused = await refusal(operator.stays.move({ place: '1208', to: '1106' }));
    expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'stays.roomOccupied' });
    expect(refused.message).toContain('1106');
    expect(refused.message).not.toContain('王');
    expect(await refusal(operator.stays.move({ place: '1208', to: '1208' }))).toMatchObject({
      reason: 'stays.sameRoom',
    });
    expect(house.contents()).toBe(before);
  });
});

describe('a departure', () => {
  it('says what is still open and makes the room vacant and dirty without the guest’s signs', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await house.as('011').loans.setStock({ item: 'adapter', owned: 3 });
    await arrive(house, '1208', '李女士');
    await operator.loans.lend({ item: 'adapter', place: '1208', collect: false });
    await operator.requests.create({ place: '1208', service: 'towels' });
    await operator.rooms.set({ place: '1208', flags: { dnd: true, extraBed: true } });
    const shown = await operator.stays.openAt({ place: '1208' });
    const { stays, open } = await operator.stays.checkOut({ place: '1208' });
    expect(open).toEqual(shown.open);
    expect(open.map(({ kind }) => kind)).toEqual(['loan', 'bed', 'request']);
    expect(stays).toMatchObject([{ state: 'departed', departure: '2026-11-23' }]);
    expect(await operator.rooms.get({ place: '1208' })).toMatchObject({
      occupancy: 'vacant',
      housekeeping: 'dirty',
      flags: ['extraBed'],
    });
    expect(await refusal(operator.stays.checkOut({ place: '1208' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'stays.nobodyThere',
    });
  });

  it('by mistake is taken back, unless somebody has the room by now', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await arrive(house, '1208', '李女士');
    const { id } = stay;
    await operator.stays.checkOut({ id });
    expect(house.rows('SELECT departure FROM stays')).toEqual([{ departure: '2026-11-23' }]);
    const again = await operator.stays.reinstate({ id });
    // As if nobody had checked them out: the planned nights are theirs again.
    expect(again.stay).toEqual(stay);
    expect(
      house.rows('SELECT state, departure, departed_at_ms AS leftMs, shares_id FROM stays'),
    ).toEqual([{ state: 'in-house', departure: '2026-11-25', leftMs: null, shares_id: null }]);
    expect(roomOf(house, '1208')).toMatchObject({ occupancy: 'occupied' });
    expect(await refusal(operator.stays.reinstate({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'stays.notDeparted',
    });
    await operator.stays.checkOut({ id: stay.id });
    await arrive(house, '1208', '王先生');
    expect(await refusal(operator.stays.reinstate({ id: stay.id }))).toMatchObject({
      reason: 'stays.roomOccupied',
    });
  });

  it('of a guest who came for the day and stayed the night is of the day they go', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await arrive(house, '1208', '李女士', '2026-11-23');
    expect(stay.dayUse).toBe(true);
    house.setClock('2026-11-24T09:00:00+08:00');
    const { stays } = await operator.stays.checkOut({ id: stay.id });
    expect(stays).toMatchObject([{ departure: '2026-11-24', dayUse: false, state: 'departed' }]);
    // What was agreed was the day alone.
    const back = await operator.stays.reinstate({ id: stay.id });
    expect(back.stay).toMatchObject({ departure: '2026-11-23', dayUse: true });
  });

  it('by mistake is not taken back over somebody who has the nights by now', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await arrive(house, '1208', '李女士', '2026-11-28');
    const late = await operator.stays.extend({ id: stay.id, departure: '2026-11-27' });
    await operator.stays.checkOut({ id: stay.id });
    const next = await operator.stays.expect({
      place: '1208',
      guest: '王先生',
      arrival: '2026-11-26',
      departure: '2026-11-28',
    });
    const before = house.contents();
    expect(await refusal(operator.stays.reinstate({ id: stay.id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'stays.bedTaken',
      details: { arrival: '2026-11-26' },
    });
    expect(house.contents()).toBe(before);
    await operator.stays.move({ id: next.stay.id, to: '1207' });
    expect((await operator.stays.reinstate({ id: stay.id })).stay.departure).toBe(
      late.stay.departure,
    );
  });

  it('by mistake of two who share is taken back for both, one sharing with the other', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await arrive(house, '1208', '李女士', '2026-11-26');
    await operator.stays.checkIn({
      place: '1208',
      guest: '李小妹',
      departure: '2026-11-24',
      share: true,
    });
    house.advance(30);
    const { stays } = await operator.stays.checkOut({ place: '1208' });
    for (const { id } of stays) await operator.stays.reinstate({ id });
    expect(
      house.rows(
        `SELECT s.guest, s.state, s.departure, h.guest AS host FROM stays s
         LEFT JOIN stays h ON h.id = s.shares_id ORDER BY s.departure`,
      ),
    ).toEqual([
      { guest: '李小妹', state: 'in-house', departure: '2026-11-24', host: '李女士' },
      { guest: '李女士', state: 'in-house', departure: '2026-11-26', host: null },
    ]);
  });

  it('put off is held against the next guest of the room', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await arrive(house, '1208', '李女士');
    await operator.stays.expect({
      place: '1208',
      guest: '王先生',
      arrival: '2026-11-26',
      departure: '2026-11-28',
    });
    const put = await operator.stays.extend({ place: '1208', departure: '2026-11-26' });
    expect(put.stay.departure).toBe('2026-11-26');
    expect(
      await refusal(operator.stays.extend({ place: '1208', departure: '2026-11-27' })),
    ).toMatchObject({ reason: 'stays.bedTaken' });
  });
});

describe('a guest who comes again', () => {
  it('is known by the telephone or the whole name, and brings what was learnt', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const first = await operator.stays.checkIn({
      place: '1208',
      guest: '林晓梅',
      phone: '+86 138-0000-1111',
      departure: '2026-11-24',
      preferences: ['荞麦枕'],
      vipClass: 'regular',
    });
    await operator.stays.checkOut({ id: first.stay.id });
    house.setClock('2026-12-20T15:00:00+08:00');
    const again = await operator.stays.checkIn({
      place: '1106',
      guest: '林女士',
      phone: '13800001111',
      departure: '2026-12-21',
    });
    expect(again.stay).toMatchObject({
      earlier: 1,
      preferences: ['荞麦枕'],
      vipClass: 'regular',
    });
    expect((await operator.stays.get({ id: again.stay.id })).history).toMatchObject([
      { room: '1208', arrival: '2026-11-23' },
    ]);
    const other = await operator.stays.checkIn({
      place: '1107',
      guest: '林晓梅',
      phone: '13999999999',
      departure: '2026-12-21',
    });
    expect(other.stay).toMatchObject({ earlier: 0, preferences: [] });
    const address = await operator.stays.checkIn({
      place: '1108',
      guest: '林女士',
      departure: '2026-12-21',
    });
    expect(address.stay.earlier).toBe(0);
  });
});

describe('a guest who stays incognito', () => {
  it('has no name for those who need not know it, in no list, card or story', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const supervisor = house.as('011');
    const { stay } = await supervisor.stays.checkIn({
      place: '1208',
      guest: '林晓梅',
      phone: '13800001111',
      companions: ['林小宝'],
      company: '远山影业',
      incognito: true,
      departure: '2026-11-25',
    });
    await supervisor.stays.change({ id: stay.id, guest: '林梅' });
    const seen = JSON.stringify([
      await operator.stays.get({ id: stay.id }),
      await operator.stays.list(),
      await operator.rooms.get({ place: '1208' }),
      await operator.board.snapshot(),
    ]);
    for (const word of ['晓梅', '林梅', '小宝', '13800001111', '远山'])
      expect(seen).not.toContain(word);
    expect(await supervisor.stays.get({ id: stay.id })).toMatchObject({
      guest: '林梅',
      phone: '13800001111',
    });
  });

  it('is named again only by who may know the name', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const supervisor = house.as('011');
    const { stay } = await supervisor.stays.checkIn({
      place: '1208',
      guest: '林晓梅',
      incognito: true,
      departure: '2026-11-25',
    });
    const { id } = stay;
    const before = house.contents();
    expect(await refusal(operator.stays.change({ id, incognito: false }))).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { permission: 'guests.incognito' },
    });
    expect(house.contents()).toBe(before);
    // What is no matter of the name is the operator's to write down; that a guest asks for it, too.
    await operator.stays.change({ id, party: 2, incognito: true });
    const lifted = await supervisor.stays.change({ id, incognito: false });
    expect(lifted.stay).toMatchObject({ guest: '林晓梅', party: 2 });
    expect((await operator.stays.get({ id })).guest).toBe('林晓梅');
  });
});
