// One day of the house: lists at seven, a guest who comes early, laundry before a shut door, the evening's
// beds, a guest without a key at two, a minibar found at check-out and taken over by the front office.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';

it('a day goes from the lists of the morning to the bill of the next', async () => {
  const house = await createTestHouse({ at: '2026-11-23T06:50:00+08:00' });
  const night = house.as('003');
  const supervisor = house.as('011');
  // Who is in the house since yesterday, and who comes.
  for (const [place, guest] of [
    ['1203', '陈伟'],
    ['1208', '林晓梅'],
    ['1106', '周远'],
  ] as const)
    await night.stays.checkIn({ place, guest, departure: '2026-11-24', phone: '13800001111' });
  await night.rooms.setMany({ places: ['1203', '1208', '1106', '1205'], housekeeping: 'dirty' });
  const { stay } = await night.stays.expect({
    place: '1205',
    guest: '佐藤健',
    departure: '2026-11-25',
    expectedAt: '2026-11-23T15:00:00+08:00',
  });

  // 07:00 lists dealt.
  house.setClock('2026-11-23T07:05:00+08:00');
  const desk = house.as('001');
  const day = { date: '2026-11-23', part: 'day' } as const;
  const dealt = await supervisor.housekeeping.deal(day);
  const places = dealt.lists.flatMap(({ tasks }) => tasks.map(({ place }) => place));
  expect(places.toSorted()).toEqual(['1106', '1203', '1205', '1208']);
  expect(new Set(places).size).toBe(places.length);

  // 07:10 an express bag is fetched from the door and counted: its docket promises it in four hours.
  house.setClock('2026-11-23T07:10:00+08:00');
  await supervisor.laundry.changeArticle({ id: 'shirt', wash: 2_000 });
  const collection = await desk.requests.create({ place: '1208', service: 'laundry-express' });
  await desk.requests.dispatch({ id: collection.id });
  await desk.requests.complete({ id: collection.id });
  const [fetched] = (await desk.laundry.list({})).bags;
  const docket = fetched?.docket ?? '';
  expect(docket).toBe('L-0001');
  const shirts = [{ article: 'shirt', treatment: 'wash', quantity: 2 }] as const;
  const bag = await desk.laundry.count({ id: docket, lines: [...shirts] });
  expect(bag).toMatchObject({
    guest: '林晓梅',
    promise: '2026-11-23T11:10:00.000+08:00',
    cents: 6_000,
    charge: { state: 'open', cents: 6_000 },
  });
  const delivery = bag.delivery?.id ?? '';

  // An early arrival jumps the queue.
  house.setClock('2026-11-23T09:30:00+08:00');
  await desk.rooms.set({ place: '1205', flags: { queue: true } });
  const list = (await desk.housekeeping.lists(day)).lists.find(({ tasks }) =>
    tasks.some(({ place }) => place === '1205'),
  );
  expect(list?.tasks[0]).toMatchObject({ place: '1205', urge: 'queue' });
  const task = list?.tasks[0];
  if (!task?.assignee) throw new Error('the room is somebody’s');
  const attendant = house.as(task.assignee);
  await attendant.housekeeping.start({ id: task.id });
  house.advance(25);
  expect(await attendant.housekeeping.done({ id: task.id })).toMatchObject({
    room: 'clean',
    spent: 25,
  });
  await house.as('131').housekeeping.inspect({ id: task.id, result: 'pass' });
  expect((await desk.rooms.get({ place: '1205' })).housekeeping).toBe('inspected');
  const arrived = await desk.stays.checkIn({ id: stay.id });
  expect(arrived.notices).toEqual([]);
  expect((await desk.rooms.get({ place: '1205' })).flags).toEqual([]);

  // 10:30 do not disturb: the laundry falls due behind the sign; cleared at 13:10, it is delivered.
  house.setClock('2026-11-23T10:30:00+08:00');
  await desk.rooms.set({ place: '1208', flags: { dnd: true }, source: 'guest' });
  await desk.laundry.back({ id: docket });
  house.setClock('2026-11-23T11:45:00+08:00');
  expect((await desk.requests.get({ id: delivery })).waitingReason).toBe('dnd');
  expect(await desk.laundry.get({ id: docket })).toMatchObject({ waits: 'dnd', late: true });
  await desk.requests.atDoor({ id: delivery, remedy: 'slip' });
  expect((await desk.laundry.get({ id: docket })).state).toBe('back');
  house.setClock('2026-11-23T13:10:00+08:00');
  await desk.rooms.set({ place: '1208', flags: { dnd: false }, source: 'attendant' });
  expect(await desk.requests.get({ id: delivery })).toMatchObject({
    state: 'logged',
    waitingReason: null,
  });
  await desk.requests.dispatch({ id: delivery });
  await desk.requests.complete({ id: delivery });
  expect(await desk.laundry.get({ id: docket })).toMatchObject({
    state: 'returned',
    back: 2,
    charge: { state: 'open', cents: 6_000 },
  });
  expect((await desk.charges.list({ place: '1208' })).charges).toMatchObject([
    { kind: 'laundry', quantity: 2, cents: 6_000, stay: { guest: '林晓梅' } },
  ]);

  // 18:00 turn-down for those who stay.
  house.setClock('2026-11-23T18:00:00+08:00');
  const evening = { date: '2026-11-23', part: 'evening' } as const;
  const beds = await supervisor.housekeeping.deal(evening);
  expect(beds.lists.flatMap(({ tasks }) => tasks.map(({ place }) => place)).toSorted()).toEqual([
    '1106',
    '1203',
    '1205',
    '1208',
  ]);

  // 02:00 locked out; the night attendant opens.
  house.setClock('2026-11-24T02:00:00+08:00');
  const { id } = await night.lockedOut.begin({ place: '1203' });
  await night.lockedOut.ask({ id, fact: 'name', said: '陈伟' });
  expect((await night.lockedOut.ask({ id, fact: 'departure', said: '11-24' })).known).toBe(true);
  const sent = await night.lockedOut.send({ id });
  expect(['121', '122']).toContain(sent.sentTo);
  await night.lockedOut.opened({ id, key: 'GM1', word: '本人' });

  // Check-out with a minibar found; the front office takes it over, once.
  house.setClock('2026-11-24T10:00:00+08:00');
  const morning = house.as('001');
  await supervisor.minibar.changeArticle({ article: 'cola', cents: 1_500 });
  const check = await morning.requests.create({ place: '1106', service: 'minibar-check' });
  expect((await morning.stays.openAt({ place: '1106' })).open.map(({ kind }) => kind)).toContain(
    'request',
  );
  await morning.stays.checkOut({ place: '1106' });
  await morning.requests.dispatch({ id: check.id });
  await morning.requests.complete({ id: check.id });
  await morning.minibar.check({ place: '1106', taken: [{ article: 'cola', quantity: 2 }] });
  const { charges } = await morning.charges.list({ place: '1106' });
  expect(charges).toMatchObject([
    { quantity: 2, cents: 3_000, state: 'open', stay: { guest: '周远' } },
  ]);
  await morning.charges.takeOver({ ids: charges.map((charge) => charge.id) });
  expect((await morning.charges.list({ place: '1106', state: 'open' })).charges).toEqual([]);
  expect((await morning.charges.missing()).missing).toEqual([]);
});
