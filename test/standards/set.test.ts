// Targets of a service are set by a supervisor: new requests get them, open ones keep theirs until re-timed.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, requestIn } from '../support/requests.ts';

const minutesUntil = (house: TestHouse, iso: string | null): number =>
  (Date.parse(iso ?? '') - house.nowMs()) / 60_000;

const eventsOf = (house: TestHouse, id: string) =>
  house
    .rows<{ kind: string; body: string }>(
      'SELECT kind, body FROM events WHERE subject_id = ? ORDER BY seq',
      id,
    )
    .map(({ kind, body }) => ({ kind, ...(JSON.parse(body) as Record<string, unknown>) }));

describe('a target', () => {
  it('is set for what is asked for from then on; who set it is on record; what is open keeps its own', async () => {
    const house = await createTestHouse();
    const open = await recordOne(house.as('002'), '1208 毛巾');
    const was = await house.as('002').requests.get({ id: open.id });
    expect(minutesUntil(house, was.dueAt)).toBe(10);
    const set = await house.as('011').standards.set({ service: 'towels', completeMinutes: 8 });
    expect(set).toMatchObject({
      completeMinutes: 8,
      open: 1,
      differing: 1,
      changed: { by: '011' },
    });
    expect(
      house.rows(
        "SELECT acknowledge_minutes AS a, complete_minutes AS c FROM services WHERE code = 'towels'",
      ),
    ).toEqual([
      { a: was.acknowledgeBy === null ? 0 : minutesUntil(house, was.acknowledgeBy), c: 8 },
    ]);
    expect(eventsOf(house, 'towels').at(-1)).toMatchObject({
      kind: 'standard-set',
      changes: { completeMinutes: [10, 8] },
      facts: {
        priority: 'any',
        period: 'any',
        was: { completeMinutes: 10 },
        now: { completeMinutes: 8 },
      },
    });
    expect((await house.as('002').requests.get({ id: open.id })).dueAt).toBe(was.dueAt);
    const fresh = await recordOne(house.as('002'), '1210 毛巾');
    expect(minutesUntil(house, (await house.as('002').requests.get({ id: fresh.id })).dueAt)).toBe(
      8,
    );
    const preview = await house.as('002').intake.preview({ text: '1211 毛巾' });
    expect(minutesUntil(house, preview.items[0]?.dueAt ?? null)).toBe(8);
  });

  it('by priority and by night holds for these alone; set apart no longer, the everyday one is back', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:30:00+08:00' });
    const boss = house.as('011');
    const due = async (urgent: boolean, place: string) => {
      const made = await house.as('002').requests.create({ place, service: 'towels', urgent });
      return minutesUntil(house, made.dueAt);
    };
    await boss.standards.set({ service: 'towels', period: 'night', completeMinutes: 25 });
    await boss.standards.set({ service: 'towels', priority: 'high', completeMinutes: 7 });
    await boss.standards.set({
      service: 'towels',
      priority: 'high',
      period: 'night',
      completeMinutes: 12,
    });
    expect([await due(false, '1201'), await due(true, '1202')]).toEqual([10, 7]);
    house.advance(45);
    expect([await due(false, '1203'), await due(true, '1204')]).toEqual([25, 12]);
    await boss.standards.clear({ service: 'towels', priority: 'high', period: 'night' });
    expect(await due(true, '1205')).toBe(7);
    await boss.standards.clear({ service: 'towels', period: 'night' });
    expect(await due(false, '1206')).toBe(10);
    expect(
      house.rows('SELECT service, priority, period, complete_minutes AS c FROM service_targets'),
    ).toEqual([{ service: 'towels', priority: 'high', period: 'any', c: 7 }]);
    const { changes } = await boss.standards.history({ service: 'towels' });
    expect(
      changes.map(({ priority, period, now }) => [priority, period, now?.completeMinutes ?? null]),
    ).toEqual([
      ['any', 'night', null],
      ['high', 'night', null],
      ['high', 'night', 12],
      ['high', 'any', 7],
      ['any', 'night', 25],
    ]);
  });

  it('is booked from the standard of its own hour', async () => {
    const house = await createTestHouse();
    await house
      .as('011')
      .standards.set({ service: 'towels', period: 'night', completeMinutes: 60 });
    const booked = (place: string, at: string) =>
      house.as('002').requests.create({ place, service: 'towels', at });
    const start = ({ nextDeadline }: { nextDeadline: { at: string } | null }) => nextDeadline?.at;
    expect(start(await booked('1201', '2026-11-23T20:00:00+08:00'))).toBe(
      '2026-11-23T19:50:00.000+08:00',
    );
    expect(start(await booked('1202', '2026-11-23T23:30:00+08:00'))).toBe(
      '2026-11-23T22:30:00.000+08:00',
    );
  });

  it('is taken back by whoever set it, in time, and by nobody else', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    await boss.standards.set({ service: 'towels', completeMinutes: 8 });
    expect(await refusal(house.as('090').catalogue.undo({ service: 'towels' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'catalogue.undoNotYours',
    });
    expect(await boss.catalogue.undo({ service: 'towels' })).toMatchObject({ completeMinutes: 10 });
    const { changes } = await boss.standards.history({ service: 'towels' });
    expect(changes.map(({ undone }) => undone)).toEqual([true, false]);
    await boss.standards.set({ service: 'towels', period: 'night', completeMinutes: 30 });
    await boss.catalogue.undo({ service: 'towels' });
    expect(house.rows('SELECT * FROM service_targets')).toEqual([]);
    await boss.standards.set({ service: 'towels', completeMinutes: 9 });
    house.advance(2);
    expect((await refusal(boss.catalogue.undo({ service: 'towels' }))).reason).toBe(
      'catalogue.undoTooLate',
    );
  });

  it('is refused where it makes no sense, with nothing changed', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    const before = house.contents();
    const reasons = [
      boss.standards.set({ service: 'towels', completeMinutes: 10 }),
      boss.standards.set({ service: 'towels', acknowledgeMinutes: 20 }),
      boss.standards.set({ service: 'nothing', completeMinutes: 5 }),
      boss.standards.clear({ service: 'towels' }),
      boss.standards.clear({ service: 'towels', period: 'night' }),
      boss.standards.retime({}),
    ];
    expect(await Promise.all(reasons.map(async (call) => (await refusal(call)).reason))).toEqual([
      'standards.unchanged',
      'standards.order',
      'catalogue.unknown',
      'standards.notApart',
      'standards.notApart',
      'standards.nothingToRetime',
    ]);
    expect(
      (await refusal(house.as('002').standards.set({ service: 'towels', completeMinutes: 5 })))
        .code,
    ).toBe('NOT_ALLOWED');
    expect(house.contents()).toBe(before);
  });
});

describe('open work, re-timed on purpose', () => {
  it('names what changes and what is late at once; each request has it on record; the alarm follows', async () => {
    const house = await createTestHouse();
    const boss = house.as('011');
    const early = await requestIn(house, 'acknowledged', { place: '1208' });
    house.advance(9);
    const late = await requestIn(house, 'acknowledged', { place: '1210' });
    await house.as('002').requests.create({ place: '1212', service: 'pillows' });
    const done = await requestIn(house, 'done', { place: '1214' });
    await boss.standards.set({ service: 'towels', completeMinutes: 8 });
    const named = await boss.standards.retimePreview({ service: 'towels' });
    expect(named.requests.map(({ id, lateAtOnce }) => [id, lateAtOnce])).toEqual([
      [early, true],
      [late, false],
    ]);
    expect(named.lateAtOnce).toBe(1);
    expect(await boss.standards.retime({ service: 'towels' })).toEqual(named);
    const card = await house.as('002').requests.get({ id: early });
    expect(minutesUntil(house, card.dueAt)).toBe(-1);
    expect(card.events.at(-1)).toMatchObject({
      kind: 're-timed',
      by: '011',
      facts: { completeMinutes: 8 },
    });
    expect(
      (await house.as('002').requests.get({ id: done })).events.map(({ kind }) => kind),
    ).not.toContain('re-timed');
    house.desk.settle();
    const { alarms } = await house.as('002').alarms.list({ requestId: early });
    expect(alarms.filter(({ endedAt }) => endedAt === null)).toMatchObject([{ step: 'rung-1' }]);
    expect((await boss.standards.retimePreview({})).requests).toEqual([]);
  });

  it('with more time ends the alarm of what is late no longer, and climbs anew', async () => {
    const house = await createTestHouse();
    const id = await requestIn(house, 'acknowledged', { place: '1208' });
    house.advance(16);
    const asking = async () =>
      (await house.as('002').alarms.list({ requestId: id })).alarms.filter(
        ({ endedAt }) => endedAt === null,
      );
    expect(await asking()).toHaveLength(1);
    await house.as('011').standards.set({ service: 'towels', completeMinutes: 60 });
    await house.as('011').standards.retime({ service: 'towels' });
    expect(await asking()).toEqual([]);
    expect(house.rows('SELECT climb FROM requests WHERE id = ?', id)).toEqual([{ climb: 0 }]);
    house.advance(27);
    expect(await asking()).toMatchObject([{ step: 'warning', target: 'complete' }]);
  });

  it('leaves the hour a guest was told, what waits keeps its waited minutes, what is booked starts in time', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const told = await operator.requests.create({ place: '1208', service: 'room-service' });
    const waiting = await requestIn(house, 'waiting', { place: '1210' });
    const booked = await operator.requests.create({
      place: '1212',
      service: 'towels',
      at: house.inMinutes(120),
    });
    house.advance(10);
    await operator.requests.resume({ id: waiting });
    await house.as('011').standards.set({ service: 'towels', completeMinutes: 40 });
    const { requests } = await house.as('011').standards.retime({});
    expect(requests.map(({ id }) => id)).toEqual([waiting, booked.id]);
    expect(minutesUntil(house, (await operator.requests.get({ id: waiting })).dueAt)).toBe(40);
    const later = await operator.requests.get({ id: booked.id });
    expect(later.dueAt).toBe(booked.dueAt);
    expect(minutesUntil(house, later.nextDeadline?.at ?? null)).toBe(70);
    expect((await operator.requests.get({ id: told.id })).dueAt).toBe(told.dueAt);
  });
});
