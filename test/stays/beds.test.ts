// One bed, one guest: who is due out gives it up in time, who shares keeps it when the other goes, and
// nobody is put to a stranger.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
let operator: DeskClient;

beforeEach(async () => {
  house = await createTestHouse({ at: '2026-11-22T16:00:00+08:00' });
  operator = house.as('002');
});

const monday = '2026-11-23';
const day = (date: number) => `2026-11-${date}`;
const expectGuest = async (guest: string, more: object = {}) =>
  (
    await operator.stays.expect({
      place: '1208',
      guest,
      arrival: monday,
      departure: day(26),
      ...more,
    })
  ).stay;
const checkIn = async (guest: string, more: object = {}) =>
  (await operator.stays.checkIn({ place: '1208', guest, departure: day(26), ...more })).stay;
/** Who is expected or there: room, name, and with whom it is shared. */
const living = () =>
  house
    .rows<{ room: string; guest: string; host: string | null }>(
      `SELECT s.room, s.guest, h.guest AS host FROM stays s LEFT JOIN stays h ON h.id = s.shares_id
       WHERE s.state IN ('expected', 'in-house') ORDER BY s.guest`,
    )
    .map(({ room, guest, host }) => [room, guest, host]);

describe('a room whose guest is due out', () => {
  it('is kept for the next guest of the same day, who waits until it is free', async () => {
    await checkIn('陈晨', { departure: monday });
    house.setClock('2026-11-23T10:00:00+08:00');
    const next = await expectGuest('王伟');
    expect(next).toMatchObject({ state: 'expected', reservation: 'arrival', sharesId: null });
    expect(await refusal(operator.stays.checkIn({ id: next.id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'stays.roomOccupied',
    });
    await operator.stays.checkOut({ place: '1208' });
    await operator.stays.checkIn({ id: next.id });
    expect(living()).toEqual([['1208', '王伟', null]]);
  });

  it('is not given away today once the guest should have left before', async () => {
    await checkIn('陈晨', { departure: monday });
    house.setClock('2026-11-24T10:00:00+08:00');
    const before = house.contents();
    expect(await refusal(expectGuest('王伟', { arrival: day(24) }))).toMatchObject({
      reason: 'stays.roomOccupied',
    });
    expect(house.contents()).toBe(before);
    // From tomorrow on it may be: by then it is known where the guest is.
    expect(await expectGuest('王伟', { arrival: day(25) })).toMatchObject({ room: '1208' });
  });
});

describe('who shares a room, when the guest it was let to', () => {
  it('will not come, has it alone: the bed is not given to another', async () => {
    const first = await expectGuest('李强');
    const second = await expectGuest('李敏', { share: true });
    await operator.stays.cancel({ id: first.id, reason: '航班取消' });
    expect(living()).toEqual([['1208', '李敏', null]]);
    expect(await refusal(expectGuest('赵云'))).toMatchObject({ reason: 'stays.bedTaken' });
    await operator.stays.checkIn({ id: second.id });
    expect(living()).toEqual([['1208', '李敏', null]]);
  });

  it('leaves or goes to another room before the other has come, likewise', async () => {
    const first = await checkIn('李强', { departure: day(25) });
    await expectGuest('李敏', { share: true });
    await operator.stays.checkOut({ id: first.id });
    expect(living()).toEqual([['1208', '李敏', null]]);

    const host = await expectGuest('孙涛', { place: '1106' });
    await expectGuest('孙丽', { place: '1106', share: true });
    await operator.stays.move({ id: host.id, to: '1107' });
    expect(living()).toContainEqual(['1106', '孙丽', null]);

    const other = await expectGuest('周平', { place: '1108', arrival: day(22) });
    await expectGuest('周安', { place: '1108', share: true });
    await operator.stays.checkIn({ id: other.id, place: '1109' });
    expect(living()).toContainEqual(['1108', '周安', null]);
    for (const place of ['1208', '1106', '1108'])
      expect(await refusal(expectGuest('赵云', { place }))).toMatchObject({
        reason: 'stays.bedTaken',
      });
  });

  it('leaves two behind: one has the room, the other shares it', async () => {
    const first = await expectGuest('李强');
    const second = await expectGuest('李敏', { share: true });
    await expectGuest('李萍', { share: true });
    await operator.stays.cancel({ id: first.id, reason: '不来了' });
    expect(living()).toEqual([
      ['1208', '李敏', null],
      ['1208', '李萍', '李敏'],
    ]);
    expect(
      house.rows(
        `SELECT count(*) AS n FROM events WHERE subject_id = ? AND kind = 'changed'`,
        second.id,
      ),
    ).toEqual([{ n: 1 }]);
  });

  it('leaves sooner, keeps the bed for as long as they stay', async () => {
    await checkIn('李强', { departure: day(24) });
    await checkIn('李敏', { departure: day(26), share: true });
    expect(await refusal(expectGuest('赵云', { arrival: day(24) }))).toMatchObject({
      code: 'CONFLICT',
    });
    await expectGuest('赵云', { arrival: day(26), departure: day(27) });
    const [sharer] = (await operator.stays.list({ place: '1208' })).stays.filter(
      ({ guest }) => guest === '李敏',
    );
    expect(
      await refusal(operator.stays.extend({ id: sharer?.id ?? '', departure: day(27) })),
    ).toMatchObject({ reason: 'stays.bedTaken' });
  });
});

describe('a guest expected to share', () => {
  it('shares with one guest, not with the next one of the room as well', async () => {
    await expectGuest('李强', { departure: day(25) });
    await expectGuest('赵云', { arrival: day(25), departure: day(27) });
    const before = house.contents();
    expect(await refusal(expectGuest('李敏', { share: true }))).toMatchObject({
      reason: 'stays.bedTaken',
      details: { arrival: day(25), departure: day(27) },
    });
    expect(house.contents()).toBe(before);
    await expectGuest('李敏', { departure: day(25), share: true });
    expect(living()).toContainEqual(['1208', '李敏', '李强']);
  });

  it('is not put to the guest of another room, unless that is said', async () => {
    await expectGuest('李强', { arrival: day(22) });
    const second = await expectGuest('李敏', { arrival: day(22), share: true });
    const stranger = await checkIn('赵云', { place: '1209' });
    const before = house.contents();
    expect(await refusal(operator.stays.checkIn({ id: second.id, place: '1209' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'stays.roomOccupied',
    });
    expect(house.contents()).toBe(before);
    const { stay } = await operator.stays.checkIn({ id: second.id, place: '1209', share: true });
    expect(stay.sharesId).toBe(stranger.id);
  });

  it('joins the one meant without a word, before or after that one has come', async () => {
    const first = await expectGuest('李强', { arrival: day(22) });
    const second = await expectGuest('李敏', { arrival: day(22), share: true });
    await operator.stays.checkIn({ id: second.id });
    await operator.stays.checkIn({ id: first.id });
    expect(living()).toEqual(
      [
        ['1208', '李强', null],
        ['1208', '李敏', '李强'],
      ].sort(),
    );
  });
});

describe('a room that is closed on some of the nights', () => {
  const shut = async () =>
    house.as('011').rooms.close({
      place: '1208',
      kind: 'out-of-order',
      reason: '换水管',
      from: '2026-11-24T09:00:00+08:00',
      until: '2026-11-27T12:00:00+08:00',
    });

  it('is kept for nobody then, by hand as little as by the list', async () => {
    await shut();
    const before = house.contents();
    const refused = await refusal(expectGuest('王伟'));
    expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'stays.closedThen' });
    expect(refused.message).toContain('换水管');
    expect(await refusal(checkIn('王伟'))).toMatchObject({ reason: 'stays.closedThen' });
    const elsewhere = await expectGuest('孙涛', { place: '1106' });
    const unmoved = house.contents();
    expect(unmoved).not.toBe(before);
    expect(await refusal(operator.stays.move({ id: elsewhere.id, to: '1208' }))).toMatchObject({
      reason: 'stays.closedThen',
    });
    expect(house.contents()).toBe(unmoved);
    // Gone before it begins, or come when it is over.
    await expectGuest('王伟', { arrival: monday, departure: day(24) });
    await expectGuest('赵云', { arrival: day(27), departure: day(28) });
  });

  it('is kept by whoever is expected: the dates cannot be put onto closed nights', async () => {
    await shut();
    const { id } = await expectGuest('王伟', { departure: day(24) });
    expect(await refusal(operator.stays.extend({ id, departure: day(25) }))).toMatchObject({
      reason: 'stays.closedThen',
    });
  });

  it('by day alone is let by night', async () => {
    await house.as('011').rooms.close({
      place: '1208',
      kind: 'out-of-service',
      reason: '洗地毯',
      from: '2026-11-24T10:00:00+08:00',
      until: '2026-11-24T13:00:00+08:00',
    });
    expect(await expectGuest('王伟')).toMatchObject({ room: '1208' });
  });

  it('today is kept for a guest of a later day', async () => {
    await house.as('011').rooms.close({
      place: '1208',
      kind: 'out-of-order',
      reason: '漏水',
      until: '2026-11-23T12:00:00+08:00',
    });
    const elsewhere = await expectGuest('孙涛', { place: '1106', arrival: day(24) });
    await operator.stays.move({ id: elsewhere.id, to: '1208' });
    expect(living()).toEqual([['1208', '孙涛', null]]);
    expect(await refusal(checkIn('王伟', { departure: monday }))).toMatchObject({
      reason: 'stays.roomClosed',
    });
  });
});

it('a departure is not put off to a day that is past', async () => {
  const { id } = await checkIn('陈晨');
  house.setClock('2026-11-25T10:00:00+08:00');
  const before = house.contents();
  expect(await refusal(operator.stays.extend({ id, departure: day(24) }))).toMatchObject({
    code: 'INVALID_INPUT',
    reason: 'stays.past',
  });
  expect(await refusal(operator.stays.change({ id, departure: day(24) }))).toMatchObject({
    reason: 'stays.past',
  });
  expect(house.contents()).toBe(before);
  const { stay } = await operator.stays.extend({ id, departure: day(25) });
  expect(stay).toMatchObject({ departure: day(25), reservation: 'due-out' });
});
