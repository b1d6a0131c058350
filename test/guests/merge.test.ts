// Two files of one person put together, and taken apart again exactly.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { cameOnce, comes } from './stays.ts';

const files = (house: TestHouse) =>
  house.rows(
    'SELECT id, name, phone, company, document, vip_class, language, birthday, wedding, notes, merged_into FROM guests ORDER BY id',
  );
const stays = (house: TestHouse) =>
  house.rows('SELECT id, guest_id, vip_class, preferences FROM stays ORDER BY id');

const doubles = async (house: TestHouse) => {
  const old = await cameOnce(house, {
    place: '1208',
    guest: '周海',
    phone: '13800001111',
    vipClass: 'key',
    preferences: ['荞麦枕'],
  });
  const { stay } = await comes(house, {
    place: '1106',
    guest: '周海',
    company: '湖光贸易',
    preferences: ['绿茶'],
  });
  return { keep: stay.guestId ?? '', gone: old.guestId ?? '', stay };
};

describe('a merge', () => {
  it('shows one person, and undone leaves both files and their stays as they were', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const { keep, gone, stay } = await doubles(house);
    expect((await supervisor.guests.doubles({})).pairs).toHaveLength(1);
    const before = { files: files(house), stays: stays(house) };
    const card = await supervisor.guests.merge({ keep, gone });
    expect(card).toMatchObject({ id: keep, phone: '13800001111', vipClass: 'key', stays: 2 });
    expect(card.preferenceList.map(({ text }) => text)).toEqual(['荞麦枕', '绿茶']);
    expect(card.merged).toMatchObject([{ id: gone, by: '011' }]);
    expect((await supervisor.stays.get({ id: stay.id })).vipClass).toBe('key');
    expect((await supervisor.stays.get({ id: stay.id })).history).toHaveLength(1);
    expect((await supervisor.guests.get({ id: gone })).id).toBe(keep);
    expect((await supervisor.guests.doubles({})).pairs).toEqual([]);
    const alone = await supervisor.guests.unmerge({ id: gone });
    expect(alone).toMatchObject({ id: gone, stays: 1 });
    expect({ files: files(house), stays: stays(house) }).toEqual(before);
  });

  it('keeps a key guest one, whichever file is kept, and undone gives each its class again', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const { keep, gone } = await doubles(house);
    await supervisor.guests.change({ id: keep, vipClass: 'potential' });
    const before = files(house);
    expect(await supervisor.guests.merge({ keep, gone })).toMatchObject({ vipClass: 'key' });
    await supervisor.guests.unmerge({ id: gone });
    expect(files(house)).toEqual(before);
  });

  it('undone within another takes along what had gone on from it', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const { keep, gone } = await doubles(house);
    const third = (await comes(house, { place: '1101', guest: '周海', company: '湖西集团' })).stay;
    const outer = third.guestId ?? '';
    await supervisor.guests.merge({ keep, gone });
    expect(await supervisor.guests.merge({ keep: outer, gone: keep })).toMatchObject({
      phone: '13800001111',
    });
    await supervisor.guests.unmerge({ id: gone });
    expect(house.rows('SELECT phone FROM guests WHERE id IN (?, ?)', outer, keep)).toEqual([
      { phone: null },
      { phone: null },
    ]);
    expect(house.rows('SELECT phone FROM guests WHERE id = ?', gone)).toEqual([
      { phone: '13800001111' },
    ]);
  });

  it('undone after more has come leaves each what was put down in it', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const { keep, gone, stay } = await doubles(house);
    await supervisor.guests.merge({ keep, gone });
    await supervisor.stays.checkOut({ id: stay.id });
    house.advance(24 * 60);
    // Known by the telephone of the file that went: the stay is that file's when they part.
    const next = await comes(house, { place: '1101', guest: '周海', phone: '13800001111' });
    expect(next.stay).toMatchObject({ guestId: keep, earlier: 2 });
    await supervisor.guests.change({ id: keep, company: '湖心集团', language: 'en' });
    await supervisor.guests.addPreference({ id: keep, kind: 'likes', text: '高楼层' });
    await supervisor.guests.unmerge({ id: gone });
    const kept = await supervisor.guests.get({ id: keep });
    const parted = await supervisor.guests.get({ id: gone });
    expect(parted.stayList.map(({ room }) => room)).toEqual(['1101', '1208']);
    expect(kept.stayList.map(({ room }) => room)).toEqual(['1106']);
    expect(kept).toMatchObject({ company: '湖心集团', language: 'en', phone: null });
    expect(kept.preferenceList.map(({ text }) => text)).toEqual(['绿茶', '高楼层']);
    expect(parted.preferenceList.map(({ text }) => text)).toEqual(['荞麦枕']);
  });

  it('of three parts in any order', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const ids: string[] = [];
    for (const [place, company] of [
      ['1101', '甲公司'],
      ['1102', '乙公司'],
      ['1103', '丙公司'],
    ] as const) {
      const { stay } = await comes(house, { place, guest: '周海', company });
      ids.push(stay.guestId ?? '');
    }
    const [a = '', b = '', c = ''] = ids;
    const before = files(house);
    await supervisor.guests.merge({ keep: b, gone: a });
    await supervisor.guests.merge({ keep: c, gone: b });
    expect((await supervisor.guests.get({ id: a })).stays).toBe(3);
    await supervisor.guests.unmerge({ id: a });
    expect((await supervisor.guests.get({ id: c })).stays).toBe(2);
    await supervisor.guests.unmerge({ id: b });
    expect(files(house)).toEqual(before);
  });

  it('is refused with itself, twice, without the right, and undone where there is none', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const { keep, gone } = await doubles(house);
    const before = house.contents();
    expect(await refusal(supervisor.guests.merge({ keep, gone: keep }))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'guests.mergeSelf',
    });
    expect(await refusal(house.as('002').guests.merge({ keep, gone }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await refusal(supervisor.guests.unmerge({ id: gone }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'guests.notMerged',
    });
    expect(house.contents()).toBe(before);
    await supervisor.guests.merge({ keep, gone });
    expect(await refusal(supervisor.guests.merge({ keep, gone }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'guests.mergedAlready',
    });
  });

  it('is not proposed again of two people', async () => {
    const house = await createTestHouse();
    const { keep, gone } = await doubles(house);
    expect(await house.as('011').guests.apart({ one: keep, other: gone })).toEqual({
      one: keep,
      other: gone,
    });
    expect((await house.as('002').guests.doubles({})).pairs).toEqual([]);
    expect(house.rows('SELECT count(*) AS pairs FROM guests_apart')).toEqual([{ pairs: 1 }]);
  });
});
