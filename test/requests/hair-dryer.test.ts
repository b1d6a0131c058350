// A guest in 1208 asks for a hair dryer: from the line to the guest's word, and the dryer's way back.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, storyOf } from '../support/requests.ts';
import { putStay } from '../support/stays.ts';

const guestIn1208 = (house: TestHouse, departure: string): void =>
  void putStay(house, { room: '1208', departure });

describe('a hair dryer to 1208', () => {
  it('is recorded, sent, done and confirmed, each step with who, when and where', async () => {
    const house = await createTestHouse();
    guestIn1208(house, '2026-11-25');
    const operator = house.as('002', 'desk-1');
    const attendant = house.as('112', 'floor-12');

    const { id, callId, ...request } = await recordOne(operator, '1208吹风机');
    expect(request).toMatchObject({
      place: '1208',
      placeKind: 'room',
      placeKnown: true,
      service: 'loan-hair-dryer',
      state: 'logged',
      words: '吹风机',
      chased: false,
      assignee: null,
    });

    const board = await operator.board.snapshot();
    const row = board.requests.find((one) => one.id === id);
    expect(row).toMatchObject({ state: 'logged', deadline: 'acknowledge', proposed: '112' });

    const { proposal } = await operator.requests.get({ id });
    expect(proposal).toMatchObject({ to: '112', toName: '马超', load: 0 });
    expect(proposal?.because[0]).toEqual({
      reason: 'floorDesk',
      facts: { floor: '12', until: '23:00' },
    });

    expect(await operator.requests.dispatch({ id })).toMatchObject({
      state: 'dispatched',
      assignee: '112',
    });
    house.advance(1);
    expect(await attendant.requests.acknowledge({ id })).toMatchObject({ state: 'acknowledged' });
    house.advance(2);
    expect(await attendant.requests.start({ id })).toMatchObject({ state: 'in-progress' });
    house.advance(3);
    expect(await attendant.requests.complete({ id, note: '已送到' })).toMatchObject({
      state: 'done',
    });
    house.advance(5);
    expect(await operator.requests.confirm({ id, satisfied: true })).toMatchObject({
      state: 'confirmed',
      satisfied: 'yes',
    });

    const card = await operator.requests.get({ id });
    expect(
      card.events.map(({ kind, at, by, station }) => [kind, at.slice(11, 16), by, station]),
    ).toEqual([
      ['logged', '16:00', '002', 'desk-1'],
      ['dispatched', '16:00', '002', 'desk-1'],
      ['acknowledged', '16:01', '112', 'floor-12'],
      ['started', '16:03', '112', 'floor-12'],
      ['done', '16:06', '112', 'floor-12'],
      ['confirmed', '16:11', '002', 'desk-1'],
    ]);
    expect(card.events[4]).toMatchObject({ text: '已送到' });
    expect(card.steps).toEqual(['reopen', 'note']);

    const startMs = Date.parse('2026-11-23T16:00:00+08:00');
    expect(house.rows('SELECT * FROM requests WHERE id = ?', id)).toMatchObject([
      {
        state: 'confirmed',
        open: 0,
        satisfied: 'yes',
        logged_at_ms: startMs,
        dispatched_at_ms: startMs,
        acknowledged_at_ms: startMs + 60_000,
        started_at_ms: startMs + 180_000,
        done_at_ms: startMs + 360_000,
        closed_at_ms: startMs + 660_000,
        attention_at_ms: null,
      },
    ]);
    expect(house.rows('SELECT ended_at_ms, said FROM calls WHERE id = ?', callId)).toEqual([
      { ended_at_ms: startMs, said: '["1208吹风机"]' },
    ]);
    const after = await operator.board.snapshot();
    expect(after.requests.map((one) => one.id)).not.toContain(id);
  });

  it('has to come back before the guest leaves: booked for the morning of departure', async () => {
    const house = await createTestHouse();
    guestIn1208(house, '2026-11-25');
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208吹风机');
    await operator.requests.dispatch({ id });
    await operator.requests.complete({ id });

    const [back] = (await operator.requests.list({ place: '1208', state: 'open' })).requests.filter(
      ({ followsId }) => followsId === id,
    );
    expect(back).toMatchObject({
      service: 'loan-return',
      state: 'logged',
      askedFor: '2026-11-25T09:00:00.000+08:00',
      nextDeadline: { kind: 'start' },
    });
    expect(await storyOf(operator, back?.id ?? '')).toEqual(['logged']);

    // Nothing shouts for it until it is time to move; then it stands on the board with a running clock.
    house.setClock('2026-11-25T08:00:00+08:00');
    expect(house.rows('SELECT * FROM alarms WHERE subject_id = ?', back?.id)).toEqual([]);
    house.setClock('2026-11-25T09:00:00+08:00');
    expect(await storyOf(operator, back?.id ?? '')).toContain('came-due');
  });

  it('is asked for again by a second reader of the record only as what happened', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208吹风机');
    const kinds = house.rows<{ kind: string; actor: string }>(
      `SELECT kind, s.code AS actor FROM events e LEFT JOIN staff s ON s.id = e.actor
       WHERE e.kind IN ('call-begun', 'call-recorded', 'logged', 'call-ended') ORDER BY seq`,
    );
    expect(kinds).toEqual([
      { kind: 'call-begun', actor: '002' },
      { kind: 'call-recorded', actor: '002' },
      { kind: 'logged', actor: '002' },
      { kind: 'call-ended', actor: '002' },
    ]);
    const before = house.contents();
    expect(await refusal(operator.requests.confirm({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.wrongState',
      details: { state: 'logged', step: 'confirm' },
    });
    expect(house.contents()).toBe(before);
  });
});
