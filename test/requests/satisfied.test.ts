// What a guest said of a request stays, though nobody heard anything new of them.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { requestIn } from '../support/requests.ts';

const saidOf = (house: TestHouse) => house.rows('SELECT state, satisfied FROM requests');

/** Done, and the guest has said on a card how it was. */
const rated = async (answer: 'satisfied' | 'not') => {
  const house = await createTestHouse();
  const desk = house.as('002');
  const id = await requestIn(house, 'done');
  const { code } = await desk.surveys.card({ request: id });
  await desk.surveys.record({
    code: code ?? '',
    answer,
    ...(answer === 'not' ? { cause: 'slow' as const } : {}),
  });
  return { house, desk, id };
};

describe('what a guest said on a card', () => {
  it.each([
    ['satisfied', 'yes', {}],
    ['satisfied', 'yes', { satisfied: 'unknown' }],
    ['not', 'no', {}],
    ['not', 'no', { satisfied: 'unknown' }],
  ] as const)('%s, is not forgotten by a confirmation that knows nothing', async (...row) => {
    const [answer, satisfied, said] = row;
    const { house, desk, id } = await rated(answer);
    expect(await desk.requests.confirm({ id, ...said })).toMatchObject({ satisfied });
    expect(saidOf(house)).toEqual([{ state: 'confirmed', satisfied }]);
    expect(house.rows('SELECT answer FROM surveys')).toEqual([{ answer }]);
  });

  it('is what they say as the work is confirmed, where they say something else then', async () => {
    const { house, desk, id } = await rated('satisfied');
    await desk.requests.confirm({ id, satisfied: 'no' });
    expect(saidOf(house)).toEqual([{ state: 'confirmed', satisfied: 'no' }]);
  });
});

describe('what a guest said as the work was confirmed', () => {
  it('is not forgotten by a call nobody answered; what they say in one counts', async () => {
    const house = await createTestHouse();
    const desk = house.as('002');
    const id = await requestIn(house, 'confirmed');
    await desk.surveys.record({ request: id, answer: 'unknown' });
    expect(saidOf(house)).toEqual([{ state: 'confirmed', satisfied: 'yes' }]);
    await desk.surveys.record({ request: id, answer: 'not', cause: 'wrong' });
    expect(saidOf(house)).toEqual([{ state: 'confirmed', satisfied: 'no' }]);
  });

  it('nothing, is unknown', async () => {
    const house = await createTestHouse();
    const id = await requestIn(house, 'done');
    await house.as('002').requests.confirm({ id });
    expect(saidOf(house)).toEqual([{ state: 'confirmed', satisfied: 'unknown' }]);
  });
});
