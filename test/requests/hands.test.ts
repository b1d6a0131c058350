// Cancelled, reopened, given to another, put right, noted on: what else happens to a request.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne, requestIn, storyOf } from '../support/requests.ts';

const minute = 60_000;

describe('a request', () => {
  it('is cancelled with its reason, and leaves the board', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'dispatched');
    const before = house.contents();
    expect(await refusal(operator.requests.cancel({ id, reason: '' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(house.contents()).toBe(before);
    expect(await operator.requests.cancel({ id, reason: '客人不要了' })).toMatchObject({
      state: 'cancelled',
    });
    const card = await operator.requests.get({ id });
    expect(card.events.at(-1)).toMatchObject({ kind: 'cancelled', text: '客人不要了' });
    expect(house.rows('SELECT open, attention_at_ms FROM requests')).toEqual([
      { open: 0, attention_at_ms: null },
    ]);
    house.advance(120);
    expect(house.rows('SELECT * FROM alarms')).toEqual([]);
  });

  it('is reopened with fresh clocks, and wants to be dispatched anew', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'confirmed');
    house.advance(45);
    const reopened = await operator.requests.reopen({ id, reason: '又不亮了' });
    expect(reopened).toMatchObject({
      state: 'reopened',
      reopened: 1,
      assignee: null,
      satisfied: null,
    });
    expect(Date.parse(reopened.acknowledgeBy ?? '')).toBe(house.nowMs() + 3 * minute);
    expect(Date.parse(reopened.dueAt ?? '')).toBe(house.nowMs() + 10 * minute);
    const { proposal } = await operator.requests.get({ id });
    expect(proposal?.to).toBe('112');
    expect(await operator.requests.dispatch({ id })).toMatchObject({ state: 'dispatched' });
  });

  it('that is reopened and done again does not make its follow-up twice', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208吹风机');
    await operator.requests.dispatch({ id });
    await operator.requests.complete({ id });
    await operator.requests.reopen({ id, reason: '没有送到' });
    await operator.requests.dispatch({ id });
    await operator.requests.complete({ id });
    expect(
      house.rows('SELECT service FROM requests WHERE follows_id = ? AND open = 1', id),
    ).toEqual([{ service: 'loan-return' }]);
  });

  it('given to another goes back to dispatched; the new person has the full time to answer', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'in-progress');
    const due = (await operator.requests.get({ id })).dueAt;
    house.advance(5);
    const first = await operator.requests.reassign({ id, to: '111' });
    expect(first).toMatchObject({ state: 'dispatched', assignee: '111', dueAt: due });
    expect(Date.parse(first.acknowledgeBy ?? '')).toBe(house.nowMs() + 3 * minute);
    house.advance(1);
    const second = await operator.requests.reassign({ id, to: '110' });
    expect(Date.parse(second.acknowledgeBy ?? '')).toBe(house.nowMs() + 3 * minute);
    const card = await operator.requests.get({ id });
    expect(card.events.at(-1)?.facts).toMatchObject({ to: '110', overridden: true });
  });

  it('given to another is not shouted for at once', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'acknowledged', { service: 'repair-tv' });
    house.advance(15);
    await operator.requests.reassign({ id, to: '202' });
    house.advance(3);
    expect((await operator.alarms.list()).alarms).toEqual([]);
    house.advance(0.5);
    expect((await operator.alarms.list()).alarms).toMatchObject([{ step: 'warning' }]);
  });

  it('is put right: another service brings its own targets, from the same start', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    house.advance(1);
    const corrected = await operator.requests.correct({ id, service: 'repair-ac', place: '1209' });
    const start = Date.parse('2026-11-23T16:00:00+08:00');
    expect(corrected).toMatchObject({ service: 'repair-ac', place: '1209', priority: 'high' });
    expect(Date.parse(corrected.acknowledgeBy ?? '')).toBe(start + 5 * minute);
    expect(Date.parse(corrected.dueAt ?? '')).toBe(start + 30 * minute);
    const card = await operator.requests.get({ id });
    expect(card.events.at(-1)).toMatchObject({
      kind: 'corrected',
      changes: { place: { before: '1208', after: '1209' } },
    });
  });

  it('that was chased stays raised when its service is put right', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    await recordOne(operator, '1208毛巾');
    expect(await operator.requests.correct({ id, service: 'pillows' })).toMatchObject({
      chases: 1,
      priority: 'high',
    });
  });

  it('that was reopened keeps its fresh clocks when its service is put right', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'done');
    house.advance(60);
    await operator.requests.reopen({ id, reason: '拿错了' });
    const corrected = await operator.requests.correct({ id, service: 'pillows' });
    expect(Date.parse(corrected.dueAt ?? '')).toBe(house.nowMs() + 10 * minute);
  });

  it('is not put right to a service nobody offers; an unknown room is kept and flagged', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾');
    const before = house.contents();
    expect(await refusal(operator.requests.correct({ id, service: 'helicopter' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'catalogue.unknown',
    });
    expect(house.contents()).toBe(before);
    expect(await operator.requests.correct({ id, place: '9999' })).toMatchObject({
      place: '9999',
      placeKnown: false,
    });
  });

  it('takes notes in any state, each with its words', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const id = await requestIn(house, 'confirmed');
    await operator.requests.note({ id, text: '客人要的是大号\n第二行' });
    const card = await operator.requests.get({ id });
    expect(card.events.at(-1)).toMatchObject({ kind: 'noted', text: '客人要的是大号\n第二行' });
    expect(await storyOf(operator, id)).toContain('noted');
  });

  it('asked for later is booked, and starts its clocks in time to be done by then', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await recordOne(operator, '1208毛巾 18:30');
    const booked = await operator.requests.get({ id });
    expect(booked).toMatchObject({
      askedFor: '2026-11-23T18:30:00.000+08:00',
      dueAt: '2026-11-23T18:30:00.000+08:00',
      nextDeadline: { kind: 'start', at: '2026-11-23T18:20:00.000+08:00' },
    });
    house.setClock('2026-11-23T18:19:00+08:00');
    expect(house.rows('SELECT * FROM alarms')).toEqual([]);
    house.setClock('2026-11-23T18:20:00+08:00');
    const begun = await operator.requests.get({ id });
    expect(begun.nextDeadline).toMatchObject({ kind: 'acknowledge' });
  });
});
