// Trays: fetched after the meal or when the guest asks, never twice, shown to whoever sees the guest off.
import { expect, it } from 'vitest';
import { linesOfWords, readOrder, sayLines, typedOrder } from '../../shared/room-service/model.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const at = '2026-11-23T18:00:00+08:00';

const delivered = async (house: TestHouse, place = '1208') => {
  const operator = house.as('002');
  const { id } = await operator.roomService.take({
    place,
    lines: [{ text: '牛肉面', count: 2, cents: null }],
  });
  await operator.roomService.pass({ id, to: '221' });
  return operator.roomService.deliver({ id, by: '221' });
};

const states = (house: TestHouse) => ({
  orders: house
    .rows('SELECT place, state FROM room_service_orders ORDER BY taken_at_ms')
    .map(({ place, state }) => `${place} ${state}`),
  trays: house
    .rows("SELECT place, state FROM requests WHERE service = 'tray-collect' ORDER BY number")
    .map(({ place, state }) => `${place} ${state}`),
});

it('a tray is late after the house’s time, and over when somebody brings it down', async () => {
  const house = await createTestHouse({ at });
  const supervisor = house.as('011');
  expect(
    await refusal(house.as('002').roomService.changeSettings({ trayMinutes: 90 })),
  ).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  await supervisor.roomService.changeSettings({ trayMinutes: 90 });
  const { id } = await delivered(house);
  house.advance(89);
  expect((await supervisor.roomService.get({ id })).late).toBe(false);
  house.advance(2);
  expect((await supervisor.roomService.list()).orders).toMatchObject([{ id, late: true }]);
  const collected = await house.as('221').roomService.collect({ id, by: '112' });
  expect(collected).toMatchObject({ state: 'collected', collected: { by: '112' }, due: null });
  expect(states(house)).toEqual({ orders: ['1208 collected'], trays: ['1208 confirmed'] });
  expect(await refusal(supervisor.roomService.collect({ id }))).toMatchObject({
    code: 'WRONG_STATE',
    reason: 'roomService.wrongState',
  });
});

it('asked for by the guest it is fetched now, by the one job, whichever way it is said', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const first = await delivered(house);
  await operator.roomService.tray({ id: first.id });
  const job = await operator.requests.get({ id: first.tray?.id ?? '' });
  // Booked no more: whoever has it answers within the catalogue's time.
  expect(job).toMatchObject({ askedFor: null, nextDeadline: { kind: 'acknowledge' } });
  const second = await delivered(house, '1207');
  const said = await recordOne(operator, '1207 收餐具');
  expect(states(house).trays).toEqual(['1208 logged', '1207 cancelled', '1207 logged']);
  expect((await operator.roomService.get({ id: second.id })).tray?.id).toBe(said.id);
  await operator.requests.dispatch({ id: said.id });
  await operator.requests.complete({ id: said.id });
  expect(states(house).orders).toEqual(['1208 delivered', '1207 collected']);
  await operator.requests.undo({ id: said.id });
  expect(states(house).orders).toEqual(['1208 delivered', '1207 delivered']);
});

it('one walk fetches both trays of a room, and is over with the second', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const one = await delivered(house);
  const other = await delivered(house);
  const walk = await recordOne(operator, '1208 收餐具');
  await operator.roomService.collect({ id: one.id });
  expect(await operator.requests.get({ id: walk.id })).toMatchObject({ state: 'logged' });
  await operator.roomService.collect({ id: other.id });
  expect(await operator.requests.get({ id: walk.id })).toMatchObject({ state: 'confirmed' });
});

it('nothing left to fetch closes the order', async () => {
  const house = await createTestHouse({ at });
  const { tray } = await delivered(house);
  await house.as('002').requests.cancel({ id: tray?.id ?? '', reason: '一次性餐盒' });
  expect(states(house).orders).toEqual(['1208 collected']);
});

it('stands on the list by floor, with trays nobody wrote an order for', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const { id } = await delivered(house);
  await delivered(house, '0305');
  await recordOne(operator, '1203 收餐具');
  const { floors } = await operator.roomService.trays();
  expect(
    floors.map(({ floor, trays }) => [floor, trays.map(({ place, what }) => `${place} ${what}`)]),
  ).toEqual([
    ['3', ['0305 牛肉面 ×2']],
    ['12', ['1203 收餐具', '1208 牛肉面 ×2']],
  ]);
  expect(floors[1]?.trays[1]).toMatchObject({ order: id, late: false });
});

it('check-out tells of the meal on its way and of the tray in the room, once each', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: '林晓梅',
    departure: '2026-11-24',
  });
  await delivered(house);
  const waiting = await operator.roomService.take({
    place: '1208',
    lines: [{ text: '绿茶', count: 1, cents: null }],
  });
  const { open } = await operator.stays.get({ id: stay.id });
  expect(open.filter(({ kind }) => kind === 'meal' || kind === 'tray')).toMatchObject([
    { kind: 'tray', subject: { kind: 'order' }, facts: { what: '牛肉面 ×2' } },
    { kind: 'meal', subject: { kind: 'order', id: waiting.id }, facts: { what: '绿茶' } },
  ]);
  // The delivered one is still to be asked about; neither is named twice.
  expect(open.filter(({ kind }) => kind === 'request')).toMatchObject([{ words: 'toConfirm' }]);
});

it('moves along with its guest while it is awaited; a tray stays where it stands', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: '林晓梅',
    departure: '2026-11-24',
  });
  await delivered(house);
  house.advance(1);
  await operator.roomService.take({
    place: '1208',
    lines: [{ text: '绿茶', count: 1, cents: null }],
  });
  await operator.stays.move({ id: stay.id, to: '1209' });
  expect(states(house)).toEqual({
    orders: ['1208 delivered', '1209 ordered'],
    trays: ['1208 logged'],
  });
});

it('what was ordered is found again long after, by dish, room and guest', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  await operator.stays.checkIn({ place: '1208', guest: '林晓梅', departure: '2026-11-26' });
  const { id } = await delivered(house);
  await operator.roomService.collect({ id });
  house.advance(60 * 24);
  const found = async (find: string) =>
    (await operator.roomService.list({ state: 'closed', find })).orders.map((order) => order.id);
  expect(await found('牛肉')).toEqual([id]);
  expect(await found('1208 晓梅')).toEqual([id]);
  expect(await found('披萨')).toEqual([]);
  const { orders } = await operator.roomService.list({
    state: 'closed',
    from: '2026-11-24T00:00:00+08:00',
  });
  expect(orders).toEqual([]);
});

it('lines are read as they are typed, and typed again the same', () => {
  const lines = readOrder('牛肉面 x2 68，绿茶 38.5、汤');
  expect(lines).toEqual([
    { text: '牛肉面', count: 2, cents: 6_800 },
    { text: '绿茶', count: 1, cents: 3_850 },
    { text: '汤', count: 1, cents: null },
  ]);
  expect(readOrder(typedOrder(lines))).toEqual(lines);
  expect(sayLines(linesOfWords('room service club sandwich x2, coke 19:30'))).toBe(
    'club sandwich ×2, coke',
  );
  expect(linesOfWords('送餐')).toEqual([]);
});

it.each([
  ['送餐 牛肉面 2', '牛肉面', 2],
  ['送餐 牛肉面 2 19:30', '牛肉面', 2],
  ['room service club sandwich 3', 'club sandwich', 3],
  // The name of a dish, not how many of it.
  ['送餐 套餐 2', '套餐 2', 1],
  ['room service set menu 3', 'set menu 3', 1],
  ['送餐 套餐  2', '套餐  2', 1],
  ['送餐 披萨 12', '披萨 12', 1],
  ['送餐 可乐 330', '可乐 330', 1],
  ['送餐 两碗面', '两碗面', 1],
])('%s is so many of a dish, and typed again no price', (words, text, count) => {
  const lines = linesOfWords(words);
  expect(lines).toEqual([{ text, count, cents: null }]);
  expect(readOrder(typedOrder(lines))).toEqual(lines);
});

it('misheard for something else, the tray still stands and is asked for anew', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const { id, tray } = await delivered(house);
  await operator.requests.correct({ id: tray?.id ?? '', service: 'towels' });
  expect(await operator.roomService.get({ id })).toMatchObject({ state: 'delivered', tray: null });
  const again = await operator.roomService.tray({ id });
  expect(again.tray).not.toBe(null);
  expect(states(house).trays).toEqual(['1208 logged']);
});
