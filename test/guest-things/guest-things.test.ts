// Shoes and luggage in the house's hands: counted, taken, promised, kept on a tag, never forgotten when a guest leaves.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const at = '2026-11-23T18:00:00+08:00';
const rows = (house: TestHouse) =>
  house.rows('SELECT number, kind, state, open, count, place FROM guest_things ORDER BY number');

describe('shoes', () => {
  it('stand in the book from the line that was typed, pairs as said', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const request = await recordOne(operator, '1208 擦鞋两双');
    expect(rows(house)).toEqual([
      { number: 1, kind: 'shoes', state: 'asked', open: 1, count: 2, place: '1208' },
    ]);
    expect(await operator.guestThings.get({ id: 'T-0001' })).toMatchObject({
      tag: 'T-0001',
      request: { id: request.id },
      steps: ['take', 'change', 'note', 'cancel'],
    });
  });

  it('asked for once more by a slip are back since when they were', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 擦鞋两双');
    await operator.requests.dispatch({ id, to: '112' });
    await house.as('112').guestThings.take({ id: 'T-1', count: 2 });
    house.advance(20);
    await house.as('112').guestThings.return({ id: 'T-1' });
    const all = () => house.rows('SELECT * FROM guest_things');
    const before = all();
    house.advance(5);
    await operator.requests.reopen({ id, reason: '还有一双' });
    expect(all()).not.toEqual(before);
    await operator.requests.undo({ id });
    expect(all()).toEqual(before);
  });

  it('taken they are promised on the board, and brought back by whoever has them', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const request = await recordOne(operator, '1208 擦鞋两双');
    await operator.requests.dispatch({ id: request.id, to: '112' });
    const taken = await house.as('112').guestThings.take({ id: 'T-1', count: 3 });
    expect(taken).toMatchObject({ state: 'taken', count: 3, taken: { by: '112' } });
    expect(Date.parse(taken.promise ?? '') - house.nowMs()).toBe(60 * 60_000);
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'in-progress',
      assignee: '112',
      promise: taken.promise,
    });
    await operator.guestThings.promise({ id: 'T-1', by: house.inMinutes(20) });
    house.advance(21);
    expect((await operator.guestThings.list()).things).toMatchObject([{ late: true }]);
    expect(
      house.rows(
        'SELECT 1 FROM alarms WHERE subject_id = ? AND step = ?',
        request.id,
        'promise-passed',
      ),
    ).toHaveLength(1);
    const before = house.contents();
    expect(await refusal(operator.guestThings.cancel({ id: 'T-1', reason: 'x' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'guestThings.wrongState',
    });
    expect(await refusal(operator.guestThings.store({ id: 'T-1', shelf: 'A' }))).toMatchObject({
      reason: 'guestThings.wrongState',
    });
    expect(house.contents()).toBe(before);
    await house.as('112').guestThings.return({ id: 'T-1' });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ state: 'confirmed' });
    expect(rows(house)).toMatchObject([{ state: 'returned', open: 0 }]);
  });

  it('are with their guest still when only the asking about them is taken back', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 擦鞋两双');
    await operator.requests.dispatch({ id });
    await operator.requests.start({ id });
    await operator.requests.complete({ id });
    await operator.requests.confirm({ id, satisfied: true });
    await operator.requests.undo({ id });
    expect((await operator.requests.get({ id })).state).toBe('done');
    expect(rows(house)).toMatchObject([{ state: 'returned', open: 0 }]);
  });

  it('follow the board: begun they are in hand, done they are back, taken back they are not', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 擦鞋');
    await operator.requests.dispatch({ id });
    await operator.requests.start({ id });
    expect(rows(house)).toMatchObject([{ state: 'taken' }]);
    await operator.requests.undo({ id });
    expect(rows(house)).toMatchObject([{ state: 'asked' }]);
    await operator.requests.start({ id });
    await operator.requests.complete({ id });
    expect(rows(house)).toMatchObject([{ state: 'returned' }]);
    await operator.requests.undo({ id });
    expect(rows(house)).toMatchObject([{ state: 'taken', open: 1 }]);
    // Cancelled on the board, the house still has them.
    await operator.requests.cancel({ id, reason: '客人不等了' });
    expect(rows(house)).toMatchObject([{ state: 'taken', open: 1 }]);
    await operator.guestThings.return({ id: 'T-1' });
    expect(rows(house)).toMatchObject([{ state: 'returned', open: 0 }]);
  });
});

describe('luggage', () => {
  it('is counted before it is stored, and kept after its guest has left', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { stay } = await operator.stays.checkIn({
      place: '1208',
      guest: '林晓梅',
      departure: '2026-11-24',
    });
    const { id, request } = await operator.guestThings.add({
      kind: 'luggage',
      place: '1208',
      from: '1208',
      to: '礼宾台',
    });
    expect(await refusal(operator.guestThings.store({ id, shelf: 'A3' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'guestThings.countFirst',
    });
    await operator.guestThings.store({ id, shelf: 'A3', count: 2, until: house.inMinutes(180) });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ state: 'confirmed' });
    expect((await operator.stays.get({ id: stay.id })).open).toMatchObject([
      { kind: 'luggage', words: 'luggageStored', facts: { tag: 'T-0001', count: 2, shelf: 'A3' } },
    ]);
    await operator.stays.checkOut({ id: stay.id });
    expect(await operator.guestThings.get({ id })).toMatchObject({
      state: 'stored',
      gone: true,
      guest: '林晓梅',
    });
    const sheet = await operator.handover.compose();
    expect(sheet.items.filter(({ section }) => section === 'guestThings')).toMatchObject([
      { head: '1208', subject: { kind: 'guest-thing', id } },
    ]);
    house.advance(181);
    expect((await operator.guestThings.list()).things).toMatchObject([{ id, late: true }]);
    const out = await operator.guestThings.return({ id, to: '客人本人，出租车' });
    expect(out).toMatchObject({ state: 'returned', to: '客人本人，出租车', late: false });
    expect((await operator.guestThings.list()).things).toEqual([]);
  });

  it('kept for a guest who has left, or sent ahead of one, is told to nobody else of the room', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const live = async (guest: string) =>
      (await operator.stays.checkIn({ place: '1208', guest, departure: '2026-11-26' })).stay.id;
    const open = async () => (await operator.stays.openAt({ place: '1208' })).open;
    const first = await live('林晓梅');
    const bags = await operator.guestThings.add({ kind: 'luggage', place: '1208', count: 2 });
    await operator.guestThings.store({ id: bags.id, shelf: 'A3' });
    expect(await open()).toMatchObject([{ kind: 'luggage', facts: { tag: 'T-0001' } }]);
    await operator.stays.checkOut({ id: first });
    const next = await live('陈伟');
    expect(await open()).toEqual([]);
    // Sent ahead for whoever comes after him.
    await operator.stays.expect({
      place: '1208',
      guest: '王芳',
      arrival: '2026-11-26',
      departure: '2026-11-28',
    });
    const ahead = await operator.guestThings.add({
      kind: 'luggage',
      place: '1208',
      count: 1,
      at: '2026-11-26T16:00:00+08:00',
    });
    await operator.guestThings.store({ id: ahead.id, shelf: 'A4' });
    expect(await operator.guestThings.get({ id: ahead.id })).toMatchObject({ guest: '王芳' });
    expect(await open()).toEqual([]);
    const own = await operator.guestThings.add({ kind: 'luggage', place: '1208', count: 3 });
    await operator.guestThings.store({ id: own.id, shelf: 'B1' });
    expect(await open()).toMatchObject([{ kind: 'luggage', facts: { tag: 'T-0003' } }]);
    expect((await operator.stays.get({ id: next })).open).toHaveLength(1);
    // What is in the store of the guest who left is in the book still.
    const { items } = await operator.handover.compose();
    const kept = items.filter(({ section }) => section === 'guestThings');
    expect(kept.map(({ words }) => words[0]?.facts?.tag)).toEqual(['T-0001', 'T-0002', 'T-0003']);
  });

  it('of a room nobody lives in is told by its room', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { id } = await operator.guestThings.add({ kind: 'luggage', place: '1208', count: 2 });
    await operator.guestThings.store({ id, shelf: 'A3' });
    const { stay } = await operator.stays.checkIn({
      place: '1208',
      guest: '陈伟',
      departure: '2026-11-26',
    });
    expect((await operator.stays.get({ id: stay.id })).open).toMatchObject([
      { kind: 'luggage', facts: { tag: 'T-0001' } },
    ]);
  });

  it('in hand when its guest leaves is of whoever shares the room and has the job now', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const checkIn = (guest: string, share: boolean) =>
      operator.stays.checkIn({ place: '1208', guest, departure: '2026-11-26', share });
    const { stay } = await checkIn('林晓梅', false);
    const { stay: other } = await checkIn('陈伟', true);
    await recordOne(operator, '1208 行李三件');
    await operator.guestThings.take({ id: 'T-1' });
    await operator.stays.checkOut({ id: stay.id });
    expect(await operator.guestThings.get({ id: 'T-1' })).toMatchObject({ guest: '陈伟' });
    expect((await operator.stays.get({ id: other.id })).open).toMatchObject([
      { kind: 'luggage', facts: { tag: 'T-0001' } },
    ]);
  });

  describe('kept and asked for again', () => {
    const reopened = async () => {
      const house = await createTestHouse({ at });
      const operator = house.as('002');
      const { id } = await operator.guestThings.add({ kind: 'luggage', place: '1208', count: 2 });
      const { request } = await operator.guestThings.store({ id, shelf: 'A3' });
      const stored = house.rows('SELECT * FROM guest_things');
      await operator.requests.reopen({ id: request.id, reason: '请送回房间' });
      expect(house.rows('SELECT * FROM guest_things')).toEqual(stored);
      const things = () => house.rows('SELECT * FROM guest_things');
      return { house, operator, id, request, stored, things };
    };

    it('is with its guest once it was brought, and on its shelf where that was a slip', async () => {
      const { operator, id, request, stored, things } = await reopened();
      await operator.requests.dispatch({ id: request.id, to: '112' });
      await operator.requests.start({ id: request.id });
      expect(things()).toEqual(stored);
      await operator.requests.complete({ id: request.id });
      expect(await operator.guestThings.get({ id })).toMatchObject({
        state: 'returned',
        shelf: 'A3',
        returned: { by: '112' },
      });
      await operator.requests.undo({ id: request.id });
      expect(things()).toEqual(stored);
      await operator.requests.complete({ id: request.id });
      expect(await operator.guestThings.get({ id })).toMatchObject({ state: 'returned' });
      expect((await operator.guestThings.list()).things).toEqual([]);
    });

    it('stays in the store where the asking was a slip, or it only goes onto another shelf', async () => {
      const { operator, id, request, stored, things } = await reopened();
      await operator.requests.undo({ id: request.id });
      expect(things()).toEqual(stored);
      await operator.requests.reopen({ id: request.id, reason: '请送回房间' });
      await operator.guestThings.store({ id, shelf: 'B1' });
      expect((await operator.requests.get({ id: request.id })).state).toBe('confirmed');
      expect(await operator.guestThings.get({ id })).toMatchObject({
        state: 'stored',
        shelf: 'B1',
      });
    });
  });

  it('put on another shelf keeps the hour it was promised for, until another is said', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const add = (place: string) =>
      operator.guestThings.add({ kind: 'luggage', place, count: 2, from: place, to: '礼宾台' });
    const { id } = await add('1208');
    const until = house.inMinutes(180);
    await operator.guestThings.store({ id, shelf: 'A3', until });
    const promised = (await operator.guestThings.get({ id })).promise;
    const moved = await operator.guestThings.store({ id, shelf: 'B1' });
    expect(moved).toMatchObject({ shelf: 'B1', promise: promised });
    house.advance(181);
    const late = async () => (await operator.guestThings.list()).things.map((one) => one.late);
    expect(await late()).toEqual([true]);
    await operator.guestThings.store({ id, shelf: 'B1', until: house.inMinutes(60) });
    expect(await late()).toEqual([false]);
    // What was not in the store yet is there as long as is said now.
    const other = await add('1209');
    await operator.guestThings.take({ id: other.id, promise: house.inMinutes(30) });
    expect(await operator.guestThings.store({ id: other.id, shelf: 'A1' })).toMatchObject({
      promise: null,
    });
  });

  it('in hand at check-out is told of once, asked for as work', async () => {
    const house = await createTestHouse({ at });
    const operator = house.as('002');
    const { stay } = await operator.stays.checkIn({
      place: '1208',
      guest: '林晓梅',
      departure: '2026-11-24',
    });
    await recordOne(operator, '1208 行李三件');
    const open = async () =>
      (await operator.stays.get({ id: stay.id })).open.map(({ kind, words }) => `${kind} ${words}`);
    expect(await open()).toEqual(['request work']);
    await operator.guestThings.take({ id: 'T-1' });
    expect(await open()).toEqual(['luggage luggage']);
    await operator.stays.move({ id: stay.id, to: '1209' });
    expect(rows(house)).toMatchObject([{ place: '1209', count: 3 }]);
  });

  it('is refused where nobody lives it could be for, and to whoever may not keep the book', async () => {
    const house = await createTestHouse({ at });
    const before = house.contents();
    expect(
      await refusal(house.as('002').guestThings.add({ kind: 'luggage', place: '9999' })),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'rooms.unknown' });
    expect(
      await refusal(house.as('112').guestThings.add({ kind: 'luggage', place: '1208' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(house.as('002').guestThings.get({ id: 'T-0099' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'guestThings.unknown',
    });
    expect(house.contents()).toBe(before);
  });
});

it('what was said to be luggage and was shoes is put right on its line', async () => {
  const house = await createTestHouse({ at });
  const operator = house.as('002');
  const { id } = await recordOne(operator, '1208 行李两件');
  await operator.requests.correct({ id, service: 'shoe-shine' });
  expect(rows(house)).toMatchObject([{ number: 1, kind: 'shoes', state: 'asked' }]);
  await operator.requests.correct({ id, service: 'towels' });
  expect(rows(house)).toMatchObject([{ state: 'cancelled', open: 0 }]);
});
