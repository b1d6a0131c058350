// What a guest complained of, over all their stays: in the file, and pointed out when they complain again.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { cameOnce, comes } from './stays.ts';

const phone = '13800001111';

/** A guest who complained on an earlier stay and is here again, in another room and by another address. */
const returned = async (house: TestHouse, incognito = false) => {
  const operator = house.as('002');
  const first = await comes(house, { place: '1208', guest: '周海', phone, incognito });
  await operator.complaints.open({ what: '隔壁很吵', place: '1208' });
  await operator.complaints.open({ what: '抽屉里的钱被偷', place: '1208' });
  await house.as('011').stays.checkOut({ id: first.stay.id });
  house.advance(24 * 60);
  const { stay } = await comes(house, { place: '1106', guest: '周先生', phone });
  expect(stay.guestId).toBe(first.stay.guestId);
  return stay;
};

describe('the complaints of a guest', () => {
  it('stand in the file over all stays; those of the sensitive kinds for the entitled alone', async () => {
    const house = await createTestHouse();
    const { guestId } = await returned(house);
    const id = guestId ?? '';
    await house.as('002').complaints.open({ what: '空调太冷', place: '1106' });
    const shown = async (code: string) =>
      (await house.as(code).guests.get({ id })).history.complaints;
    expect(await shown('002')).toMatchObject([
      { number: 3, place: '1106', state: 'open', words: '空调太冷' },
      { number: 1, place: '1208', state: 'open', words: '隔壁很吵' },
    ]);
    expect((await shown('020')).map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(JSON.stringify(await house.as('002').guests.get({ id }))).not.toContain('被偷');
  });

  it('are pointed out in whatever room the guest lives now', async () => {
    const house = await createTestHouse();
    await returned(house);
    const { repeats } = await house.as('002').complaints.repeats({ place: '1106' });
    expect(repeats.map(({ by, number, place }) => [by, number, place])).toEqual([
      ['guest', 1, '1208'],
    ]);
  });

  it('made during this stay are pointed out however long the stay is; older ones of before are not', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    await returned(house);
    await operator.complaints.open({ what: '空调太冷', place: '1106' });
    house.sleep(40 * 24 * 60);
    const { repeats } = await operator.complaints.repeats({ place: '1106' });
    expect(repeats.map(({ number, words }) => [number, words])).toEqual([[3, '空调太冷']]);
  });

  it('are those of a file put into another as well, until it is taken out', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const supervisor = house.as('011');
    const first = await comes(house, { place: '1208', guest: '周海', phone });
    await operator.complaints.open({ what: '隔壁很吵', place: '1208' });
    await supervisor.stays.checkOut({ id: first.stay.id });
    house.advance(24 * 60);
    const { stay } = await comes(house, { place: '1106', guest: '周海', company: '湖光贸易' });
    const [keep, gone] = [stay.guestId ?? '', first.stay.guestId ?? ''];
    const known = async () => ({
      file: (await operator.guests.get({ id: keep })).history.complaints.length,
      repeats: (await operator.complaints.repeats({ place: '1106' })).repeats.length,
    });
    // The same name alone makes nobody the same guest.
    expect(await known()).toEqual({ file: 0, repeats: 0 });
    await supervisor.guests.merge({ keep, gone });
    expect(await known()).toEqual({ file: 1, repeats: 1 });
    await supervisor.guests.unmerge({ id: gone });
    expect(await known()).toEqual({ file: 0, repeats: 0 });
  });

  it('on another stay tell nobody who a guest is that stays incognito', async () => {
    const house = await createTestHouse();
    await returned(house, true);
    const asked = async (code: string) =>
      (await house.as(code).complaints.repeats({ place: '1106' })).repeats.length;
    expect(await asked('002')).toBe(0);
    // The supervisor may also see the one of a sensitive kind.
    expect(await asked('011')).toBe(2);
  });

  it('are nobody’s where the guest did not complain', async () => {
    const house = await createTestHouse();
    await cameOnce(house, { place: '1208', guest: '周海', phone });
    const { stay } = await comes(house, { place: '1106', guest: '周海', phone });
    const card = await house.as('002').guests.get({ id: stay.guestId ?? '' });
    expect(card.history.complaints).toEqual([]);
  });
});
