// The line for what is all out: a request waits in it, keeps the hour it was asked for, and goes on by itself.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { recordOne, storyOf } from '../support/requests.ts';
import { deliver, freeOf, guestIn, hairDryers, loansAt } from './stock.ts';

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

  it('is corrected: the line follows the room, and leaves with another wish', async () => {
    const { house, operator } = await allOut();
    const { id } = await recordOne(operator, '0305 吹风机');
    await operator.requests.correct({ id, place: '0307' });
    expect(loansAt(house, '0307')).toMatchObject([{ state: 'waiting' }]);
    await operator.requests.correct({ id, service: 'towels' });
    expect(loansAt(house, '0307')).toMatchObject([{ state: 'withdrawn' }]);
    expect(await operator.requests.get({ id })).toMatchObject({ state: 'logged' });
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
