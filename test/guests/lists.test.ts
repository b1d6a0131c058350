// Lists of guests' files and what is typed to find one: read beside the desk, and telling no more than a file does.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { cameOnce, comes } from './stays.ts';

type Show = 'here' | 'key' | 'returning' | 'all';

const named = async (house: TestHouse, code: string, show: Show, limit?: number) =>
  (
    await house.as(code).guests.list({ show, ...(limit === undefined ? {} : { limit }) })
  ).guests.map(({ name }) => name);

const found = async (house: TestHouse, text: string, code = '002', limit = 8) =>
  (await house.as(code).guests.find({ text, limit })).guests.map(({ name }) => name);

describe('a list of files', () => {
  it('has key guests first, then names in order, and at the end whoever may not be named', async () => {
    const house = await createTestHouse();
    await comes(house, { place: '1208', guest: 'Adam Young', incognito: true, vipClass: 'key' });
    await comes(house, { place: '1106', guest: 'Carl Weber' });
    await comes(house, { place: '1101', guest: 'Berta Fischer' });
    await comes(house, { place: '1102', guest: 'Zoe Allen', vipClass: 'regular' });
    await cameOnce(house, { place: '1103', guest: 'Dora Moser', vipClass: 'potential' });
    expect(await named(house, '002', 'all')).toEqual([
      'Zoe Allen',
      'Dora Moser',
      'Berta Fischer',
      'Carl Weber',
      null,
    ]);
    expect(await named(house, '011', 'all')).toEqual([
      'Adam Young',
      'Zoe Allen',
      'Dora Moser',
      'Berta Fischer',
      'Carl Weber',
    ]);
    expect(await named(house, '002', 'all', 2)).toEqual(['Zoe Allen', 'Dora Moser']);
    expect(await named(house, '011', 'all', 2)).toEqual(['Adam Young', 'Zoe Allen']);
    expect(await named(house, '002', 'here')).toEqual([
      'Zoe Allen',
      'Berta Fischer',
      'Carl Weber',
      null,
    ]);
    expect(await named(house, '002', 'key')).toEqual([null]);
    expect(await named(house, '011', 'key')).toEqual(['Adam Young']);
  });

  it('does not tell by their order who of two that may not be named comes first', async () => {
    const house = await createTestHouse();
    const last = await comes(house, { place: '1208', guest: 'Zoe Allen', incognito: true });
    const first = await comes(house, { place: '1106', guest: 'Adam Young', incognito: true });
    const { guests } = await house.as('002').guests.list({ show: 'all' });
    expect(guests.map(({ id, name }) => [id, name])).toEqual(
      [last, first].map(({ stay }) => [stay.guestId, null]).sort(),
    );
  });

  it('hides whoever was put into the file of a guest who stayed incognito, or the other way', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const secret = await cameOnce(house, { place: '1208', guest: '周海', incognito: true });
    const open = await cameOnce(house, { place: '1106', guest: '周海' });
    await supervisor.guests.merge({ keep: open.guestId ?? '', gone: secret.guestId ?? '' });
    expect(await named(house, '002', 'all')).toEqual([null]);
    expect(await found(house, '周海')).toEqual([]);
    expect(await found(house, '周海', '011')).toEqual(['周海']);
    await supervisor.guests.unmerge({ id: secret.guestId ?? '' });
    expect(await named(house, '002', 'all')).toEqual(['周海', null]);
    expect(await found(house, '周海')).toEqual(['周海']);
  });

  it('of who has been before counts what was put together, and nobody who never came', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const phone = '13800001111';
    await cameOnce(house, { place: '1208', guest: '林晓梅', phone });
    await comes(house, { place: '1106', guest: '林晓梅', phone });
    const one = await cameOnce(house, { place: '1101', guest: '周海' });
    const other = await cameOnce(house, { place: '1102', guest: '周大海' });
    await cameOnce(house, { place: '1103', guest: '王建国', phone: '13900002222' });
    const { stay } = await supervisor.stays.expect({
      place: '1103',
      guest: '王建国',
      phone: '13900002222',
      departure: '2026-12-20',
    });
    expect((await named(house, '002', 'returning')).sort()).toEqual(['林晓梅', '王建国'].sort());
    await supervisor.stays.cancel({ id: stay.id, reason: '改期' });
    expect(await named(house, '002', 'returning')).toEqual(['林晓梅']);
    await supervisor.guests.merge({ keep: one.guestId ?? '', gone: other.guestId ?? '' });
    const { guests } = await house.as('002').guests.list({ show: 'returning' });
    expect(guests.map(({ name, stays }) => [name, stays]).sort()).toEqual(
      [
        ['周海', 2],
        ['林晓梅', 2],
      ].sort(),
    );
  });
});

describe('what is typed', () => {
  let shared: TestHouse;
  beforeAll(async () => {
    shared = await createTestHouse({ shared: true });
    await cameOnce(shared, {
      place: '1208',
      guest: '张伟',
      phone: '13800001111',
      company: '湖光 Lake.Light',
    });
    await cameOnce(shared, { place: '1106', guest: 'Hans Moser', company: 'Miller & Sons' });
  });
  afterAll(() => shared.close());

  it.each([
    ['the name', '张伟'],
    ['its beginning', '张'],
    ['a part of it', '伟'],
    ['pinyin', 'zhangwei'],
    ['pinyin as far as it is typed', 'ZhangW'],
    ['first letters', 'zw'],
    ['the telephone', '138-0000-1111'],
    ['four digits of it', '1111'],
    ['the company', '湖光'],
    ['the company in other letters', 'lake light'],
  ])('finds a guest by %s', async (_, text) => {
    expect(await found(shared, text)).toEqual(['张伟']);
  });

  it.each([
    ['three digits', '111'],
    ['one letter of a company', '光'],
    ['the end of the pinyin', 'wei'],
    ['the first of its letters and another', 'zx'],
    ['nothing', '  '],
    ['what stands for anything elsewhere', '%'],
  ])('finds nobody by %s', async (_, text) => {
    expect(await found(shared, text)).toEqual([]);
  });

  it('has the name itself first, then its beginnings, key guests before others', async () => {
    const house = await createTestHouse();
    await cameOnce(house, { place: '1208', guest: '小王海', vipClass: 'key' });
    await cameOnce(house, { place: '1106', guest: '王海涛' });
    await cameOnce(house, { place: '1101', guest: '王海波', vipClass: 'regular' });
    await cameOnce(house, { place: '1102', guest: '王海' });
    expect(await found(house, '王海')).toEqual(['王海', '王海波', '王海涛', '小王海']);
    expect(await found(house, '王海', '002', 2)).toEqual(['王海', '王海波']);
    expect(await found(house, 'wanghai')).toHaveLength(3);
  });

  it('finds who lives in a room by its number, and nobody who has left or is told to nobody', async () => {
    const house = await createTestHouse();
    await cameOnce(house, { place: '1208', guest: '张伟' });
    await comes(house, { place: '1208', guest: '王海' });
    await comes(house, { place: '1106', guest: '李默', incognito: true });
    expect(await found(house, '1208')).toEqual(['王海']);
    expect(await found(house, '1106')).toEqual([]);
    expect(await found(house, '1106', '011')).toEqual(['李默']);
  });

  it('finds a guest by what the name is now, and as 吕 is typed', async () => {
    const house = await createTestHouse();
    const { stay } = await comes(house, { place: '1208', guest: '周海' });
    await house.as('002').guests.change({ id: stay.guestId ?? '', name: '吕海' });
    expect(await found(house, 'zhouhai')).toEqual([]);
    expect(await found(house, 'lvhai')).toEqual(['吕海']);
    expect(await found(house, 'lü')).toEqual(['吕海']);
    expect(house.rows('SELECT name_key, spelt, letters FROM guests')).toEqual([
      { name_key: '吕海', spelt: 'lvhai', letters: 'lh' },
    ]);
  });

  it('is kept out of the record, where a spelling would tell the name', async () => {
    const house = await createTestHouse();
    const { stay } = await comes(house, { place: '1208', guest: '周海' });
    await house.as('002').guests.change({ id: stay.guestId ?? '', name: '吕海' });
    const bodies = house.rows<{ body: string }>('SELECT body FROM events');
    expect(bodies.map(({ body }) => body).join(' ')).not.toMatch(/zhouhai|lvhai/);
  });

  it('says nothing of a guest who stays incognito, however the name is spelt', async () => {
    const house = await createTestHouse();
    await comes(house, {
      place: '1208',
      guest: '张伟',
      phone: '13800001111',
      company: '湖光贸易',
      incognito: true,
    });
    await comes(house, { place: '1106', guest: '张海' });
    for (const text of ['张', 'zhang', 'zw', '13800001111', '湖光'])
      expect(await found(house, text, '002', 1)).not.toContain('张伟');
    expect(await found(house, 'zhang', '002', 1)).toEqual(['张海']);
    for (const text of ['张伟', 'zhangwei', 'zw', '13800001111', '湖光'])
      expect(await found(house, text, '011')).toEqual(['张伟']);
  });
});

describe('files that may be one person', () => {
  it('are not proposed again once they were said to be two, whichever was named first', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const one = (await cameOnce(house, { place: '1208', guest: '周海' })).guestId ?? '';
    const other = (await cameOnce(house, { place: '1106', guest: '周海' })).guestId ?? '';
    const third = (await cameOnce(house, { place: '1101', guest: '周海' })).guestId ?? '';
    const pairs = async () =>
      (await house.as('002').guests.doubles({})).pairs.map((pair) =>
        [pair.one.id, pair.other.id].sort(),
      );
    expect(await pairs()).toHaveLength(3);
    expect(await supervisor.guests.apart({ one: other, other: one })).toEqual({
      one: other,
      other: one,
    });
    const before = house.contents();
    expect(await supervisor.guests.apart({ one, other })).toEqual({ one, other });
    expect(house.contents()).toBe(before);
    expect((await pairs()).sort()).toEqual(
      [[one, third].sort(), [other, third].sort()].sort() as string[][],
    );
  });

  it('are proposed of nobody who may not be named, and of nobody whose name is erased', async () => {
    const house = await createTestHouse();
    await cameOnce(house, { place: '1208', guest: '周海', incognito: true });
    await cameOnce(house, { place: '1106', guest: '周海' });
    expect((await house.as('002').guests.doubles({})).pairs).toEqual([]);
    expect((await house.as('011').guests.doubles({})).pairs).toHaveLength(1);
    house.arrange("UPDATE guests SET name = '', name_key = '', spelt = NULL, letters = NULL");
    expect((await house.as('011').guests.doubles({})).pairs).toEqual([]);
  });
});
