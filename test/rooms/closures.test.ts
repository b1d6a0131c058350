// Out of order and out of service: why, from when, until when, and back to what.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';

describe('a room out of order', () => {
  it('needs a reason, ends at its hour and returns to what was agreed', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    expect(
      await refusal(supervisor.rooms.set({ place: '1208', housekeeping: 'out-of-order' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'rooms.reasonMissing' });
    const closure = await supervisor.rooms.close({
      place: '1208',
      kind: 'out-of-order',
      reason: '淋浴漏水',
      until: house.inMinutes(120),
      returnTo: 'clean',
    });
    expect(closure).toMatchObject({ state: 'closed', by: '011', returnTo: 'clean' });
    const operator = house.as('002');
    const card = await operator.rooms.get({ place: '1208' });
    expect(card).toMatchObject({
      housekeeping: 'out-of-order',
      closures: [{ reason: '淋浴漏水' }],
    });
    expect(
      await refusal(
        operator.stays.checkIn({ place: '1208', guest: '李女士', departure: '2026-11-25' }),
      ),
    ).toMatchObject({ code: 'WRONG_STATE', reason: 'stays.roomClosed' });
    expect(
      await refusal(operator.rooms.set({ place: '1208', housekeeping: 'clean' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    house.advance(119);
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('out-of-order');
    house.advance(2);
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('clean');
    expect(house.rows('SELECT state FROM room_closures')).toEqual([{ state: 'over' }]);
  });

  it('is refused while a guest lives there, twice at a time, or ending before it begins', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    putStay(house, { room: '1207', departure: '2026-11-25' });
    const close = (place: string, more: object = {}) =>
      supervisor.rooms.close({ place, kind: 'out-of-order', reason: 'x', ...more });
    expect(await refusal(close('1207'))).toMatchObject({ reason: 'rooms.occupied' });
    expect(await refusal(close('1208', { until: house.inMinutes(-5) }))).toMatchObject({
      reason: 'rooms.endsBeforeStart',
    });
    await close('1208');
    expect(await refusal(close('1208', { from: house.inMinutes(60) }))).toMatchObject({
      reason: 'rooms.closedAlready',
    });
    expect(house.rows('SELECT room FROM room_closures')).toEqual([{ room: '1208' }]);
  });

  it('planned ahead waits for the guest to leave', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    putStay(house, { room: '1208', departure: '2026-11-23' });
    await house.as('011').rooms.close({
      place: '1208',
      kind: 'out-of-order',
      reason: '换地毯',
      from: house.inMinutes(30),
    });
    house.advance(45);
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('clean');
    await operator.stays.checkOut({ place: '1208' });
    house.advance(1);
    expect(await operator.rooms.get({ place: '1208' })).toMatchObject({
      occupancy: 'vacant',
      housekeeping: 'out-of-order',
    });
    const [closure] = (await operator.rooms.closures()).closures;
    await house.as('011').rooms.open({ closure: closure?.id ?? '' });
    expect((await operator.rooms.get({ place: '1208' })).housekeeping).toBe('dirty');
  });
});
