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

/** Nobody answered, not at the door either. */
const unreachable = async () => {
  const made = await wokenTwice();
  const { house, night, id } = made;
  const sent = await night.wakeUps.send({ id });
  await night.wakeUps.knock({ id, result: 'no-answer' });
  const silent = async () => {
    house.advance(0.05);
    const { alarms } = await night.alarms.list({});
    return alarms.filter(({ target }) => target === 'wake-up-silent').map(({ place }) => place);
  };
  return { ...made, silent, knock: sent.knock?.request.id ?? '' };
};

it('a guest told to be well by a slip is nobody’s again until it is known, and shouts as before', async () => {
  const { house, night, id, request, silent, knock } = await unreachable();
  const before = await night.wakeUps.get({ id });
  await night.wakeUps.resolve({ id, text: '平安' });
  expect(await silent()).toEqual([]);
  await night.requests.undo({ id: request });
  const after = await night.wakeUps.get({ id });
  expect(after).toMatchObject({ state: 'unreachable', nextAt: null, closedAt: null });
  expect(after.rings).toEqual(before.rings);
  expect(after.knock).toEqual(before.knock);
  expect(await silent()).toEqual(['1208']);
  expect((await night.requests.get({ id: knock })).state).toBe('confirmed');
  expect(wholeCheck(house.dataDir).findings).toEqual([]);
  expect(await night.wakeUps.resolve({ id, text: '平安' })).toMatchObject({ state: 'answered' });
});

it('woken at the door, and that taken back, somebody is at the door again', async () => {
  const { night, id, request } = await wokenTwice();
  await night.wakeUps.send({ id });
  await night.wakeUps.knock({ id, result: 'woken' });
  await night.requests.undo({ id: request });
  expect(await night.wakeUps.get({ id })).toMatchObject({
    state: 'knocking',
    closedAt: null,
    knock: { result: null },
  });
});
