// A bag from the guest's door and back: counted with the guest, its docket a promise, back piece by piece, charged once.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const stay = (house: TestHouse, room: string): void =>
  house.arrange(
    `INSERT INTO stays (id, room, guest, incognito, party, companions, arrival, departure, day_use, state, preferences, version)
     VALUES (?, ?, '周先生', 0, 1, '[]', '2026-11-20', '2026-11-28', 0, 'in-house', '[]', 1)`,
    `stay-${room}`,
    room,
  );

const prices = async (house: TestHouse): Promise<void> => {
  const supervisor = house.as('011');
  await supervisor.laundry.changeArticle({ id: 'shirt', wash: 2_000, dry: 3_500, press: 1_500 });
  await supervisor.laundry.changeArticle({ id: 'jacket', dry: 6_000, press: 3_000 });
};

const collect = async (client: DeskClient, line: string): Promise<string> => {
  const { id } = await recordOne(client, line);
  await client.requests.dispatch({ id });
  await client.requests.complete({ id });
  return id;
};

const shirts = { article: 'shirt', treatment: 'wash', quantity: 2 } as const;
const jacket = { article: 'jacket', treatment: 'dry', quantity: 1 } as const;

const only = async (house: TestHouse) => {
  const { bags } = await house.as('002').laundry.list({});
  expect(bags).toHaveLength(1);
  return bags[0] as (typeof bags)[number];
};

/** A bag of 1208, collected in the morning and counted. */
const counted = async (at = '2026-11-24T09:00:00+08:00') => {
  const house = await createTestHouse({ at });
  stay(house, '1208');
  await prices(house);
  const operator = house.as('002');
  const request = await collect(operator, '1208 洗衣');
  const { id } = await only(house);
  const bag = await operator.laundry.count({ id, lines: [shirts, jacket] });
  return { house, operator, id, request, bag };
};

describe('a bag', () => {
  it('that was counted stays in the house’s hands, though its collection is said to be a slip', async () => {
    const { house, operator, request, id } = await counted();
    const before = house.contents();
    expect(await refusal(operator.requests.undo({ id: request }))).toMatchObject({
      ...{ code: 'WRONG_STATE', reason: 'requests.undoOvertaken' },
    });
    expect(house.contents()).toBe(before);
    expect(await only(house)).toMatchObject({ id, state: 'counted' });
  });

  it('is there with its docket when the collection is done; a slip takes it back', async () => {
    const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
    stay(house, '1208');
    const operator = house.as('002');
    const request = await collect(operator, '1208 洗衣');
    expect(await only(house)).toMatchObject({
      docket: 'L-0001',
      place: '1208',
      guest: '周先生',
      state: 'collected',
      express: false,
      pieces: 0,
      collection: { id: request },
      charge: { state: 'open', cents: 0 },
    });
    await operator.requests.undo({ id: request });
    expect((await operator.laundry.list({})).bags).toEqual([]);
    expect(house.rows('SELECT state FROM charges')).toEqual([{ state: 'voided' }]);
    await operator.requests.complete({ id: request });
    expect(await only(house)).toMatchObject({ docket: 'L-0001', state: 'collected' });
    expect(house.rows('SELECT state FROM charges')).toEqual([{ state: 'open' }]);
  });

  it('is counted with the guest: its promise stands on the board, its charge is one', async () => {
    const { house, operator, bag } = await counted();
    expect(bag).toMatchObject({
      state: 'counted',
      pieces: 3,
      cents: 10_000,
      withGuest: true,
      promise: '2026-11-24T18:00:00.000+08:00',
      charge: { cents: 10_000 },
    });
    const delivery = await operator.requests.get({ id: bag.delivery?.id ?? '' });
    expect(delivery).toMatchObject({
      service: 'laundry-return',
      promise: bag.promise,
      askedFor: bag.promise,
    });
    expect(house.rows('SELECT kind, cents, place, quantity, source_kind FROM charges')).toEqual([
      { kind: 'laundry', cents: 10_000, place: '1208', quantity: 3, source_kind: 'laundry' },
    ]);
    // Counted anew: the same bill, put right.
    await operator.laundry.count({ id: bag.id, lines: [shirts] });
    expect(house.rows('SELECT cents, quantity FROM charges')).toEqual([
      { cents: 4_000, quantity: 2 },
    ]);
  });

  it('taken in late is promised for the next evening, express in hours and dearer', async () => {
    const { house, operator } = await counted('2026-11-24T15:00:00+08:00');
    expect((await only(house)).promise?.slice(0, 16)).toBe('2026-11-25T18:00');
    const express = await operator.laundry.take({ place: '0305', express: true, pieces: 2 });
    expect(express).toMatchObject({ express: true, said: 2, state: 'collected' });
    const bag = await operator.laundry.count({ id: express.docket, lines: [shirts] });
    expect(bag.cents).toBe(6_000);
    expect(Date.parse(bag.promise ?? '')).toBe(house.nowMs() + 240 * 60_000);
    const other = await operator.laundry.promise({ id: bag.id, by: house.inMinutes(300) });
    const delivery = await operator.requests.get({ id: bag.delivery?.id ?? '' });
    expect(delivery.promise).toBe(other.promise);
    // Promised anew on the board: the docket says the same.
    await operator.requests.promise({ id: delivery.id, by: house.inMinutes(320) });
    expect(Date.parse((await operator.laundry.get({ id: bag.id })).promise ?? '')).toBe(
      house.nowMs() + 320 * 60_000,
    );
  });

  it('is promised by the hours the house sets; hours that run backwards are refused', async () => {
    const { house, operator } = await counted();
    const supervisor = house.as('011');
    expect(await refusal(supervisor.laundry.changeSettings({ backMinute: 600 }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'laundry.hours',
    });
    expect((await operator.laundry.tariff()).settings.backMinute).toBe(18 * 60);
    await supervisor.laundry.changeSettings({ cutOffMinute: 17 * 60, backMinute: 20 * 60 });
    const bag = await operator.laundry.take({ place: '0305' });
    const { promise } = await operator.laundry.count({ id: bag.id, lines: [shirts] });
    expect(promise?.slice(11, 16)).toBe('20:00');
  });

  it('holds what the card does not say back, nothing kept', async () => {
    const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
    const operator = house.as('002');
    await collect(operator, '1208 洗衣');
    const { id } = await only(house);
    const before = house.contents();
    expect(
      await refusal(
        operator.laundry.count({
          id,
          lines: [{ article: 'jacket', treatment: 'wash', quantity: 1 }],
        }),
      ),
    ).toMatchObject({ code: 'CONFLICT', reason: 'laundry.notDone' });
    expect(
      await refusal(
        operator.laundry.count({
          id,
          lines: [{ article: 'hat', treatment: 'wash', quantity: 1 }],
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'laundry.unknownArticle' });
    expect(await refusal(operator.laundry.get({ id: 'L-9999' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await refusal(operator.laundry.changeArticle({ id: 'shirt', wash: 1 }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
    // Without a price the charge waits for one; it is not billed as nothing.
    const bag = await operator.laundry.count({ id, lines: [shirts] });
    expect(bag).toMatchObject({ cents: 0, charge: { cents: 0, state: 'open' } });
  });
});

describe('what comes back', () => {
  it('is ticked piece by piece, and goes to the guest when it is whole', async () => {
    const { operator, id, house } = await counted();
    const some = await operator.laundry.back({ id, pieces: [{ ...shirts, quantity: 1 }] });
    expect(some).toMatchObject({ state: 'counted', back: 1 });
    expect(
      await refusal(operator.laundry.back({ id, pieces: [{ ...shirts, quantity: 2 }] })),
    ).toMatchObject({ reason: 'laundry.moreThanSent', details: { most: 1, count: 2 } });
    expect(
      await refusal(
        operator.laundry.back({
          id,
          pieces: [{ article: 'tie', treatment: 'dry', quantity: 1 }],
        }),
      ),
    ).toMatchObject({ reason: 'laundry.notOnDocket' });
    expect(await refusal(operator.laundry.return({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'laundry.shortageFirst',
      details: { count: 2 },
    });
    // The laundry itself ticks off its pieces.
    const all = await house.as('231').laundry.back({ id });
    expect(all).toMatchObject({ state: 'back', back: 3 });
    const done = await operator.laundry.return({ id });
    expect(done).toMatchObject({ state: 'returned' });
    const delivery = await operator.requests.get({ id: done.delivery?.id ?? '' });
    expect(delivery).toMatchObject({ state: 'confirmed', promise: null });
  });

  it('short is noted, told to the guest and settled', async () => {
    const { operator, id } = await counted();
    await operator.laundry.back({ id, pieces: [jacket, { ...shirts, quantity: 1 }] });
    const noted = await operator.laundry.shortage({
      id,
      informed: '客人本人',
      text: '少一件白衬衫，洗衣房在找',
    });
    expect(noted.shortage).toMatchObject({
      missing: [{ article: 'shirt', quantity: 1 }],
      informed: '客人本人',
      settled: null,
    });
    const short = await operator.laundry.return({ id });
    expect(short.state).toBe('short');
    const { items } = await operator.handover.compose();
    expect(items.filter(({ section }) => section === 'laundry')).toMatchObject([
      { head: '1208', subject: { kind: 'laundry', id } },
    ]);
    const settled = await operator.laundry.settle({ id, how: 'compensated', text: '赔 200 元' });
    expect(settled).toMatchObject({
      state: 'returned',
      shortage: { settled: { how: 'compensated', by: '002' } },
    });
    expect(await refusal(operator.laundry.settle({ id, how: 'found' }))).toMatchObject({
      code: 'WRONG_STATE',
    });
  });

  it('brought by whoever had the job is returned; the slip is taken back', async () => {
    const { operator, id, bag, house } = await counted();
    house.setClock('2026-11-24T17:30:00+08:00');
    const delivery = bag.delivery?.id ?? '';
    await operator.requests.dispatch({ id: delivery });
    await operator.requests.complete({ id: delivery });
    expect(await operator.laundry.get({ id })).toMatchObject({ state: 'returned', back: 3 });
    await operator.requests.undo({ id: delivery });
    expect(await operator.laundry.get({ id })).toMatchObject({ state: 'counted', back: 0 });
  });

  it('waits at a door with do-not-disturb, and says so, until the sign comes down', async () => {
    const { operator, id, house, bag } = await counted();
    await operator.laundry.back({ id });
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    house.setClock('2026-11-24T17:30:00+08:00');
    expect(await operator.laundry.get({ id })).toMatchObject({ state: 'back', waits: 'dnd' });
    expect((await operator.requests.get({ id: bag.delivery?.id ?? '' })).state).toBe('waiting');
    await house.as('002').rooms.set({ place: '1208', flags: { dnd: false } });
    expect((await operator.laundry.get({ id })).waits).toBeNull();
  });
});

describe('a guest who moves or leaves', () => {
  it('has the bag and its bill with them, and is told at the check-out what is still out', async () => {
    const { house, operator, id } = await counted();
    await operator.stays.move({ id: 'stay-1208', to: '1209' });
    const bag = await operator.laundry.get({ id });
    expect(bag).toMatchObject({ place: '1209' });
    expect(await operator.requests.get({ id: bag.delivery?.id ?? '' })).toMatchObject({
      place: '1209',
    });
    expect(house.rows('SELECT place, stay_id FROM charges')).toEqual([
      { place: '1209', stay_id: 'stay-1208' },
    ]);
    const { open } = await operator.stays.get({ id: 'stay-1208' });
    expect(open.map(({ kind }) => kind)).toContain('laundry');
    const was = await operator.board.asOf({ at: '2026-11-24T09:00:00+08:00' });
    expect(was.laundry.length).toBeLessThanOrEqual(1);
    expect((await operator.board.snapshot({})).laundry).toMatchObject([
      { place: '1209', pieces: 3 },
    ]);
  });

  it('cancelled, nobody pays and nobody goes for it', async () => {
    const { house, operator, id, bag } = await counted();
    await operator.laundry.cancel({ id, reason: '客人取回未洗' });
    expect(house.rows('SELECT state FROM charges')).toEqual([{ state: 'voided' }]);
    expect((await operator.requests.get({ id: bag.delivery?.id ?? '' })).state).toBe('cancelled');
  });
});

describe('a bag of a house that has priced nothing', () => {
  const lines = [shirts];

  /** Counted, and priced by hand. */
  const byHand = async () => {
    const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
    const operator = house.as('002');
    await operator.stays.checkIn({ place: '1208', guest: '周先生', departure: '2026-11-28' });
    const { id } = await operator.laundry.take({ place: '1208' });
    await operator.laundry.count({ id, lines });
    const [charge] = (await operator.charges.list({})).charges;
    expect(charge).toMatchObject({ cents: 0, priceWanted: true, quantity: 2 });
    await operator.charges.price({ id: charge?.id ?? '', cents: 8_000 });
    const charges = () =>
      house.rows('SELECT number, cents, quantity, state FROM charges ORDER BY number');
    return { house, operator, id, charge: charge?.id ?? '', charges };
  };

  it('keeps the price put in by hand when it comes back and goes to the guest', async () => {
    const { operator, id, charges } = await byHand();
    await operator.laundry.back({ id });
    await operator.laundry.count({ id, lines });
    await operator.laundry.return({ id });
    expect(charges()).toEqual([{ number: 1, cents: 8_000, quantity: 2, state: 'open' }]);
  });

  it('leaves the bill alone that has it, also when its guest changes rooms', async () => {
    const { operator, id, charge, charges } = await byHand();
    await operator.charges.takeOver({ ids: [charge] });
    await operator.laundry.back({ id });
    await operator.stays.move({ place: '1208', to: '1209' });
    await operator.laundry.return({ id });
    expect(charges()).toEqual([{ number: 1, cents: 8_000, quantity: 2, state: 'taken-over' }]);
  });

  it('takes the price along into another room', async () => {
    const { house, operator, charges } = await byHand();
    await operator.stays.move({ place: '1208', to: '1209' });
    expect(charges()).toEqual([{ number: 1, cents: 8_000, quantity: 2, state: 'open' }]);
    expect(house.rows('SELECT place FROM charges')).toEqual([{ place: '1209' }]);
  });

  it('is priced anew for another number of pieces, and when the card has a price', async () => {
    const { house, operator, id, charges } = await byHand();
    await operator.laundry.count({ id, lines: [{ ...shirts, quantity: 3 }] });
    expect(charges()).toEqual([{ number: 1, cents: 0, quantity: 3, state: 'open' }]);
    await prices(house);
    await operator.laundry.count({ id, lines: [{ ...shirts, quantity: 3 }] });
    expect(charges()).toEqual([{ number: 1, cents: 6_000, quantity: 3, state: 'open' }]);
  });

  it('said to be fetched by a slip, and fetched then, costs what it did', async () => {
    const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
    const operator = house.as('002');
    await operator.stays.checkIn({ place: '1208', guest: '周先生', departure: '2026-11-28' });
    const request = await collect(operator, '1208 洗衣');
    const [charge] = (await operator.charges.list({})).charges;
    await operator.charges.price({ id: charge?.id ?? '', cents: 8_000 });
    await operator.requests.undo({ id: request });
    expect(house.rows('SELECT cents, state FROM charges')).toEqual([
      { cents: 8_000, state: 'voided' },
    ]);
    await operator.requests.complete({ id: request });
    expect(house.rows('SELECT cents, state FROM charges')).toEqual([
      { cents: 8_000, state: 'open' },
    ]);
  });
});

describe('a recount', () => {
  it('upward of a bag that is back has it out again until the rest is back', async () => {
    const { house, operator, id } = await counted();
    await operator.laundry.back({ id });
    const more = await operator.laundry.count({ id, lines: [{ ...shirts, quantity: 3 }, jacket] });
    expect(more).toMatchObject({ state: 'counted', pieces: 4, back: 3 });
    expect(await refusal(operator.laundry.return({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'laundry.shortageFirst',
      details: { count: 1 },
    });
    expect(await operator.laundry.back({ id })).toMatchObject({ state: 'back', back: 4 });
    expect(await operator.laundry.return({ id })).toMatchObject({ state: 'returned' });
    expect(house.rows('SELECT cents, quantity FROM charges')).toEqual([
      { cents: 12_000, quantity: 4 },
    ]);
  });

  it('downward to what is back has all of it back', async () => {
    const { operator, id } = await counted();
    await operator.laundry.back({ id, pieces: [shirts] });
    expect((await operator.laundry.count({ id, lines: [shirts] })).state).toBe('back');
  });
});

describe('a guest who leaves with pieces missing', () => {
  it('has the shortage named at the check-out until it is settled, and nobody else has', async () => {
    const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
    const operator = house.as('002');
    const { stay: one } = await operator.stays.checkIn({
      place: '1208',
      guest: '周先生',
      departure: '2026-11-28',
    });
    const { id } = await operator.laundry.take({ place: '1208' });
    await operator.laundry.count({ id, lines: [shirts] });
    await operator.laundry.back({ id, pieces: [{ ...shirts, quantity: 1 }] });
    await operator.laundry.shortage({ id, informed: '客人本人', text: '少一件' });
    expect((await operator.laundry.return({ id })).state).toBe('short');
    const missing = async (place: string) =>
      (await operator.stays.openAt({ place })).open.filter(({ kind }) => kind === 'laundry');
    expect(await missing('1208')).toEqual([
      {
        kind: 'laundry',
        subject: { kind: 'laundry', id },
        words: 'laundryShort',
        facts: { docket: 'L-0001', count: 1 },
      },
    ]);
    await operator.stays.checkIn({ place: '1209', guest: '李女士', departure: '2026-11-28' });
    expect(await missing('1209')).toEqual([]);
    const out = await operator.stays.checkOut({ id: one.id });
    expect(out.open).toContainEqual(expect.objectContaining({ words: 'laundryShort' }));
    await operator.stays.reinstate({ id: one.id });
    await operator.laundry.settle({ id, how: 'found' });
    expect(await missing('1208')).toEqual([]);
  });
});
