// A bag whose job is called off on the board is still in the house's hands: every list finds it until the guest has it.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const shirts = { article: 'shirt', treatment: 'wash', quantity: 2 } as const;

/** A counted bag of 1208 with the job that brings it back. */
const counted = async () => {
  const house = await createTestHouse({ at: '2026-11-24T09:00:00+08:00' });
  const desk = house.as('002');
  const { stay } = await desk.stays.checkIn({
    place: '1208',
    guest: '周先生',
    departure: '2026-11-28',
  });
  await desk.stays.checkIn({ place: '1209', guest: '李女士', departure: '2026-11-28' });
  const { id } = await desk.laundry.take({ place: '1208' });
  const bag = await desk.laundry.count({ id, lines: [shirts] });
  house.advance(1);
  return { house, desk, id, bag, stay: stay.id, delivery: bag.delivery?.id ?? '' };
};

const onSheet = async (house: TestHouse) =>
  (await house.as('002').handover.compose()).items.filter(({ section }) => section === 'laundry');

/** What of the laundry whoever checks the room out is told. */
const atCheckOut = async (house: TestHouse, place = '1208') =>
  (await house.as('002').stays.openAt({ place })).open.filter(
    ({ subject }) => subject.kind === 'laundry',
  );

const bringing = (house: TestHouse) =>
  house.rows('SELECT state, open, return_request_id AS delivery FROM laundry_bags');

describe('a bag whose delivery is cancelled', () => {
  it('is on the sheet and named at the check-out, and says that nobody brings it, until it is undone', async () => {
    const { house, desk, id, delivery, bag } = await counted();
    expect(await onSheet(house)).toEqual([]);
    expect(await atCheckOut(house)).toEqual([]);
    await desk.requests.cancel({ id: delivery, reason: '客人外出' });
    expect(bringing(house)).toEqual([{ state: 'counted', open: 1, delivery: null }]);
    expect((await desk.laundry.get({ id })).delivery).toBeNull();
    expect(await onSheet(house)).toMatchObject([
      {
        id: `laundry:${id}`,
        head: '1208',
        words: [{ key: 'laundry', facts: { docket: 'L-0001' } }],
        tag: { tone: 'warn', key: 'laundryUnbrought' },
        due: bag.promise,
      },
    ]);
    expect(await atCheckOut(house)).toEqual([
      {
        kind: 'laundry',
        subject: { kind: 'laundry', id },
        words: 'laundryUnbrought',
        facts: { docket: 'L-0001', count: 2 },
      },
    ]);
    expect(await atCheckOut(house, '1209')).toEqual([]);

    await desk.requests.undo({ id: delivery });
    expect(bringing(house)).toEqual([{ state: 'counted', open: 1, delivery }]);
    expect((await desk.laundry.get({ id })).delivery).toMatchObject({ id: delivery });
    expect(await onSheet(house)).toEqual([]);
    expect(await atCheckOut(house)).toEqual([]);
    const { events } = await desk.laundry.get({ id });
    expect(events.slice(-2).map(({ kind }) => kind)).toEqual([
      'delivery-cancelled',
      'delivery-booked',
    ]);
    // The job brings it as ever.
    await desk.requests.dispatch({ id: delivery });
    await desk.requests.complete({ id: delivery });
    expect(bringing(house)).toEqual([{ state: 'returned', open: 0, delivery }]);
  });

  it('put right into another service, is found as well, and is brought once it is put right again', async () => {
    const { house, desk, id, delivery } = await counted();
    await desk.requests.correct({ id: delivery, service: 'towels' });
    expect(bringing(house)).toEqual([{ state: 'counted', open: 1, delivery: null }]);
    expect(await onSheet(house)).toMatchObject([{ subject: { kind: 'laundry', id } }]);
    expect(await atCheckOut(house)).toHaveLength(1);
    await desk.requests.correct({ id: delivery, service: 'laundry-return' });
    expect(bringing(house)).toEqual([{ state: 'counted', open: 1, delivery }]);
    expect(await onSheet(house)).toEqual([]);
  });

  it('is told with the check-out, and to nobody once the guest has it', async () => {
    const { house, desk, id, delivery, stay } = await counted();
    await desk.requests.cancel({ id: delivery, reason: '客人外出' });
    const out = await desk.stays.checkOut({ id: stay });
    expect(out.open).toContainEqual(expect.objectContaining({ words: 'laundryUnbrought' }));
    expect(await onSheet(house)).toHaveLength(1);
    await desk.laundry.back({ id });
    await desk.laundry.return({ id });
    expect(await onSheet(house)).toEqual([]);
    // The job wanted again by whoever cancelled it brings nothing: the guest has it.
    await desk.requests.undo({ id: delivery });
    expect(bringing(house)).toEqual([{ state: 'returned', open: 0, delivery: null }]);
    expect(await onSheet(house)).toEqual([]);
  });

  it('and promised for another time meanwhile, is promised as the job says once that is undone', async () => {
    const { house, desk, id, delivery, bag } = await counted();
    await desk.requests.cancel({ id: delivery, reason: '客人外出' });
    await desk.laundry.promise({ id, by: house.inMinutes(60) });
    await desk.requests.undo({ id: delivery });
    expect((await desk.requests.get({ id: delivery })).promise).toBe(bag.promise);
    expect((await desk.laundry.get({ id })).promise).toBe(bag.promise);
  });

  it('with pieces missing, is on the sheet once, for what is missing', async () => {
    const { house, desk, id, delivery } = await counted();
    await desk.laundry.back({ id, pieces: [{ ...shirts, quantity: 1 }] });
    await desk.laundry.shortage({ id, informed: '客人本人', text: '少一件' });
    await desk.requests.cancel({ id: delivery, reason: '客人外出' });
    expect((await onSheet(house)).map(({ tag }) => tag?.key)).toEqual(['laundryShort']);
    expect((await atCheckOut(house)).map(({ words }) => words)).toEqual(['laundryShort']);
  });
});
