// A meal from the guest's words to the tray that comes back: passed to the kitchen, promised on the board, billed once.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const noodles = { text: '牛肉面', count: 2, cents: 6_800 };
const tea = { text: '绿茶', count: 1, cents: 3_800 };

const at = '2026-11-23T18:00:00+08:00';
const operatorOf = (house: TestHouse) => house.as('002');

const taken = (house: TestHouse, wanted: Record<string, unknown> = {}) =>
  operatorOf(house).roomService.take({ place: '1208', lines: [noodles, tea], ...wanted });

const requestOf = (house: TestHouse, id: string) => operatorOf(house).requests.get({ id });

const orders = (house: TestHouse) =>
  house.rows('SELECT state, open, passed_to, closed_at_ms FROM room_service_orders');
const charges = (house: TestHouse) =>
  house.rows("SELECT cents, quantity, state FROM charges WHERE kind = 'room-service'");

describe('an order', () => {
  it('opens by itself from the line that was typed, with what was asked for', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const request = await recordOne(operator, '1208 送餐 两碗面');
    const {
      orders: [order],
    } = await operator.roomService.list();
    expect(order).toMatchObject({
      place: '1208',
      state: 'ordered',
      lines: [{ text: '两碗面', count: 1, cents: null }],
      for: null,
      passed: null,
      late: false,
      request: { id: request.id, number: request.number },
    });
    expect(house.rows('SELECT request_id, taken_by, floor FROM room_service_orders')).toEqual([
      { request_id: request.id, taken_by: expect.any(String), floor: '12' },
    ]);
  });

  it('reads how many from the line, and asks for a price still', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    await recordOne(operator, '1208 送餐 牛肉面 2');
    const [order] = (await operator.roomService.list()).orders;
    expect(order).toMatchObject({ lines: [{ text: '牛肉面', count: 2, cents: null }], cents: 0 });
    const changed = await operator.roomService.change({ id: order?.id ?? '', allergies: '花生' });
    expect(changed).toMatchObject({ lines: order?.lines, cents: 0, allergies: '花生' });
  });

  it('booked for an hour keeps it, and what is put right on the request is right in it', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const request = await recordOne(operator, '1208 送餐 三明治 20:30');
    await operator.requests.correct({
      id: request.id,
      place: '1207',
      words: '送餐 三明治, 牛奶 20:30',
    });
    const {
      orders: [order],
    } = await operator.roomService.list();
    expect(order?.for?.slice(11, 16)).toBe('20:30');
    expect(order).toMatchObject({ place: '1207', lines: [{ text: '三明治' }, { text: '牛奶' }] });
    await operator.requests.correct({ id: request.id, service: 'tray-collect' });
    expect(orders(house)).toMatchObject([{ state: 'cancelled', open: 0 }]);
  });

  it('taken at the desk makes the request that brings it, allergies in its words', async () => {
    const house = await createTestHouse({ at });
    const order = await taken(house, { persons: 2, notes: '少油', allergies: '花生' });
    expect(order).toMatchObject({ cents: 17_400, persons: 2, notes: '少油', allergies: '花生' });
    expect(await requestOf(house, order.request.id)).toMatchObject({
      service: 'room-service',
      place: '1208',
      words: '牛肉面 ×2，绿茶 ⚠ 花生',
    });
    const before = house.contents();
    expect(await refusal(taken(house, { place: '9999' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'rooms.unknown',
    });
    expect(await refusal(taken(house, { for: house.inMinutes(-5) }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'roomService.past',
    });
    expect(
      await refusal(house.as('221').roomService.take({ place: '1208', lines: [tea] })),
    ).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
  });

  it('shows what the kitchen has to know of the guest', async () => {
    const house = await createTestHouse({ at });
    await operatorOf(house).stays.checkIn({
      place: '1208',
      guest: '林晓梅',
      departure: '2026-11-25',
      preferences: ['高楼层', '对花生过敏', '羽绒过敏'],
    });
    expect(await taken(house)).toMatchObject({ known: ['对花生过敏'] });
  });
});

describe('passed to the kitchen', () => {
  it('says when, by whom, to whom; the promise stands on the board and the job is theirs', async () => {
    const house = await createTestHouse({ at });
    const { id, request } = await taken(house);
    const order = await operatorOf(house).roomService.pass({
      id,
      to: '韩冰',
      promise: house.inMinutes(25),
    });
    expect(order).toMatchObject({ state: 'passed', passed: { to: '韩冰', by: '002' } });
    expect(await requestOf(house, request.id)).toMatchObject({
      state: 'acknowledged',
      assignee: '221',
      promise: order.promise,
      nextDeadline: { kind: 'promise' },
    });
  });

  it('to somebody without a code, the proposed person holds the job; without a word, the usual time', async () => {
    const house = await createTestHouse({ at });
    const { id, request } = await taken(house);
    const order = await operatorOf(house).roomService.pass({ id, to: '小王' });
    expect(order.passed?.to).toBe('小王');
    expect(Date.parse(order.promise ?? '') - house.nowMs()).toBe(30 * 60_000);
    expect(await requestOf(house, request.id)).toMatchObject({
      state: 'acknowledged',
      assignee: '221',
    });
  });

  it('shouts by the board when the promise passes, and stands on top as late', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const first = await taken(house);
    await operator.roomService.pass({ id: first.id, to: '221', promise: house.inMinutes(40) });
    const second = await taken(house, { place: '1207' });
    await operator.roomService.pass({ id: second.id, to: '221', promise: house.inMinutes(20) });
    house.advance(21);
    const { orders: list } = await operator.roomService.list();
    expect(list.map(({ place, late }) => [place, late])).toEqual([
      ['1207', true],
      ['1208', false],
    ]);
    expect(
      house.rows('SELECT step FROM alarms WHERE subject_id = ?', second.request.id),
    ).toContainEqual({ step: 'promise-passed' });
    await operator.roomService.promise({ id: second.id, by: house.inMinutes(10) });
    expect((await operator.roomService.list()).orders[0]?.late).toBe(false);
  });

  it('is passed anew once something was changed, and not at all while nothing is written down', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { id, request } = await taken(house);
    await operator.roomService.pass({ id, to: '221' });
    const changed = await operator.roomService.change({ id, allergies: '虾' });
    expect(changed).toMatchObject({ state: 'ordered', passed: null, allergies: '虾' });
    expect((await requestOf(house, request.id)).words).toContain('⚠ 虾');
    await operator.roomService.pass({ id, to: '221' });
    // A price alone is no news to the kitchen.
    expect(
      await operator.roomService.change({ id, lines: [noodles, { ...tea, cents: 4_000 }] }),
    ).toMatchObject({ state: 'passed', cents: 17_600 });
    await recordOne(operator, '1207 送餐');
    const [bare] = (await operator.roomService.list({ place: '1207' })).orders;
    expect(
      await refusal(operator.roomService.pass({ id: bare?.id ?? '', to: '221' })),
    ).toMatchObject({
      code: 'CONFLICT',
      reason: 'roomService.nothingOrdered',
    });
  });

  it('by the board: whoever gets the job has the order, and taken back nobody has', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const request = await recordOne(operator, '1208 送餐 两碗面');
    await operator.requests.dispatch({ id: request.id });
    expect(orders(house)).toMatchObject([{ state: 'passed', passed_to: '韩冰' }]);
    await operator.requests.undo({ id: request.id });
    expect(orders(house)).toMatchObject([{ state: 'ordered', passed_to: null }]);
  });

  it('for tomorrow is nobody’s overnight and theirs when its hour comes', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { id, request } = await taken(house, { for: '2026-11-24T08:00:00+08:00' });
    await operator.roomService.pass({ id, to: '221' });
    expect(await requestOf(house, request.id)).toMatchObject({ state: 'logged', assignee: null });
    house.setClock('2026-11-24T07:31:00+08:00');
    expect(await requestOf(house, request.id)).toMatchObject({
      state: 'dispatched',
      assignee: '221',
    });
  });
});

describe('the meal', () => {
  it('goes out, is delivered and billed once, its tray booked for later', async () => {
    const house = await createTestHouse({ at });
    const kitchen = house.as('221');
    const { id, request } = await taken(house);
    const before = house.contents();
    expect(await refusal(kitchen.roomService.out({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'roomService.wrongState',
    });
    expect(house.contents()).toBe(before);
    await kitchen.roomService.pass({ id, to: '221' });
    await kitchen.roomService.out({ id });
    expect(await requestOf(house, request.id)).toMatchObject({ state: 'in-progress' });
    expect(charges(house)).toEqual([]);
    house.advance(4);
    const order = await kitchen.roomService.deliver({ id });
    expect(order).toMatchObject({
      state: 'delivered',
      out: { by: '221' },
      delivered: { by: '221' },
      charge: { cents: 17_400, state: 'open' },
    });
    expect(await requestOf(house, request.id)).toMatchObject({ state: 'done' });
    expect(charges(house)).toEqual([{ cents: 17_400, quantity: 3, state: 'open' }]);
    expect(Date.parse(order.due ?? '') - house.nowMs()).toBe(75 * 60_000);
    expect(await requestOf(house, order.tray?.id ?? '')).toMatchObject({
      service: 'tray-collect',
      followsId: request.id,
    });
    expect((await house.as('011').charges.missing({})).missing).toEqual([]);
  });

  it('done on the board is delivered; taken back it is on its way again and nobody pays', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { id, request } = await taken(house);
    await operator.roomService.pass({ id, to: '221' });
    await operator.roomService.out({ id });
    await operator.requests.complete({ id: request.id });
    expect(orders(house)).toMatchObject([{ state: 'delivered' }]);
    await operator.requests.undo({ id: request.id });
    expect(orders(house)).toMatchObject([{ state: 'out', closed_at_ms: null }]);
    expect(charges(house)).toMatchObject([{ state: 'voided' }]);
    await operator.requests.complete({ id: request.id });
    expect(charges(house)).toEqual([{ cents: 17_400, quantity: 3, state: 'open' }]);
  });

  it('stays delivered and billed when only the asking about it is taken back', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { request } = await taken(house);
    await operator.requests.dispatch({ id: request.id });
    await operator.requests.complete({ id: request.id });
    await operator.requests.confirm({ id: request.id, satisfied: true });
    const before = [orders(house), charges(house)];
    expect(before).toMatchObject([[{ state: 'delivered' }], [{ state: 'open' }]]);
    await operator.requests.undo({ id: request.id });
    expect((await requestOf(house, request.id)).state).toBe('done');
    expect([orders(house), charges(house)]).toEqual(before);
  });

  it('brought a second time for a wrong one is billed once', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { id, request } = await taken(house);
    await operator.roomService.pass({ id, to: '221' });
    await operator.roomService.deliver({ id });
    await operator.requests.reopen({ id: request.id, reason: '面是凉的' });
    expect(orders(house)).toMatchObject([{ state: 'ordered', passed_to: null }]);
    await operator.roomService.pass({ id, to: '221' });
    await operator.roomService.deliver({ id });
    expect(charges(house)).toEqual([{ cents: 17_400, quantity: 3, state: 'open' }]);
    expect(
      house.rows("SELECT count(*) AS n FROM requests WHERE service = 'tray-collect' AND open = 1"),
    ).toEqual([{ n: 1 }]);
  });

  it('opened again by a slip is brought as it was, to whom and when', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { id, request } = await taken(house);
    await operator.roomService.pass({ id, to: '221' });
    house.advance(20);
    await operator.roomService.deliver({ id });
    const before = orders(house);
    const bill = charges(house);
    house.advance(5);
    await operator.requests.reopen({ id: request.id, reason: '面是凉的' });
    await operator.requests.undo({ id: request.id });
    expect(orders(house)).toEqual(before);
    expect(charges(house)).toEqual(bill);
  });

  it('without prices waits for one on the list of charges, and keeps the one put in by hand', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { id } = await taken(house, { lines: [{ text: '例汤', count: 1, cents: null }] });
    await operator.roomService.pass({ id, to: '221' });
    const { charge } = await operator.roomService.deliver({ id });
    expect(charges(house)).toEqual([{ cents: 0, quantity: 1, state: 'open' }]);
    await operator.charges.price({ id: charge?.id ?? '', cents: 5_200 });
    expect(
      await operator.roomService.change({ id, lines: [{ text: '例汤', count: 1, cents: null }] }),
    ).toMatchObject({ charge: { cents: 5_200 } });
    await operator.roomService.change({ id, lines: [{ text: '例汤', count: 1, cents: 4_800 }] });
    expect(charges(house)).toEqual([{ cents: 4_800, quantity: 1, state: 'open' }]);
    expect(await refusal(operator.roomService.change({ id, lines: [noodles] }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'roomService.onItsWay',
    });
  });

  it('costs what the price list says of the service, where nobody has said more', async () => {
    const house = await createTestHouse({ at });
    await house.as('011').catalogue.setPrice({ service: 'room-service', cents: 6_600 });
    const operator = operatorOf(house);
    const { id } = await taken(house, { lines: [{ text: '例汤', count: 2, cents: null }] });
    await operator.roomService.pass({ id, to: '221' });
    await operator.roomService.deliver({ id });
    expect(charges(house)).toEqual([{ cents: 6_600, quantity: 2, state: 'open' }]);
  });

  it('that comes when whoever ordered it has left is paid by who shares the room', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const checkIn = (guest: string, share: boolean) =>
      operator.stays.checkIn({ place: '1208', guest, departure: '2026-11-26', share });
    const { stay } = await checkIn('林晓梅', false);
    const { stay: other } = await checkIn('陈伟', true);
    const eaten = await taken(house, { lines: [tea] });
    await operator.roomService.pass({ id: eaten.id, to: '221' });
    await operator.roomService.deliver({ id: eaten.id });
    const { id } = await taken(house, { for: '2026-11-23T20:00:00+08:00' });
    await operator.roomService.pass({ id, to: '221' });
    await operator.stays.checkOut({ id: stay.id });
    const card = await operator.roomService.get({ id });
    expect(card).toMatchObject({ guest: '陈伟', place: '1208', state: 'passed' });
    expect(card.events.at(-1)).toMatchObject({ kind: 'handed-on' });
    house.setClock('2026-11-23T20:00:00+08:00');
    await operator.roomService.deliver({ id });
    // What was brought before that is theirs who had it.
    expect(house.rows('SELECT stay_id, cents FROM charges ORDER BY cents')).toEqual([
      { stay_id: stay.id, cents: 3_800 },
      { stay_id: other.id, cents: 17_400 },
    ]);
    const { open } = await operator.stays.get({ id: other.id });
    expect(open.filter(({ kind }) => kind === 'charge')).toMatchObject([{ facts: { count: 3 } }]);
  });

  it('of a guest who leaves nobody behind stays theirs', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const { stay } = await operator.stays.checkIn({
      ...{ place: '1208', guest: '林晓梅', departure: '2026-11-26' },
    });
    const { id } = await taken(house);
    await operator.roomService.pass({ id, to: '221' });
    await operator.stays.checkOut({ id: stay.id });
    await operator.roomService.deliver({ id });
    expect(house.rows('SELECT stay_id FROM charges')).toEqual([{ stay_id: stay.id }]);
  });

  it('cancelled with a reason ends its job; a delivered one is taken off by whoever may void', async () => {
    const house = await createTestHouse({ at });
    const operator = operatorOf(house);
    const first = await taken(house);
    await operator.roomService.cancel({ id: first.id, reason: '客人外出' });
    expect(await requestOf(house, first.request.id)).toMatchObject({ state: 'cancelled' });
    expect(charges(house)).toEqual([]);
    const second = await taken(house);
    await operator.roomService.pass({ id: second.id, to: '221' });
    await operator.roomService.deliver({ id: second.id });
    const before = house.contents();
    expect(
      await refusal(operator.roomService.cancel({ id: second.id, reason: '退餐' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(house.contents()).toBe(before);
    await house.as('011').roomService.cancel({ id: second.id, reason: '退餐' });
    expect(charges(house)).toMatchObject([{ state: 'voided' }]);
    const card = await operator.roomService.get({ id: second.id });
    expect(card.events.at(-1)).toMatchObject({ kind: 'cancelled', text: '退餐' });
    expect(card.steps).toEqual(['note']);
  });
});
