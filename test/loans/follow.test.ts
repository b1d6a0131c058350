// The stock follows requests by itself: delivered, fetched, taken back, reopened.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { adapters, deliver, freeOf, guestIn, hairDryers, loansAt } from './stock.ts';

const collectionAt = async (house: TestHouse, place: string) =>
  (await house.as('002').requests.list({ place, state: 'open' })).requests.find(
    ({ service, state }) => service === 'loan-return' && state !== 'done',
  );

describe('a line at the desk', () => {
  it('lends when it is delivered and takes back when it is fetched', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 3);
    guestIn(house, '1208', '2026-11-25');
    const operator = house.as('002');
    const request = await recordOne(operator, '1208 吹风机');
    expect(await freeOf(house, 'hair-dryer')).toBe(3);
    await deliver(operator, request.id);
    expect(await freeOf(house, 'hair-dryer')).toBe(2);
    const [loan] = (await operator.loans.openAt({ place: '1208' })).loans;
    const back = await collectionAt(house, '1208');
    expect(loan).toMatchObject({
      unit: 'HD-1',
      state: 'out',
      request: { id: request.id },
      collection: { id: back?.id },
    });

    await deliver(operator, back?.id ?? '');
    expect(await operator.loans.get({ id: loan?.id ?? '' })).toMatchObject({ state: 'returned' });
    expect(await freeOf(house, 'hair-dryer')).toBe(3);
    expect(house.rows('SELECT * FROM watches')).toEqual([]);
  });

  it('lends as many as were asked for', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 3);
    await adapters(house, 5);
    const operator = house.as('002');
    const two = await operator.requests.create({
      place: '1208',
      service: 'loan-hair-dryer',
      quantity: 2,
    });
    await deliver(operator, two.id);
    const three = await operator.requests.create({
      place: '0305',
      service: 'loan-adapter',
      quantity: 3,
    });
    await deliver(operator, three.id);
    expect(loansAt(house, '1208')).toHaveLength(2);
    expect(loansAt(house, '0305')).toMatchObject([{ quantity: 3 }]);
    expect([await freeOf(house, 'hair-dryer'), await freeOf(house, 'adapter')]).toEqual([1, 2]);
    const back = await collectionAt(house, '1208');
    expect(back).toMatchObject({ quantity: 2 });
    await deliver(operator, back?.id ?? '');
    expect(await freeOf(house, 'hair-dryer')).toBe(3);
  });

  it('said to be delivered by a slip leaves the stock as it was', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 吹风机');
    await deliver(operator, id);
    await operator.requests.undo({ id });
    expect(loansAt(house, '1208')).toMatchObject([{ state: 'withdrawn' }]);
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
    expect(await collectionAt(house, '1208')).toBeUndefined();
    await operator.requests.complete({ id });
    expect(await freeOf(house, 'hair-dryer')).toBe(0);
  });

  it('said to be fetched by a slip is with the guest again', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 吹风机');
    await deliver(operator, id);
    const waiting = await operator.loans.wait({ item: 'hair-dryer', place: '0305' });
    const back = await collectionAt(house, '1208');
    house.advance(3);
    await deliver(operator, back?.id ?? '');
    expect(await operator.loans.get({ id: waiting.id })).toMatchObject({ state: 'ready' });
    await operator.requests.undo({ id: back?.id ?? '' });
    expect(await operator.loans.get({ id: waiting.id })).toMatchObject({ state: 'waiting' });
    expect(loansAt(house, '1208')).toMatchObject([{ state: 'out' }]);
    expect(await freeOf(house, 'hair-dryer')).toBe(0);

    // Fetched once more and handed on at once: now the slip cannot be taken back any more.
    house.advance(2);
    await operator.requests.complete({ id: back?.id ?? '' });
    await operator.loans.handOut({ id: waiting.id });
    const before = house.contents();
    expect(await refusal(operator.requests.undo({ id: back?.id ?? '' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'loans.lentSince',
    });
    expect(house.contents()).toBe(before);
  });

  it('of which some came back since was with the guest indeed: its delivery is no slip', async () => {
    const house = await createTestHouse();
    await adapters(house, 5);
    const operator = house.as('002');
    const request = await operator.requests.create({
      ...{ place: '1208', service: 'loan-adapter', quantity: 3 },
    });
    await deliver(operator, request.id);
    const [loan] = (await operator.loans.list({})).loans;
    await operator.loans.return({ id: loan?.id ?? '', quantity: 1 });
    const before = house.contents();
    expect(await refusal(operator.requests.undo({ id: request.id }))).toMatchObject({
      ...{ code: 'WRONG_STATE', reason: 'requests.undoOvertaken' },
    });
    expect(house.contents()).toBe(before);
  });

  it('said to be fetched by a slip leaves what came back to the desk before where it is', async () => {
    const house = await createTestHouse();
    await adapters(house, 5);
    const operator = house.as('002');
    const { loans } = await operator.loans.lend({ item: 'adapter', place: '1208', quantity: 3 });
    const [{ id, collection } = { id: '', collection: null }] = loans;
    await operator.loans.return({ id, quantity: 1, condition: 'broken' });
    house.advance(3);
    await deliver(operator, collection?.id ?? '');
    expect(await operator.loans.get({ id })).toMatchObject({ state: 'returned', toSettle: true });
    await operator.requests.undo({ id: collection?.id ?? '' });
    expect(await operator.loans.get({ id })).toMatchObject({
      state: 'out',
      outstanding: 2,
      condition: 'broken',
      toSettle: false,
    });
    expect(await operator.loans.item({ item: 'adapter' })).toMatchObject({
      owned: 5,
      out: 2,
      broken: 1,
      free: 2,
    });
    house.advance(3);
    await operator.requests.complete({ id: collection?.id ?? '' });
    expect(await operator.loans.item({ item: 'adapter' })).toMatchObject({ out: 0, free: 4 });
  });

  it('reopened leaves the thing where it is: done again, it is not lent twice', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 2);
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 吹风机');
    await deliver(operator, id);
    await operator.requests.reopen({ id, reason: '不热' });
    expect(loansAt(house, '1208')).toMatchObject([{ state: 'out' }]);
    await deliver(operator, id);
    expect(loansAt(house, '1208')).toHaveLength(1);
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
  });

  it('writes down what was carried up beyond the books, and points it out', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 吹风机');
    await deliver(operator, id);
    expect(loansAt(house, '1208')).toMatchObject([{ state: 'out', beyond: 1 }]);
  });

  it('is fetched by hand at the desk: nobody goes for it twice', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 吹风机');
    await deliver(operator, id);
    const back = await collectionAt(house, '1208');
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id: back?.id ?? '' })).toMatchObject({
      state: 'cancelled',
    });
  });
});
