// A bag that was said to be brought and is not with its guest, or not all of it: it is in the house's hands again.
import { describe, expect, it } from 'vitest';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const shirts = { article: 'shirt', treatment: 'wash', quantity: 3 } as const;

/** A counted bag of 1208 with the job that brings it back. */
const counted = async () => {
  const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
  const desk = house.as('002');
  await house.as('011').laundry.changeArticle({ id: 'shirt', wash: 2_000 });
  await desk.stays.checkIn({ place: '1208', guest: '周先生', departure: '2026-11-28' });
  const { id } = await desk.laundry.take({ place: '1208' });
  const bag = await desk.laundry.count({ id, lines: [shirts] });
  const delivery = bag.delivery?.id ?? '';
  const bags = () => house.rows('SELECT * FROM laundry_bags');
  const reopen = () => desk.requests.reopen({ id: delivery, reason: '客人说少一件衬衫' });
  /** What of the laundry whoever checks the room out is told. */
  const told = async () =>
    (await desk.stays.openAt({ place: '1208' })).open.filter(
      ({ subject }) => subject.kind === 'laundry',
    );
  return { house, desk, id, delivery, bags, reopen, told };
};

/** Told to be brought by whoever had the job; the guest rings five minutes later. */
const missed = async () => {
  const made = await counted();
  const { house, desk, delivery } = made;
  house.setClock('2026-11-24T17:30:00+08:00');
  await desk.requests.dispatch({ id: delivery });
  await desk.requests.complete({ id: delivery });
  house.advance(5);
  return made;
};

describe('a delivery that is reopened', () => {
  it('has its bag as it stood before: what is missing can be noted, and the bill is the same', async () => {
    const { house, desk, id, delivery, reopen, told } = await missed();
    const note = () => desk.laundry.shortage({ id, informed: '客人本人', text: '少一件白衬衫' });
    expect(await refusal(note())).toMatchObject({ reason: 'laundry.wrongState' });
    await reopen();
    expect(await desk.laundry.get({ id })).toMatchObject({
      state: 'counted',
      back: 0,
      closedAt: null,
      delivery: { id: delivery },
    });
    expect((await desk.laundry.list({})).bags).toMatchObject([{ id }]);
    await desk.laundry.back({ id, pieces: [{ ...shirts, quantity: 2 }] });
    expect((await note()).shortage?.missing).toMatchObject([{ article: 'shirt', quantity: 1 }]);
    await desk.requests.cancel({ id: delivery, reason: '其余客人已收到' });
    expect(await told()).toMatchObject([{ words: 'laundryShort', facts: { count: 1 } }]);
    expect(house.rows('SELECT state, cents FROM charges')).toEqual([
      { state: 'open', cents: 6_000 },
    ]);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('brings its bag, or nobody does and it is named at the check-out', async () => {
    const { desk, id, delivery, reopen, told, bags } = await missed();
    await reopen();
    await desk.requests.dispatch({ id: delivery });
    await desk.requests.complete({ id: delivery });
    expect(await desk.laundry.get({ id })).toMatchObject({ state: 'returned', back: 3 });
    await reopen();
    expect(await told()).toEqual([]);
    await desk.requests.cancel({ id: delivery, reason: '客人外出' });
    expect(await told()).toMatchObject([{ words: 'laundryUnbrought', facts: { count: 3 } }]);
    expect(bags()).toMatchObject([{ state: 'counted', open: 1, return_request_id: null }]);
  });

  it('by a slip has its bag with the guest as it was, also where somebody has ticked of it since', async () => {
    const { desk, id, delivery, reopen, bags } = await missed();
    const before = bags();
    await reopen();
    expect(bags()).not.toEqual(before);
    await desk.requests.undo({ id: delivery });
    expect(bags()).toEqual(before);
    await reopen();
    await desk.laundry.back({ id, pieces: [{ ...shirts, quantity: 1 }] });
    await desk.requests.undo({ id: delivery });
    const { state, back, events } = await desk.laundry.get({ id });
    expect([state, back]).toEqual(['returned', 3]);
    const story = events.map(({ kind }) => kind).slice(-5);
    expect(story).toEqual(['reopened', 'taken-back', 'reopened', 'back', 'returned']);
  });

  it('has a bag that was short, and found since, back with all its pieces', async () => {
    const { house, desk, id, delivery, reopen } = await counted();
    await desk.laundry.back({ id, pieces: [{ ...shirts, quantity: 2 }] });
    await desk.laundry.shortage({ id, informed: '客人本人', text: '少一件白衬衫' });
    expect((await desk.laundry.return({ id })).state).toBe('short');
    await desk.laundry.settle({ id, how: 'found' });
    // However much is noted of it meanwhile.
    for (const text of '12345') await desk.laundry.note({ id, text });
    await reopen();
    expect(await desk.laundry.get({ id })).toMatchObject({
      state: 'back',
      back: 3,
      closedAt: null,
    });
    await desk.requests.dispatch({ id: delivery });
    await desk.requests.complete({ id: delivery });
    expect((await desk.laundry.get({ id })).state).toBe('returned');
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });
});
