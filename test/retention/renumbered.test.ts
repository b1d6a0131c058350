// A guest who changed rooms, in a house whose rooms have other numbers since: what is theirs is found by the room.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

/** A call nobody took anything down of: whose it is, the room alone says. */
const called = async (house: TestHouse, place: string, words: string): Promise<string> => {
  const { calls } = house.as('002');
  const { id } = await calls.begin({ place });
  await calls.update({ id, draft: words });
  await calls.end({ id });
  return id;
};

const callsOf = async (house: TestHouse, stay: string): Promise<unknown[]> => {
  const { json } = await house.as('020').guests.export({ stay });
  const [file] = JSON.parse(readFileSync(json, 'utf8')) as {
    registers: Record<string, { id: string }[]>;
  }[];
  return file?.registers['calls']?.map(({ id }) => id) ?? [];
};

type Renamed = [from: string, to: string][];
const swapped: Renamed[] = [
  [
    ['1208', '1210'],
    ['1210', '1208'],
  ],
];

it.each<[string, Renamed[], boolean, string]>([
  ['what it was', [], false, '1208'],
  ['swapped with another’s', swapped, false, '1210'],
  ['swapped, and swapped back', [...swapped, ...swapped], false, '1208'],
  [
    'renumbered, and its number another’s',
    [[['1208', '1210A']], [['1210', '1208']]],
    false,
    '1210A',
  ],
  ['out of use', [], true, '1208'],
  ['out of use, and its number another’s', [[['1210', '1208']]], true, '1208*'],
])(
  'each guest has their own where the room they left is %s',
  async (_, renamings, retired, now) => {
    const house = await createTestHouse();
    const { stays } = house.as('002');
    const { layout } = house.as('011');
    const departure = '2026-11-25';
    const { stay } = await stays.checkIn({ place: '1208', guest: '慕容雪晴', departure });
    const another = await stays.checkIn({ place: '1210', guest: '欧阳明月', departure });
    house.advance(10);
    const own = await called(house, '1208', '枕头太硬');
    const anothers = await called(house, '1210', '空调太吵');
    house.advance(10);
    await stays.move({ id: stay.id, to: '1212' });
    house.advance(10);
    const later = await called(house, '1212', '枕头还是硬');
    house.advance(10);
    for (const id of [stay.id, another.stay.id]) await stays.checkOut({ id });
    if (retired) await layout.remove({ place: '1208', close: true });
    for (const changes of renamings)
      await layout.renumber({ changes: changes.map(([from, to]) => ({ from, to })) });
    expect(house.rows('SELECT place FROM calls WHERE id = ?', own)).toEqual([{ place: now }]);

    expect(await callsOf(house, stay.id)).toEqual([own, later]);
    expect(await callsOf(house, another.stay.id)).toEqual([anothers]);
    const said = () =>
      house.rows<{ said: string }>('SELECT said FROM calls ORDER BY number').map((row) => row.said);
    const { guests } = house.as('020');
    expect((await guests.erase({ stay: stay.id, confirm: '慕容雪晴' })).registers).toMatchObject({
      calls: 2,
    });
    expect(said()).toEqual(['[]', '["空调太吵"]', '[]']);
    await guests.erase({ stay: another.stay.id, confirm: '欧阳明月' });
    expect(said()).toEqual(['[]', '[]', '[]']);
  },
);
