// Pieces noted as missing that come back from the laundry after all: found, and nobody speaks of them at the check-out.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const shirts = (quantity: number) => ({ article: 'shirt', treatment: 'wash', quantity }) as const;
const jackets = (quantity: number) => ({ article: 'jacket', treatment: 'dry', quantity }) as const;

/** Of three shirts and two jackets, two shirts came back; the guest was told that the rest is missing. */
const short = async () => {
  const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
  const desk = house.as('002');
  const { stay } = await desk.stays.checkIn({
    place: '1208',
    guest: '周先生',
    departure: '2026-11-28',
  });
  const { id } = await desk.laundry.take({ place: '1208' });
  await desk.laundry.count({ id, lines: [shirts(3), jackets(2)] });
  await desk.laundry.back({ id, pieces: [shirts(2)] });
  await desk.laundry.shortage({ id, informed: '客人本人', text: '洗衣房在找' });
  house.advance(60);
  return { house, desk, id, stay: stay.id };
};

/** How many pieces whoever checks the guest out is told are missing. */
const missing = async (house: TestHouse) =>
  (await house.as('002').stays.openAt({ place: '1208' })).open
    .filter(({ words }) => words === 'laundryShort')
    .map(({ facts }) => facts.count);

const onSheet = async (house: TestHouse) =>
  (await house.as('002').handover.compose()).items.filter(({ section }) => section === 'laundry');

describe('pieces that were missing', () => {
  it('and are back are found: no word of them at the check-out or on the sheet, and the bag is returned', async () => {
    const { house, desk, id, stay } = await short();
    expect(await missing(house)).toEqual([3]);
    const bag = await house.as('231').laundry.back({ id, pieces: [shirts(1), jackets(2)] });
    expect(bag).toMatchObject({
      state: 'back',
      shortage: { settled: { how: 'found', by: '231' } },
    });
    expect(bag.shortage?.missing.map(({ quantity }) => quantity)).toEqual([1, 2]);
    expect(await missing(house)).toEqual([]);
    expect(await onSheet(house)).toEqual([]);
    expect(await desk.laundry.return({ id })).toMatchObject({ state: 'returned' });
    const out = await desk.stays.checkOut({ id: stay });
    expect(out.open.filter(({ words }) => words === 'laundryShort')).toEqual([]);
    expect(house.rows('SELECT state, open FROM laundry_bags')).toEqual([
      { state: 'returned', open: 0 },
    ]);
  });

  it('in part, are missing for the rest alone', async () => {
    const { house, desk, id } = await short();
    await desk.laundry.back({ id, pieces: [shirts(1), jackets(1)] });
    expect(await missing(house)).toEqual([1]);
    expect((await desk.laundry.get({ id })).shortage).toMatchObject({
      missing: [{ article: 'jacket', quantity: 1 }],
      settled: null,
    });
    expect(await desk.laundry.return({ id })).toMatchObject({ state: 'short' });
  });

  it('by a miscount were never: counted anew, nothing is missing', async () => {
    const { house, desk, id } = await short();
    await desk.laundry.count({ id, lines: [shirts(2)] });
    expect(await missing(house)).toEqual([]);
    expect(await desk.laundry.return({ id })).toMatchObject({ state: 'returned' });
  });

  it('and were ticked off by a slip are missing again once counted: the guest is told before they get the bag', async () => {
    const { house, desk, id } = await short();
    await desk.laundry.back({ id });
    await desk.laundry.count({ id, lines: [shirts(2), jackets(2)] });
    await desk.laundry.count({ id, lines: [shirts(3), jackets(2)] });
    const before = house.contents();
    expect(await refusal(desk.laundry.return({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'laundry.shortageFirst',
      details: { count: 1 },
    });
    expect(house.contents()).toBe(before);
    await desk.laundry.shortage({ id, informed: '客人本人', text: '少一件' });
    expect(await missing(house)).toEqual([1]);
    expect(await desk.laundry.return({ id })).toMatchObject({ state: 'short' });
  });

  it('brought with the rest by a slip, are found still when that is taken back', async () => {
    const { house, desk, id } = await short();
    await desk.laundry.back({ id });
    const delivery = (await desk.laundry.get({ id })).delivery?.id ?? '';
    await desk.requests.dispatch({ id: delivery });
    await desk.requests.complete({ id: delivery });
    expect((await desk.laundry.get({ id })).state).toBe('returned');
    await desk.requests.undo({ id: delivery });
    expect(await desk.laundry.get({ id })).toMatchObject({
      state: 'back',
      shortage: { settled: { how: 'found' } },
    });
    expect(await missing(house)).toEqual([]);
  });
});
