// What search finds of a room and of all that names it, once its number is another or the room is new.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { requestIn } from '../support/requests.ts';

let house: TestHouse;
let operator: DeskClient;
let supervisor: DeskClient;

beforeEach(async () => {
  house = await createTestHouse();
  operator = house.as('002');
  supervisor = house.as('011');
});

type Asked = Parameters<DeskClient['search']['find']>[0];

const found = async (asked: Asked) => {
  house.desk.settle();
  const { hits } = await supervisor.search.find({ limit: 200, ...asked });
  return hits.map(({ kind, id, place }) => ({ kind, id, place }));
};
const numbersFound = async (text: string) =>
  (await found({ text, kinds: ['room'] })).map(({ place }) => place);

const swap = {
  changes: [
    { from: '1208', to: '1210' },
    { from: '1210', to: '1208' },
  ],
};

describe('under the new number', () => {
  it('is found what every register has of the room, over or open', async () => {
    await supervisor.catalogue.setPrice({ service: 'extra-bed', cents: 30_000 });
    const guest = { guest: '慕容雪晴', place: '1208', arrival: '2026-11-23' };
    const { stay } = await operator.stays.checkIn({ ...guest, departure: '2026-11-25' });
    await requestIn(house, 'done', { service: 'extra-bed' });
    const [charge] = (await operator.charges.list({})).charges;
    const { complaint } = await operator.complaints.open({ what: '太吵', place: '1208' });
    const key = await supervisor.keys.add({
      code: 'S12',
      class: 'section',
      name: { zh: '12 楼段', en: 'Section 12' },
      opens: { rooms: ['1207', '1208'] },
    });
    const named = [
      { kind: 'stay', id: stay.id, place: '1288' },
      { kind: 'charge', id: charge?.id, place: '1288' },
      { kind: 'complaint', id: complaint?.id, place: '1288' },
      { kind: 'key', id: key.id, place: null },
    ];
    expect(await found({ text: '1288' })).toEqual([]);
    await supervisor.layout.renumber({ changes: [{ from: '1208', to: '1288' }] });
    const hits = await found({ text: '1288' });
    for (const one of named) expect(hits).toContainEqual(one);
    expect(hits.map(({ kind }) => kind)).toContain('room');
    const filtered = await found({
      text: '',
      place: '1288',
      kinds: ['stay', 'charge', 'complaint'],
    });
    expect(filtered).toHaveLength(3);
    // A key opens it by its number of today alone.
    expect(await found({ text: '1208', kinds: ['key'] })).toEqual([]);
  });

  it('of two that swap, each is found with its own', async () => {
    const departure = '2026-11-26';
    await operator.stays.checkIn({ guest: '慕容', place: '1208', departure });
    await operator.stays.checkIn({ guest: '欧阳', place: '1210', departure });
    await supervisor.layout.renumber(swap);
    const guestsAt = async (place: string) => {
      house.desk.settle();
      const { hits } = await operator.search.find({ text: '', place, kinds: ['stay'] });
      return hits.map(({ label }) => label);
    };
    expect(await guestsAt('1210')).toEqual(['慕容']);
    expect(await guestsAt('1208')).toEqual(['欧阳']);
  });
});

describe('a room', () => {
  it('added later is found, by its number and by what is said of it since', async () => {
    expect(await numbersFound('1266')).toEqual([]);
    await supervisor.layout.addRoom({ number: '1266', type: 'twin' });
    expect(await numbersFound('1266 twin')).toEqual(['1266']);
    await supervisor.layout.change({ places: ['1266'], type: 'panorama' });
    expect(await numbersFound('1266 panorama')).toEqual(['1266']);
    expect(await numbersFound('1266 twin')).toEqual([]);
  });

  it('taken out is found no more, until it comes back, be it under another number', async () => {
    expect(await numbersFound('1208')).toEqual(['1208']);
    await supervisor.layout.remove({ place: '1208' });
    expect(await numbersFound('1208')).toEqual([]);
    await supervisor.layout.restore({ place: '1208', as: '1277' });
    expect(await numbersFound('1277')).toEqual(['1277']);
  });
});

it('a look at a guest that is due is called by the number the room has now', async () => {
  const welfare = () =>
    house
      .rows<{ label: string; place: string }>(
        `SELECT label, place FROM watches WHERE target = 'welfare'`,
      )
      .map(({ label, place }) => [label, place]);
  const departure = '2026-11-27';
  await operator.stays.checkIn({ guest: '慕容', place: '1208', departure });
  await operator.rooms.set({ place: '1208', flags: { dnd: true } });
  expect(welfare()).toEqual([['1208', '1208']]);
  await supervisor.layout.renumber(swap);
  expect(welfare()).toEqual([['1210', '1210']]);
  house.advance(24 * 60);
  const raised = async () =>
    (await house.as('002').alarms.list()).alarms
      .filter(({ target }) => target === 'welfare')
      .map(({ label, about }) => [label, about.id]);
  expect(await raised()).toEqual([['1210', '1210']]);
  await house.as('011').layout.renumber(swap);
  expect(await raised()).toEqual([['1208', '1208']]);
});
