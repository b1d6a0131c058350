// A sitting worked with the board's own keys: it is begun as in its book, or not at all.
import { describe, expect, it } from 'vitest';
import { wholeCheck } from '../record/behind.ts';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { asked, withCarers } from './carers.ts';

describe('a sitting begun on the board', () => {
  /** Arranged with 112 from seven to nine, the job at its hour in 112's hands. */
  const atItsHour = async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    await operator.babysitting.arrange({ id, carer: '112' });
    house.setClock('2026-11-23T19:00:00+08:00');
    await operator.requests.acknowledge({ id: request.id });
    return { house, operator, id, request };
  };
  const alarmed = async (house: TestHouse) =>
    (await house.as('002').alarms.list({})).alarms.map(({ target }) => target);

  it('is begun in the book: watched to its end, and not called off', async () => {
    const { house, operator, id, request } = await atItsHour();
    house.advance(2);
    await operator.requests.start({ id: request.id });
    expect(await operator.babysitting.get({ id })).toMatchObject({
      state: 'running',
      carer: { code: '112' },
      began: '2026-11-23T19:02:00.000+08:00',
    });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'in-progress',
      dueAt: '2026-11-23T21:00:00.000+08:00',
    });
    const before = house.contents();
    expect(
      await refusal(operator.requests.cancel({ id: request.id, reason: '不用了' })),
    ).toMatchObject({ code: 'WRONG_STATE', reason: 'babysitting.wrongState' });
    expect(house.contents()).toBe(before);
    house.setClock('2026-11-23T20:59:00+08:00');
    expect(await alarmed(house)).not.toContain('sitting');
    house.setClock('2026-11-23T21:01:00+08:00');
    expect(await alarmed(house)).toContain('sitting');
    await house.as('112').babysitting.end({ id });
    expect((await operator.requests.get({ id: request.id })).state).toBe('confirmed');
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('by a slip is arranged again, and its request due when it was', async () => {
    const { house, operator, id, request } = await atItsHour();
    const { dueAt } = await operator.requests.get({ id: request.id });
    const all = () => house.rows('SELECT * FROM sittings');
    const before = all();
    house.advance(1);
    await operator.requests.start({ id: request.id });
    // However often the child is looked up meanwhile.
    for (const _ of '12345') await operator.babysitting.look({ id });
    await operator.requests.undo({ id: request.id });
    expect(all()).toEqual(before);
    expect(await operator.requests.get({ id: request.id })).toMatchObject({
      state: 'acknowledged',
      dueAt,
    });
    expect(house.rows("SELECT 1 FROM watches WHERE target = 'sitting'")).toEqual([]);
    // Begun in the book, it is taken back on the board alike.
    await operator.babysitting.begin({ id });
    await operator.babysitting.change({ id, until: '2026-11-23T22:00:00+08:00' });
    await operator.requests.undo({ id: request.id });
    expect(await operator.babysitting.get({ id })).toMatchObject({ state: 'arranged' });
    expect(await operator.requests.get({ id: request.id })).toMatchObject({ dueAt });
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('given to another carer once the first has said yes leaves them the full time to answer', async () => {
    const { house, operator, id, request } = await atItsHour();
    const answer = () =>
      house.rows<{ from: number; by: number }>(
        'SELECT acknowledge_from_ms AS "from", acknowledge_by_ms AS "by" FROM requests WHERE id = ?',
        request.id,
      )[0];
    const before = answer();
    await house.as('011').babysitting.setCarer({
      ...{ code: '111', qualification: '育婴员五级', validUntil: '2027-06-30' },
    });
    house.advance(40);
    await operator.babysitting.arrange({ id, carer: '111' });
    expect(answer()).toEqual({
      from: house.nowMs(),
      by: house.nowMs() + (before?.by ?? 0) - (before?.from ?? 0),
    });
    house.advance(1);
    const { alarms } = await operator.alarms.list({ requestId: request.id });
    expect(alarms.filter(({ endedAt }) => endedAt === null)).toEqual([]);
  });

  it('goes on while its request waits, also when the going on is taken back', async () => {
    const { operator, id, request } = await atItsHour();
    await operator.requests.start({ id: request.id });
    await operator.requests.wait({ id: request.id, reason: 'guest-asked' });
    await operator.requests.resume({ id: request.id });
    await operator.requests.undo({ id: request.id });
    expect((await operator.requests.get({ id: request.id })).state).toBe('waiting');
    expect((await operator.babysitting.get({ id })).state).toBe('running');
  });

  it('that is over is not opened again: the next hours are a sitting of their own', async () => {
    const { house, operator, id, request } = await atItsHour();
    await operator.requests.start({ id: request.id });
    const sitting = async () => (await operator.babysitting.get({ id })).state;
    const reopen = () => operator.requests.reopen({ id: request.id, reason: '家长十一点才回' });
    const over = {
      code: 'CONFLICT',
      reason: 'babysitting.over',
      details: { number: request.number, place: '1208' },
    };
    house.setClock('2026-11-23T20:58:00+08:00');
    await operator.requests.complete({ id: request.id });
    expect(await sitting()).toBe('done');
    const done = house.contents();
    expect(await refusal(reopen())).toMatchObject(over);
    expect(house.contents()).toBe(done);
    // Ended by a slip, the carer is with the child still, and watched.
    await operator.requests.undo({ id: request.id });
    expect(await sitting()).toBe('running');
    house.setClock('2026-11-23T21:01:00+08:00');
    expect(await alarmed(house)).toContain('sitting');
    await house.as('112').babysitting.end({ id });
    house.advance(10);
    const confirmed = house.contents();
    expect(await refusal(reopen())).toMatchObject(over);
    expect(house.contents()).toBe(confirmed);
    const next = await operator.babysitting.ask({
      place: '1208',
      from: '2026-11-23T21:15:00+08:00',
      until: '2026-11-23T23:00:00+08:00',
    });
    await operator.babysitting.arrange({ id: next.id, carer: '112' });
    await operator.babysitting.begin({ id: next.id });
    house.setClock('2026-11-23T23:01:00+08:00');
    expect(await alarmed(house)).toContain('sitting');
    await operator.babysitting.end({ id: next.id });
    expect(house.rows('SELECT state FROM charges')).toEqual([{ state: 'open' }, { state: 'open' }]);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('is not begun on the board before somebody qualified is named, nor by anybody else', async () => {
    const house = await withCarers();
    const operator = house.as('002');
    const { id, request } = await asked(house);
    house.setClock('2026-11-23T19:00:00+08:00');
    const start = () => refusal(operator.requests.start({ id: request.id }));
    await operator.requests.dispatch({ id: request.id, to: '112' });
    const unarranged = house.contents();
    expect(await start()).toMatchObject({
      code: 'CONFLICT',
      reason: 'babysitting.notArranged',
      details: { number: request.number, place: '1208' },
    });
    expect(house.contents()).toBe(unarranged);
    await operator.babysitting.arrange({ id, carer: '112' });
    await operator.requests.reassign({ id: request.id, to: '111' });
    const reassigned = house.contents();
    expect(await start()).toMatchObject({
      code: 'CONFLICT',
      reason: 'babysitting.notQualified',
      details: { day: '2026-11-22' },
    });
    expect(house.contents()).toBe(reassigned);
    // Another one on the list who has the time is the carer from then on.
    await house.as('011').babysitting.setCarer({
      code: '111',
      qualification: '育婴员五级',
      validUntil: '2027-06-30',
    });
    const other = await operator.babysitting.ask({
      place: '0305',
      from: '2026-11-23T20:00:00+08:00',
      until: '2026-11-23T22:00:00+08:00',
    });
    await operator.babysitting.arrange({ id: other.id, carer: '111' });
    expect(await start()).toMatchObject({
      code: 'CONFLICT',
      reason: 'babysitting.booked',
      details: { place: '0305' },
    });
    await operator.babysitting.cancel({ id: other.id, reason: '家长在家' });
    await operator.requests.start({ id: request.id });
    expect(await operator.babysitting.get({ id })).toMatchObject({
      state: 'running',
      carer: { code: '111' },
    });
    await operator.requests.undo({ id: request.id });
    expect(await operator.babysitting.get({ id })).toMatchObject({
      state: 'arranged',
      carer: { code: '112' },
    });
  });
});
