// A promise that comes due: the guest gets an answer in time, whatever the state of the work.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { requestIn, storyOf } from '../support/requests.ts';

describe('a promise', () => {
  it('shouts before it passes; the reply settles it and asks for a new time', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'in-progress', { service: 'repair-ac' });
    const by = house.inMinutes(20);
    const promised = await operator.requests.promise({ id, by });
    expect(promised.promise).toBe('2026-11-23T16:20:00.000+08:00');
    expect(promised.nextDeadline).toMatchObject({ kind: 'promise' });
    expect(house.rows('SELECT promise_at_ms FROM requests WHERE id = ?', id)).toEqual([
      { promise_at_ms: Date.parse(by) },
    ]);

    // A fifth of twenty minutes before: four minutes for the reply.
    house.advance(15);
    const quiet = (await operator.alarms.list()).alarms;
    expect(quiet.filter(({ target }) => target === 'promise')).toEqual([]);
    house.advance(1);
    const alarms = (await operator.alarms.list()).alarms;
    expect(alarms.filter(({ target }) => target === 'promise')).toMatchObject([
      { requestId: id, step: 'promise', level: 2, tell: { code: '002' } },
    ]);

    const replied = await operator.requests.reply({ id, text: '工程师在检修，请再等一会儿' });
    expect(replied).toMatchObject({ promise: null, promiseWanted: true });
    const { alarms: after } = await operator.alarms.list({ requestId: id });
    expect(after.find(({ target }) => target === 'promise')?.endedAt).not.toBeNull();
    const card = await operator.requests.get({ id });
    expect(card.events.at(-1)).toMatchObject({
      kind: 'replied',
      text: '工程师在检修，请再等一会儿',
      facts: { promiseKept: true },
    });

    const again = await operator.requests.promise({ id, by: house.inMinutes(20) });
    expect(again.promiseWanted).toBe(false);
  });

  it('that has passed has to be answered before a new one is given', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'waiting');
    await operator.requests.promise({ id, by: house.inMinutes(10) });
    house.advance(10);
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { step: 'promise-passed', target: 'promise', level: 3 },
    ]);
    const before = house.contents();
    expect(await refusal(operator.requests.promise({ id, by: house.inMinutes(10) }))).toMatchObject(
      {
        code: 'WRONG_STATE',
        reason: 'requests.replyFirst',
      },
    );
    expect(house.contents()).toBe(before);

    await operator.requests.reply({ id, text: '抱歉久等，配件五点到' });
    const card = await operator.requests.get({ id });
    expect(card.events.at(-1)?.facts).toEqual({ promiseKept: false });
    await operator.requests.promise({ id, by: house.inMinutes(60) });
    expect(await storyOf(operator, id)).toEqual([
      'logged',
      'waiting',
      'promised',
      'promise-due',
      'promise-passed',
      'replied',
      'promised',
    ]);
  });

  it('may be renewed while it runs', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'waiting');
    await operator.requests.promise({ id, by: house.inMinutes(10) });
    house.advance(5);
    await operator.requests.promise({ id, by: house.inMinutes(30) });
    house.advance(10);
    expect((await operator.alarms.list()).alarms).toEqual([]);
  });

  it('still wants its reply when the work is done, but no new time', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'in-progress');
    await operator.requests.promise({ id, by: house.inMinutes(8) });
    await operator.requests.complete({ id });
    house.advance(7);
    expect((await operator.alarms.list()).alarms).toMatchObject([{ step: 'promise' }]);
    const replied = await operator.requests.reply({ id, text: '已送到' });
    expect(replied).toMatchObject({ state: 'done', promise: null, promiseWanted: false });
  });

  it('is over with the guest’s own word', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'in-progress');
    await operator.requests.promise({ id, by: house.inMinutes(8) });
    await operator.requests.complete({ id });
    await operator.requests.confirm({ id, satisfied: 'yes' });
    house.advance(30);
    expect((await operator.alarms.list()).alarms).toEqual([]);
  });

  it('in the past is refused, and nothing is recorded', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'logged');
    const before = house.contents();
    for (const by of [house.inMinutes(0), house.inMinutes(-1)])
      expect(await refusal(operator.requests.promise({ id, by }))).toMatchObject({
        code: 'INVALID_INPUT',
        reason: 'requests.promisePast',
      });
    expect(await refusal(operator.requests.promise({ id, by: '18:30' }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'kernel.invalidInput',
      details: { field: 'by' },
    });
    expect(house.contents()).toBe(before);
  });

  it('alarms once for coming due and once for passing, however long nobody answers', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'waiting');
    await operator.requests.promise({ id, by: house.inMinutes(10) });
    house.advance(180);
    expect(house.rows('SELECT step FROM alarms ORDER BY raised_at_ms')).toEqual([
      { step: 'promise' },
      { step: 'promise-passed' },
    ]);
  });
});
