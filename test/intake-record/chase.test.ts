// The guest asks again: a chase counts and goes up, and stays one request. What is not the same is its own.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne, requestIn, storyOf } from '../support/requests.ts';

describe('a second call for the same thing from the same room', () => {
  it('attaches to the open request, counts and raises it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const first = await recordOne(operator, '1208毛巾');
    house.advance(1);
    const preview = await operator.intake.preview({ text: '1208 towels' });
    expect(preview.items).toMatchObject([
      { service: 'towels', chases: { id: first.id, number: first.number } },
    ]);
    const second = await recordOne(operator, '1208 towels please, still waiting');
    expect(second).toMatchObject({ id: first.id, chased: true, chases: 1, priority: 'high' });
    const third = await recordOne(operator, '1208毛巾');
    expect(third).toMatchObject({ id: first.id, chases: 2, priority: 'urgent' });
    expect(await recordOne(operator, '1208毛巾')).toMatchObject({ chases: 3, priority: 'urgent' });

    expect(house.rows('SELECT chases, priority FROM requests')).toEqual([
      { chases: 3, priority: 'urgent' },
    ]);
    const { events } = await operator.requests.get({ id: first.id });
    expect(events.map(({ kind }) => kind)).toEqual(['logged', 'chased', 'chased', 'chased']);
    expect(events[1]).toMatchObject({ text: '1208 towels please, still waiting' });
    // Each call is kept with its own words; the chase says which call it came by.
    const calls = house.rows<{ id: string; said: string }>(
      'SELECT id, said FROM calls ORDER BY number',
    );
    expect(calls).toHaveLength(4);
    expect(calls[1]?.said).toBe('["1208 towels please, still waiting"]');
    expect(events[1]?.facts).toEqual({ callId: calls[1]?.id });
  });

  it.each(['dispatched', 'acknowledged', 'in-progress', 'waiting', 'reopened'] as const)(
    'chases a %s request too',
    async (state) => {
      const house = await createTestHouse();
      const id = await requestIn(house, state);
      expect(await recordOne(house.as('002'), '1208毛巾')).toMatchObject({ id, chased: true });
    },
  );

  it.each(['done', 'confirmed', 'cancelled'] as const)(
    'is a new request when the first is %s',
    async (state) => {
      const house = await createTestHouse();
      const id = await requestIn(house, state);
      const next = await recordOne(house.as('002'), '1208毛巾');
      expect(next.chased).toBe(false);
      expect(next.id).not.toBe(id);
    },
  );

  it('is a new request for another place, another service, another time, or when said to be separate', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const first = await recordOne(operator, '1208毛巾');
    for (const text of ['1209毛巾', '1208枕头', '1208毛巾 18:30'])
      expect(await recordOne(operator, text), text).toMatchObject({ chased: false, chases: 0 });
    const { requests } = await operator.intake.record({ text: '1208毛巾', separate: true });
    expect(requests).toMatchObject([{ chased: false }]);
    expect((await operator.requests.get({ id: first.id })).chases).toBe(0);
    expect(house.rows('SELECT count(*) AS n FROM requests')).toEqual([{ n: 5 }]);
  });

  it('of something not understood is the same only in the same words', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const first = await recordOne(operator, '1208 quixotic zebra');
    expect(first).toMatchObject({ service: 'other', words: 'quixotic zebra' });
    expect(await recordOne(operator, '1208 Quixotic  zebra')).toMatchObject({
      id: first.id,
      chased: true,
    });
    expect(await recordOne(operator, '1208 purple giraffe')).toMatchObject({ chased: false });
  });

  it('without a place chases nothing', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await recordOne(operator, '毛巾');
    expect(await recordOne(operator, '毛巾')).toMatchObject({ chased: false, place: null });
  });
});

describe('a guest who rings again about what waits', () => {
  const clocksOf = (house: TestHouse, id: string) =>
    house.rows(
      `SELECT state, state_before_waiting, waiting_reason, waiting_since_ms, recheck_at_ms, priority,
         chases, assignee_id, starts_at_ms, acknowledge_by_ms, due_at_ms FROM requests WHERE id = ?`,
      id,
    );

  it('expects the knock: what the sign held goes on as it was, and rings when it is late', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    await operator.requests.dispatch({ id });
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    expect(await operator.requests.get({ id })).toMatchObject({ waitingReason: 'dnd' });
    house.advance(40);
    const { dueAt } = await operator.requests.get({ id });
    const again = await recordOne(operator, '1208毛巾');
    expect(again).toMatchObject({
      ...{ id, chased: true, chases: 1, priority: 'high' },
      ...{ state: 'dispatched', assignee: '112', waitingReason: null, recheckAt: null },
    });
    // The targets stood still while the sign hung.
    expect(Date.parse(again.dueAt ?? '') - Date.parse(dueAt ?? '')).toBe(40 * 60_000);
    expect(await storyOf(operator, id)).toEqual(['logged', 'dispatched', 'held', 'chased']);
    house.advance(30);
    expect((await operator.alarms.list()).alarms).toMatchObject([
      { requestId: id, target: 'acknowledge' },
    ]);
  });

  it('wants now what was to wait at the guest’s own wish', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'in-progress');
    await operator.requests.wait({ id, reason: 'guest-asked', recheckAt: house.inMinutes(60) });
    house.advance(5);
    expect(await recordOne(operator, '1208毛巾')).toMatchObject({
      ...{ id, state: 'in-progress', waitingReason: null, recheckAt: null },
    });
  });

  it.each(['parts', 'other-department', '等经理'])(
    'cannot have at once what waits for “%s”: it waits on, and the desk is told now',
    async (reason) => {
      const house = await createTestHouse();
      const operator = house.as('002');
      const { id } = await recordOne(operator, '1208毛巾');
      await operator.requests.wait({ id, reason, recheckAt: house.inMinutes(60) });
      house.advance(5);
      expect((await operator.alarms.list()).alarms).toEqual([]);
      expect(await recordOne(operator, '1208毛巾')).toMatchObject({
        ...{ id, state: 'waiting', waitingReason: reason, priority: 'high' },
      });
      house.advance(0);
      expect((await operator.alarms.list()).alarms).toMatchObject([
        { requestId: id, step: 'recheck', tell: { code: '002' } },
      ]);
    },
  );

  it.each(['dnd', 'guest-asked', 'parts'])(
    'by a slip is taken back: it waits for “%s” as it did',
    async (reason) => {
      const house = await createTestHouse({ at: '2026-11-23T19:00:00+08:00' });
      const operator = house.as('002');
      const id = await requestIn(house, 'dispatched');
      house.advance(10);
      await operator.requests.wait({ id, reason, recheckAt: house.inMinutes(60) });
      house.advance(5);
      const before = clocksOf(house, id);
      await recordOne(operator, '1208毛巾');
      house.advance(0);
      expect((await operator.alarms.list()).alarms).toHaveLength(1);
      await operator.requests.undo({ id });
      expect(clocksOf(house, id)).toEqual(before);
      house.advance(0);
      expect((await operator.alarms.list()).alarms).toEqual([]);
      house.advance(60);
      expect((await operator.alarms.list()).alarms).toMatchObject([{ step: 'recheck' }]);
    },
  );
});

describe('what a line gives', () => {
  it('one line may give several requests, each with its own clocks', async () => {
    const house = await createTestHouse();
    const { requests } = await house.as('002').intake.record({ text: '1208毛巾两条 电视坏了' });
    expect(requests.map(({ service, quantity }) => [service, quantity])).toEqual([
      ['towels', 2],
      ['repair-tv', null],
    ]);
    expect(house.rows('SELECT number FROM requests ORDER BY number')).toEqual([
      { number: 1 },
      { number: 2 },
    ]);
  });

  it('what is not understood is recorded whole; an unknown room is recorded and flagged', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    expect(await recordOne(operator, '1999 towels')).toMatchObject({
      place: '1999',
      placeKind: 'room',
      placeKnown: false,
    });
    const [logged] = house.rows<{ body: string }>("SELECT body FROM events WHERE kind = 'logged'");
    expect(JSON.parse(logged?.body ?? '{}').facts).toMatchObject({ unknownRoom: true });
  });

  it('a correction on the chips is what gets recorded, the words staying as typed', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { requests } = await operator.intake.record({
      text: '1208毛巾',
      corrected: { place: '1210', items: [{ service: 'pillows', quantity: 2, words: '毛巾' }] },
    });
    expect(requests).toMatchObject([
      { place: '1210', service: 'pillows', quantity: 2, words: '毛巾', chased: false },
    ]);
    expect(house.rows('SELECT said, place FROM calls')).toEqual([
      { said: '["1208毛巾"]', place: '1210' },
    ]);
  });
});
