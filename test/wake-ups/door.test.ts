// Somebody is at the door for a wake-up: over only with what was found there, whatever is pressed of the job itself.
import { describe, expect, it } from 'vitest';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse } from '../support/house.ts';

/** In 1208 to the 26th, woken at half past six each day; rung twice in vain, and somebody is at the door. */
const atTheDoor = async () => {
  const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
  const night = house.as('003');
  await night.stays.checkIn({ place: '1208', guest: '陈伟', departure: '2026-11-26' });
  const { id, request } = await night.wakeUps.set({ place: '1208', at: '6:30', repeat: 'daily' });
  house.setClock('2026-11-24T06:30:10+08:00');
  await night.wakeUps.unanswered({ id });
  house.setClock('2026-11-24T06:35:30+08:00');
  const { knock } = await night.wakeUps.unanswered({ id });
  const job = knock?.request.id ?? '';
  const shouts = async () => {
    house.advance(0.05);
    const { alarms } = await night.alarms.list({});
    return alarms.filter(({ place }) => place === '1208').map(({ target }) => target);
  };
  const kinds = async (): Promise<string[]> =>
    (await night.wakeUps.get({ id })).events
      .map(({ kind }) => kind)
      .filter((kind) => kind !== 'escalated');
  const open = () =>
    house.rows<{ day: string; state: string }>(
      "SELECT strftime('%d %H:%M', at_ms / 1000, 'unixepoch', '+8 hours') AS day, state FROM wake_ups ORDER BY at_ms",
    );
  return { house, night, id, request: request.id, job, shouts, kinds, open };
};

describe('a knock ticked as done on the board', () => {
  it('says nothing of the guest: it shouts until somebody says what was found, and the next day is set', async () => {
    const { house, night, id, job, shouts, kinds, open } = await atTheDoor();
    expect(await shouts()).toEqual([]);
    await night.requests.complete({ id: job });
    const over = await night.wakeUps.get({ id });
    expect(over).toMatchObject({ state: 'knocking', late: true, knock: { result: null } });
    expect(over.steps).toContain('knock');
    expect(await shouts()).toEqual(['wake-up']);
    await night.requests.confirm({ id: job });
    expect(await shouts()).toEqual(['wake-up']);
    house.advance(12);
    const climbed = house.rows<{ step: string }>(
      "SELECT step FROM alarms WHERE target = 'wake-up' AND ended_at_ms IS NULL ORDER BY raised_at_ms",
    );
    expect(climbed.map(({ step }) => step)).toContain('rung-4');

    await night.wakeUps.knock({ id, result: 'woken' });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'answered', nextAt: null });
    expect(await shouts()).toEqual([]);
    expect(open()).toEqual([
      { day: '24 06:30', state: 'answered' },
      { day: '25 06:30', state: 'set' },
    ]);
    expect(await kinds()).toEqual([
      'set',
      'arranged',
      'unanswered',
      'knock-sent',
      'knock-over',
      'knocked',
    ]);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('with nobody answering is the duty manager’s, once and not twice', async () => {
    const { night, id, job, shouts } = await atTheDoor();
    await night.requests.complete({ id: job });
    await night.wakeUps.knock({ id, result: 'no-answer' });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'unreachable', nextAt: null });
    expect(await shouts()).toEqual(['wake-up-silent']);
    expect((await night.requests.get({ id: job })).state).toBe('confirmed');
  });

  it('stays done where the guest has called meanwhile', async () => {
    const { night, id, job, shouts } = await atTheDoor();
    await night.requests.complete({ id: job });
    await night.wakeUps.answered({ id });
    expect((await night.requests.get({ id: job })).state).toBe('confirmed');
    expect(await shouts()).toEqual([]);
  });

  it('by a slip is under way again, and quiet; opened again as well', async () => {
    const { house, night, id, job, shouts, kinds } = await atTheDoor();
    await night.requests.complete({ id: job });
    await night.requests.undo({ id: job });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'knocking', nextAt: null });
    expect(await shouts()).toEqual([]);
    await night.requests.complete({ id: job });
    await night.requests.reopen({ id: job, reason: '敲错了门' });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'knocking', nextAt: null });
    expect((await kinds()).slice(-4)).toEqual([
      'knock-over',
      'knock-again',
      'knock-over',
      'knock-again',
    ]);
    await night.requests.undo({ id: job });
    expect(await shouts()).toEqual(['wake-up']);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });
});

describe('what was found at the door', () => {
  it('ends the job once, and starts no alarm of its own', async () => {
    const { house, night, id, job, shouts, kinds } = await atTheDoor();
    await night.wakeUps.knock({ id, result: 'woken' });
    expect(await shouts()).toEqual([]);
    expect((await kinds()).slice(-2)).toEqual(['knock-sent', 'knocked']);
    const { events, state } = await night.requests.get({ id: job });
    expect(state).toBe('confirmed');
    expect(events.map(({ kind }) => kind)).not.toContain('cancelled');
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });

  it('told by a slip and taken back has to be said anew', async () => {
    const { night, id, request, shouts } = await atTheDoor();
    await night.wakeUps.knock({ id, result: 'woken' });
    await night.requests.undo({ id: request });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'knocking', late: true });
    expect(await shouts()).toEqual(['wake-up']);
    await night.wakeUps.knock({ id, result: 'no-answer' });
    await night.wakeUps.undo({ id });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'knocking', late: true });
    expect(await shouts()).toEqual(['wake-up']);
  });

  it('is still to come where an answer called somebody back from the door by a slip', async () => {
    const { house, night, id, job, shouts } = await atTheDoor();
    const { assignee } = await night.requests.get({ id: job });
    await night.wakeUps.answered({ id });
    expect((await night.requests.get({ id: job })).state).toBe('cancelled');
    await night.wakeUps.undo({ id });
    expect(await night.wakeUps.get({ id })).toMatchObject({ state: 'knocking', nextAt: null });
    expect(await night.requests.get({ id: job })).toMatchObject({ state: 'dispatched', assignee });
    await night.requests.complete({ id: job });
    expect(await shouts()).toEqual(['wake-up']);
    expect(wholeCheck(house.dataDir).findings).toEqual([]);
  });
});
