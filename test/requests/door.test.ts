// Work that needs a door with do-not-disturb on it: it waits, is looked at again, and starts anew.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { putStay } from '../support/stays.ts';

describe('laundry that comes back to a shut door', () => {
  it('waits at its hour, is looked at again, and starts at routing when the sign comes down', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    const operator = house.as('001');
    putStay(house, { room: '1208', departure: '2026-11-25' });
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    expect(await operator.requests.get({ id })).toMatchObject({
      state: 'waiting',
      waitingReason: 'dnd',
      recheckAt: '2026-11-23T09:00:00.000+08:00',
    });
    house.advance(61);
    const { alarms } = await operator.alarms.list({ requestId: id });
    expect(alarms).toMatchObject([{ step: 'recheck', endedAt: null }]);
    await operator.requests.atDoor({ id, remedy: 'phone', text: '客人说下午再送' });
    const waiting = await operator.requests.get({ id });
    expect(waiting).toMatchObject({ state: 'waiting', recheckAt: '2026-11-23T10:01:00.000+08:00' });
    expect(waiting.events.at(-1)).toMatchObject({
      kind: 'at-door',
      text: '客人说下午再送',
      facts: { remedy: 'phone' },
    });
    house.advance(30);
    await operator.rooms.set({ place: '1208', flags: { dnd: false }, source: 'guest' });
    const again = await operator.requests.get({ id });
    expect(again).toMatchObject({ state: 'logged', assignee: null, waitingReason: null });
    expect(again.proposal?.to).not.toBeNull();
    // Waiting stood still for the clocks.
    expect(Date.parse(again.dueAt ?? '') - house.nowMs()).toBeGreaterThan(0);
    expect(house.rows('SELECT state FROM requests')).toEqual([{ state: 'logged' }]);
  });

  it('is not sent back to it by taking back a step from before the sign went up', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    const operator = house.as('001');
    const { id } = await operator.requests.create({ place: '1208', service: 'laundry-return' });
    await operator.requests.dispatch({ id });
    await operator.requests.acknowledge({ id });
    expect((await operator.requests.get({ id })).undoUntil).not.toBeNull();
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    expect(await operator.requests.get({ id })).toMatchObject({
      state: 'waiting',
      undoUntil: null,
    });
    const before = house.contents();
    expect(await refusal(operator.requests.undo({ id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.undoOvertaken',
    });
    expect(house.contents()).toBe(before);
  });

  it('booked for the evening waits when the evening comes, not before', async () => {
    const house = await createTestHouse({ at: '2026-11-23T08:00:00+08:00' });
    const operator = house.as('001');
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const { id } = await operator.requests.create({
      place: '1208',
      service: 'laundry-return',
      at: '2026-11-23T18:00:00+08:00',
    });
    expect((await operator.requests.get({ id })).state).toBe('logged');
    house.setClock('2026-11-23T18:00:00+08:00');
    expect((await operator.requests.get({ id })).waitingReason).toBe('dnd');
  });
});

describe('the sign on a door', () => {
  it('stops what has not begun, not who is in the room, nor what needs no door', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const waiting = await operator.requests.create({ place: '1208', service: 'make-up-room' });
    const begun = await operator.requests.create({ place: '1208', service: 'towels' });
    await operator.requests.dispatch({ id: begun.id });
    await house.as('112').requests.start({ id: begun.id });
    const word = await operator.requests.create({ place: '1208', service: 'ask-guest' });
    const before = await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    expect(before.flags).toEqual(['dnd']);
    const states = await Promise.all(
      [waiting, begun, word].map(async ({ id }) => (await operator.requests.get({ id })).state),
    );
    expect(states).toEqual(['waiting', 'in-progress', 'logged']);
  });

  it('does not stop what its guest has just asked for', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await operator.rooms.set({ place: '1208', flags: { dnd: true } });
    const { id } = await recordOne(operator, '1208 毛巾');
    expect((await operator.requests.get({ id })).state).toBe('logged');
  });

  it('is asked about only where it is waited for', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.requests.create({ place: '1208', service: 'towels' });
    const before = house.contents();
    expect(await refusal(operator.requests.atDoor({ id, remedy: 'slip' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'requests.notAtDoor',
    });
    expect(house.contents()).toBe(before);
  });
});

it('a guest who moves is followed by what is to be done, not by what is to be mended', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  await house.as('011').loans.setStock({ item: 'adapter', owned: 3 });
  await operator.stays.checkIn({ place: '1208', guest: '李女士', departure: '2026-11-25' });
  await operator.loans.lend({ item: 'adapter', place: '1208' });
  const towels = await operator.requests.create({ place: '1208', service: 'towels' });
  const repair = await operator.requests.create({ place: '1208', service: 'repair-ac' });
  await operator.stays.move({ place: '1208', to: '1106' });
  expect((await operator.requests.get({ id: towels.id })).place).toBe('1106');
  expect((await operator.requests.get({ id: repair.id })).place).toBe('1208');
  expect((await operator.loans.openAt({ place: '1106' })).loans).toHaveLength(1);
});
