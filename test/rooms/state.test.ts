// What is said of a room by hand: housekeeping, the signs on the door, on whose word, and taken back.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';
import { watchBoard } from '../support/watch.ts';

describe('the state of a room', () => {
  it('is set by the desk and stands in the row, on the card and in the record', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const set = await operator.rooms.set({ place: '1208', housekeeping: 'dirty' });
    expect(set).toMatchObject({ number: '1208', occupancy: 'vacant', housekeeping: 'dirty' });
    expect(house.rows(`SELECT housekeeping, version FROM rooms WHERE number = '1208'`)).toEqual([
      { housekeeping: 'dirty', version: 2 },
    ]);
    const card = await operator.rooms.get({ place: '1208' });
    expect(card.stateSince).toBe('2026-11-23T16:00:00.000+08:00');
    const { events } = await operator.events.list({ subject: '1208' });
    expect(events.at(-1)).toMatchObject({
      kind: 'room-changed',
      by: '002',
      body: { changes: { housekeeping: ['clean', 'dirty'] } },
    });
  });

  it('is inspected only by those entitled, or on their word', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const before = house.contents();
    for (const by of [undefined, '112'])
      expect(
        await refusal(
          operator.rooms.set({ place: '1208', housekeeping: 'inspected', ...(by ? { by } : {}) }),
        ),
      ).toMatchObject({ code: 'NOT_ALLOWED', reason: 'kernel.notAllowed' });
    expect(house.contents()).toBe(before);
    expect(
      await operator.rooms.set({ place: '1208', housekeeping: 'inspected', by: '131' }),
    ).toMatchObject({ housekeeping: 'inspected' });
    expect(
      await house.as('131').rooms.set({ place: '1207', housekeeping: 'inspected' }),
    ).toMatchObject({ housekeeping: 'inspected' });
  });

  it('is not overwritten by a late report of a room whose guest has come since', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.rooms.set({ place: '1208', housekeeping: 'dirty' });
    const seenAt = house.inMinutes(0);
    house.advance(10);
    await operator.stays.checkIn({ place: '1208', guest: '李女士', departure: '2026-11-25' });
    house.advance(5);
    expect(
      await refusal(operator.rooms.set({ place: '1208', housekeeping: 'clean', seenAt })),
    ).toMatchObject({ code: 'CONFLICT', reason: 'rooms.changedSince' });
    expect(house.rows(`SELECT housekeeping FROM rooms WHERE number = '1208'`)).toEqual([
      { housekeeping: 'dirty' },
    ]);
    const now = house.inMinutes(0);
    expect(
      await operator.rooms.set({ place: '1208', housekeeping: 'clean', seenAt: now }),
    ).toMatchObject({ housekeeping: 'clean' });
  });
});

describe('the signs of a room', () => {
  it('say since when and on whose word, and exclude each other', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.rooms.set({ place: '1208', flags: { makeUp: true, lightLuggage: true } });
    house.advance(7);
    const set = await operator.rooms.set({ place: '1208', flags: { dnd: true }, source: 'guest' });
    expect(set.flags).toEqual(['dnd', 'lightLuggage']);
    const card = await operator.rooms.get({ place: '1208' });
    expect(card.flagged).toEqual([
      { flag: 'dnd', since: '2026-11-23T16:07:00.000+08:00', by: '002', source: 'guest' },
      { flag: 'lightLuggage', since: '2026-11-23T16:00:00.000+08:00', by: '002', source: 'desk' },
    ]);
    house.advance(3);
    await house.as('112').rooms.set({
      place: '1208',
      flags: { dnd: true, heavyLuggage: true, extraBed: 2 },
      source: 'attendant',
    });
    const later = await operator.rooms.get({ place: '1208' });
    expect(
      later.flagged.map(({ flag, since, count }) => [flag, since.slice(11, 16), count]),
    ).toEqual([
      ['dnd', '16:07', undefined],
      ['heavyLuggage', '16:10', undefined],
      ['extraBed', '16:10', 2],
    ]);
    await operator.rooms.set({ place: '1208', flags: { dnd: false } });
    expect((await operator.rooms.get({ place: '1208' })).flags).toEqual([
      'heavyLuggage',
      'extraBed',
    ]);
  });

  it('reach every open board', async () => {
    const house = await createTestHouse();
    const board = await watchBoard(house.as('011', 'desk-2'));
    await house.as('002').rooms.set({ place: '1208', flags: { queue: true } });
    const patch = await board.nextWith(({ rooms }) => rooms !== undefined);
    expect(patch.rooms).toEqual([expect.objectContaining({ number: '1208', flags: ['queue'] })]);
  });
});

describe('many rooms at once', () => {
  it('are set all or none, and taken back but for what has changed since', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const places = ['1201', '1202', '1203'];
    const before = house.contents();
    expect(
      await refusal(operator.rooms.setMany({ places: [...places, '9999'], housekeeping: 'dirty' })),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(house.contents()).toBe(before);

    const { rooms, batch } = await operator.rooms.setMany({ places, housekeeping: 'dirty' });
    expect(rooms.map(({ housekeeping }) => housekeeping)).toEqual(['dirty', 'dirty', 'dirty']);
    await operator.rooms.set({ place: '1202', flags: { makeUp: true } });
    if (batch === null) throw new Error('three rooms have changed');
    expect(await refusal(house.as('011').rooms.undo({ batch }))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'rooms.notYourBatch',
    });
    expect(await operator.rooms.undo({ batch })).toEqual({
      restored: ['1201', '1203'],
      kept: ['1202'],
    });
    expect(
      house.rows(`SELECT number, housekeeping FROM rooms WHERE number IN ('1201', '1202', '1203')`),
    ).toEqual([
      { number: '1201', housekeeping: 'clean' },
      { number: '1202', housekeeping: 'dirty' },
      { number: '1203', housekeeping: 'clean' },
    ]);
    expect(await refusal(operator.rooms.undo({ batch }))).toMatchObject({
      reason: 'rooms.tooLateToUndo',
    });
  });

  it('may not be taken back after the time for it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { batch } = await operator.rooms.set({ place: '1208', housekeeping: 'dirty' });
    house.advance(2);
    expect(await refusal(operator.rooms.undo({ batch: batch ?? '' }))).toMatchObject({
      code: 'WRONG_STATE',
    });
  });
});

describe('the turn of the day', () => {
  it('makes occupied rooms dirty at the set hour, once, and forgets what was said for one day', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:00:00+08:00' });
    const operator = house.as('002');
    putStay(house, { room: '1208', departure: '2026-11-26' });
    await operator.rooms.set({ place: '1208', flags: { declined: true, lightLuggage: true } });
    house.setClock('2026-11-24T05:59:00+08:00');
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('clean');
    house.setClock('2026-11-24T06:00:00+08:00');
    const card = await operator.rooms.get({ place: '1208' });
    expect(card).toMatchObject({ housekeeping: 'dirty', flags: ['lightLuggage'] });
    expect((await operator.rooms.get({ place: '1207' })).housekeeping).toBe('clean');
    await operator.rooms.set({ place: '1208', housekeeping: 'clean' });
    house.setClock('2026-11-24T23:00:00+08:00');
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('clean');
    house.sleep(3 * 1_440);
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('dirty');
    expect(house.rows('SELECT turned_on FROM room_settings')).toEqual([
      { turned_on: '2026-11-27' },
    ]);
  });

  it('stays away where the house wants it so', async () => {
    const house = await createTestHouse({ at: '2026-11-23T22:00:00+08:00' });
    putStay(house, { room: '1208', departure: '2026-11-26' });
    await house.as('011').rooms.changeSettings({ dirtyMinute: null });
    house.setClock('2026-11-24T12:00:00+08:00');
    expect((await house.as('002').rooms.get({ place: '1208' })).housekeeping).toBe('clean');
  });
});
