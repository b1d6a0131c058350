// The line for what is all out: a request waits in it, keeps the hour it was asked for, and goes on by itself.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse } from '../support/house.ts';
import { recordOne, storyOf } from '../support/requests.ts';
import { adapters, deliver, freeOf, guestIn, hairDryers, loansAt } from './stock.ts';

/** Who waits there, as the list has them. */
const waitingAt = async (client: DeskClient, place: string) =>
  (await client.loans.list({ place })).loans.filter(({ state }) =>
    ['waiting', 'ready'].includes(state),
  );

describe('a line for what is all out', () => {
  const allOut = async (at?: string) => {
    const house = await createTestHouse(at === undefined ? {} : { at });
    await hairDryers(house, 1);
    guestIn(house, '1208', '2026-11-25');
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    return { house, operator };
  };

  it('says so while the guest is on the telephone', async () => {
    const { operator } = await allOut();
    const { items } = await operator.intake.preview({ text: '0305 吹风机' });
    expect(items).toMatchObject([
      { short: { free: 0, out: 1, waiting: 0, nextDueAt: '2026-11-25T12:00:00.000+08:00' } },
    ]);
    const { items: other } = await operator.intake.preview({ text: '0305 毛巾' });
    expect(other).toMatchObject([{ short: null }]);
  });

  it('waits in the line and goes on by itself when one is back', async () => {
    const { house, operator } = await allOut();
    const request = await recordOne(operator, '0305 吹风机');
    expect(request).toMatchObject({ state: 'waiting', waitingReason: 'stock' });
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'waiting' }]);
    house.advance(40);
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'logged',
      waitingReason: null,
    });
    expect(await storyOf(operator, request.id)).toEqual(['logged', 'held', 'went-on']);
    await deliver(operator, request.id);
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'out', beyond: 0 }]);
    expect(house.rows(`SELECT target FROM watches`)).toEqual([{ target: 'loan-return' }]);
  });

  it('is cancelled or taken back: the place in the line is free', async () => {
    const { house, operator } = await allOut();
    const first = await recordOne(operator, '0305 吹风机');
    await operator.requests.undo({ id: first.id });
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'withdrawn' }]);
    const second = await recordOne(operator, '0306 吹风机');
    await operator.requests.cancel({ id: second.id, reason: 'withdrawn' });
    expect(loansAt(house, '0306')).toMatchObject([{ state: 'withdrawn' }]);
    await operator.loans.return({ id: 'HD-1' });
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
  });

  it('is called off by a slip: it stands in line again, or goes on where one is back meanwhile', async () => {
    const { house, operator } = await allOut();
    const first = await recordOne(operator, '0305 吹风机');
    const second = await recordOne(operator, '0306 吹风机');
    const [row] = await waitingAt(operator, '0305');
    await operator.loans.withdraw({ id: row?.id ?? '', reason: '客人不要了' });
    await operator.requests.undo({ id: first.id });
    expect(await operator.requests.get({ id: first.id })).toMatchObject({
      ...{ state: 'waiting', waitingReason: 'stock' },
    });
    expect(await waitingAt(operator, '0305')).toMatchObject([{ state: 'waiting' }]);
    await operator.requests.cancel({ id: second.id, reason: '客人不要了' });
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id: first.id })).toMatchObject({
      ...{ state: 'logged', waitingReason: null },
    });
    await deliver(operator, first.id);
    await operator.loans.return({ id: 'HD-1' });
    await operator.requests.undo({ id: second.id });
    expect(await operator.requests.get({ id: second.id })).toMatchObject({
      ...{ state: 'logged', waitingReason: null },
    });
    expect(await waitingAt(operator, '0306')).toEqual([]);
    await deliver(operator, second.id);
    expect(loansAt(house, '0306').at(-1)).toMatchObject({ state: 'out', beyond: 0 });
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('is corrected: the line follows the room, and leaves with another wish', async () => {
    const { house, operator } = await allOut();
    const { id } = await recordOne(operator, '0305 吹风机');
    await operator.requests.correct({ id, place: '0307' });
    expect(loansAt(house, '0307')).toMatchObject([{ state: 'waiting' }]);
    await operator.requests.correct({ id, service: 'towels' });
    expect(loansAt(house, '0307')).toMatchObject([{ state: 'withdrawn' }]);
    expect(await operator.requests.get({ id })).toMatchObject({ state: 'logged' });
  });

  it('is withdrawn from the line by the desk: what was asked for is called off with it', async () => {
    const { house, operator } = await allOut();
    const request = await recordOne(operator, '0305 吹风机');
    const [row] = await waitingAt(operator, '0305');
    const withdrawn = await operator.loans.withdraw({ id: row?.id ?? '', reason: '客人不要了' });
    expect(withdrawn.state).toBe('withdrawn');
    const { state, events } = await operator.requests.get({ id: request.id });
    expect(state).toBe('cancelled');
    expect(events.at(-1)).toMatchObject({ kind: 'cancelled', text: '客人不要了' });
    // Kept for them, and wanted no more: the same; whoever was put into the line by hand has no request.
    const kept = await recordOne(operator, '0306 吹风机');
    const byHand = await operator.loans.wait({ item: 'hair-dryer', place: '0307' });
    await operator.loans.return({ id: 'HD-1' });
    const [ready] = await waitingAt(operator, '0306');
    expect(ready?.state).toBe('ready');
    await operator.loans.withdraw({ id: ready?.id ?? '', reason: '客人不要了' });
    expect((await operator.requests.get({ id: kept.id })).state).toBe('cancelled');
    const requests = () => house.rows('SELECT * FROM requests');
    const before = requests();
    await operator.loans.withdraw({ id: byHand.id, reason: '客人不要了' });
    expect(requests()).toEqual(before);
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('never handed out at all leaves alone the request that was delivered', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 吹风机');
    await deliver(operator, id);
    const [loan] = (await operator.loans.openAt({ place: '1208' })).loans;
    await operator.loans.withdraw({ id: loan?.id ?? '', reason: '送错' });
    expect((await operator.requests.get({ id })).state).toBe('done');
  });

  it('is handed out at the desk: what was asked for is over, and its fetching is booked', async () => {
    const { house, operator } = await allOut();
    guestIn(house, '0305', '2026-11-25');
    const request = await recordOne(operator, '0305 吹风机');
    await operator.loans.return({ id: 'HD-1' });
    const [row] = await waitingAt(operator, '0305');
    const { loans } = await operator.loans.handOut({ id: row?.id ?? '' });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'confirmed',
      assignee: '002',
    });
    const collection = house.rows(
      `SELECT id, place, state FROM requests WHERE service = 'loan-return' AND open = 1`,
    );
    expect(collection).toMatchObject([{ place: '0305', state: 'logged' }]);
    expect(loans).toMatchObject([
      { id: row?.id, unit: 'HD-1', state: 'out', collection: { id: collection[0]?.id } },
    ]);
    expect(loansAt(house, '0305')).toHaveLength(1);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
    // By a slip: as if it had not been, and nobody goes for it.
    await operator.requests.undo({ id: request.id });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ state: 'logged' });
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'withdrawn' }]);
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
    expect(house.rows(`SELECT 1 FROM requests WHERE service = 'loan-return' AND open = 1`)).toEqual(
      [],
    );
  });

  it('is handed out by a slip past whoever wants more: it goes on, and waits for nothing', async () => {
    const house = await createTestHouse();
    await adapters(house, 2);
    const operator = house.as('002');
    const [lent] = (await operator.loans.lend({ item: 'adapter', place: '1208', quantity: 2 }))
      .loans;
    const service = 'loan-adapter';
    const both = await operator.requests.create({ place: '0305', service, quantity: 2 });
    const one = await operator.requests.create({ place: '0306', service, quantity: 1 });
    await operator.loans.return({ id: lent?.id ?? '', quantity: 1 });
    expect((await operator.requests.get({ id: one.id })).state).toBe('waiting');
    const [row] = await waitingAt(operator, '0306');
    await operator.loans.handOut({ id: row?.id ?? '' });
    expect((await operator.requests.get({ id: one.id })).state).toBe('confirmed');
    await operator.requests.undo({ id: one.id });
    expect(await operator.requests.get({ id: one.id })).toMatchObject({
      ...{ state: 'logged', waitingReason: null },
    });
    expect((await operator.requests.get({ id: both.id })).state).toBe('waiting');
    expect(await freeOf(house, 'adapter')).toBe(1);
  });

  it('is handed out at the desk, two at once, and both are fetched by one job', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 2);
    guestIn(house, '0305', '2026-11-25');
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208', quantity: 2 });
    await operator.requests.create({ place: '0305', service: 'loan-hair-dryer', quantity: 2 });
    for (const id of ['HD-1', 'HD-2']) await operator.loans.return({ id });
    const [row] = await waitingAt(operator, '0305');
    const { loans } = await operator.loans.handOut({ id: row?.id ?? '' });
    const [first, second] = loans.map(({ collection }) => collection?.id);
    expect(first).toBeDefined();
    expect(second).toBe(first);
  });

  it('asked for again keeps its place in the line, and the desk looks at it now', async () => {
    const { house, operator } = await allOut();
    const { id } = await recordOne(operator, '0305 吹风机');
    house.advance(10);
    expect((await operator.alarms.list({ requestId: id })).alarms).toEqual([]);
    expect(await recordOne(operator, '0305 吹风机')).toMatchObject({
      ...{ id, chased: true, state: 'waiting', waitingReason: 'stock' },
    });
    house.advance(0);
    expect((await operator.alarms.list({ requestId: id })).alarms).toMatchObject([
      { step: 'recheck', endedAt: null },
    ]);
    expect(loansAt(house, '0305')).toMatchObject([{ state: 'waiting' }]);
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id })).toMatchObject({ state: 'logged' });
    expect((await operator.alarms.list({ requestId: id })).alarms).toMatchObject([
      { step: 'recheck', endedAt: expect.any(String) },
    ]);
  });

  it('asked for at an hour keeps that hour, however long it waited before', async () => {
    const { house, operator } = await allOut('2026-11-23T20:00:00+08:00');
    const { id } = await recordOne(operator, '0512 hair dryer 07:00');
    expect(await operator.requests.get({ id })).toMatchObject({ waitingReason: 'stock' });
    house.setClock('2026-11-23T23:00:00+08:00');
    await operator.loans.return({ id: 'HD-1' });
    expect(await operator.requests.get({ id })).toMatchObject({
      state: 'logged',
      dueAt: '2026-11-24T07:00:00.000+08:00',
    });
    house.setClock('2026-11-24T07:00:00+08:00');
    expect((await operator.alarms.list({ requestId: id })).alarms).toContainEqual(
      expect.objectContaining({ target: 'acknowledge', endedAt: null }),
    );
  });

  it('is looked at when it should begin, where none is back by then', async () => {
    const { house, operator } = await allOut('2026-11-23T20:00:00+08:00');
    const { id } = await recordOne(operator, '0512 hair dryer 07:00');
    house.setClock('2026-11-24T06:00:00+08:00');
    expect((await operator.alarms.list({ requestId: id })).alarms).toEqual([]);
    house.setClock('2026-11-24T07:00:00+08:00');
    expect((await operator.alarms.list({ requestId: id })).alarms).toMatchObject([
      { step: 'recheck', endedAt: null },
    ]);
    // Back after its hour: the targets have stood still since it should have begun, no longer.
    house.setClock('2026-11-24T07:30:00+08:00');
    await operator.loans.return({ id: 'HD-1' });
    const { dueAt } = await operator.requests.get({ id });
    const [row] = house.rows<{ start: number }>(
      'SELECT starts_at_ms AS start FROM requests WHERE id = ?',
      id,
    );
    expect(row?.start).toBe(house.nowMs());
    expect(Date.parse(dueAt ?? '') - house.nowMs()).toBeLessThanOrEqual(30 * 60_000);
  });
});
