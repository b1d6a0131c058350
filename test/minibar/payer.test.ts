// Who pays for what a minibar lacks once the guest has left the room: out of the house or into another one.
import { describe, expect, it } from 'vitest';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { guestIn, open, priced } from './priced.ts';

describe('the guest before', () => {
  const beers = [{ article: 'beer', quantity: 2 }];
  const payers = async (house: TestHouse) =>
    (await open(house)).map(({ code, stay }) => [code, stay?.id ?? null]);

  it('who has moved to another room pays for what is found, and not who left before', async () => {
    const house = await priced();
    const operator = house.as('002');
    await guestIn(house, '1208');
    await operator.stays.checkOut({ place: '1208' });
    house.advance(180);
    const moved = await guestIn(house, '1208', '李雷');
    house.advance(240);
    await operator.stays.move({ place: '1208', to: '0512' });
    house.advance(30);
    expect(await operator.minibar.room({ place: '1208' })).toMatchObject({ payer: 'moved' });
    // In the house still: nothing is late, the bill is still to be made.
    expect(await operator.minibar.check({ place: '1208', taken: beers })).toMatchObject({
      late: false,
    });
    expect(await payers(house)).toEqual([['beer', moved]]);
    expect((await operator.stays.openAt({ place: '0512' })).open).toMatchObject([
      { kind: 'charge', facts: { zh: expect.any(String), count: 2 } },
    ]);
  });

  it('of several who left is the last, by whichever way, and through every room of that day', async () => {
    const house = await priced();
    const operator = house.as('002');
    const moved = await guestIn(house, '1208');
    house.advance(10);
    await operator.stays.move({ place: '1208', to: '0512' });
    house.advance(10);
    await operator.stays.move({ place: '0512', to: '0305' });
    expect(await operator.minibar.room({ place: '0512' })).toMatchObject({ payer: 'moved' });
    await operator.minibar.check({ place: '1208', taken: beers });
    expect(await payers(house)).toEqual([['beer', moved]]);
    // Who has gone home since has left that room by the move all the same.
    await operator.stays.checkOut({ place: '0305' });
    house.advance(10);
    expect(await operator.minibar.room({ place: '1208' })).toMatchObject({ payer: 'departed' });
    const last = await guestIn(house, '1208', '李雷');
    house.advance(10);
    await operator.stays.checkOut({ place: '1208' });
    await operator.minibar.check({ place: '1208', taken: [{ article: 'cola', quantity: 1 }] });
    expect(await payers(house)).toEqual([
      ['cola', last],
      ['beer', moved],
    ]);
  });

  it('is charged where that is said while the next guest is there, and is nobody a day later', async () => {
    const house = await priced();
    const operator = house.as('002');
    const moved = await guestIn(house, '1208');
    await operator.stays.move({ place: '1208', to: '0512' });
    const next = await guestIn(house, '1208', '李雷');
    expect(await operator.minibar.room({ place: '1208' })).toMatchObject({ payer: 'in-house' });
    await operator.minibar.check({ place: '1208', taken: beers, payer: 'departed' });
    await operator.minibar.check({ place: '1208', taken: [{ article: 'cola', quantity: 1 }] });
    expect(await payers(house)).toEqual([
      ['cola', next],
      ['beer', moved],
    ]);
    house.advance(24 * 60 + 1);
    expect(
      await refusal(operator.minibar.check({ place: '1208', payer: 'departed' })),
    ).toMatchObject({ reason: 'minibar.nobodyLeft' });
  });

  it('is not one who was to have the room and never lived in it, nor one who moved back', async () => {
    const house = await priced();
    const operator = house.as('002');
    const { stay } = await operator.stays.expect({
      place: '1208',
      guest: '陈静',
      arrival: '2026-11-23',
      departure: '2026-11-25',
    });
    await operator.stays.move({ id: stay.id, to: '0512' });
    house.advance(10);
    await operator.stays.checkIn({ id: stay.id });
    expect(await operator.minibar.room({ place: '1208' })).toMatchObject({ payer: 'nobody' });
    house.advance(10);
    await operator.stays.move({ id: stay.id, to: '0305' });
    house.advance(10);
    await operator.stays.move({ id: stay.id, to: '0512' });
    const before = house.contents();
    expect(
      await refusal(operator.minibar.check({ place: '0512', payer: 'departed' })),
    ).toMatchObject({ reason: 'minibar.nobodyLeft' });
    expect(house.contents()).toBe(before);
  });

  it('where nobody was, is not the one who comes next: the room’s charge is not told at their check-out', async () => {
    const house = await priced();
    const operator = house.as('002');
    await operator.minibar.check({ place: '1208', taken: beers });
    house.advance(10);
    await guestIn(house, '1208');
    const told = async (place: string) =>
      (await operator.stays.openAt({ place })).open.filter(({ kind }) => kind === 'charge');
    expect(await told('1208')).toEqual([]);
    // Nor one who lived elsewhere then and moves in.
    await operator.minibar.check({ place: '0305', taken: beers });
    house.advance(10);
    await operator.stays.move({ place: '1208', to: '0305' });
    expect(await told('0305')).toEqual([]);
    expect(await payers(house)).toEqual([
      ['beer', null],
      ['beer', null],
    ]);
  });
});
