// A wake-up told of on the card of its request: over with it, and as it was when that was a slip.
import { expect, it } from 'vitest';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse } from '../support/house.ts';

/** In 1208 to the 26th, woken twice at half past six each day; it is half past six. */
const wokenTwice = async () => {
  const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
  const operator = house.as('002');
  await operator.stays.checkIn({ place: '1208', guest: '陈伟', departure: '2026-11-26' });
  const { id, request } = await operator.wakeUps.set({
    place: '1208',
    at: '6:30',
    repeat: 'daily',
    twice: true,
  });
  house.setClock('2026-11-24T06:30:30+08:00');
  return { house, night: house.as('003'), id, request: request.id };
};

it('done on its request, its guest is awake, and is rung twice the next day as wished for', async () => {
  const { house, night, id, request } = await wokenTwice();
  await night.requests.dispatch({ id: request });
  await night.requests.complete({ id: request });
  expect(await night.wakeUps.get({ id })).toMatchObject({
    state: 'answered',
    twice: true,
    rings: [{ by: '003', answered: true }],
  });
  const [next] = (await night.wakeUps.list({ place: '1208' })).wakeUps;
  expect(next).toMatchObject({ state: 'set', repeat: 'daily', twice: true });
  expect(wholeCheck(house.dataDir).findings).toEqual([]);

  await night.requests.undo({ id: request });
  expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'set', twice: true, rings: [] });
  expect(await night.wakeUps.answered({ id })).toMatchObject({ state: 'set', late: false });
});

it('where one ring was wished for, none is added', async () => {
  const { house, night, id, request } = await wokenTwice();
  await night.wakeUps.change({ id, twice: false });
  await night.requests.dispatch({ id: request });
  await night.requests.complete({ id: request });
  const [next] = (await night.wakeUps.list({ place: '1208' })).wakeUps;
  expect(next).toMatchObject({ repeat: 'daily', twice: false });
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
});
