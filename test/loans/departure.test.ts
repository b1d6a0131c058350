// What is lent until its guest leaves follows their departure, and whoever goes for it goes with it.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { storyOf } from '../support/requests.ts';
import { adapters, hairDryers } from './stock.ts';

/** In 1208 to the 25th: two hair dryers until they leave, fetched together, and adapters until this evening. */
const lentToTheirDeparture = async () => {
  const house = await createTestHouse();
  await hairDryers(house, 2);
  await adapters(house, 2);
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: '陈伟',
    departure: '2026-11-25',
  });
  const { loans } = await operator.loans.lend({ item: 'hair-dryer', place: '1208', quantity: 2 });
  await operator.loans.lend({
    item: 'adapter',
    place: '1208',
    due: '2026-11-23T20:00:00+08:00',
  });
  const collection = loans[0]?.collection?.id ?? '';
  const due = async () => {
    const open = await operator.loans.openAt({ place: '1208' });
    const times = open.loans.map(({ item, dueAt }) => [item, dueAt?.slice(5, 16)]);
    const { askedFor } = await operator.requests.get({ id: collection });
    return [...times.toSorted(), ['fetched', askedFor?.slice(5, 16)]];
  };
  return { house, operator, stay: stay.id, ids: loans.map(({ id }) => id), collection, due };
};

const adapterDue = ['adapter', '11-23T20:00'];

it('a guest who stays longer has it until then, and nobody goes for it before', async () => {
  const { house, operator, stay, ids, collection, due } = await lentToTheirDeparture();
  await operator.stays.extend({ id: stay, departure: '2026-11-28' });
  const later = ['hair-dryer', '11-28T12:00'];
  expect(await due()).toEqual([adapterDue, later, later, ['fetched', '11-28T09:00']]);
  expect(await storyOf(operator, collection)).toEqual(['logged', 'corrected']);
  const { events } = await operator.loans.get({ id: ids[0] ?? '' });
  expect(events.at(-1)?.kind).toBe('extended');
  house.setClock('2026-11-25T12:30:00+08:00');
  const { alarms } = await house.as('002').alarms.list({});
  expect(alarms.filter(({ about }) => ids.includes(about?.id ?? ''))).toEqual([]);
});

it('a guest who leaves earlier gives it back earlier', async () => {
  const { house, operator, stay, ids, due } = await lentToTheirDeparture();
  await operator.stays.change({ id: stay, departure: '2026-11-24' });
  const earlier = ['hair-dryer', '11-24T12:00'];
  expect(await due()).toEqual([adapterDue, earlier, earlier, ['fetched', '11-24T09:00']]);
  house.setClock('2026-11-24T12:30:00+08:00');
  const { alarms } = await house.as('002').alarms.list({});
  expect(alarms.map(({ about }) => about?.id)).toEqual(expect.arrayContaining(ids));
});

it('what has a time of its own, or whose room is another’s, stays as it is', async () => {
  const { house, operator, stay, ids, due } = await lentToTheirDeparture();
  const before = await due();
  await operator.stays.change({ id: stay, notes: '安静' });
  const { stay: guest } = await operator.stays.checkIn({
    place: '1208',
    guest: '李明',
    departure: '2026-11-25',
    share: true,
  });
  await operator.stays.extend({ id: guest.id, departure: '2026-11-29' });
  expect(await due()).toEqual(before);
  expect(house.rows("SELECT seq FROM events WHERE kind = 'extended'")).toEqual([]);
  await operator.loans.extend({ id: ids[0] ?? '', due: '2026-11-24T08:00:00+08:00' });
  await operator.stays.extend({ id: stay, departure: '2026-11-26' });
  const { loans } = await operator.loans.openAt({ place: '1208' });
  const dryers = loans.filter(({ item }) => item === 'hair-dryer');
  expect(dryers.map(({ dueAt }) => dueAt?.slice(5, 16)).toSorted()).toEqual([
    '11-24T08:00',
    '11-26T12:00',
  ]);
  // Somebody goes for the first of them.
  expect((await due()).at(-1)).toEqual(['fetched', '11-24T08:00']);
});
