// What of a meal is put right on the board, or with its guest, is right in its order, and the kitchen hears of it.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';

const noodles = { text: '牛肉面', count: 2, cents: 6_800 };
const tea = { text: '绿茶', count: 1, cents: 3_800 };

const at = '2026-11-23T18:00:00+08:00';

describe('a meal the kitchen has is passed to it anew once it was put right on the board:', () => {
  const passed = async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { stay } = await operator.stays.checkIn({
      ...{ place: '1208', guest: '林晓梅', departure: '2026-11-25' },
    });
    const { id, request } = await operator.roomService.take({
      ...{ place: '1208', lines: [noodles, tea], allergies: '花生' },
    });
    await operator.roomService.pass({ id, to: '221' });
    const order = () => operator.roomService.get({ id });
    return { house, operator, id, request: { id: request.id }, stay, order };
  };
  const told = { state: 'ordered', passed: null };

  it('other dishes, what was in it at its price', async () => {
    const { house, operator, id, request, order } = await passed();
    await operator.requests.correct({ ...request, words: '鸡汤面 ×2，绿茶 ×2 ⚠ 花生' });
    const lines = [
      { text: '鸡汤面', count: 2, cents: null },
      { text: '绿茶', count: 2, cents: 3_800 },
    ];
    expect(await order()).toMatchObject({ ...told, lines, allergies: '花生' });
    expect((await order()).events.at(-1)).toMatchObject({
      kind: 'changed',
      facts: { passAgain: true },
    });
    expect(house.rows('SELECT state, passed_to, passed_to_id FROM room_service_orders')).toEqual([
      { state: 'ordered', passed_to: null, passed_to_id: null },
    ]);
    await operator.roomService.pass({ id, to: '221' });
    expect(await order()).toMatchObject({ state: 'passed', lines, passed: { to: '韩冰' } });
  });

  it('by a slip, at the price it had', async () => {
    const { operator, request, order } = await passed();
    await operator.requests.correct({ ...request, words: '鸡汤面' });
    expect(await order()).toMatchObject({ ...told, lines: [{ text: '鸡汤面', cents: null }] });
    await operator.requests.undo(request);
    expect(await order()).toMatchObject({ ...told, lines: [noodles, tea], allergies: '花生' });
  });

  it('other words of a line as it was typed', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 送餐 牛肉面');
    await operator.requests.dispatch({ id, to: '221' });
    await operator.requests.correct({ id, words: '送餐 牛肉面 2' });
    const [order] = (await operator.roomService.list()).orders;
    expect(order).toMatchObject({ ...told, lines: [{ text: '牛肉面', count: 2 }] });
  });

  it('what must not be in it', async () => {
    const { operator, request, order } = await passed();
    await operator.requests.correct({ ...request, words: '牛肉面 ×2，绿茶 ⚠ 花生、虾' });
    expect(await order()).toMatchObject({ ...told, allergies: '花生、虾', cents: 17_400 });
  });

  it('its room, by a correction or with its guest', async () => {
    const { operator, id, request, stay, order } = await passed();
    await operator.requests.correct({ ...request, place: '1207' });
    expect(await order()).toMatchObject({ ...told, place: '1207' });
    await operator.requests.correct({ ...request, place: '1208' });
    await operator.roomService.pass({ id, to: '221' });
    await operator.stays.move({ id: stay.id, to: '1210' });
    expect(await order()).toMatchObject({ ...told, place: '1210', guest: '林晓梅' });
    expect((await order()).events.at(-1)).toMatchObject({
      kind: 'moved',
      facts: { passAgain: true },
    });
  });

  it('its hour, with that of the guest it is to wait for', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    await house
      .as('011')
      .stays.setWelcome({ vipClass: 'key', service: 'room-service', minutesBefore: 0 });
    const { stay } = await operator.stays.expect({
      ...{ place: '1208', guest: '林晓梅', departure: '2026-11-25', vipClass: 'key' },
      expectedAt: '2026-11-23T20:00:00+08:00',
    });
    const [booked] = (await operator.roomService.list()).orders;
    const id = booked?.id ?? '';
    await operator.roomService.change({ id, lines: [noodles] });
    await operator.roomService.pass({ id, to: '221' });
    await operator.stays.change({ id: stay.id, expectedAt: '2026-11-23T21:30:00+08:00' });
    const order = await operator.roomService.get({ id });
    expect(order).toMatchObject(told);
    expect(order.for?.slice(11, 16)).toBe('21:30');
  });

  it('not where the words say the same, and not once it is on its way', async () => {
    const { operator, id, request, stay, order } = await passed();
    await operator.requests.correct({ ...request, words: '牛肉面 x2, 绿茶 ⚠ 花生' });
    expect(await order()).toMatchObject({ state: 'passed', cents: 17_400, allergies: '花生' });
    await operator.roomService.out({ id });
    await operator.stays.move({ id: stay.id, to: '1210' });
    expect(await order()).toMatchObject({ state: 'out', place: '1210', passed: { to: '韩冰' } });
  });
});
