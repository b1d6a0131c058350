// A guest who stays incognito only after a message was taken, or is found to be meant by it only then.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

it('put right into one for her has no alarm that names her room', async () => {
  const house = await createTestHouse({ at: '2026-11-23T20:00:00+08:00' });
  const operator = house.as('002');
  const departure = '2026-11-24';
  const supervisor = house.as('011');
  for (const [place, guest] of [
    ['1209', 'Secret Star'],
    ['1210', 'Mr. Brown'],
  ] as const)
    await supervisor.stays.checkIn({ place, guest, departure, incognito: place === '1209' });
  const { message } = await operator.messages.take({ place: '1209', text: 'x' });
  const other = await operator.messages.take({ place: '1209', text: 'y' });
  await operator.messages.change({ id: message.id, for: 'Secret Star' });
  await operator.messages.change({ id: other.message.id, for: 'Brown' });
  expect(house.rows('SELECT subject_id AS id, place FROM watches')).toEqual(
    expect.arrayContaining([{ id: other.message.id, place: '1210' }]),
  );
  house.setClock('2026-11-24T10:01:00+08:00');
  const { alarms } = await operator.alarms.list({});
  expect(alarms.filter(({ target }) => target === 'message')).toMatchObject([
    { place: '1210', about: { id: other.message.id } },
  ]);
  expect(alarms.filter(({ about }) => about?.id === message.id)).toEqual([]);
});

it('after arrival is kept from then on: what waits for her, and what she has', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const departure = '2026-11-26';
  const { stay } = await operator.stays.checkIn({ place: '1217', guest: '林女士', departure });
  await operator.stays.checkIn({ place: '1208', guest: 'Mr. Brown', departure });
  const take = async (wanted: { place?: string; for?: string }) =>
    (await operator.messages.take({ ...wanted, text: '请回电' })).message.id;
  const had = await take({ for: '林女士' });
  await operator.messages.deliver({ id: had, how: 'hand', to: '林女士' });
  const waits = await take({ for: '林女士' });
  const roomNamed = await take({ place: '1217', for: '林女士' });
  const anothers = await take({ for: 'Brown' });
  const places = async () => {
    house.desk.settle();
    const { hits } = await operator.search.find({ text: '请回电', kinds: ['message'] });
    const shown = Object.fromEntries(hits.map(({ id, place }) => [id, place]));
    for (const { id, place } of (await operator.messages.list({})).messages)
      expect(place, id).toBe(shown[id]);
    for (const { id, place } of (await operator.board.snapshot({})).messages)
      expect(place, id).toBe(shown[id]);
    return shown;
  };
  const all = { [had]: '1217', [waits]: '1217', [roomNamed]: '1217', [anothers]: '1208' };
  expect(await places()).toEqual(all);
  const told = house.rows('SELECT seq FROM events WHERE subject_id = ?', roomNamed).length;

  await operator.stays.change({ id: stay.id, incognito: true });
  // Named by the caller, the room is no secret; nor is another guest's.
  expect(await places()).toEqual({ ...all, [had]: null, [waits]: null });
  const { request } = await operator.messages.get({ id: waits });
  expect(await operator.requests.get({ id: request.id })).toMatchObject({
    place: null,
    words: '',
  });
  expect(house.rows('SELECT id FROM watches WHERE subject_id = ?', waits)).toEqual([]);
  expect(await supervisor.messages.get({ id: waits })).toMatchObject({
    place: '1217',
    confidential: true,
  });

  await supervisor.stays.change({ id: stay.id, notes: '安静', incognito: true });
  await supervisor.stays.change({ id: stay.id, incognito: false });
  expect(await places()).toEqual(all);
  expect(await operator.requests.get({ id: request.id })).toMatchObject({
    place: '1217',
    words: '请回电',
  });
  expect(house.rows('SELECT id FROM watches WHERE subject_id = ?', waits)).toHaveLength(1);
  expect(house.rows('SELECT seq FROM events WHERE subject_id = ?', roomNamed)).toHaveLength(told);
});

it('before she comes: the hour it was to be brought is kept too, and said again once she is no secret', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const { stay } = await operator.stays.expect({
    place: '1217',
    guest: '林女士',
    arrival: '2026-11-25',
    departure: '2026-11-26',
  });
  const { message } = await operator.messages.take({ for: '林女士', text: '请回电' });
  const job = () => operator.requests.get({ id: message.request.id });
  const { askedFor, dueAt } = await job();
  expect(askedFor?.slice(0, 10)).toBe('2026-11-25');

  await operator.stays.change({ id: stay.id, incognito: true });
  expect(await job()).toMatchObject({ place: null, words: '', askedFor: null });
  expect((await job()).dueAt?.slice(0, 10)).toBe('2026-11-23');
  await supervisor.stays.change({ id: stay.id, incognito: false });
  expect(await job()).toMatchObject({ place: '1217', words: '请回电', askedFor, dueAt });
});

it('put right into one for her who is to come reads like one for somebody nobody knows', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const supervisor = house.as('011');
  const [arrival, departure] = ['2026-11-25', '2026-11-26'];
  for (const [place, guest] of [
    ['1209', 'Secret Star'],
    ['1210', 'Mr. Brown'],
  ] as const)
    await supervisor.stays.expect({
      ...{ place, guest, arrival, departure, incognito: place === '1209' },
    });
  const job = async (name: string) => {
    const { message } = await operator.messages.take({ for: 'Brown', text: 'x' });
    await operator.messages.change({ id: message.id, for: name });
    const { askedFor, dueAt, place, words } = await operator.requests.get({
      id: message.request.id,
    });
    return { askedFor, dueAt, place, words };
  };
  const hers = await job('Secret Star');
  expect(hers).toMatchObject({ askedFor: null, place: null });
  expect(hers).toEqual(await job('Nobody'));
});

it('an hour somebody said stays with a message that is put right, whomever it is for', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  await house.as('011').stays.expect({
    ...{ place: '1209', guest: 'Secret Star', incognito: true },
    ...{ arrival: '2026-11-25', departure: '2026-11-26' },
  });
  await operator.stays.checkIn({ place: '1210', guest: 'Mr. Brown', departure: '2026-11-26' });
  for (const name of ['Brown', 'Secret Star', 'Nobody']) {
    const { id, askedFor } = await operator.requests.create({
      ...{ place: '1208', service: 'message', words: '大堂见', at: house.inMinutes(150) },
    });
    expect(askedFor?.slice(11, 16)).toBe('18:30');
    const { messages } = await operator.messages.list({});
    const message = messages.find(({ request }) => request.id === id);
    await operator.messages.change({ id: message?.id ?? '', for: name });
    expect(await operator.requests.get({ id })).toMatchObject({
      place: name === 'Brown' ? '1210' : null,
      askedFor,
    });
  }
});
