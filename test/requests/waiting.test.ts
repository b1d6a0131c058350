// A request that must wait: with its reason, its recheck, and clocks that stand still meanwhile.
import { describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, requestIn, storyOf } from '../support/requests.ts';

const minute = 60_000;

describe('waiting', () => {
  it('stops the targets, which move on by the time waited when it resumes', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'in-progress');
    const started = await operator.requests.get({ id });
    house.advance(2);
    const waiting = await operator.requests.wait({
      id,
      reason: 'dnd',
      recheckAt: house.inMinutes(60),
    });
    expect(waiting).toMatchObject({
      state: 'waiting',
      waitingReason: 'dnd',
      nextDeadline: { kind: 'recheck' },
    });
    // Far past both targets: nobody is shouted at for a guest who sleeps.
    house.advance(40);
    expect(house.rows('SELECT * FROM alarms')).toEqual([]);

    const resumed = await operator.requests.resume({ id });
    expect(resumed).toMatchObject({ state: 'in-progress', waitingReason: null, recheckAt: null });
    expect(Date.parse(resumed.dueAt ?? '') - Date.parse(started.dueAt ?? '')).toBe(40 * minute);
    expect(house.rows('SELECT waiting_since_ms, state_before_waiting FROM requests')).toEqual([
      { waiting_since_ms: null, state_before_waiting: null },
    ]);
    expect(await storyOf(operator, id)).toEqual([
      'logged',
      'dispatched',
      'started',
      'waiting',
      'resumed',
    ]);
  });

  it('raises one alarm when the recheck comes, and none before', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'logged');
    await operator.requests.wait({ id, reason: 'guest-asked', recheckAt: house.inMinutes(30) });
    house.advance(29);
    expect((await operator.alarms.list()).alarms).toEqual([]);
    house.advance(1);
    const { alarms } = await operator.alarms.list();
    expect(alarms).toMatchObject([
      { requestId: id, step: 'recheck', target: 'recheck', level: 1, tell: { code: '002' } },
    ]);
    house.advance(120);
    expect(house.rows('SELECT step FROM alarms')).toEqual([{ step: 'recheck' }]);
    expect((await storyOf(operator, id)).filter((kind) => kind === 'recheck-due')).toHaveLength(1);
  });

  it('waits again with a new reason and time; the waiting counts from its first moment', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'logged');
    await operator.requests.wait({ id, reason: 'dnd', recheckAt: house.inMinutes(30) });
    house.advance(30);
    const again = await operator.requests.wait({
      id,
      reason: 'guest-asked',
      recheckAt: house.inMinutes(15),
    });
    expect(again).toMatchObject({ state: 'waiting', waitingReason: 'guest-asked' });
    expect((await operator.alarms.list()).alarms).toEqual([]);
    house.advance(10);
    const resumed = await operator.requests.resume({ id });
    expect(resumed.state).toBe('logged');
    expect(Date.parse(resumed.dueAt ?? '')).toBe(house.nowMs() + 10 * minute);
  });

  it('takes the alarm away when it waits on without a new time', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'logged');
    await operator.requests.wait({ id, reason: 'dnd', recheckAt: house.inMinutes(5) });
    house.advance(5);
    expect((await operator.alarms.list()).alarms).toHaveLength(1);
    await operator.requests.wait({ id, reason: 'parts' });
    expect((await operator.alarms.list()).alarms).toEqual([]);
  });

  it('keeps the recheck alarm when a promise comes due too', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'logged');
    await operator.requests.promise({ id, by: house.inMinutes(30) });
    await operator.requests.wait({ id, reason: 'dnd', recheckAt: house.inMinutes(10) });
    house.advance(29);
    const { alarms } = await operator.alarms.list();
    expect(alarms.map(({ target }) => target).sort()).toEqual(['promise', 'recheck']);
  });

  it('refuses a recheck in the past, and changes nothing', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    const before = house.contents();
    for (const recheckAt of [house.inMinutes(0), house.inMinutes(-5)])
      expect(await refusal(operator.requests.wait({ id, reason: 'dnd', recheckAt }))).toMatchObject(
        {
          code: 'INVALID_INPUT',
          reason: 'requests.recheckPast',
        },
      );
    expect(await refusal(operator.requests.wait({ id, reason: '   ' }))).toMatchObject({
      code: 'INVALID_INPUT',
      details: { field: 'reason' },
    });
    expect(house.contents()).toBe(before);
  });

  it('goes straight to another person by reassigning', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'waiting');
    house.advance(20);
    const moved = await operator.requests.reassign({ id, to: '111' });
    expect(moved).toMatchObject({ state: 'dispatched', assignee: '111', waitingReason: null });
    expect(Date.parse(moved.acknowledgeBy ?? '')).toBe(house.nowMs() + 3 * minute);
  });

  it.each([
    ['let go on', (client: DeskClient, id: string) => client.requests.resume({ id })],
    ['that was a slip', (client: DeskClient, id: string) => client.requests.undo({ id })],
  ])(
    '%s leaves nobody unheard: what is late rings again, as high as it is late',
    async (_, end) => {
      const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
      const operator = house.as('002');
      const id = await requestIn(house, 'dispatched');
      const asking = async () =>
        (await operator.alarms.list()).alarms.map(({ step, target }) => [step, target]);
      // What is in time rings nobody for having waited.
      await operator.requests.wait({ id, reason: 'parts' });
      await end(operator, id);
      house.advance(0);
      expect(await asking()).toEqual([]);

      house.advance(10);
      expect(await asking()).toEqual([['rung-4', 'acknowledge']]);
      await operator.requests.wait({ id, reason: 'parts' });
      expect(await asking()).toEqual([]);
      await end(operator, id);
      house.advance(0);
      expect(await asking()).toEqual([['rung-4', 'acknowledge']]);
    },
  );
});

describe('waiting before the hour it was asked for', () => {
  it('moves nothing: it is due at that hour, and its start is told', async () => {
    const house = await createTestHouse({ at: '2026-11-23T15:00:00+08:00' });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 2 towels 18:30');
    const clocks = () =>
      house.rows(
        'SELECT starts_at_ms, acknowledge_by_ms, due_at_ms FROM requests WHERE id = ?',
        id,
      );
    const booked = clocks();
    await operator.requests.wait({ id, reason: 'parts' });
    house.setClock('2026-11-23T17:00:00+08:00');
    const resumed = await operator.requests.resume({ id });
    expect(resumed).toMatchObject({ state: 'logged', dueAt: '2026-11-23T18:30:00.000+08:00' });
    expect(clocks()).toEqual(booked);
    house.setClock('2026-11-23T18:30:00+08:00');
    expect(await storyOf(operator, id)).toContain('came-due');
  });

  it('counts the waiting from its start on, where it waits past it', async () => {
    const house = await createTestHouse({ at: '2026-11-23T15:00:00+08:00' });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 2 towels 18:30');
    const start = () =>
      house.rows<{ at: number }>('SELECT starts_at_ms AS at FROM requests WHERE id = ?', id)[0]?.at;
    const booked = start() ?? 0;
    await operator.requests.wait({ id, reason: 'parts' });
    house.setClock('2026-11-23T18:40:00+08:00');
    const { dueAt } = await operator.requests.resume({ id });
    expect(start()).toBe(house.nowMs());
    expect(Date.parse(dueAt ?? '') - Date.parse('2026-11-23T18:30:00+08:00')).toBe(
      house.nowMs() - booked,
    );
  });

  it('is looked at again when it should begin, where no other time was said', async () => {
    const house = await createTestHouse({ at: '2026-11-23T15:00:00+08:00' });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 2 towels 18:30');
    await operator.requests.wait({ id, reason: 'parts' });
    house.setClock('2026-11-23T18:00:00+08:00');
    expect((await operator.alarms.list()).alarms).toEqual([]);
    expect(house.rows('SELECT recheck_at_ms - starts_at_ms AS after FROM requests')).toEqual([
      { after: 0 },
    ]);
    house.setClock('2026-11-23T18:30:00+08:00');
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { requestId: id, step: 'recheck', target: 'recheck' },
    ]);
  });

  it('is looked at when a person says so, though that is past its start', async () => {
    const house = await createTestHouse({ at: '2026-11-23T15:00:00+08:00' });
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208 2 towels 18:30');
    const recheckAt = '2026-11-23T20:00:00.000+08:00';
    expect(await operator.requests.wait({ id, reason: 'guest-asked', recheckAt })).toMatchObject({
      recheckAt,
    });
    house.setClock('2026-11-23T19:00:00+08:00');
    expect((await operator.alarms.list()).alarms).toEqual([]);
  });
});
