// The stock follows requests by itself: delivered, fetched, taken back, reopened, and when nothing is free.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, storyOf } from '../support/requests.ts';
import { adapters, freeOf, guestIn, hairDryers } from './stock.ts';

const deliver = async (client: DeskClient, id: string): Promise<void> => {
  await client.requests.dispatch({ id });
  await client.requests.complete({ id });
};

const collectionAt = async (house: TestHouse, place: string) =>
  (await house.as('002').requests.list({ place, state: 'open' })).requests.find(
    ({ service, state }) => service === 'loan-return' && state !== 'done',
  );

const loansAt = (house: TestHouse, place: string) =>
  house.rows<{ number: number; state: string; quantity: number; beyond: number }>(
    'SELECT number, state, quantity, beyond FROM loans WHERE place = ? ORDER BY number',
    place,
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

describe('a line for what is all out', () => {
  const allOut = async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    guestIn(house, '1208', '2026-11-25');
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    return { house, operator };
  };

  it('says so while the guest is on the telephone', async () => {
    const { operator } = await allOut();
    const { items } = await operator.intake.preview({ text: '0305 吹风机' });
    expect(items).toMatchObject([
      { short: { free: 0, out: 1, waiting: 0, nextDueAt: '2026-11-25T12:00:00.000+08:00' } },
    ]);
    const { items: other } = await operator.intake.preview({ text: '0305 毛巾' });
    expect(other).toMatchObject([{ short: null }]);
  });

  it('waits in the line and goes on by itself when one is back', async () => {
    const { house, operator } = await allOut();
    const request = await recordOne(operator, '0305 吹风机');
    expect(request).toMatchObject({ state: 'waiting', waitingReason: 'stock' });
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'waiting' }]);
    house.advance(40);
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'logged',
      waitingReason: null,
    });
    expect(await storyOf(operator, request.id)).toEqual(['logged', 'held', 'went-on']);
    await deliver(operator, request.id);
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'out', beyond: 0 }]);
    expect(house.rows(`SELECT target FROM watches`)).toEqual([{ target: 'loan-return' }]);
  });

  it('is cancelled or taken back: the place in the line is free', async () => {
    const { house, operator } = await allOut();
    const first = await recordOne(operator, '0305 吹风机');
    await operator.requests.undo({ id: first.id });
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'withdrawn' }]);
    const second = await recordOne(operator, '0306 吹风机');
    await operator.requests.cancel({ id: second.id, reason: 'withdrawn' });
    expect(loansAt(house, '0306')).toMatchObject([{ state: 'withdrawn' }]);
    await operator.loans.return({ id: 'HD-1' });
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
  });

  it('is corrected: the line follows the room, and leaves with another wish', async () => {
    const { house, operator } = await allOut();
    const { id } = await recordOne(operator, '0305 吹风机');
    await operator.requests.correct({ id, place: '0307' });
    expect(loansAt(house, '0307')).toMatchObject([{ state: 'waiting' }]);
    await operator.requests.correct({ id, service: 'towels' });
    expect(loansAt(house, '0307')).toMatchObject([{ state: 'withdrawn' }]);
    expect(await operator.requests.get({ id })).toMatchObject({ state: 'logged' });
  });

  it('asked for again keeps its place in the line, and the desk looks at it now', async () => {
    const { house, operator } = await allOut();
    const { id } = await recordOne(operator, '0305 吹风机');
    house.advance(10);
    expect((await operator.alarms.list({ requestId: id })).alarms).toEqual([]);
    expect(await recordOne(operator, '0305 吹风机')).toMatchObject({
      ...{ id, chased: true, state: 'waiting', waitingReason: 'stock' },
    });
    house.advance(0);
    expect((await operator.alarms.list({ requestId: id })).alarms).toMatchObject([
      { step: 'recheck', endedAt: null },
    ]);
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'waiting' }]);
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id })).toMatchObject({ state: 'logged' });
    expect((await operator.alarms.list({ requestId: id })).alarms).toMatchObject([
      { step: 'recheck', endedAt: expect.any(String) },
    ]);
  });

  it('asked for at an hour keeps that hour, however long it waited before', async () => {
    const house = await createTestHouse({ at: '2026-11-23T20:00:00+08:00' });
    await hairDryers(house, 1);
    guestIn(house, '1208', '2026-11-25');
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    const { id } = await recordOne(operator, '0512 hair dryer 07:00');
    expect(await operator.requests.get({ id })).toMatchObject({ waitingReason: 'stock' });
    house.setClock('2026-11-23T23:00:00+08:00');
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id })).toMatchObject({
      state: 'logged',
      dueAt: '2026-11-24T07:00:00.000+08:00',
    });
    house.setClock('2026-11-24T07:00:00+08:00');
    expect((await operator.alarms.list({ requestId: id })).alarms).toContainEqual(
      expect.objectContaining({ target: 'acknowledge', endedAt: null }),
    );
  });

  it('is looked at when it should begin, where none is back by then', async () => {
    const house = await createTestHouse({ at: '2026-11-23T20:00:00+08:00' });
    await hairDryers(house, 1);
    guestIn(house, '1208', '2026-11-25');
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    const { id } = await recordOne(operator, '0512 hair dryer 07:00');
    house.setClock('2026-11-24T06:00:00+08:00');
    expect((await operator.alarms.list({ requestId: id })).alarms).toEqual([]);
    house.setClock('2026-11-24T07:00:00+08:00');
    expect((await operator.alarms.list({ requestId: id })).alarms).toMatchObject([
      { step: 'recheck', endedAt: null },
    ]);
    // Back after its hour: the targets have stood still since it should have begun, no longer.
    house.setClock('2026-11-24T07:30:00+08:00');
    await operator.loans.return({ id: 'HD-1' });
    const { dueAt } = await operator.requests.get({ id });
    const [row] = house.rows<{ start: number }>(
      'SELECT starts_at_ms AS start FROM requests WHERE id = ?',
      id,
    );
    expect(row?.start).toBe(house.nowMs());
    expect(Date.parse(dueAt ?? '') - house.nowMs()).toBeLessThanOrEqual(30 * 60_000);
  });
});
