// What is kept for somebody: it may break, be counted away or be carried off, and is then promised no more.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, storyOf } from '../support/requests.ts';
import { adapters, freeOf, hairDryers } from './stock.ts';

/** 1208 had the last one and 0305 waits for it: it comes back and is kept. */
const keptFor0305 = async (house: TestHouse) => {
  await hairDryers(house, 1);
  const operator = house.as('002');
  await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
  const waiting = await operator.loans.wait({ item: 'hair-dryer', place: '0305' });
  await operator.loans.return({ id: 'HD-1' });
  const state = async () => (await operator.loans.get({ id: waiting.id })).state;
  expect(await state()).toBe('ready');
  return { operator, id: waiting.id, state };
};

const inHouse = async (house: TestHouse, item: string) => {
  const { owned, out, cleaning, broken } = await house.as('002').loans.item({ item });
  return owned - out - cleaning - broken;
};

describe('a thing kept for somebody', () => {
  it('that breaks is kept no more: they wait again, and it is not handed out', async () => {
    const house = await createTestHouse();
    const { operator, id, state } = await keptFor0305(house);
    await operator.loans.setUnitState({ serial: 'HD-1', state: 'broken', note: '冒烟' });
    expect(await state()).toBe('waiting');
    house.desk.settle();
    expect((await operator.alarms.list()).alarms).toEqual([]);
    const before = house.contents();
    expect(await refusal(operator.loans.handOut({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'loans.noneFree',
    });
    expect(house.contents()).toBe(before);
    await operator.loans.setUnitState({ serial: 'HD-1', state: 'in' });
    expect(await state()).toBe('ready');
    const { loans } = await operator.loans.handOut({ id });
    expect(loans).toMatchObject([{ unit: 'HD-1', beyond: false }]);
  });

  it('that is carried to another room is kept no more', async () => {
    const house = await createTestHouse();
    await adapters(house, 1);
    const operator = house.as('002');
    const waiting = await operator.loans.wait({ item: 'adapter', place: '0305' });
    expect(waiting.state).toBe('ready');
    // The other guest’s request waits, too; somebody takes the one on the shelf up all the same.
    const request = await operator.requests.create({ place: '1208', service: 'loan-adapter' });
    await operator.requests.resume({ id: request.id });
    await operator.requests.dispatch({ id: request.id });
    await operator.requests.complete({ id: request.id });
    expect((await operator.loans.get({ id: waiting.id })).state).toBe('waiting');
    expect(await inHouse(house, 'adapter')).toBe(0);
  });

  it('that a count does not find is kept no more, last come first', async () => {
    const house = await createTestHouse();
    await adapters(house, 2);
    const operator = house.as('002');
    const first = await operator.loans.wait({ item: 'adapter', place: '0305' });
    house.advance(5);
    const last = await operator.loans.wait({ item: 'adapter', place: '0712' });
    await house.as('011').loans.setStock({ item: 'adapter', broken: 1 });
    expect((await operator.loans.get({ id: first.id })).state).toBe('ready');
    expect((await operator.loans.get({ id: last.id })).state).toBe('waiting');
    expect(await freeOf(house, 'adapter')).toBe(0);
    await operator.loans.handOut({ id: first.id });
    expect(await refusal(operator.loans.handOut({ id: last.id }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect(await inHouse(house, 'adapter')).toBe(0);
  });

  it('holds its request again until there is one', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    const request = await recordOne(operator, '0305 吹风机');
    await operator.loans.return({ id: 'HD-1' });
    await operator.loans.setUnitState({ serial: 'HD-1', state: 'cleaning' });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'waiting',
      waitingReason: 'stock',
    });
    await operator.loans.setUnitState({ serial: 'HD-1', state: 'in' });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ state: 'logged' });
    expect(await storyOf(operator, request.id)).toEqual([
      'logged',
      'held',
      'went-on',
      'held',
      'went-on',
    ]);
  });

  it('says nothing of waiting to a request that a person has let go on already', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    const request = await recordOne(operator, '0305 吹风机');
    await operator.requests.resume({ id: request.id });
    await operator.loans.return({ id: 'HD-1' });
    expect(await storyOf(operator, request.id)).toEqual(['logged', 'held', 'resumed']);
  });
});

describe('a request that waits for a thing', () => {
  it('is handed to the next shift with its reason in words', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    const { id } = await recordOne(operator, '0305 吹风机');
    const { items } = await operator.handover.compose();
    expect(items.find(({ subject }) => subject?.id === id)?.words).toContainEqual({
      key: 'waits',
      facts: { reason: { key: 'requests.waiting.stock' } },
    });
  });
});

describe('a stock that runs low', () => {
  it('is below its par as long as fewer are free than should be', async () => {
    const house = await createTestHouse();
    await adapters(house, 5);
    const operator = house.as('002');
    const low = async () => {
      const { items } = await operator.loans.stock();
      return items.find(({ code }) => code === 'adapter')?.belowPar;
    };
    expect(await low()).toBe(false);
    await operator.loans.lend({ item: 'adapter', place: '1208' });
    expect(await low()).toBe(false);
    const { loans } = await operator.loans.lend({ item: 'adapter', place: '0305' });
    expect(await low()).toBe(true);
    await operator.loans.return({ id: loans[0]?.id ?? '' });
    expect(await low()).toBe(false);
    // What is kept for somebody is free for nobody else.
    await operator.loans.wait({ item: 'adapter', place: '0712' });
    expect(await low()).toBe(true);
  });
});
